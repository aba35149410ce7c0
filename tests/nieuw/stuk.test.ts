import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compareDiagnostics,
  type Diagnostic,
  digest,
  type IsoDate,
  parseDatum,
  yamlTekst,
} from '../../src/core/index.ts';
import { link } from '../../src/link/index.ts';
import type { Register, Soort, Stuk } from '../../src/model/index.ts';
import { nieuweOproeping, nieuwStuk } from '../../src/nieuw/index.ts';

import { type HuisBundel, loadReadStuk } from '../../src/read/index.ts';
import { TYPEN_VOORBEELD } from '../../src/rollen/index.ts';
import { checkRules, invulplek, plaatshouder } from '../../src/rules/index.ts';
import { huis, ROOT } from '../support/huis.ts';

const HUIZEN = readdirSync(`${ROOT}/templates`);
const readStuk = await loadReadStuk();

/** A register of some stukken in a house, in a gemeente that has someone for every office. */
function registerVan(bundel: HuisBundel, teksten: Readonly<Record<string, string>>): Register {
  const stukken = Object.entries(teksten).map(([path, text]): Stuk => {
    const { value, diagnostics } = readStuk({ path, text, digest: digest(text) }, bundel.huis);
    if (!value) throw new Error(`${path}: ${diagnostics[0]?.message}\n${text}`);
    return value;
  });
  const gemeente = {
    naam: 'Lindermeer',
    naamRaad: 'Raad der gemeente Lindermeer',
    bezoekadres: 'Kerkbrink 4',
    emailadres: 'info@lindermeer.example',
    telefoonnummer: '14 0599',
    zaaknummer: bundel.huis.zaaknummer,
    nummering: bundel.huis.nummering,
    termijnOproeping: 14,
    leesbaarheidDrempel: 0,
    afkortingen: {},
    bekendeNummers: [],
    rubrieken:
      bundel.huis.rubrieken.length > 0
        ? bundel.huis.rubrieken
        : [
            { letter: 'A', titel: 'Algemeen' },
            { letter: 'C', titel: 'Besproken', aard: 'met_voorbespreking' as const },
          ],
    regels: [],
    bestuur: bundel.huis.functies.map((functie) => ({ naam: `Hanneke ${functie}`, achternaam: functie, functie })),
  };
  const input = { huis: bundel.huis, gemeente, stukken, assets: {}, unreadable: [], andere: [], uitgaven: [] };
  return link(input, bundel.stijl.tekens).value as Register;
}

const dag = (datum: string): IsoDate => parseDatum(datum) as IsoDate;

const PLAATS = /<\p{L}[^<>\n]*>/gu;

