import { sectieMet, soortVan } from '../model/index.ts';
import { DICTUM, heeftDictum } from './hulp/dictum.ts';
import { proefnummer } from './hulp/verslag.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const motie =
  (dictum: string): Voorbeeld =>
  (huis) => {
    const gemaakt = huis.stuk('motie', {
      velden: { zaaknummer: '', nummer: proefnummer(huis, 'motie') },
      secties: { [DICTUM]: dictum, overwegende: 'Het plein in de zomer te heet is.' },
    });
    return [gemaakt && { ...gemaakt, pad: 'brieven/motie.md' }];
  };

export const motieDictum: Regel = {
  id: 'motie-dictum',
  severity: 'fout',
  volledigheid: true,
  overTekst: true,
  kort: 'Een motie zegt wat de raad vraagt, uitspreekt of besluit.',
  reden:
    'Een motie spreekt een oordeel, een wens of een verzoek uit; zonder zo’n dictum is er niets waarover de raad kan stemmen, en niets wat het college kan uitvoeren. Het mag onder elke kop staan die zegt wat de raad doet, zoals "Roept het college op".',
  fout: motie(''),
  goed: motie('Bomen te planten op het plein.'),
  controleer: perStuk((stuk, register, meld) => {
    if (stuk.rol !== 'motie' || heeftDictum(stuk)) return;
    const kop = sectieMet(stuk, DICTUM)?.kop;
    const titel = soortVan(register, stuk).secties.find(({ id }) => id === DICTUM)?.titel ?? 'Verzoekt het college';
    meld({
      range: kop ?? stuk.secties.at(-1)?.kop ?? stuk.voorwerk,
      message: 'Deze motie zegt niet wat de raad vraagt, uitspreekt of besluit; verwacht wordt een dictum.',
      hint: kop
        ? 'Schrijf onder deze kop wat de raad wil.'
        : `Voeg toe: een regel "## ${titel}" met daaronder wat de raad wil.`,
    });
  }),
};
