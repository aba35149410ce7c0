import { datumVoluit } from '../core/index.ts';
import { tekstveld, type Uitgave, versieVan, verzondenStuk } from '../model/index.ts';
import { opgestuurd } from './hulp/opgestuurd.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const verstuurd =
  (wijziging: string): Voorbeeld =>
  ({ oproeping, rubriek, stuk, zaak }) => {
    const voorstel = stuk('voorstel', { velden: { wijziging } });
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      voorstel,
      stuk('besluit'),
      voorstel && opgestuurd({ bron: voorstel.pad }),
    ];
  };

export const wijzigingGenoemd: Regel = {
  id: 'wijziging-genoemd',
  severity: 'waarschuwing',
  kort: 'Een stuk dat anders is dan het verstuurd is, zegt wat er anders is.',
  reden:
    'Een raadslid dat het stuk al gelezen heeft, moet kunnen zien wat er anders is. Op het stuk komt "gewijzigd, versie 2" te staan; het veld wijziging zegt in één regel wat er veranderd is, en staat ook in de lijst van wijzigingen.',
  fout: verstuurd(''),
  goed: verstuurd('Het bedrag in beslispunt 2 is verbeterd.'),
  ...binnenZaak((stuk, register, meld) => {
    // Of an agenda the lines themselves say what came later.
    if (stuk.rol === 'oproeping') return;
    const eerder = verzondenStuk(register, stuk.pad);
    const versie = eerder && versieVan(register, stuk);
    if (!eerder || !versie || versie.nummer === eerder.versie || tekstveld(stuk, 'wijziging') !== undefined) return;
    meld({
      range: stuk.voorwerk,
      message: `Dit stuk is anders dan wat op ${datumVoluit(laatsteDag(register.uitgaven, stuk.pad))} is verstuurd; verwacht wordt een regel die zegt wat er anders is.`,
      hint: 'Schrijf in het voorwerk wat er veranderd is, zoals "wijziging: Het bedrag in beslispunt 2 is verbeterd.", of zet de tekst terug.',
    });
  }),
};

function laatsteDag(uitgaven: readonly Uitgave[], bron: string): Uitgave['op'] {
  const dagen = uitgaven.filter(({ stukken }) => stukken.some((een) => een.bron === bron)).map(({ op }) => op);
  return dagen.sort().at(-1) as Uitgave['op'];
}
