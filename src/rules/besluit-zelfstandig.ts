import { soortVan } from '../kinds/index.ts';
import { kaal, SOORTEN, type Stuk, zoekStuk } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { lees } from './hulp/lezing.ts';
import { citaat, ditStuk, metLidwoord } from './hulp/soorten.ts';
import { raadsbesluit } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const SOORT_DEEL = '(?:paragraaf|hoofdstuk|onderdeel|sectie|kopje|kop)';
const WAAR = '(?:(?:onder|boven)staande?|hier(?:boven|onder|na) (?:genoemde|opgenomen)|voorgaande|volgende|navolgende)';
/** `onderstaande paragraaf “financiële aspecten”`; the quotation marks may be left out. */
const VERWIJZING = new RegExp(
  `(?<!\\p{L})(?:${WAAR}\\s+)?${SOORT_DEEL}\\s+(?:[“"‘'„]\\s?([^”"’'“\\n]{3,80})\\s?[”"’'“]|([\\p{L}][^.,;:()\\n]{2,80}))`,
  'giu',
);
/** The other stuk is named: then the reference stands on its own. */
const MET_NAAM =
  /\s(?:van|in|uit|bij) (?:het|dit|ons|de|deze|die) (?:bijbehorende |onderliggende )?(?:raads|college)?(?:advies|voorstel|nota|plan|programma|begroting|visie|rapport)/iu;
const TABEL = /(?<!\p{L})(?:onder|boven)staande?\s+(?:tabel|overzicht)(?!\p{L})/giu;

export const besluitZelfstandig: Regel = {
  id: 'besluit-zelfstandig',
  severity: 'waarschuwing',
  kort: 'Een besluit of behandelvoorstel verwijst niet naar een onderdeel dat in een ander stuk staat.',
  reden: 'Het besluit wordt los bekendgemaakt en bewaard. "Onderstaande paragraaf" wijst dan naar niets.',
  fout: {
    '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({
      besluit: '1. De kosten te dekken zoals beschreven in onderstaande paragraaf "financiële aspecten".',
    }),
  },
  goed: {
    '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({
      besluit: '1. De kosten van € 80.000 te dekken uit de algemene reserve.',
    }),
  },
  controleer: perStuk((stuk, register, meld) => {
    if (stuk.soort !== 'raadsbesluit' && stuk.soort !== 'behandelvoorstel') return;
    const eigen = koppen(stuk);
    const elders = eldersKoppen(stuk, zoekStuk(register, stuk, 'raadsadvies'));
    for (const { match, begin, tekst, range } of doorzoek(stuk, VERWIJZING, 'proza')) {
      const wijst = new RegExp(`^${WAAR}`, 'iu').test(match[0]);
      if (!wijst && MET_NAAM.test(tekst.slice(begin, begin + match[0].length + 40))) continue;
      const titel = kaal(match[1] ?? match[2] ?? '');
      const aangehaald = match[1] !== undefined;
      const gevonden = [...elders.keys()].find((kop) =>
        aangehaald ? titel === kop : titel === kop || titel.startsWith(`${kop} `),
      );
      const hier = [...eigen].some((kop) => titel === kop || (!aangehaald && titel.startsWith(`${kop} `)));
      if (hier || (!gevonden && !(aangehaald && wijst))) continue;
      meld({
        range,
        message: `Hier wordt verwezen naar ${citaat((match[1] ?? match[2] ?? '').trim())}, dat niet in ${ditStuk(stuk.soort)} staat${gevonden ? ` maar in ${elders.get(gevonden)}` : ''}; verwacht wordt een tekst die op zichzelf te lezen is.`,
        hint: 'Noem hier zelf wat er geldt, of noem het andere stuk bij zijn naam en datum.',
      });
    }
    if (lees(stuk).tabellen.length > 0) return;
    for (const { match, range } of doorzoek(stuk, TABEL, 'proza')) {
      meld({
        range,
        message: `Hier wordt verwezen naar ${citaat(match[0])}, en ${ditStuk(stuk.soort)} heeft geen tabel; verwacht wordt een tekst die op zichzelf te lezen is.`,
        hint: 'Neem de tabel op, of noem hier zelf de bedragen.',
      });
    }
  }),
};

function koppen(stuk: Stuk): ReadonlySet<string> {
  return new Set(lees(stuk).koppen.map(({ tekst }) => kaal(tekst)));
}

/** The headings of the raadsadvies and the fixed sections of other soorten, each with where it stands. */
function eldersKoppen(stuk: Stuk, advies: Stuk | undefined): ReadonlyMap<string, string> {
  const vast = SOORTEN.filter((soort) => soort !== stuk.soort).flatMap((soort) =>
    (soortVan(soort).secties ?? []).map(({ titel }) => [kaal(titel), metLidwoord(soort)] as const),
  );
  const eigenwoorden = advies ? [...koppen(advies)].map((kop) => [kop, metLidwoord('raadsadvies')] as const) : [];
  return new Map([...eigenwoorden, ...vast]);
}
