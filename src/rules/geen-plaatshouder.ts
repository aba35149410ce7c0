import { NIET_GEPLAATST, type Stuk } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { bereik, lees, OPMAAK } from './hulp/lezing.ts';
import { heeftLijstHtml, isPlaatshouder, plaatshouderVooraan } from './hulp/plaatshouder.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** What opens a note to oneself between square brackets: `[datum]`, `[naam wethouder]`. A remark in a quotation has other words. */
const INVULWOORD =
  '(?:datum|naam|bedrag|nummer|zaaknummer|kenmerk|onderwerp|titel|plaats|aantal|jaartal|jaar|maand|dag|tijd|tijdstip|locatie|adres|functie|tekst|omschrijving|portefeuillehouder|invullen|in te vullen|vul|geef|kies|noem|nader|volgt|x{2,}|n\\.t\\.b\\.|pm|todo)';
const PATRONEN: readonly RegExp[] = [
  new RegExp(`\\[\\s?${INVULWOORD}(?![\\p{L}\\p{N}])[^\\]\\[\\n]{0,60}\\]`, 'giu'),
  /(?:<|&lt;)\p{L}[\p{L}\p{N} .,/'-]{0,60}(?<! )(?:>|&gt;)/gu,
  /(?:X{2,}|x{2,})(?:[.,-]?(?:X{2,}|x{2,}))*/gu,
  /(?<![\p{L}\p{N}])TODO(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.])n\.\s?(?:n\.\s?)?t\.\s?b\.?(?![\p{L}\p{N}])/giu,
];

/** A block that is longer is no row of dots. */
const MAX_PUNTJES = 200;

export const geenPlaatshouder: Regel = {
  id: 'geen-plaatshouder',
  severity: 'fout',
  volledigheid: true,
  kort: 'Er staat geen plek meer open: geen [datum], <naam>, XX, TODO, n.t.b. of losse puntjes.',
  reden:
    'Een verordening die "vastgesteld op [datum]" wordt bekendgemaakt, is onvolledig; de datum is later niet meer na te vragen.',
  fout: losseTekst('Het plein gaat open op [datum].'),
  goed: losseTekst('Het plein gaat open op 1 mei 2026.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    const zeg = (begin: number, eind: number, tekst: string): void =>
      meld({
        range: bereik(stuk, begin, eind),
        message: `Hier staat nog ${citaat(tekst)}; verwacht wordt wat daar moet komen te staan.`,
        hint: 'Vul in wat er hoort, of haal het weg.',
      });
    for (const { titel, kop } of stuk.secties) {
      if (titel !== NIET_GEPLAATST || !kop) continue;
      meld({
        range: kop,
        message:
          'Hieronder staat wat bij het inlezen van Word geen plaats vond; verwacht wordt dat het staat waar het hoort.',
        hint: 'Zet elk deel op zijn plek of haal het weg, en daarna deze kop.',
      });
    }
    const inHtml = heeftLijstHtml(stuk.tekst);
    for (const patroon of PATRONEN) {
      for (const { match, begin, tekst, in: waar } of doorzoek(stuk, patroon)) {
        if (/^x/iu.test(match[0]) && geenVraagteken(tekst, begin, begin + match[0].length)) continue;
        const geschreven = match[0].replaceAll(OPMAAK, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
        if (geschreven.startsWith('<') && !isPlaatshouder(geschreven, inHtml)) continue;
        if (waar === 'proza' || pastVeld(stuk, begin)) zeg(begin, begin + match[0].length, geschreven);
      }
    }
    for (const { tekst, begin } of lees(stuk).html) {
      const vooraan = plaatshouderVooraan(tekst, inHtml);
      if (vooraan) zeg(begin, begin + vooraan.length, vooraan);
    }
    for (const { begin, eind } of lees(stuk).blokken) {
      const alleen = /^[\s\0]*((?:…|\.{3,}|_{3,})[\s….]*?)[\s\0]*$/u.exec(
        lees(stuk).proza.slice(begin, Math.min(eind, begin + MAX_PUNTJES)),
      );
      if (!alleen || eind - begin > MAX_PUNTJES) continue;
      const vanaf = begin + alleen[0].indexOf(alleen[1] as string);
      zeg(vanaf, vanaf + (alleen[1] as string).length, alleen[1] as string);
    }
  }),
};

/** `XX` inside a word or code, or the number twenty: `artikel XX`, `XXe eeuw`. */
function geenVraagteken(tekst: string, begin: number, eind: number): boolean {
  return (
    /[\p{L}\p{N}]$|(?:artikel|hoofdstuk|titel|deel|bijlage|paragraaf|afdeling|boek|nummer|eeuw) $/iu.test(
      tekst.slice(Math.max(0, begin - 12), begin),
    ) || /^(?:[\p{L}\p{N}]|\s?e?\s?eeuw)/u.test(tekst.slice(eind, eind + 8))
  );
}

/** A value that does not fit its field at all is reported by `veld-vorm`. */
function pastVeld(stuk: Stuk, begin: number): boolean {
  const { regels } = lees(stuk);
  return !stuk.veldfouten.some(({ plek }) => regels.offsetAt(plek.start) <= begin && begin < regels.offsetAt(plek.end));
}
