import { agendaregelVan, ROLLEN, soortVan, stukkenVanZaak, veldplek } from '../model/index.ts';
import { ditStuk, metLidwoord } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const GEHEIM = {
  openbaarheid: 'geheim',
  grond: 'Woo 5.1 lid 2 onder b',
  opgelegd_door: 'het college',
  opgelegd_op: '2026-03-03',
};

const zaak =
  (openbaarheid?: string): Voorbeeld =>
  ({ oproeping, rest, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt', { velden: { openbaarheid: 'geheim' } }),
    ...rest({ velden: GEHEIM }),
    stuk('bijlage', { tekst: 'Het plein wordt aangekocht.', ...(openbaarheid ? { velden: GEHEIM } : {}) }),
    ...(openbaarheid
      ? [stuk('bijlage', { bestand: 'kaart', tekst: 'Een kaart van de wijk.', velden: { openbaarheid: 'openbaar' } })]
      : []),
  ];

export const openbaarheidZaak: Regel = {
  id: 'openbaarheid-zaak',
  severity: 'fout',
  kort: 'Van een zaak die niet openbaar is, zegt elk stuk zelf of het openbaar is.',
  reden:
    'Een stuk zonder "openbaarheid" komt bij de openbare stukken. Is het agendapunt geheim, dan staat daarmee alsnog op straat waar het over gaat (Gemeentewet, artikelen 23 en 87 tot en met 89).',
  bij: 'Het agendapunt van zaak {zaak 1} is geheim.',
  fout: zaak(),
  goed: zaak('geheim'),
  ...binnenZaak((stuk, register, meld) => {
    const { regel, vergadering } = agendaregelVan(register, stuk) ?? {};
    // An agendapunt has no document of its own, and its line hides itself.
    if (!regel || regel.openbaarheid === 'openbaar' || !ROLLEN[stuk.rol].document) return;
    if (stuk.openbaarheid !== 'openbaar' || stuk.velden.openbaarheid) return;
    const bron = stukkenVanZaak(register, vergadering, stuk.zaaknummer ?? '').find(
      ({ openbaarheid }) => openbaarheid === regel.openbaarheid,
    );
    meld({
      range: stuk.voorwerk,
      message: `Zaak ${stuk.zaaknummer} is ${regel.openbaarheid}, maar bij ${ditStuk(soortVan(register, stuk))} staat geen openbaarheid, en dan komt het bij de openbare stukken; verwacht wordt een keuze.`,
      hint: `Voeg toe: "openbaarheid: ${regel.openbaarheid}", of "openbaarheid: openbaar" als iedereen het mag lezen.`,
      related: bron
        ? [
            {
              file: bron.pad,
              range: veldplek(bron, 'openbaarheid'),
              message: `Hier staat dat ${metLidwoord(soortVan(register, bron))} ${bron.openbaarheid} is.`,
            },
          ]
        : [],
    });
  }),
};
