import { soortVan, veldMet } from '../model/index.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { nummerVooraan } from './hulp/onderwerp.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const onderwerpZonderZaaknummer: Regel = {
  id: 'onderwerp-zonder-zaaknummer',
  severity: 'waarschuwing',
  kort: 'In een titel of onderwerp staat geen zaaknummer.',
  reden:
    'Het zaaknummer heeft zijn eigen vak. In het onderwerp komt het op de agenda en op de website terecht, waar het niemand iets zegt.',
  fout: (huis) => losseTekst('Het plein wordt groener.', { onderwerp: `${huis.zaak(1)} - Toelichting` })(huis),
  goed: losseTekst('Het plein wordt groener.'),
  ...alleenStuk((stuk, register, meld) => {
    const veld = stuk.velden[veldMet(soortVan(register, stuk), 'onderwerp') ?? ''];
    if (veld?.aard !== 'waarde') return;
    const { begin, eind } = grenzen(stuk, veld.plek);
    const tekst = stuk.tekst.slice(begin, eind);
    const vooraan = nummerVooraan(tekst, register.gemeente);
    // Elsewhere than in front a number of this form may be something else, unless it is that of the zaak.
    const eigen = [...eigenNummers(tekst, stuk.zaaknummer)];
    const gevonden = vooraan ? [vooraan, ...eigen.filter(({ index }) => index !== vooraan.index)] : eigen;
    for (const { tekst: nummer, index } of gevonden) {
      meld({
        range: bereik(stuk, begin + index, begin + index + nummer.length),
        message: `In het onderwerp staat het zaaknummer ${citaat(nummer)}; verwacht wordt het alleen in zijn eigen veld.`,
        hint: 'Haal het nummer en het streepje erachter weg.',
      });
    }
  }),
};

/** The places of the number of the stuk itself, where no letter or digit goes on before or behind it. */
function* eigenNummers(tekst: string, nummer = ''): Generator<{ tekst: string; index: number }> {
  if (nummer.length < 4) return;
  for (let index = tekst.indexOf(nummer); index >= 0; index = tekst.indexOf(nummer, index + nummer.length)) {
    const rond = `${tekst.charAt(index - 1)} ${tekst.charAt(index + nummer.length)}`;
    if (!/[\p{L}\p{N}]/u.test(rond)) yield { tekst: nummer, index };
  }
}
