import type { Range } from '../core/index.ts';
import { type Huis, kaal, type Register, ROLLEN, type Stuk, soortMetRol, soortVan, zoekStuk } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { grenzen, lees } from './hulp/lezing.ts';
import { citaat, ditStuk, hoofdletter, metLidwoord, soortwoorden } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const SOORT_DEEL = '(?:paragraaf|hoofdstuk|onderdeel|sectie|kopje|kop)';
const WAAR = '(?:(?:onder|boven)staande?|hier(?:boven|onder|na) (?:genoemde|opgenomen)|voorgaande|volgende|navolgende)';
/** `onderstaande paragraaf “financiële aspecten”`; the quotation marks may be left out. */
const VERWIJZING = new RegExp(
  `(?<!\\p{L})(?:${WAAR}\\s+)?${SOORT_DEEL}\\s+(?:[“"‘'„]\\s?([^”"’'“\\n]{3,80})\\s?[”"’'“]|([\\p{L}][^.,;:()\\n]{2,80}))`,
  'giu',
);
const WIJST = new RegExp(`^${WAAR}`, 'iu');
/** The other stuk is named: then the reference stands on its own. */
const metNaam = (huis: Huis): RegExp =>
  new RegExp(
    `\\s(?:van|in|uit|bij) (?:${soortwoorden(huis)}|(?:het|dit|ons|de|deze|die) (?:bijbehorende |onderliggende )?(?:raads|college)?(?:advies|voorstel|nota|plan|programma|begroting|visie|rapport))`,
    'iu',
  );
const TABEL = /(?<!\p{L})(?:onder|boven)staande?\s+(?:tabel|overzicht)(?!\p{L})/giu;

const besluit =
  (dekking: (kop: string) => string): Voorbeeld =>
  ({ huis, stuk }) => {
    const koppen = soortMetRol(huis, 'voorstel')?.secties ?? [];
    const kop = (koppen.find(({ id }) => id === 'financien') ?? koppen[0])?.titel ?? 'Financiën';
    return [stuk('besluit', { punten: `1. De kosten ${dekking(kop.toLowerCase())}.` })];
  };

export const besluitZelfstandig: Regel = {
  id: 'besluit-zelfstandig',
  severity: 'waarschuwing',
  overTekst: true,
  kort: 'Een stuk dat los wordt gelezen, zoals een besluit, verwijst niet naar een onderdeel dat in een ander stuk staat.',
  reden: 'Het besluit wordt los bekendgemaakt en bewaard. "Onderstaande paragraaf" wijst dan naar niets.',
  fout: besluit((kop) => `te dekken zoals beschreven in onderstaande paragraaf "${kop}"`),
  goed: besluit(() => 'van € 80.000 te dekken uit de algemene reserve'),
  ...binnenZaak((stuk, register, meld) => {
    if (!ROLLEN[stuk.rol].zelfstandig) return;
    const advies = zoekStuk(register, stuk, 'voorstel');
    const elders = eldersKoppen(stuk, advies, register);
    const hier = ditStuk(soortVan(register, stuk));
    const eigen = koppen(stuk);
    const heeftTabel = lees(stuk).tabellen.length > 0;
    const omgeving = { eigen, elders, heeftTabel, metNaam: metNaam(register.huis) };
    for (const { naar, waar, range } of verwijzingen(stuk, omgeving)) {
      meld({ range, message: `Hier wordt verwezen naar ${citaat(naar)}, ${zin(hier, waar)}`, hint: HINT });
    }
    // A besluit without its own beslispunten prints those of the voorstel.
    const overgenomen = stuk.rol === 'besluit' && !stuk.beslispunten ? advies?.beslispunten : undefined;
    const sectie = overgenomen && advies?.secties[overgenomen.sectie];
    if (!advies || !sectie) return;
    const { begin, eind } = grenzen(advies, sectie.range);
    for (const { naar, waar, range, plaats } of verwijzingen(advies, omgeving)) {
      if (plaats < begin || plaats > eind) continue;
      meld({
        range: stuk.voorwerk,
        message: `${hoofdletter(hier)} neemt de beslispunten van ${metLidwoord(soortVan(register, advies))} over, en die verwijzen naar ${citaat(naar)}, ${zin(hier, waar)}`,
        hint: HINT,
        related: [{ file: advies.pad, range, message: 'Hier staat de verwijzing.' }],
      });
    }
  }),
};

const HINT = 'Noem zelf wat er geldt, of noem het andere stuk bij zijn naam en datum.';

function zin(hier: string, waar: string): string {
  return `wat niet in ${hier} staat${waar}; verwacht wordt een tekst die op zichzelf te lezen is.`;
}

interface Omgeving {
  /** The headings of the stuk that must stand on its own. */
  readonly eigen: ReadonlySet<string>;
  /** Headings of other stukken, with where they stand. */
  readonly elders: ReadonlyMap<string, string>;
  readonly heeftTabel: boolean;
  /** What names another stuk. */
  readonly metNaam: RegExp;
}

/** The references in a text to what stands in another stuk, with ` maar in het voorstel` where that is known. */
function* verwijzingen(
  bron: Stuk,
  { eigen, elders, heeftTabel, metNaam: noemt }: Omgeving,
): Generator<{ naar: string; waar: string; range: Range; plaats: number }> {
  for (const { match, begin, tekst, range } of doorzoek(bron, VERWIJZING, 'proza')) {
    const wijst = WIJST.test(match[0]);
    if (!wijst && noemt.test(tekst.slice(begin, begin + match[0].length + 40))) continue;
    const aangehaald = match[1] !== undefined;
    const naar = (match[1] ?? match[2] ?? '').trim();
    const titel = kaal(naar);
    const past = (kop: string): boolean => titel === kop || (!aangehaald && titel.startsWith(`${kop} `));
    const gevonden = [...elders.keys()].find(past);
    if ([...eigen].some(past) || (gevonden === undefined && !(aangehaald && wijst))) continue;
    yield { naar, waar: gevonden === undefined ? '' : ` maar in ${elders.get(gevonden)}`, range, plaats: begin };
  }
  if (heeftTabel) return;
  for (const { match, begin, range } of doorzoek(bron, TABEL, 'proza'))
    yield { naar: match[0], waar: '', range, plaats: begin };
}

function koppen(stuk: Stuk): ReadonlySet<string> {
  return new Set(lees(stuk).koppen.map(({ tekst }) => kaal(tekst)));
}

/** The headings of the voorstel and the fixed sections of other soorten, each with where it stands. */
function eldersKoppen(stuk: Stuk, advies: Stuk | undefined, register: Register): ReadonlyMap<string, string> {
  const vast = register.huis.soorten
    .filter(({ naam, vrijeKoppen }) => naam !== stuk.soort && !vrijeKoppen)
    .flatMap((soort) => soort.secties.map(({ titel }) => [kaal(titel), metLidwoord(soort)] as const));
  const eigenwoorden = advies
    ? [...koppen(advies)].map((kop) => [kop, metLidwoord(soortVan(register, advies))] as const)
    : [];
  return new Map([...eigenwoorden, ...vast]);
}
