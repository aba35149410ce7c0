import type { Register, Stuk } from '../model/index.ts';
import { tekstvelden } from './hulp/doorzoek.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { standVan } from './hulp/standen.ts';
import { VREEMD } from './hulp/tekens.ts';
import { tekenverwijzingen } from './hulp/tekenverwijzing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

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
  controleer: perStuk((stuk, register, meld) => {
    if (register.tekens.length === 0) return;
    // Remains of a PDF are reported by their own rule, unless the house has switched it off.
    const elders = standVan(register, 'vreemde-tekens') !== 'uit';
    const gezien = new Set<string>();
    const bekijk = (geschreven: string, begin: number, eind: number): void => {
      const geheel = geschreven.normalize('NFC');
      if (gezien.has(geheel)) return;
      gezien.add(geheel);
      const mist =
        [...geheel].find((teken) => !ONZICHTBAAR.test(teken) && !kent(register, teken)) ??
        (GESTAPELD.test(geheel) ? geheel : undefined);
      if (mist === undefined || (elders && new RegExp(VREEMD, 'u').test(mist))) return;
      meld({
        range: bereik(stuk, begin, eind),
        message: `Hier staat ${geschrevenAls(stuk.tekst.slice(begin, eind), geheel)}; ${MIST}`,
        hint: HINT,
      });
    };
    for (const [begin, eind] of stukken(stuk)) {
      for (const { 0: teken, index } of stuk.tekst.slice(begin, eind).matchAll(TEKEN))
        bekijk(teken, begin + index, begin + index + teken.length);
    }
    for (const { begin, eind, teken } of tekenverwijzingen(stuk)) bekijk(teken, begin, eind);
  }),
};

function geschrevenAls(bron: string, teken: string): string {
  return bron.startsWith('&') ? `"${bron}", dat is "${teken}"` : `"${teken}"`;
}

/** The values of the front matter and the body. */
function stukken(stuk: Stuk): readonly (readonly [number, number])[] {
  const velden = tekstvelden(stuk).map(({ plek }) => grenzen(stuk, plek));
  return [...velden.map(({ begin, eind }) => [begin, eind] as const), [stuk.bodyBegin, stuk.tekst.length]];
}

function kent({ tekens }: Register, teken: string): boolean {
  const punt = teken.codePointAt(0) as number;
  let laag = 0;
  let hoog = tekens.length - 1;
  while (laag <= hoog) {
    const midden = (laag + hoog) >> 1;
    const [van, tot] = tekens[midden] as readonly [number, number];
    if (punt < van) hoog = midden - 1;
    else if (punt > tot) laag = midden + 1;
    else return true;
  }
  return false;
}
