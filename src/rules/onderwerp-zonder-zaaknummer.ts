import { pastNummer, soortVan, veldMet } from '../model/index.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { bijlage } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

export const onderwerpZonderZaaknummer: Regel = {
  id: 'onderwerp-zonder-zaaknummer',
  severity: 'waarschuwing',
  kort: 'In een titel of onderwerp staat geen zaaknummer.',
  reden:
    'Het zaaknummer heeft zijn eigen vak. In het onderwerp komt het op de agenda en op de website terecht, waar het niemand iets zegt.',
  fout: { 'brieven/toelichting.md': bijlage('Het plein wordt groener.', { onderwerp: '4100001 - Toelichting' }) },
  goed: { 'brieven/toelichting.md': bijlage('Het plein wordt groener.', { onderwerp: 'Toelichting' }) },
  controleer: perStuk((stuk, register, meld) => {
    const veld = stuk.velden[veldMet(soortVan(register, stuk), 'onderwerp') ?? ''];
    if (veld?.aard === 'waarde') {
      const { begin, eind } = grenzen(stuk, veld.plek);
      for (const match of stuk.tekst.slice(begin, eind).matchAll(/(?<![\p{L}\p{N}])\d{4,}(?![\p{L}\p{N}])/gu)) {
        // Elsewhere than in front a number of this form may be something else, unless it is that of the zaak.
        const voorop = /^["']?(?:zaak(?:nummer|nr\.?)?\s*)?$/iu.test(stuk.tekst.slice(begin, begin + match.index));
        if (match[0] !== stuk.zaaknummer && !(voorop && pastNummer(register.gemeente, match[0]))) continue;
        meld({
          range: bereik(stuk, begin + match.index, begin + match.index + match[0].length),
          message: `In het onderwerp staat het zaaknummer ${citaat(match[0])}; verwacht wordt het alleen in zijn eigen veld.`,
          hint: 'Haal het nummer en het streepje erachter weg.',
        });
      }
    }
  }),
};
