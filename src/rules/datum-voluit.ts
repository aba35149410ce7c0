import { datumVoluit, type IsoDate, type Range } from '../core/index.ts';
import { soortVan, veldMet } from '../model/index.ts';
import { dagVan, KORTE_MAAND, korteMaand, MAAND, WIT } from './hulp/datums.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { jaarloos } from './hulp/jaarloos.ts';
import { grenzen, lees, OPMAAK } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const WEEKDAG = '(?:zon|maan|dins|woens|donder|vrij|zater)dag(?:ochtend|middag|avond)?';
const DAG = `\\d{1,2}${WIT}(?:${MAAND}|(?:${KORTE_MAAND})\\.?)`;
/** `12 juli jl.`, `10 juli a.s.`, `5 mei ll.`: in small letters, for `J.L.` is someone. */
const TEN_OPZICHTE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])${DAG}${WIT})?(?<![\\p{L}\\p{N}.])(?:jl\\.?|j\\.l\\.|[Jj]ongstleden|a\\.s\\.)(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:${DAG}|${WEEKDAG})${WIT}(?:ll\\.?|l\\.l\\.|laatstleden|aanstaande)(?![\\p{L}\\p{N}])`,
  'gu',
);
const MET_JAAR = new RegExp(`^(?:${WIT}(?:${WEEKDAG}|${DAG}|de)){0,3}[\\s\\0(]*(?:19|20)\\d\\d(?!\\p{N})`, 'u');
/** `3 okt. 2024`, `3 okt '24`, `3 okt`. */
const AFGEKORT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(\\d{1,2})${WIT}(${KORTE_MAAND})(?![\\p{L}\\p{N}-])\\.?(?:${WIT}((?:19|20)\\d\\d|['’‘]\\d\\d)(?!\\p{N}))?`,
  'giu',
);
/** `5-7-2022`, `1.1.2022`, `01-02-24`, `2022-07-05`; not in an address, a file name or a longer number. */
const CIJFERS =
  /(?<![\p{L}\p{N}_/\\@=.,-])(?:(\d{1,2})([-./])(\d{1,2})\2(\d{4}|['’]?\d{2})|(\d{4})-(\d{2})-(\d{2}))(?![\p{L}\p{N}_/\\@]|[-.,]\d|\.\p{Ll}|-\p{L})/gu;
/** What makes such a number something else than a day. */
const ANDERS =
  /(?:artikel|art\.|paragraaf|§|lid|versie|norm|nen(?:-en)?(?:-iso)?|iso|nummer|nr\.?|kenmerk|zaak)[\s\0:]*$/iu;
/** What makes it a day beyond doubt. */
const DAGWOORD = new RegExp(
  `(?:(?<!\\p{L})(?:op|d\\.d\\.|dd\\.?|per|vanaf|datum|geboren|geb\\.)|${WEEKDAG})[\\s\\0:(]*$`,
  'iu',
);

export const datumInWoorden: Regel = {
  id: 'datum-voluit',
  severity: 'waarschuwing',
  kort: 'Een datum staat voluit, met de maand in letters en het jaar erbij.',
  reden:
    '"12 juli jl." is over een jaar niet meer te begrijpen, en 5-7-2022 leest niet iedereen op dezelfde manier. Waar de alinea, de titel of een datum ernaast het jaar al noemt, mag het wegblijven.',
  fout: losseTekst('De buurt sprak hierover op 12 februari jl. met het college.'),
  goed: losseTekst('De buurt sprak hierover op 12 februari 2026 met het college.'),
  controleer: perStuk((stuk, register, meld) => {
    const { proza, blokken } = lees(stuk);
    const veld = stuk.velden[veldMet(soortVan(register, stuk), 'onderwerp') ?? ''];
    const titel = veld?.aard === 'waarde' ? grenzen(stuk, veld.plek) : undefined;
    let b = 0;
    /** In the body or the title, and not in a table where there is no room for words. */
    const telt = (begin: number): boolean => {
      while (b < blokken.length && (blokken[b]?.eind ?? 0) <= begin) b++;
      if (begin < stuk.bodyBegin) return titel !== undefined && titel.begin <= begin && begin < titel.eind;
      return blokken[b]?.soort !== 'cel';
    };
    const zoek = function* (patroon: RegExp) {
      b = 0;
      for (const vondst of doorzoek(stuk, patroon)) {
        const eind = vondst.begin + vondst.match[0].length;
        yield {
          ...vondst,
          voor: proza.slice(Math.max(0, vondst.begin - 30), vondst.begin),
          na: proza.slice(eind, eind + 50),
        };
      }
    };
    const zegVoluit = (geschreven: string, range: Range, dag: IsoDate, zeker: boolean): void =>
      meld({
        range,
        message: `Hier staat ${citaat(geschreven.replaceAll(OPMAAK, ''))}; verwacht wordt de datum voluit.`,
        hint: `Schrijf "${datumVoluit(dag)}".`,
        ...(zeker && !geschreven.includes(OPMAAK) ? { fix: [{ range, text: datumVoluit(dag) }] } : {}),
      });
    const zegJaar = (geschreven: string, range: Range, hint: string, wat = 'een datum met het jaar erbij'): void =>
      meld({
        range,
        message: `Hier staat ${citaat(geschreven.replaceAll(OPMAAK, ''))}; verwacht wordt ${wat}.`,
        hint,
      });
    for (const { match, begin, range, voor, na } of zoek(TEN_OPZICHTE)) {
      if (begin < stuk.bodyBegin && !telt(begin)) continue;
      if (/\d{4}[\s\0(]*$/u.test(voor) || MET_JAAR.test(na)) continue;
      const woord = /[\p{L}.]+$/u.exec(match[0])?.[0] ?? '';
      zegJaar(match[0], range, `Schrijf het jaar, en laat "${woord}" weg.`);
    }
    for (const { match, begin, range, na } of zoek(AFGEKORT)) {
      const [geschreven, d = '', maand = '', j] = match;
      // `3 Jan` may be someone, and `12 okt. jl.` was spoken of.
      if (
        !telt(begin) ||
        (!j && /\p{Lu}/u.test(maand)) ||
        /^[\s\0]*(?:jl|j\.l|ll|l\.l|a\.s|aanst|laatst|jongst)/u.test(na)
      )
        continue;
      const dag = dagVan(j ? voluitJaar(j) : '2024', korteMaand(maand), d);
      if (dag && j) zegVoluit(geschreven, range, dag, true);
      else if (dag) zegJaar(geschreven, range, 'Schrijf de maand voluit, met het jaar erachter.', 'de datum voluit');
    }
    for (const { match, begin, range, voor, na } of zoek(CIJFERS)) {
      if (!telt(begin) || ANDERS.test(voor)) continue;
      const [geschreven, d, teken, m, j = '', jaar, maand, dag] = match;
      if (jaar === undefined && j.length < 4 && !isDag(geschreven, teken, voor, na)) continue;
      const bedoeld = dagVan(jaar ?? voluitJaar(j), Number(m ?? maand), d ?? dag ?? '');
      // `1.1.2026` may be a number after all, `12/3/2026` is another day to who puts the month first, and of `geb. 12-03-35` the
      // century is not known.
      const zeker =
        teken !== '.' && (teken !== '/' || Number(d) > 12) && (j.length !== 2 || !/geb\p{L}*\.?[\s\0:]*$/iu.test(voor));
      if (bedoeld) zegVoluit(geschreven, range, bedoeld, zeker);
    }
    for (const { match, range } of jaarloos(stuk, register, titel)) zegJaar(match[0], range, 'Schrijf het jaar erbij.');
  }),
};

/** Whether three short numbers are a day: written with two digits each, or called one. */
function isDag(geschreven: string, teken: string | undefined, voor: string, na: string): boolean {
  if (/^[\s\0]?(?:\d|jaar|mm|cm|m(?!\p{L}))/u.test(na)) return false;
  return (teken !== '.' && /^\d\d.\d\d.\d\d$|['’]/u.test(geschreven)) || DAGWOORD.test(voor);
}

/** `24`, `'24` and `98` in full: of this century, or what can only be of the last. */
function voluitJaar(jaar: string): string {
  const kaal = jaar.replace(/\P{N}/gu, '');
  return kaal.length === 4 ? kaal : `${Number(kaal) < 50 ? 20 : 19}${kaal}`;
}
