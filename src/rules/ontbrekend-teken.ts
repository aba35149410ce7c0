import type { Register, Stuk } from '../model/index.ts';
import { tekstvelden } from './hulp/doorzoek.ts';
import { bereik, grenzen, lees } from './hulp/lezing.ts';
import { standVan } from './hulp/standen.ts';
import { VREEMD } from './hulp/tekens.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

/** A letter with the accents that are written after it: together they may be one character of the font. */
const TEKEN = /[\0-\x7f]\p{M}+|[^\0-\x7f]\p{M}*/gu;
/** What prints nothing, or what every program draws itself. */
const ONZICHTBAAR = /[\p{Z}\p{Cc}\p{Cf}]|\p{Variation_Selector}/u;

/** A letter with an accent of its own and another one on top: a font draws it, but it is no character that can be read back. */
const GESTAPELD = /^(?:[^\0-\x7f]\p{M}|[\0-\x7f]\p{M}\p{M})/u;
/** A character by its number, as Markdown reads it. */
const ENTITEIT = /&#(?:(\d{1,7})|x([\da-f]{1,6}));/giu;
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
    for (const { teken, begin, eind } of entiteiten(stuk)) {
      if (ONZICHTBAAR.test(teken) || kent(register, teken)) continue;
      const range = bereik(stuk, begin, eind);
      meld({ range, message: `Hier staat "${stuk.tekst.slice(begin, eind)}", dat is "${teken}"; ${MIST}`, hint: HINT });
    }
    for (const [begin, eind] of stukken(stuk)) {
      for (const match of stuk.tekst.slice(begin, eind).matchAll(TEKEN)) {
        const geheel = match[0].normalize('NFC');
        if (gezien.has(geheel)) continue;
        gezien.add(geheel);
        const mist =
          [...geheel].find((teken) => !ONZICHTBAAR.test(teken) && !kent(register, teken)) ??
          (GESTAPELD.test(geheel) ? geheel : undefined);
        if (mist === undefined || (elders && new RegExp(VREEMD, 'u').test(mist))) continue;
        meld({
          range: bereik(stuk, begin + match.index, begin + match.index + match[0].length),
          message: `Hier staat "${geheel}"; ${MIST}`,
          hint: HINT,
        });
      }
    }
  }),
};

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

/** The characters that the prose of the body writes by their number. */
function* entiteiten(stuk: Stuk): Generator<{ teken: string; begin: number; eind: number }> {
  const { proza } = lees(stuk);
  ENTITEIT.lastIndex = stuk.bodyBegin;
  for (let gevonden = ENTITEIT.exec(proza); gevonden; gevonden = ENTITEIT.exec(proza)) {
    const [geheel, tientallig, zestientallig] = gevonden;
    const punt = tientallig ? Number(tientallig) : Number.parseInt(zestientallig ?? '', 16);
    // What is no character at all, Markdown shows as a question mark of its own.
    const teken =
      punt > 0 && punt <= 0x10ffff && !(punt >= 0xd800 && punt < 0xe000) ? String.fromCodePoint(punt) : '\ufffd';
    yield { teken, begin: gevonden.index, eind: gevonden.index + geheel.length };
  }
}
