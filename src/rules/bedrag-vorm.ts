import { doorzoek } from './hulp/doorzoek.ts';
import { type Blok, lees } from './hulp/lezing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const WIT = '[ \\u00a0\\u2007\\u2009\\u202f]';
const GETAL = '\\d(?:[\\d.,]*\\d)?';
const STREEPJE = ',(?:-{1,2}|[–—=])';
/** The sign, what stands between, a minus, the number, and `,-` behind it. */
const BEDRAG = new RegExp(`€((?:${WIT}|&nbsp;)*)([-−–]?)(${GETAL})(${STREEPJE})?`, 'gu');
/** Not within a number or word, nor behind a sign of money: then it is an amount of another kind, or of euros already. */
const BEGIN = `(?<![\\p{L}\\p{N}.,/]|[€$£ƒ](?:${WIT}|&nbsp;){0,2}[-−–]?|(?<!\\p{L})(?:[Hh]?[Ff]l?\\.?|NLG|EUR)${WIT})`;
/** `150.000,-` and `181,=`; `1.000,- euro`. */
const ZONDER_TEKEN = new RegExp(
  `${BEGIN}(${GETAL})(${STREEPJE})(?![\\p{L}\\p{N}=-]|${WIT}?(?:€|EUR))(${WIT}euro(?!\\p{L}))?`,
  'gu',
);
/** `1.000 €`, `1.000 EUR` and `EUR 1.000`. */
const TEKEN_ACHTER = new RegExp(
  `${BEGIN}(${GETAL})(?:${STREEPJE})?${WIT}?(€|EUR)(?![\\p{L}-]|${WIT}?[-−–]?\\d)|(?<![\\p{L}\\p{N}])EUR${WIT}?(${GETAL})(?:${STREEPJE})?(?![\\p{L}\\p{N}])`,
  'gu',
);
const GOED = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$/u;
const ZONDER_PUNTEN = /^(\d{4,})(,\d+)?$/u;
/** `1,090,000` or `1,090.50`: the other way round. */
const ENGELS = /^\d{1,3}(?:,\d{3})+(?:\.\d{2})$|^\d{1,3}(?:,\d{3}){2,}$/u;
const JAAR = /^(?:19|20)\d\d$/u;

export const bedragVorm: Regel = {
  id: 'bedrag-vorm',
  severity: 'waarschuwing',
  kort: 'Een bedrag heeft één vorm: € 1.090.000, met een spatie na het teken, een punt per duizend en een komma voor de centen.',
  reden:
    'Eén vorm leest en zoekt makkelijker, en in een tabel staan de cijfers onder elkaar. In PDF en Word wordt de spatie na het teken een vaste spatie, zodat een bedrag niet over twee regels breekt.',
  fout: losseTekst('Het plein kost €80.000.'),
  goed: losseTekst('Het plein kost € 80.000.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    const zeg = (range: Parameters<typeof meld>[0]['range'], geschreven: string, wat: string, text?: string): void =>
      meld({
        range,
        message: `Hier staat "${geschreven}", ${wat}; het huis schrijft ${text ? `"${text}"` : 'een bedrag als "€ 1.090.000" of "€ 12,50"'}.`,
        hint: text ? `Schrijf "${text}".` : 'Zet een punt per duizend en een komma voor de centen.',
        ...(text ? { fix: [{ range, text }] } : {}),
      });
    for (const { match, range } of doorzoek(stuk, BEDRAG)) {
      const [geschreven, wit = '', min = '', getal = '', streepje = ''] = match;
      const goed = huisvorm(getal);
      if (wit !== '' && streepje === '' && goed === getal) continue;
      const wat = [
        ...(wit === '' ? ['zonder spatie na het teken'] : []),
        ...(goed !== getal ? ['met punten en komma anders dan het huis ze zet'] : []),
        ...(streepje !== '' ? [`met ${streepje} erachter`] : []),
      ].join(', ');
      zeg(range, geschreven, wat, goed && `€${wit === '' ? ' ' : wit}${min}${goed}`);
    }
    const { blokken, proza } = lees(stuk);
    let b = 0;
    for (const { match, begin, range } of doorzoek(stuk, ZONDER_TEKEN)) {
      const [geschreven, getal = '', streepje = '', euro = ''] = match;
      // "In 2024,- zo staat er": a dash behind a year.
      if (
        JAAR.test(getal) &&
        euro === '' &&
        /^\s+\p{Ll}/u.test(proza.slice(begin + geschreven.length, begin + geschreven.length + 3))
      )
        continue;
      while (b < blokken.length && (blokken[b] as Blok).eind <= begin) b++;
      const goed = huisvorm(getal);
      if (goed && blokken[b]?.soort === 'cel' && begin >= (blokken[b] as Blok).begin) {
        // Whether the column has cents, and its head the sign, decides how the cell is written.
        meld({
          range,
          message: `Hier staat "${geschreven}", met ${streepje} erachter; het huis schrijft een bedrag als "€ ${goed}", of zonder teken in een kolom die het in de kop heeft.`,
          hint: `Schrijf "€ ${goed}", of "${goed.includes(',') ? goed : `${goed},00`}" tussen bedragen met centen.`,
        });
      } else if (euro) zeg(range, geschreven, `met ${streepje} erachter`, goed && `${goed}${euro}`);
      else zeg(range, geschreven, `zonder teken, met ${streepje} erachter`, goed && `€ ${goed}`);
    }
    b = 0;
    for (const { match, begin, range } of doorzoek(stuk, TEKEN_ACHTER)) {
      const [geschreven, ervoor, teken = 'EUR', erachter] = match;
      const getal = ervoor ?? erachter ?? '';
      while (b < blokken.length && (blokken[b] as Blok).eind <= begin) b++;
      // "2024 €" above a column is a year.
      if (blokken[b]?.soort === 'cel' && JAAR.test(getal)) continue;
      const goed = huisvorm(getal);
      zeg(
        range,
        geschreven,
        teken === '€' ? 'met het teken achter het bedrag' : 'met EUR voor het teken €',
        goed && `€ ${goed}`,
      );
    }
  }),
};

/** The number as the house writes it; undefined where it is not certain which number is meant. */
function huisvorm(getal: string): string | undefined {
  if (GOED.test(getal)) return getal;
  const kaal = ZONDER_PUNTEN.exec(getal);
  if (kaal) return `${(kaal[1] as string).replace(/\B(?=(?:\d{3})+$)/gu, '.')}${kaal[2] ?? ''}`;
  if (ENGELS.test(getal)) return getal.replace(/[.,]/gu, (teken) => (teken === ',' ? '.' : ','));
  return undefined;
}
