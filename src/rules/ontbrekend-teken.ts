import { heeftTeken, type Stuk } from '../model/index.ts';
import { tekstvelden } from './hulp/doorzoek.ts';
import { bereik, grenzen, lees } from './hulp/lezing.ts';
import { standVan } from './hulp/standen.ts';
import { VREEMD } from './hulp/tekens.ts';
import { tekenverwijzingen } from './hulp/tekenverwijzing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** A letter with the accents that are written after it: together they may be one character of the font. */
const TEKEN = /[\0-\x7f]\p{M}+|[^\0-\x7f]\p{M}*/gu;
/** What prints nothing, or what every program draws itself. */
const ONZICHTBAAR = /[\p{Z}\p{Cc}\p{Cf}]|\p{Variation_Selector}/u;

/** A letter with an accent of its own and another one on top: a font draws it, but it is no character that can be read back. */
const GESTAPELD = /^(?:[^\0-\x7f]\p{M}|[\0-\x7f]\p{M}\p{M})/u;
const MIST = 'het lettertype van de huisstijl heeft dat teken niet.';
const HINT = 'Schrijf het anders, of kies in huisstijl.yaml een lettertype dat het teken heeft.';

export const ontbrekendTeken: Regel = {
  id: 'ontbrekend-teken',
  severity: 'waarschuwing',
  vast: true,
  kort: 'Elk teken van het stuk zit in het lettertype van de huisstijl.',
  reden:
    'Een teken dat het lettertype niet heeft, wordt een leeg blokje of komt uit een ander lettertype, dat niet wordt meegeleverd.',
  fout: losseTekst('De proef heet 試験.'),
  goed: losseTekst('De proef heet Shiken.'),
  ...alleenStuk((stuk, register, meld) => {
    if (register.tekens.length === 0) return;
    // Remains of a PDF are reported by their own rule, unless the house has switched it off.
    const elders = standVan(register, 'vreemde-tekens') !== 'uit';
    const { tekens, codetekens } = register;
    const gezien = { tekst: new Set<string>(), code: new Set<string>() };
    const bekijk = (geschreven: string, begin: number, eind: number, soort: 'tekst' | 'code'): void => {
      const geheel = geschreven.normalize('NFC');
      if (gezien.tekst.has(geheel) || gezien[soort].has(geheel)) return;
      gezien[soort].add(geheel);
      // What the font of code does not have, comes from that of the text.
      const kent = (teken: string): boolean =>
        heeftTeken(tekens, teken) || (soort === 'code' && heeftTeken(codetekens, teken));
      const mist =
        [...geheel].find((teken) => !ONZICHTBAAR.test(teken) && !kent(teken)) ??
        (GESTAPELD.test(geheel) ? geheel : undefined);
      if (mist === undefined || (elders && new RegExp(VREEMD, 'u').test(mist))) return;
      gezien.tekst.add(geheel);
      meld({
        range: bereik(stuk, begin, eind),
        message: `Hier staat ${geschrevenAls(stuk.tekst.slice(begin, eind), geheel)}; ${MIST}`,
        hint: HINT,
      });
    };
    for (const [begin, eind, soort] of stukken(stuk)) {
      for (const { 0: teken, index } of stuk.tekst.slice(begin, eind).matchAll(TEKEN))
        bekijk(teken, begin + index, begin + index + teken.length, soort);
    }
    for (const { begin, eind, teken } of tekenverwijzingen(stuk)) bekijk(teken, begin, eind, 'tekst');
  }),
};

function geschrevenAls(bron: string, teken: string): string {
  return bron.startsWith('&') ? `"${bron}", dat is "${teken}"` : `"${teken}"`;
}

/** The values of the front matter, and the body in parts: text, and code, which has a font of its own. */
function stukken(stuk: Stuk): readonly (readonly [begin: number, eind: number, soort: 'tekst' | 'code'])[] {
  const velden = tekstvelden(stuk).map(({ plek }) => grenzen(stuk, plek));
  const delen: [number, number, 'tekst' | 'code'][] = velden.map(({ begin, eind }) => [begin, eind, 'tekst']);
  let at = stuk.bodyBegin;
  for (const { begin, eind } of lees(stuk).code.toSorted((een, ander) => een.begin - ander.begin)) {
    delen.push([at, begin, 'tekst'], [begin, eind, 'code']);
    at = eind;
  }
  return [...delen, [at, stuk.tekst.length, 'tekst']];
}