/** The lines on which a placeholder stands. */
const openRegels = (tekst: string): number[] =>
  tekst.split('\n').flatMap((regel, i) => (/<\p{L}[^<>]*>/u.test(regel.replace(/^\s*#.*/u, '')) ? [i + 1] : []));

const over = (register: Register, pad: string): Diagnostic[] =>
  checkRules(register)
    .filter(({ file }) => file === pad)
    .sort(compareDiagnostics);

/** The skeleton with an example in place of every placeholder. */
function ingevuld(tekst: string, soort: Soort): string {
  let groep = '';
  return tekst
    .split('\n')
    .map((regel) => {
      groep = /^(\w+):$/u.exec(regel)?.[1] ?? (/^\w/u.test(regel) ? '' : groep);
      const [, inspringing = '', lid = ''] = /^( *)(\w+): "</u.exec(regel) ?? [];
      const veld = soort.velden[inspringing === '' ? lid : `${groep}.${lid}`];
      return veld ? `${inspringing}${lid}: ${veld.voorbeeld}` : regel.replace(PLAATS, 'Een zin.');
    })
    .join('\n');
}

describe.each(HUIZEN)('a new stuk in the house %s', async (naam) => {
  const bundel = await huis(naam);
  const leeg = registerVan(bundel, {});

  it.each(bundel.huis.soorten.map((soort) => [soort.naam, soort] as const))('%s', (_naam, soort) => {
    const map = soort.rol === 'oproeping' ? '2026-03-11' : '2026-03-11/plein';
    const pad = `${map}/${soort.naam}.md`;
    const nieuw = (register: Register): string =>
      soort.rol === 'oproeping'
        ? nieuweOproeping(soort, register, dag('2026-03-11'))
        : nieuwStuk(soort, register, { map });
    const tekst = nieuw(leeg);
    const gemeld = over(registerVan(bundel, { [pad]: tekst }), pad);
    const open = openRegels(tekst);
    // Every placeholder is named at its line, and nothing is said of a field that is none.
    const genoemd = gemeld.filter(({ rule }) => rule === 'geen-plaatshouder' || rule === 'veld-vorm');
    expect([...new Set(genoemd.map(({ range }) => range.start.line))]).toEqual(open);
    const vorm = [
      'verplicht-veld',
      'verplichte-sectie',
      'onbekend-veld',
      'onbekende-sectie',
      'volgorde-secties',
      'geen-html',
    ];
    expect(gemeld.filter(({ rule }) => vorm.includes(rule)).map(({ message }) => message)).toEqual([]);
    expect(openRegels(ingevuld(tekst, soort))).toEqual([]);
    const daarna = over(registerVan(bundel, { [pad]: ingevuld(tekst, soort) }), pad);
    const nog = daarna.filter(({ rule }) => [...vorm, 'geen-plaatshouder', 'beslispunten-lijst'].includes(rule));
    expect(nog.map(({ message }) => message)).toEqual([]);
  });
});

it('a placeholder of a field without an example in its soort gives none', async () => {
  const register = registerVan(await huis(), {});
  const velden = {
    onderwerp: { type: 'regel', verplicht: 'ja', voorbeeld: TYPEN_VOORBEELD.regel },
    indiener: { type: 'personen', verplicht: 'ja', voorbeeld: TYPEN_VOORBEELD.personen },
    dag: { type: 'datum', verplicht: 'ja', voorbeeld: TYPEN_VOORBEELD.datum },
    plaats: { type: 'regel', verplicht: 'ja', voorbeeld: 'Raadzaal' },
  } as const;
  expect(Object.entries(velden).map(([pad, veld]) => invulplek(pad, veld, register))).toEqual([
    '"<onderwerp>"',
    '"<indiener>"',
    '"<dag, zoals 2026-03-11>"',
    '"<plaats, zoals Raadzaal>"',
  ]);
});

describe('what is known of a zaak', async () => {
  const bundel = await huis();
  const soort = (naam: string): Soort => bundel.huis.soorten.find((een) => een.naam === naam) as Soort;
  const AGENDAPUNT = `---
soort: agendapunt
zaaknummer: 4100300
titel: "Bibliotheek: ja of nee"
portefeuillehouder: [Hanneke wethouder, burgemeester]
---
`;
  const OPROEPING = `---
soort: oproeping
datum: 2026-03-11
aanvang: "19:30"
plaats: Raadzaal, Kerkbrink 4
gedateerd: 2026-02-20
volgende_vergadering: { datum: 2026-04-08 }
agenda:
  - { rubriek: A, punten: [Opening, { zaak: 4100301 }, "Rondvraag: kort", { tekst: Vervolg, vervolg: ja }] }
  - { rubriek: C, punten: [{ zaak: 4100300 }] }
---
`;
  const register = registerVan(bundel, {
    '2026-03-11/oproeping.md': OPROEPING,
    '2026-03-11/bibliotheek/agendapunt.md': AGENDAPUNT,
  });

  it('is filled in', () => {
    const tekst = nieuwStuk(soort('raadsadvies'), register, { map: '2026-03-11/bibliotheek' });
    expect(tekst).toContain('\nzaaknummer: 4100300\nonderwerp: "Bibliotheek: ja of nee"\n');
    expect(tekst).toContain('\nportefeuillehouder: [Hanneke wethouder, burgemeester]\n');
    expect(tekst).toContain('\nsector: "<sector, zoals RUI-OPR>"\n');
    expect(tekst).toContain('\n1. <eerste beslispunt>\n');
  });

  it('is not what stands in the folder of another zaak, and a bijlage is about something of its own', () => {
    const ander = { map: '2026-03-11/bibliotheek', zaaknummer: '4100399' };
    expect(nieuwStuk(soort('raadsadvies'), register, ander)).toContain('onderwerp: "<onderwerp');
    const bijlage = nieuwStuk(soort('bijlage'), register, { map: '2026-03-11/bibliotheek' });
    expect(bijlage).toContain('\nzaaknummer: 4100300\nonderwerp: "<onderwerp');
  });

  it('leaves nothing to write in a besluit where a voorstel has the beslispunten', async () => {
    const ander = await huis('raadsvoorstel');
    const [voorstel, besluit] = ['raadsvoorstel', 'raadsbesluit'].map((naam) =>
      ander.huis.soorten.find((een) => een.naam === naam),
    ) as [Soort, Soort];
    const wens = { map: '2026-03-11/bibliotheek', zaaknummer: '2026-050' };
    const zonder = registerVan(ander, {});
    expect(nieuwStuk(besluit, zonder, wens)).toContain('\n1. <eerste beslispunt>\n');
    const met = registerVan(ander, { [`${wens.map}/raadsvoorstel.md`]: nieuwStuk(voorstel, zonder, wens) });
    expect(nieuwStuk(besluit, met, wens)).toMatch(/\n---\n$/u);
  });

  it('gives a motie or an amendement its number, and the form of what is written in it', () => {
    const map = '2026-03-11/bibliotheek';
    const motie = nieuwStuk(soort('motie'), register, { map, onderwerp: 'Langer open' });
    expect(motie).toContain('\nnummer: C01-M01\nzaaknummer: 4100300\nonderwerp: Langer open\n');
    expect(motie).toContain('\nindiener: [{ naam: "<naam van het raadslid>", fractie: "<fractie>" }]');
    expect(motie).toMatch(/## Constaterende dat\n\n- <.*## Overwegende dat\n\n- <.*## Verzoekt het college\n\n1\. </su);
    const amendement = nieuwStuk(soort('amendement'), register, { map, onderwerp: 'Langer open' });
    expect(amendement).toContain(
      '\nwijzigingen:\n  - vervang: 1\n    door: "<nieuwe tekst van het beslispunt>"\n  # - { schrap: 2 }\n  # - { voeg_in_na: 3,',
    );
    // The changes that stand there as a comment are read when they are asked for.
    const alle = amendement.replace('"<nieuwe tekst van het beslispunt>"', 'Iets.').replaceAll('  # - {', '  - {');
    const gemeld = over(registerVan(bundel, { [`${map}/amendement.md`]: alle }), `${map}/amendement.md`);
    expect(gemeld.filter(({ rule }) => rule === 'veld-vorm' || rule === 'onbekend-veld')).toEqual([]);
  });

  it('decides whether the fields of a session are asked', () => {
    const map = '2026-03-11/bibliotheek';
    const met = nieuwStuk(soort('behandelvoorstel'), register, { map });
    expect(met).toContain('\npolitieke_markt:\n  datum: "<datum, zoals 2026-03-11>" # een datum');
    expect(met).toContain('\n  # aanvang: "19:30"');
    expect(met).toContain('\n  doel: "<doel, zoals Beeldvormend>" # Beeldvormend, Oordeelsvormend of Besluitvormend\n');
    const zonder = nieuwStuk(soort('behandelvoorstel'), register, { map, zaaknummer: '4100399' });
    expect(zonder).toContain('\n# politieke_markt:\n#   datum: 2026-03-11 #');
  });

  it('of an earlier vergadering is taken over, but for its zaken and its days', () => {
    const [eerder] = register.vergaderingen;
    const tekst = nieuweOproeping(soort('oproeping'), register, dag('2026-04-22'), eerder?.oproeping);
    expect(tekst).toContain('\ndatum: 2026-04-22\naanvang: "19:30"\nplaats: "Raadzaal, Kerkbrink 4"\n');
    expect(tekst).toContain('\nvolgende_vergadering:\n  datum: "<datum, zoals 2026-03-11>"');
    expect(tekst).toContain(
      'agenda:\n  - rubriek: A # Algemeen\n    punten:\n      - Opening\n      - "Rondvraag: kort"\n      - { tekst: Vervolg, vervolg: ja }\n  # - rubriek: C',
    );
    expect(tekst).not.toContain('41003');
  });
});

describe('a placeholder', () => {
  it.each([
    ['onderwerp', 'Herinrichting Stationsplein', '<onderwerp, zoals Herinrichting Stationsplein>'],
    ['aanvang', '"19:30"', '<aanvang>'],
    ['titel', 'Plein', '<titel, zoals Plein>'],
    ['code', 'A-1', '<vul code in>'],
    ['spreekrecht', '{ publiek: ja }', '<spreekrecht>'],
    ['Argumenten (kort & bondig)', '', '<Argumenten kort bondig>'],
    [
      'een naam die zo lang is dat zij niet past tussen de haken, en verder gaat',
      '',
      '<een naam die zo lang is dat zij niet past tussen de>',
    ],
  ])('for %s', (wat, voorbeeld, verwacht) => {
    expect(plaatshouder(wat, voorbeeld)).toBe(verwacht);
  });

  it.each([
    ['Opening', 'Opening'],
    ['Raadzaal, Kerkbrink 4', '"Raadzaal, Kerkbrink 4"'],
    ['ja', '"ja"'],
    ['2026-045', '"2026-045"'],
    ['0123', '"0123"'],
    ['4100300', '4100300'],
    ['Bezwaar: "nee"', '"Bezwaar: \\"nee\\""'],
  ])('and a value: %s', (tekst, verwacht) => {
    expect(yamlTekst(tekst)).toBe(verwacht);
  });
});
