import { describe, expect, it } from 'vitest';
import { openSessie } from '../../../src/pipeline/index.ts';
import { buildHost, OPTIES } from '../../support/building.ts';
import { PNG } from '../../support/content.ts';

const ADVIES = '2026-03-11/kade/raadsadvies.md';

describe('the page of a stuk', () => {
  it('says of every block where it stands in the text that is not saved yet', async () => {
    const host = buildHost();
    const sessie = await openSessie(host, OPTIES);
    const tekst = host
      .text(`/content/${ADVIES}`)
      .replace(
        'De kade zakt.',
        'De kade zakt **echt**.\n\n- een\n- twee\n\n| a | b |\n| - | - |\n| c | d |\n\n> citaat\n\n### Kop',
      );
    sessie.leg(ADVIES, tekst);
    const { value } = await sessie.blad(ADVIES);
    const plekken = [...(value?.html ?? '').matchAll(/<(\w+)[^>]* data-plek="(\d+):(\d+)"/gu)].map(
      ([, naam, begin, eind]) => `${naam} ${tekst.slice(Number(begin), Number(eind)).split('\n')[0]}`,
    );
    for (const een of [
      'p De kade zakt **echt**.',
      'ul - een',
      'li - twee',
      'table | a | b |',
      'blockquote > citaat',
      'ol 1. De kade te herstellen.',
    ])
      expect(plekken).toContain(een);
    expect(plekken.some((een) => /^h\d ### Kop$/u.test(een))).toBe(true);
    expect(value?.titel).toContain('Herstel van de kade');
    expect(value?.css).toContain('@font-face');
  });

  it('runs nothing and leads nowhere: scripts in every field are text', async () => {
    const kwaad = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const host = buildHost();
    const sessie = await openSessie(host, OPTIES);
    const tekst = host
      .text(`/content/${ADVIES}`)
      .replace(/^(onderwerp|behandelend_ambtenaar|sector|portefeuillehouder):.*$/gmu, `$1: '${kwaad}'`)
      .replace(
        'De kade zakt.',
        `${kwaad}\n\n<a href="javascript:alert(1)">x</a> [y](javascript:alert(1)) [z](data:text/html,x) ![w](https://elders.example/x.png)\n\n\`\`\`\n${kwaad}\n\`\`\``,
      )
      .replace('## Bijlagen', `## Bijlagen ${kwaad}`)
      .replace('Het werk kost geld.', `| ${kwaad} | b |\n| - | - |\n| c | ${kwaad} |\n\n[^1]\n\n[^1]: ${kwaad}`);
    sessie.leg(ADVIES, tekst);
    const { value } = await sessie.blad(ADVIES);
    const { html = '', css = '' } = value ?? {};
    expect(html).toContain('alert(1)');
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|link|meta|style|base|form)\b/iu);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|srcset|formaction)\s*=/iu);
    expect(html).not.toMatch(/<[^>]*\s(?:href|src)="(?!#|https:\/\/griffie\.invalid\/|mailto:|tel:|data:image\/)/iu);
    expect(css).not.toMatch(/url\((?!\/lettertype\/[0-9a-f]{64}\.ttf\)|data:)/u);
  });

  it('has its pictures with it, and its fonts by their digest', async () => {
    const host = buildHost();
    await host.files.write('/content/2026-03-11/kade/plan.png', PNG);
    const sessie = await openSessie(host, OPTIES);
    sessie.leg(ADVIES, host.text(`/content/${ADVIES}`).replace('De kade zakt.', '![Het plan](plan.png)'));
    const { value } = await sessie.blad(ADVIES);
    expect(value?.html).toContain('src="data:image/png;base64,');
    const [, digest = ''] = /\/lettertype\/([0-9a-f]{64})\.ttf/u.exec(value?.css ?? '') ?? [];
    expect(sessie.lettertype(digest)?.length).toBeGreaterThan(10_000);
    expect(sessie.lettertype('x')).toBeUndefined();
  });

  it('is not there for a stuk that gives none', async () => {
    const sessie = await openSessie(buildHost(), OPTIES);
    expect((await sessie.blad('2026-03-11/kade/agendapunt.md')).value).toBeUndefined();
    expect((await sessie.blad('weg.md')).value).toBeUndefined();
  });
});
