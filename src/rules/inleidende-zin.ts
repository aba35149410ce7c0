import { ROLLEN, type Soort, type Stuk, soortVan } from '../model/index.ts';
import { citaat } from './hulp/soorten.ts';
import { PUNT } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const BESLUIT = /(?<!\p{L})(?:besluit|besloten|stelt vast)(?!\p{L})/iu;
const VOORSTEL =
  /(?<!\p{L})(?:voor|voorgesteld|voorstel|adviseert|advies|geadviseerd|gevraagd|vraagt|verzoekt|verzocht)(?!\p{L})/iu;

/** What the raad had before it when it decided: `Gezien het voorstel van burgemeester en wethouders;`. */
const CONSIDERANS =
  /(?:^(?:de (?:gemeente)?raad[^;:]{0,100}[;:,]? )?|; ?)\P{L}{0,3}(?:mede )?(?:gezien|gelezen|gelet op|gehoord|overwegend|constaterend|bijeen|op (?:het )?voorstel van|in overweging|in aanmerking|kennis ?(?:genomen|nemend))/iu;

export const inleidendeZin: Regel = {
  id: 'inleidende-zin',
  severity: 'waarschuwing',
  overTekst: true,
  kort: 'Vóór de beslispunten staat hooguit één regel, en die past bij het stuk: een voorstel stelt voor, een besluit besluit.',
  reden:
    'Een voorstel dat al "de raad besluit" zegt, loopt op het besluit vooruit en wordt zo overgenomen op plaatsen waar het niet klopt.',
  fout: ({ stuk }) => [stuk('voorstel', { punten: `De raad besluit:\n\n${PUNT}` })],
  goed: ({ stuk }) => [stuk('voorstel', { punten: `Het college stelt voor om:\n\n${PUNT}` })],
  ...alleenStuk((stuk, register, meld) => {
    const inleiding = stuk.beslispunten?.inleiding ?? [];
    if (stuk.beslispunten?.punten.length === 0) return;
    for (const [i, { tekst, range }] of inleiding.entries()) {
      const verwacht = past(stuk, soortVan(register, stuk), tekst);
      if (verwacht) {
        meld({ range, message: `Hier staat ${citaat(tekst)}; ${verwacht[0]}.`, hint: verwacht[1] });
      } else if (i > 0 && ROLLEN[stuk.rol].beslispunten === 'uittreksel') {
        // Where the beslispunten are given in full this is a fault of the list, and said by its rule.
        meld({
          range,
          message: `Vóór de beslispunten staat nog een regel, ${citaat(tekst)}; verwacht wordt er hooguit één.`,
          hint: 'Verplaats de toelichting naar een ander onderdeel.',
        });
      }
    }
  }),
};

/** What was expected and what to do, where a line does not fit its stuk. */
function past({ rol }: Stuk, { naam }: Soort, tekst: string): readonly [string, string] | undefined {
  const { beslispunten } = ROLLEN[rol];
  if (beslispunten === 'voorgesteld' && BESLUIT.test(tekst) && !VOORSTEL.test(tekst)) {
    return [`een ${naam} stelt voor, het besluit niet`, 'Schrijf bijvoorbeeld "Voorgesteld wordt om:".'];
  }
  if (beslispunten === 'besloten' && VOORSTEL.test(tekst) && !BESLUIT.test(tekst) && !CONSIDERANS.test(tekst)) {
    return [
      `een ${naam} besluit, het stelt niet voor`,
      'Laat de regel weg: boven de punten wordt al gedrukt dat de raad besluit.',
    ];
  }
  return undefined;
}
