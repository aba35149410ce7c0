import type { Edit } from '../core/index.ts';
import { bereik } from './hulp/lezing.ts';
import { ANDERS, VREEMD } from './hulp/tekens.ts';
import { tekenverwijzingen } from './hulp/tekenverwijzing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const vreemdeTekens: Regel = {
  id: 'vreemde-tekens',
  severity: 'waarschuwing',
  kort: 'Er staan geen onzichtbare tekens, tekens uit een symboollettertype of samengevoegde letters als ĳ in de tekst.',
  reden:
    'Zulke tekens komen mee uit een PDF of een ander programma. Een woord met een ĳ of een onzichtbaar teken is niet te vinden, en een teken uit een symboollettertype wordt een leeg blokje.',
  fout: losseTekst('Het plein is vr\u0133 toegankelijk.'),
  goed: losseTekst('Het plein is vrij toegankelijk.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    if (ANDERS.test(stuk.tekst))
      for (const match of stuk.tekst.matchAll(VREEMD)) {
        const [reeks, teken = reeks] = match;
        const { wat, beter } = omschrijf(teken);
        const keer = reeks.length / teken.length;
        // Of ends of lines one space is enough.
        const text = beter === ' ' ? beter : beter?.repeat(keer);
        zeg(match.index, match.index + reeks.length, wat, text);
      }
    for (const { begin, eind, teken } of tekenverwijzingen(stuk)) {
      // A joiner is foreign behind a letter.
      if (!new RegExp(VREEMD, 'u').test(`a${teken}`)) continue;
      const { wat, beter } = teken === '\ufffd' ? { wat: 'een teken dat niet te drukken is' } : omschrijf(teken);
      zeg(begin, eind, `"${stuk.tekst.slice(begin, eind)}", ${wat}`, beter);
    }
    function zeg(begin: number, eind: number, wat: string, beter: string | undefined): void {
      const range = bereik(stuk, begin, eind);
      const fix: Edit[] = beter === undefined ? [] : [{ range, text: beter }];
      const [verwacht, hint] = raad(beter);
      meld({ range, message: `Hier staat ${wat}; verwacht wordt ${verwacht}.`, hint, fix });
    }
  }),
};

/** What is expected, and what to do. */
function raad(beter: string | undefined): readonly [string, string] {
  if (beter === undefined) return ['een gewoon teken', 'Haal het weg, of typ het teken dat bedoeld is.'];
  if (beter === '') return ['de tekst zonder dat teken', 'Haal het weg.'];
  if (beter === ' ') return ['een spatie of een nieuwe regel', 'Maak er een spatie van, of begin een nieuwe regel.'];
  return [`"${beter}"`, `Schrijf "${beter}".`];
}

/** What programs for Windows mean by the control characters from U+0080 on, in their order; a space for one that means nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What a mark is, in words, and what belongs there where that is certain. */
function omschrijf(teken: string): { wat: string; beter?: string } {
  const punt = teken.codePointAt(0) as number;
  if ('\u0085\u2028\u2029\u000b\u000c'.includes(teken))
    return { wat: 'een regeleinde dat geen nieuwe regel geeft', beter: ' ' };
  if (punt >= 0x80 && punt < 0xa0) {
    const bedoeld = WINDOWS[punt - 0x80]?.trim() ?? '';
    return { wat: 'een stuurteken, dat niet wordt gedrukt', beter: bedoeld };
  }
  if (punt < 0x20 || punt === 0x7f) return { wat: 'een stuurteken, dat niet wordt gedrukt', beter: '' };
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(teken))
    return { wat: 'een onzichtbaar teken voor de schrijfrichting', beter: '' };
  if (teken === '\ufffd') return { wat: 'een teken dat bij het overzetten verloren is gegaan (\ufffd)' };
  if (teken === '\ufffc') return { wat: 'een onzichtbaar teken waar in een ander programma een plaatje stond' };
  if (/[\u0132\u0133\ufb00-\ufb06]/u.test(teken)) {
    return { wat: `het samengevoegde teken "${teken}"`, beter: teken.normalize('NFKC') };
  }
  if (/[\u180e\u200b-\u200d\u2060-\u206f\ufeff\ufff9-\ufffb]/u.test(teken))
    return { wat: 'een onzichtbaar teken zonder breedte', beter: '' };
  return { wat: 'een teken dat alleen in een symboollettertype bestaat' };
}
