import type { Edit } from '../core/index.ts';
import { bereik } from './hulp/lezing.ts';
import { VREEMD } from './hulp/tekens.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

export const vreemdeTekens: Regel = {
  id: 'vreemde-tekens',
  severity: 'waarschuwing',
  kort: 'Er staan geen tekens uit een ander lettertype, verborgen afbreekstreepjes of samengevoegde letters als ĳ in de tekst.',
  reden:
    'Zulke tekens komen mee uit een PDF. Een woord met een ĳ is niet te vinden, en een teken uit een symboollettertype wordt een leeg blokje.',
  fout: losseTekst('Het plein is vr\u0133 toegankelijk.'),
  goed: losseTekst('Het plein is vrij toegankelijk.'),
  controleer: perStuk((stuk, _register, meld) => {
    for (const match of stuk.tekst.matchAll(VREEMD)) {
      const [reeks, teken = reeks] = match;
      const range = bereik(stuk, match.index, match.index + reeks.length);
      const { wat, beter } = omschrijf(teken);
      const fix: Edit[] = beter === undefined ? [] : [{ range, text: beter.repeat(reeks.length / teken.length) }];
      meld({
        range,
        message: `Hier staat ${wat}; verwacht ${beter ? `worden de letters "${beter}"` : beter === '' ? 'wordt het woord zonder dat teken' : 'wordt een gewoon teken'}.`,
        hint: beter
          ? `Schrijf "${beter}".`
          : beter === ''
            ? 'Haal het weg.'
            : 'Haal het weg, of typ het teken dat bedoeld is.',
        fix,
      });
    }
  }),
};

/** What a mark is, in words, and what belongs there where that is certain. */
function omschrijf(teken: string): { wat: string; beter?: string } {
  if (teken === '\u00ad') return { wat: 'een verborgen afbreekstreepje', beter: '' };
  if (teken === '\u200b' || teken === '\u2060') return { wat: 'een onzichtbaar teken zonder breedte', beter: '' };
  if (teken === '\ufffd') return { wat: 'een teken dat bij het overzetten verloren is gegaan (\ufffd)' };
  if (/[\u0132\u0133\ufb00-\ufb06]/u.test(teken)) {
    return { wat: `het samengevoegde teken "${teken}"`, beter: teken.normalize('NFKC') };
  }
  return { wat: 'een teken dat alleen in een symboollettertype bestaat' };
}
