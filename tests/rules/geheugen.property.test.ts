import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { digest } from '../../src/core/index.ts';
import { link } from '../../src/link/index.ts';
import type { Register, Stuk } from '../../src/model/index.ts';
import { NIETS_GEZEGD, openOordelen } from '../../src/pipeline/oordelen.ts';
import { packageRoot } from '../../src/pipeline/version.ts';
import { type Content, kiesHuis, loadReadStuk, readContent } from '../../src/read/index.ts';
import { checkRules, oordeelgeheugen, REGELBLADEN } from '../../src/rules/index.ts';
import type { Regel } from '../../src/rules/rule.ts';
import { ROOT } from '../support/huis.ts';

const GEDEELD = [process.env.GRIFFIE_SHARED, join(ROOT, '../shared')].filter((map) => map !== undefined);
const MAPPEN = [
  'tests/packet/klein/content',
  'templates/politieke-markt/voorbeeld',
  'templates/raadsvoorstel/voorbeeld',
  'templates/politieke-markt/fout/openbaarheid',
  'templates/raadsvoorstel/fout/oneens',
  'templates/raadsvoorstel/fout/velden',
].map((map) => join(ROOT, map));
const BUITEN = ['packet/content', 'torture/marteling', 'torture/platte-tekst', 'foreign/zutphen', 'foreign/divers'];
const ALLE = [...MAPPEN, ...GEDEELD.flatMap((map) => BUITEN.map((deel) => join(map, deel)))].filter((map) =>
  existsSync(join(map, 'gemeente.yaml')),
);

const readStuk = await loadReadStuk();
const INHOUDEN = (
  await Promise.all(
    ALLE.map(async (content) => {
      const place = { content, packageRoot: packageRoot() };
      return (await readContent(realHost(), content, { huis: (genoemd) => kiesHuis(realHost(), place, genoemd) }))
        .value;
    }),
  )
).filter((content): content is Content => content !== undefined && content.stukken.length > 1);

function registerVan(content: Content): Register {
  const { tekens, codetekens } = content.bundel.stijl;
  return link(content, tekens, codetekens).value as Register;
}

