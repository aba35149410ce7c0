import { expect, test } from 'vitest';
import type { Huis } from '../../src/model/index.ts';
import { type Delen, type Proefstuk, proefhuis } from '../../src/rules/hulp/voorbeelden.ts';
import { anderHuis } from './ander-huis.ts';
import { controleer, gemeenteIn } from './stukken.ts';

const { huis, ...bundel } = await anderHuis();
const { oproeping, rest, rubriek, sessie, stuk, zaak } = proefhuis(huis);

type Stukken = readonly (Proefstuk | undefined)[];

/** What is said about stukken in the other house, with the rule in front. */
const over = (...stukken: Stukken): Promise<readonly string[]> => overIn(huis, stukken);

async function overIn(eigen: Huis, stukken: Stukken): Promise<readonly string[]> {
  const bestanden = Object.fromEntries(stukken.map((een) => [een?.pad ?? '', een?.tekst ?? '']));
  const said = await controleer(bestanden, { bundel: { ...bundel, huis: eigen }, gemeente: gemeenteIn(huis) });
  return said.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const besluit = (punten: string, delen: Delen = {}) => stuk('besluit', { punten, ...delen });
const voorstel = (punten: string, delen: Delen = {}) => stuk('voorstel', { punten, ...delen });

test('messages about two stukken say the words of the house', async () => {
  expect(await over(voorstel('1. Het plein te vergroenen.'), besluit('1. Het plein te bestraten.'))).toEqual([
    'fout beslispunten-gelijk: Beslispunt 1 wijkt af van de voordracht: hier staat "Het plein te bestraten.", daar "Het plein te vergroenen.".',
  ]);
  expect(await over(besluit('', { velden: { status: 'definitief' } }))).toEqual([
    'fout verplichte-sectie: Het onderdeel "De raad besluit" ontbreekt; in deze vaststelling hoort het vooraan.',
  ]);
  const agenda = oproeping([rubriek('met_voorbespreking', `zaak: ${zaak(1)}`)]);
  expect(await over(agenda, stuk('agendapunt'))).toEqual([
    'waarschuwing stukken-compleet: Zaak Z-2026/001 staat op de agenda bij 2.1, onder "Na de ronde"; verwacht worden een voordracht en een vaststelling, en die zijn er niet.',
    'waarschuwing voorbespreking: Zaak Z-2026/001 staat op de agenda bij 2.1, met beeldvormende ronde; verwacht wordt een rondeblad, en dat is er niet.',
  ]);
  expect(
    await over(agenda, ...rest(), stuk('agendapunt'), stuk('behandeling', { velden: sessie({ datum: '2026-03-12' }) })),
  ).toEqual([
    'waarschuwing voorbespreking: De beeldvormende ronde is op 12 maart 2026 en de raad op 11 maart 2026; verwacht wordt de ronde vóór de raad.',
  ]);
});

test('the reason that there is no session takes the place of it', async () => {
  const met = (aard: Parameters<typeof rubriek>[0]) =>
    over(
      oproeping([rubriek(aard, `{ zaak: ${zaak(1)}, zonder_voorbespreking: spoed }`)]),
      stuk('agendapunt'),
      ...rest(),
      stuk('behandeling', aard === 'hamerstukken' ? { velden: { behandeladvies: 'Hamerstuk' } } : {}),
    );
  expect(await met('met_voorbespreking')).toEqual([]);
  expect(await met('hamerstukken')).toEqual([]);
  expect(await met('zonder_voorbespreking')).toEqual([
    'waarschuwing voorbespreking: Bij 3.1 staat waarom er geen beeldvormende ronde is; onder "Meteen in de raad" wordt die ook niet verwacht, dus de reden zegt niets.',
  ]);
});

test('a hamerstuk waits for its session, unless the agenda says why there is none', async () => {
  const met = (extra: string) =>
    over(
      oproeping([rubriek('hamerstukken', `{ zaak: ${zaak(1)}${extra} }`)]),
      stuk('agendapunt'),
      ...rest(),
      stuk('behandeling', { velden: { behandeladvies: 'Hamerstuk', ...sessie({ datum: '2026-02-24' }) } }),
    );
  expect(await met('')).toEqual([
    'waarschuwing hamerstuk-vooruit: Bij 1.1 staat een hamerstuk op een uitnodiging van 20 februari 2026; de beeldvormende ronde erover is op 24 februari 2026, en een hamerstuk wordt pas daarna verwacht.',
  ]);
  expect(await met(', zonder_voorbespreking: spoed')).toEqual([]);
});

test('one paragraph alone is a beslispunt where the soort allows it, and is compared', async () => {
  expect(await over(voorstel('Het plein te vergroenen.'), besluit('Het plein te vergroenen.'))).toEqual([]);
  expect(await over(voorstel('Het plein te vergroenen.'), besluit('1. Het plein te vergroenen.'))).toEqual([]);
  expect(await over(voorstel('Het plein te vergroenen.'), besluit('Het plein te bestraten.'))).toEqual([
    'fout beslispunten-gelijk: Beslispunt 1 wijkt af van de voordracht: hier staat "Het plein te bestraten.", daar "Het plein te vergroenen.".',
  ]);
  expect(await over(besluit('Het plein te vergroenen.\n\nDe weg te verleggen.'))).toEqual([
    'fout beslispunten-lijst: Hier staat tekst zonder nummer; verwacht wordt een genummerde lijst van beslispunten.',
  ]);
  expect(await over(besluit('- Het plein te vergroenen.'))).toEqual([
    'fout beslispunten-lijst: Dit beslispunt heeft een streepje of bolletje; verwacht wordt het nummer 1.',
  ]);
});

test('who stands in a field with offices holds one of them; nobody need stand there', async () => {
  const wie = (pfh: string) => over(stuk('agendapunt', { velden: { pfh } }));
  expect(await wie('[Oldenburg, Verhoef]')).toEqual([]);
  expect(await wie('Aydin')).toEqual([
    'fout portefeuillehouder-bekend: Hier staat "Aydin"; die is raadslid, en verwacht wordt een wethouder of burgemeester.',
  ]);
  expect(await wie('Oldenborg')).toEqual([
    'fout portefeuillehouder-bekend: Hier staat "Oldenborg"; verwacht wordt iemand uit het bestuur in gemeente.yaml.',
  ]);
  const presidium = { velden: { indiener: 'presidium' } };
  const zonder = stuk('agendapunt', presidium);
  expect(await over(zonder && { ...zonder, tekst: zonder.tekst.replace(/^pfh: .*\n/mu, '') })).toEqual([]);
});

test('a rubriek that the house does not have is measured by those of the house', async () => {
  const agenda = oproeping([rubriek('zonder_voorbespreking', 'Opening')]);
  expect(await over(agenda && { ...agenda, tekst: agenda.tekst.replace('rubriek: 3', 'rubriek: 7') })).toEqual([
    'fout veld-vorm: Hier staat rubriek "7"; verwacht wordt 1, 2 of 3, de rubrieken van het huis.',
  ]);
});

test('points that are printed with letters go by them', async () => {
  const letters = { ...huis, soorten: huis.soorten.map((soort) => ({ ...soort, puntnummers: 'letters' as const })) };
  const punten = '1. Het plein te vergroenen.\n2. Bomen te planten.\n   1. Linden.';
  expect(await overIn(letters, [voorstel(punten), besluit(punten.replace('Linden', 'Eiken'))])).toEqual([
    'fout beslispunten-gelijk: Beslispunt b.1 wijkt af van de voordracht: hier staat "Eiken.", daar "Linden.".',
  ]);
});

test('a section may have its other titles, and is reported under what was meant for it', async () => {
  const met = (kop: string, tekst = 'Het plein is kaal.') => {
    const heel = stuk('voorstel', { secties: { inleiding: tekst } });
    return over(heel && { ...heel, tekst: heel.tekst.replace('## Inleiding', `## ${kop}`) });
  };
  expect(await met('Aanleiding')).toEqual([]);
  expect(await met('Vooraf')).toEqual([
    'waarschuwing onbekende-sectie: Hier staat de kop "Vooraf"; deze voordracht kent alleen Inleiding, Voorgesteld besluit, Financiën, Bijlagen.',
  ]);
  expect(await met('Aanleiding', '<!-- volgt -->')).toEqual([
    'waarschuwing verplichte-sectie: Onder "Aanleiding" staat niets; deze voordracht vraagt hier tekst.',
  ]);
});

test('a stuk of the house is known by its name', async () => {
  const bijlagen = (tekst: string) => over(voorstel('Het plein te vergroenen.', { secties: { financien: tekst } }));
  expect(await bijlagen('Zie bijlage 2 bij de Omgevingswet.')).toEqual([]);
  expect(await bijlagen('Zie bijlage 2 bij de voordracht.')).toHaveLength(1);
  const deel = (bron: string) =>
    over(voorstel('Het plein te vergroenen.'), besluit(`Te dekken als in paragraaf "financiën"${bron}.`));
  expect((await deel('')).filter((een) => een.includes('besluit-zelfstandig'))).toHaveLength(1);
  expect((await deel(' van de voordracht')).filter((een) => een.includes('besluit-zelfstandig'))).toEqual([]);
});
