import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import { readHuisstijl } from '../../src/read/huisstijl.ts';
import { doorsnede } from '../../src/read/lettertypen.ts';
import { memoryHost } from '../support/memory-host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const house = await realHost().files.read(`${root}/templates/politieke-markt/huisstijl.yaml`);
const yaml = new TextDecoder().decode(house);
const heeft = (tekens: readonly (readonly [number, number])[], teken: string): boolean =>
  tekens.some(([van, tot]) => van <= (teken.codePointAt(0) ?? 0) && (teken.codePointAt(0) ?? 0) <= tot);

async function met(text: string, fonts: Record<string, Uint8Array> = {}) {
  const host = memoryHost({ '/t/huisstijl.yaml': text, ...fonts });
  const { value, diagnostics } = await readHuisstijl(host, '/t', '/griffie');
  return { value, meldingen: diagnostics.map((d) => `${d.range.start.line}:${d.range.start.column} ${d.message}`) };
}

describe('the huisstijl that is shipped', () => {
  it('is read with its four fonts and the characters that municipal text needs', async () => {
    const { value, diagnostics } = await realReadings();
    expect(diagnostics).toEqual([]);
    for (const teken of '09€éëïĳ§–“”’…•½²\u00a0')
      expect([teken, heeft(value?.tekens ?? [], teken)]).toEqual([teken, true]);
    expect(heeft(value?.tekens ?? [], '😀')).toBe(false);
    expect(heeft(value?.tekens ?? [], '漢')).toBe(false);
    const { code, ...text } = value?.lettertypen ?? {};
    const letters = [...Object.values(text), ...Object.values(code ?? {})];
    expect(letters.map(({ bytes }) => bytes.length > 100_000)).toEqual(Array(8).fill(true));
  });

  it('finds the fonts in the node_modules of a folder above, as Node does', async () => {
    const { value } = await readHuisstijl(realHost(), `${root}/templates/politieke-markt`, `${root}/dist/ergens`);
    expect(value?.huisstijl.lettertype.naam).toBe('Source Sans 3');
  });
});

describe('a huisstijl with faults', () => {
  it('is refused where it is wrong, in Dutch', async () => {
    const kleur = await met(yaml.replace('accent: "#0f4c64"', 'accent: blauw'));
    expect(kleur.value).toBeUndefined();
    const regel = yaml.split('\n').findIndex((line) => line.includes('accent:')) + 1;
    expect(kleur.meldingen).toEqual([
      `${regel}:11 "kleuren.accent" ontbreekt of past niet: verwacht wordt een kleur als "#1d2125".`,
    ]);
  });

  it('names an unknown key at the key', async () => {
    const { meldingen } = await met(yaml.replace('  boven: 24\n', '  boven: 24\n  bovn: 24\n'));
    const regel = yaml.split('\n').indexOf('  boven: 24') + 2;
    expect(meldingen).toEqual([`${regel}:3 De huisstijl kent "bovn" niet onder "pagina".`]);
  });

  it('names a style that the vocabulary does not have', async () => {
    const { meldingen } = await met(yaml.replace('  ruim: {', '  riim: {'));
    const regel = yaml.split('\n').findIndex((line) => line.startsWith('  ruim:')) + 1;
    expect(meldingen).toEqual([`${regel}:3 De stijl "riim" bestaat niet.`]);
  });

  it('names a missing group at the group above it', async () => {
    const { meldingen } = await met(yaml.replace(/^voet:.*$/m, ''));
    expect(meldingen).toEqual(['1:1 "voet" ontbreekt of past niet: verwacht wordt een groep.']);
  });

  it('names broken YAML and a file that is not there', async () => {
    expect((await met('lettertype: { naam: "x\n')).value).toBeUndefined();
    const { diagnostics } = await readHuisstijl(memoryHost({ '/t/x.hbs': '' }), '/t', '/griffie');
    expect(diagnostics.map((d) => [d.rule, d.file])).toEqual([['huisstijl', 't/huisstijl.yaml']]);
  });

  it('names a font that is not there, or is no font, at its line', async () => {
    const regel = yaml.split('\n').findIndex((line) => line.includes('  normaal:')) + 1;
    const { meldingen } = await met(yaml.replace(/normaal: .*/, 'normaal: fonts/a.ttf'), {
      '/t/fonts/a.ttf': new Uint8Array(200),
    });
    expect(meldingen[0]).toBe(
      `${regel}:12 Het lettertype "fonts/a.ttf" is niet te lezen: het is geen TrueType-lettertype.`,
    );
    expect(meldingen).toHaveLength(8);
  });
});

describe('the characters of a font', () => {
  it('are those that two fonts share', () => {
    expect(
      doorsnede(
        [
          [1, 5],
          [10, 20],
        ],
        [
          [3, 12],
          [20, 30],
        ],
      ),
    ).toEqual([
      [3, 5],
      [10, 12],
      [20, 20],
    ]);
  });
});

async function realReadings() {
  return readHuisstijl(realHost(), `${root}/templates/politieke-markt`, root);
}