/** What people do to a text: a letter, a line, another field, another number, another day. */
type Ingreep = (tekst: string, n: number, alle: readonly Stuk[]) => string;
const regelWeg: Ingreep = (tekst, n) => {
  const regels = tekst.split('\n');
  return regels.filter((_regel, i) => i !== 1 + (n % Math.max(1, regels.length - 1))).join('\n');
};
const INGREPEN: readonly Ingreep[] = [
  (tekst, n) => `${tekst}\n\nNog een zin ${n} met € 1.000, 12 maart jl. en "aanhaling.\n`,
  regelWeg,
  (tekst, n, alle) => tekst.replace(/^zaaknummer:.*$/mu, `zaaknummer: ${alle[n % alle.length]?.zaaknummer ?? n}`),
  (tekst) => tekst.replace(/^status:.*\n/mu, '').replace('---\n', '---\nstatus: definitief\n'),
  (tekst, n) =>
    tekst.replace(/^openbaarheid:.*\n/mu, '').replace('---\n', `---\nopenbaarheid: ${n % 2 ? 'geheim' : 'besloten'}\n`),
  (tekst, n) => tekst.replace(/20\d\d-\d\d-\d\d/u, `2026-0${1 + (n % 9)}-1${n % 9}`),
  (tekst, n) => tekst.replace(/^(onderwerp|titel):.*$/mu, `$1: Iets anders ${n % 3}`),
  (tekst, n, alle) =>
    tekst.replace(
      /^portefeuillehouder:.*$/mu,
      `portefeuillehouder: ${alle[n % alle.length]?.velden.portefeuillehouder?.geschreven ?? 'Niemand'}`,
    ),
  (tekst, n) => tekst.replace(/^(\d\.|[a-z]\.) .*$/mu, `$1 Iets anders te besluiten ${n % 2}.`),
  (tekst, n, alle) => tekst.replace(/zaak: \S+/u, `zaak: ${alle[n % alle.length]?.zaaknummer ?? n}`),
  (tekst, n, alle) =>
    `${tekst}\n\nZie [dit](${alle[n % alle.length]?.pad.split('/').at(-1)}#kop) en bijlage ${n % 4}.\n`,
  (tekst) => tekst.replace(/\n## .*\n[\s\S]*?(?=\n## |$)/u, '\n'),
  (tekst) => tekst.replace(/uitslag: (?:gewijzigd )?aangenomen/gu, 'uitslag: verworpen'),
  (tekst) => tekst.replace(/zonder_voorbespreking: .*/u, 'vervolg: true').replace(/^ {2,}- /mu, '$&Nog iets\n$&'),
];

describe('a memory of judgements', () => {
  it('makes no difference: after any change every rule says what it says without one', () => {
    let gezegd = 0;
    fc.assert(
      fc.property(
        fc.nat(INHOUDEN.length - 1),
        fc.array(fc.tuple(fc.nat(999), fc.nat(INGREPEN.length + 2), fc.nat(999)), { minLength: 1, maxLength: 6 }),
        (welke, stappen) => {
          let content = INHOUDEN[welke] as Content;
          const geheugen = oordeelgeheugen();
          checkRules(registerVan(content), geheugen);
          let bewaard: Buffer = NIETS_GEZEGD;
          for (const [s, doe, n] of stappen) {
            const { stukken } = content;
            const stuk = stukken[s % stukken.length];
            if (!stuk) continue;
            const ingreep = INGREPEN[doe];
            const ander = ingreep ? lees(content, stuk.pad, ingreep(stuk.tekst, n, stukken)) : undefined;
            // One stuk goes, comes once more elsewhere, or is another now.
            const nieuw =
              doe === INGREPEN.length ? [] : ingreep ? [ander ?? []].flat() : [stuk, ...kopie(content, stuk, n)];
            const alle = stukken
              .flatMap((een) => (een === stuk ? nieuw : [een]))
              .sort((a, b) => (a.pad < b.pad ? -1 : 1));
            const unreadable = ingreep && !ander ? [{ pad: stuk.pad, besloten: false }] : [];
            content = { ...content, stukken: alle, unreadable: [...content.unreadable, ...unreadable] };
            const register = registerVan(content);
            const vers = checkRules(register);
            gezegd += vers.length;
            expect(checkRules(register, geheugen)).toEqual(vers);
            // As if every judgement were that of a run of its own; and once more when nothing changed.
            for (let keer = 0; keer < 2; keer++) {
              const bewaring = openOordelen(bewaard);
              expect(checkRules(register, undefined, bewaring)).toEqual(vers);
              bewaard = bewaring.bytes();
            }
          }
        },
      ),
      { seed: 14, numRuns: Number(process.env.RUNS ?? 30) },
    );
    expect(gezegd).toBeGreaterThan(1000);
  });

  it('makes none either where an oproeping or a besluitenlijst changes, of which a zaak sees a part', () => {
    let gezegd = 0;
    for (const content of INHOUDEN.map(metEigenBesluit)) {
      const geheugen = oordeelgeheugen();
      checkRules(registerVan(content), geheugen);
      const gedeeld = content.stukken.filter(({ rol }) => rol === 'oproeping' || rol === 'besluitenlijst');
      for (const stuk of gedeeld.slice(0, 3)) {
        for (const [i, ingreep] of INGREPEN.entries()) {
          const ander = lees(content, stuk.pad, ingreep(stuk.tekst, i, content.stukken));
          if (!ander || ander.tekst === stuk.tekst) continue;
          const stukken = content.stukken.map((een) => (een === stuk ? ander : een));
          const register = registerVan({ ...content, stukken });
          const vers = checkRules(register);
          gezegd += vers.length;
          expect(checkRules(register, geheugen)).toEqual(vers);
        }
      }
    }
    expect(gezegd).toBeGreaterThan(1000);
  });

  it('rests on what rules about a zaak see: no word of the oproeping of another, and of a besluitenlijst what it decides', () => {
    const zaakregels = (REGELBLADEN as readonly Partial<Regel>[]).flatMap(({ binnenZaak }) => binnenZaak ?? []);
    expect(zaakregels.length).toBeGreaterThan(10);
    const gezien = new Set<string>();
    for (const content of INHOUDEN.map(metEigenBesluit)) {
      const register = bespied(registerVan(content), gezien);
      for (const stuk of content.stukken) {
        if (stuk.rol === 'oproeping' || stuk.rol === 'besluitenlijst') continue;
        for (const regel of zaakregels) regel(stuk, register, () => undefined);
      }
    }
    // The soort says in which fields portefeuillehouders stand: what offices they hold is looked at apart.
    const mag = ['pad', 'rol', 'zaaknummer', 'soort'].flatMap((veld) => [
      `oproeping ${veld}`,
      `besluitenlijst ${veld}`,
    ]);
    const ook = ['besluitenlijst openbaarheid', 'besluitenlijst waarden'];
    const lijn = ['van', 'zaaknummer', 'openbaarheid', 'zonderVoorbespreking'].map((veld) => `lijn ${veld}`);
    const rubriek = ['letter', 'aard', 'regels'].map((veld) => `rubriek ${veld}`);
    expect([...gezien].filter((een) => ![...mag, ...ook, ...lijn, ...rubriek].includes(een))).toEqual([]);
    expect(gezien).toContain('lijn openbaarheid');
    expect(gezien).toContain('besluitenlijst waarden');
  });

  it('forgets when the gemeente or what lies beside the stukken is another', () => {
    for (const content of INHOUDEN) {
      const geheugen = oordeelgeheugen();
      const bewaring = openOordelen(NIETS_GEZEGD);
      checkRules(registerVan(content), geheugen, bewaring);
      const { gemeente } = content;
      const anders: Content[] = [
        { ...content, gemeente: { ...gemeente, bestuur: gemeente.bestuur.slice(1), leesbaarheidDrempel: 99 } },
        { ...content, andere: [] },
        { ...content, assets: {} },
        { ...content, unreadable: [{ pad: `${content.stukken[0]?.pad}x.md`, besloten: false }] },
        { ...content, huis: { ...content.huis, regels: { 'verplicht-veld': 'uit' } } },
      ];
      for (const ander of anders) {
        const register = registerVan(ander);
        const vers = checkRules(register);
        expect(checkRules(register, geheugen)).toEqual(vers);
        expect(checkRules(register, undefined, openOordelen(bewaring.bytes()))).toEqual(vers);
      }
    }
  });
});

/** With besluiten that say themselves what the raad changed: then the record of the meeting counts. */
function metEigenBesluit(content: Content): Content {
  const stukken = content.stukken.map((stuk) => {
    if (stuk.rol !== 'besluit') return stuk;
    const tekst = `${stuk.tekst.replace('---\n', '---\ngewijzigd: ja\n')}\n## Besluit\n\n1. Iets anders.\n`;
    return lees(content, stuk.pad, tekst) ?? stuk;
  });
  return { ...content, stukken };
}

/** A register that notes which parts of oproepingen, of their agendas and of besluitenlijsten are looked at. */
function bespied(register: Register, gezien: Set<string>): Register {
  const volg = <T extends object>(wat: string, ding: T): T =>
    new Proxy(ding, {
      get: (van, veld) => {
        gezien.add(`${wat} ${String(veld)}`);
        return Reflect.get(van, veld);
      },
    });
  const apart = new Map(
    register.stukken
      .filter(({ rol }) => rol === 'oproeping' || rol === 'besluitenlijst')
      .map((stuk) => [stuk, volg(stuk.rol, stuk)]),
  );
  return {
    ...register,
    stukken: register.stukken.map((stuk) => apart.get(stuk) ?? stuk),
    vergaderingen: register.vergaderingen.map((vergadering) => ({
      ...vergadering,
      oproeping: apart.get(vergadering.oproeping) ?? vergadering.oproeping,
      agenda: vergadering.agenda.map((rubriek) =>
        volg('rubriek', { ...rubriek, regels: rubriek.regels.map((regel) => volg('lijn', regel)) }),
      ),
    })),
  };
}

function lees({ huis }: Content, pad: string, tekst: string): Stuk | undefined {
  return readStuk({ path: pad, text: tekst, digest: digest(tekst) }, huis).value;
}

function kopie(content: Content, stuk: Stuk, n: number): Stuk[] {
  const pad = stuk.pad.replace(/([^/]*)$/u, `kopie-${n % 3}/$1`);
  const er = content.stukken.some((een) => een.pad === pad);
  return er ? [] : [lees(content, pad, stuk.tekst) ?? []].flat();
}
