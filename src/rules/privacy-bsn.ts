import type { Register } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

/** Nine digits in a row, or as an official letter groups them: `1234.56.789`. */
const NEGEN = /(?<![\p{L}\p{N}_]|\d[.,-])(?:\d{9}|\d{4}\.\d{2}\.\d{3})(?![\p{L}\p{N}_]|[.,-]\d)/gu;
/** With the word before it also with spaces: `BSN 123 456 782`. */
const GENOEMD =
  /(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer)(?:[\s\0:]|nummer|nr\.?|is|van)*(\d(?:[ .-]?\d){8})(?!\d)/giu;
/** The number of a company or foundation is public and has the same form. */
const BEDRIJF =
  /(?:rsin|fiscaal nummer|fiscaalnummer|kvk|vestigingsnummer|ordernummer|factuurnummer)[\s\0:.]*(?:nummer|nr\.?)?[\s\0:.]*$/iu;

export const privacyBsn: Regel = {
  id: 'privacy-bsn',
  severity: 'fout',
  kort: 'Er staat geen burgerservicenummer in een stuk.',
  reden:
    'Een BSN mag alleen worden gebruikt waar een wet dat zegt (Uitvoeringswet AVG, artikel 46), en een raadsstuk wordt openbaar. Nummers van negen cijfers die geen BSN zijn, staan in gemeente.yaml onder bekende_nummers.',
  fout: losseTekst('De aanvraag is van de bewoner met nummer 111222333.'),
  goed: losseTekst('De aanvraag is van een bewoner van de straat.'),
  ...binnenZaak((stuk, register, meld) => {
    const bekend = nummers(register);
    const gemeld = new Set<number>();
    for (const patroon of [GENOEMD, NEGEN]) {
      for (const { match, begin, tekst, range } of doorzoek(stuk, patroon)) {
        const cijfers = (match[1] ?? match[0]).replace(/\D/gu, '');
        const eind = begin + match[0].length;
        if (!elfproef(cijfers) || bekend.has(cijfers) || gemeld.has(eind)) continue;
        const voor = tekst.slice(Math.max(0, match.index - 40), match.index);
        if (match[1] === undefined && BEDRIJF.test(voor)) continue;
        gemeld.add(eind);
        meld({
          range,
          message:
            'Hier staan negen cijfers die een burgerservicenummer kunnen zijn; verwacht wordt dat niemand zo te herkennen is.',
          hint: 'Haal het nummer weg. Is het geen BSN, zet het dan in gemeente.yaml onder bekende_nummers.',
        });
      }
    }
  }),
};

/** The check of a burgerservicenummer: 9, 8, … 2 and −1 times its digits add up to a multiple of eleven. */
function elfproef(cijfers: string): boolean {
  if (/^0+$/u.test(cijfers)) return false;
  const som = [...cijfers].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

const bekendVan = new WeakMap<Register, ReadonlySet<string>>();

/** Numbers that are known to be something else: those of the list, and the zaken. */
function nummers(register: Register): ReadonlySet<string> {
  const known =
    bekendVan.get(register) ??
    new Set([
      ...register.gemeente.bekendeNummers.map((nummer) => nummer.replace(/\D/gu, '')),
      ...register.stukken.flatMap(({ zaaknummer }) => zaaknummer ?? []),
    ]);
  bekendVan.set(register, known);
  return known;
}
