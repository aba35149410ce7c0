import { platteTekst, type Stuk } from '../model/index.ts';
import { kopregelsVan, kopsoort, niveaus } from '../rollen/index.ts';
import { bereik, regeleinde } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const artikelKop: Regel = {
  id: 'artikel-kop',
  severity: 'waarschuwing',
  kort: 'Een artikel en een hoofdstuk van een verordening beginnen met een kop, niet met een vette of losse regel.',
  reden:
    'Langs de koppen vindt wie het stuk laat voorlezen of doorzoekt zijn weg (WCAG 1.3.1), en zonder kop leidt geen verwijzing naar het artikel.',
  fout: ({ stuk }) => [stuk('regeling', { tekst: '**Artikel 1 Begrippen**\n\nEen plein is een plaats om te spelen.' })],
  goed: ({ stuk }) => [stuk('regeling', { tekst: '## Artikel 1 Begrippen\n\nEen plein is een plaats om te spelen.' })],
  ...alleenStuk((stuk, _omgeving, meld) => {
    if (stuk.rol !== 'regeling') return;
    const regels = kopregelsVan(stuk.secties);
    if (regels.size === 0) return;
    const niveau = niveaus();
    for (const { titel, nodes } of stuk.secties) {
      if (titel !== undefined) niveau(kopsoort(titel), 2);
      for (const node of nodes) {
        if (node.type === 'heading') niveau(kopsoort(platteTekst(node)), node.depth);
        const regel = regels.get(node);
        if (!regel) continue;
        const begin = node.position?.start.offset ?? 0;
        const eind = eindeRegel(stuk, begin, node.position?.end.offset ?? begin);
        const hekjes = '#'.repeat(niveau(regel.soort));
        const wit = regel.onder ? regeleinde(stuk) : '';
        meld({
          range: bereik(stuk, begin, eind),
          message: `De regel ${citaat(regel.titel)} is gewone tekst; verwacht wordt een kop.`,
          hint: `Schrijf "${hekjes} ${regel.titel}", met een lege regel erboven en eronder.`,
          fix: [{ range: bereik(stuk, begin, eind), text: `${hekjes} ${regel.titel}${wit}` }],
        });
      }
    }
  }),
};

function eindeRegel({ tekst }: Stuk, begin: number, eind: number): number {
  const lengte = tekst.slice(begin, eind).search(/[\r\n]/u);
  return lengte < 0 ? eind : begin + lengte;
}
