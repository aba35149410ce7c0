import { ROLLEN, type Soort, type Stuk, soortVan } from '../model/index.ts';
import { citaat } from './hulp/soorten.ts';
import { raadsadvies } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const BESLUIT = /(?<!\p{L})(?:besluit|besloten|stelt vast)(?!\p{L})/iu;
const VOORSTEL =
  /(?<!\p{L})(?:voor|voorgesteld|voorstel|adviseert|advies|geadviseerd|gevraagd|vraagt|verzoekt|verzocht)(?!\p{L})/iu;

export const inleidendeZin: Regel = {
  id: 'inleidende-zin',
  severity: 'waarschuwing',
  kort: 'Vóór de beslispunten staat hooguit één regel, en die past bij het stuk: een raadsadvies stelt voor, een raadsbesluit besluit.',
  reden:
    'Een advies dat al "de raad besluit" zegt, loopt op het besluit vooruit en wordt zo overgenomen op plaatsen waar het niet klopt.',
  fout: {
    '2026-03-11/speelplein/raadsadvies.md': raadsadvies({
      punten: 'De raad besluit:\n\n1. Het ontwerp vast te stellen.',
    }),
  },
  goed: {
    '2026-03-11/speelplein/raadsadvies.md': raadsadvies({
      punten: 'Het college stelt voor om:\n\n1. Het ontwerp vast te stellen.',
    }),
  },
  controleer: perStuk((stuk, register, meld) => {
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
    return [`een ${naam} stelt voor, het besluit niet`, 'Schrijf bijvoorbeeld "Het college stelt voor om:".'];
  }
  if (beslispunten === 'besloten' && VOORSTEL.test(tekst) && !BESLUIT.test(tekst)) {
    return [
      `een ${naam} besluit, het stelt niet voor`,
      'Laat de regel weg: boven de punten wordt al gedrukt dat de raad besluit.',
    ];
  }
  return undefined;
}
