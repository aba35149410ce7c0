import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { probeer, proefstukken, terug } from '../support/word-daden.ts';
import { docxVan, gebouwd, mapVan, teruggelezen, VOORBEELDEN } from '../support/word-terug.ts';

const map = mkdtempSync(join(tmpdir(), 'griffie-terug-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('LibreOffice (soffice) is not installed: what it makes of a DOCX is not tried.');
    return false;
  }
}

describe.skipIf(!hasOffice())('opened and saved in LibreOffice', () => {
  it.each(VOORBEELDEN)(
    'every stuk of %s comes back as it is, byte for byte',
    async (voorbeeld) => {
      const host = await gebouwd(mapVan(voorbeeld));
      // What draws an SVG is no part of the machine in memory: a stuk with one has no DOCX there.
      const paden = host
        .paths('/content')
        .filter((pad) => pad.endsWith('.md') && !pad.endsWith('agendapunt.md'))
        .filter((pad) => !host.text(`/content/${pad}`).includes('.svg'));
      const [voor, na] = ['voor', 'na'].map((naam) => join(map, `${VOORBEELDEN.indexOf(voorbeeld)}-${naam}`)) as [
        string,
        string,
      ];
      mkdirSync(voor);
      const namen = paden.map((pad, i) => {
        const naam = join(voor, `${i}.docx`);
        writeFileSync(naam, docxVan(host, pad));
        return naam;
      });
      const profile = `-env:UserInstallation=file://${map}/profiel`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', na, ...namen], {
        stdio: 'ignore',
      });
      for (const [i, pad] of paden.entries()) {
        const tekst = host.text(`/content/${pad}`);
        const resultaat = await teruggelezen(host, readFileSync(join(na, `${i}.docx`)));
        expect(resultaat).toMatchObject({ pad, soort: 'eigen', nietOvergenomen: [], conflicten: [], overgenomen: [] });
        expect(host.text(`/content/${pad}`)).toBe(tekst);
      }
    },
    600_000,
  );
});

/** So many changes are tried. */
const PROEVEN = 200;
/** The real packet and the torture files, where they lie beside the repository. */
const GEDEELD = ['packet/content', 'torture/marteling', 'torture/tabellen', 'torture/platte-tekst'].map((pad) =>
  join(process.env.GRIFFIE_SHARED ?? '/work/shared', pad),
);
const MAPPEN = [...VOORBEELDEN, ...GEDEELD.filter((pad) => existsSync(join(pad, 'gemeente.yaml')))];

describe('what comes back from Word', () => {
  it.each(MAPPEN)(
    'every stuk of %s is as it was, byte for byte',
    async (pad) => {
      for (const stuk of await proefstukken([pad])) {
        const { uitkomst, tekst } = await terug(stuk, (xml) => xml);
        expect([stuk.pad, uitkomst.vergelijking.wijzigingen.length, uitkomst.tekst === tekst]).toEqual([
          stuk.pad,
          0,
          true,
        ]);
      }
    },
    600_000,
  );

  it(`${PROEVEN} changes that a stuk can take: none lost, none made up, and 180 taken over`, async () => {
    const { genomen, niet } = await probeer(await proefstukken(VOORBEELDEN), PROEVEN, 13);
    console.log([`${genomen} of ${PROEVEN} changes taken over; told and not taken:`, ...niet].join('\n'));
    expect(genomen + niet.length).toBe(PROEVEN);
    // Headings of the house and values that no field can have are among them: told, and rightly not taken.
    expect(genomen).toBeGreaterThanOrEqual(0.9 * PROEVEN);
  }, 900_000);
});
