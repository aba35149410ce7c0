import { type Gemeente, kaal, type Stuk } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { ibans } from './hulp/iban.ts';
import { bereik, lees } from './hulp/lezing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** Ten digits from 0, or +31 and nine; 0800 and 0900 are no one's own. */
const TELEFOON =
  /(?<![\p{L}\p{N}.,+-])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?[1-9]|\(?0(?![89]00)[1-9])\d{0,2}\)?(?:[ -]{0,3}\d){6,8}(?![\p{N}]|[.,-]\d)/gu;
/** `Dorpsstraat 12, 7551 AB` or `7551 AB 12`; `2022 EU 27` is a year. */
const ADRES =
  /(?<![\p{L}\p{N}])(?:\d{1,4} ?[a-z]?(?:-\d{1,4})?,?[\s\0]{1,3}[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}|(?!(?:19|20)\d\d )[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2},? (?:nr\.? ?|huisnummer )?\d{1,4}[a-z]?)(?![\p{L}\p{N}])/gu;
/** The first half of a number of a bank account. */
const IN_REKENING = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4})* ?$|[Nn][Ll]\d{2}[ .-]?[A-Za-z]{4}(?:[ .-]?\d)*[ .-]?$/u;
/** Addresses of an office, not of a person. */
const KANTOOR =
  /^(?:info|contact|post|mail|griffie|raadsgriffie|secretariaat|administratie|bestuur|gemeente|gemeenteraad|raad|college|klantenservice|balie|loket|pers|redactie|bezwaar|inspraak|zienswijzen?|vergunningen|wmo|jeugd|welkom|hallo|vragen|privacy|fg|woo|meldpunt|servicedesk|helpdesk|provincie|statengriffie)(?![\p{L}])/iu;

export const privacyGegevens: Regel = {
  id: 'privacy-gegevens',
  severity: 'waarschuwing',
  kort: 'In een openbaar stuk staan geen rekeningnummer, eigen e-mailadres, telefoonnummer of huisadres van iemand.',
  reden:
    'Raadsstukken worden actief openbaar gemaakt (Wet open overheid, artikel 3.3), en daarbij blijven persoonsgegevens weg (artikel 5.1). De gegevens van het huis zelf, uit gemeente.yaml, mogen er staan.',
  fout: losseTekst('Reageren kan bij de buurtvereniging, 06 - 12 34 56 78.'),
  goed: losseTekst('Reageren kan bij de buurtvereniging.'),
  ...alleenStuk((stuk, { gemeente }, meld) => {
    if (stuk.openbaarheid !== 'openbaar') return;
    const zeg = (begin: number, eind: number, wat: string, ook = ''): void =>
      meld({
        range: bereik(stuk, begin, eind),
        message: `Hier staat ${wat}, en dit stuk is openbaar; verwacht worden alleen de gegevens van de gemeente zelf.`,
        hint: `Haal het weg, of maak het onherkenbaar.${ook}`,
      });
    const zoek = (patroon: RegExp, wat: string, mag: (gevonden: string, voor: string) => boolean): void => {
      for (const { match, begin, tekst } of doorzoek(stuk, patroon)) {
        const voor = tekst.slice(Math.max(0, match.index - 60), match.index);
        if (!mag(match[0], voor)) zeg(begin, begin + match[0].length, wat);
      }
    };
    const eigen = gemeente.bekendeNummers.map((nummer) => nummer.replace(/[^A-Z0-9]/giu, '').toUpperCase());
    for (const { begin, eind, nummer } of ibans(lees(stuk).proza)) {
      if (!eigen.includes(nummer))
        zeg(
          begin,
          eind,
          'een rekeningnummer',
          ' Is het van de gemeente zelf, zet het dan in gemeente.yaml onder bekende_nummers.',
        );
    }
    // Looking for an address where there is none to find is what takes this rule its time.
    if (stuk.tekst.includes('@')) zoek(EMAIL, 'een e-mailadres', (gevonden) => eigenEmail(gevonden, gemeente));
    zoek(
      TELEFOON,
      'een telefoonnummer',
      (gevonden, voor) => IN_REKENING.test(voor) || eigenTelefoon(gevonden, gemeente),
    );
    zoek(ADRES, 'een postcode met huisnummer', (gevonden, voor) => eigenAdres(`${voor}${gevonden}`, gemeente));
    adressen(stuk, gemeente, zeg);
  }),
};

/** What stands behind a link, or as a bare address. */
function adressen(stuk: Stuk, gemeente: Gemeente, zeg: (begin: number, eind: number, wat: string) => void): void {
  for (const { tekst, begin, eind } of lees(stuk).adressen) {
    const [, soort, rest = ''] = /^(mailto|tel):(.*)$/isu.exec(tekst) ?? [];
    const adres = rest.split('?')[0] as string;
    if (soort?.toLowerCase() === 'mailto' && !eigenEmail(adres, gemeente)) zeg(begin, eind, 'een e-mailadres');
    if (soort?.toLowerCase() === 'tel' && !eigenTelefoon(adres, gemeente)) zeg(begin, eind, 'een telefoonnummer');
  }
}

function eigenEmail(gevonden: string, { emailadres }: Gemeente): boolean {
  const domein = (adres: string): string => adres.slice(adres.lastIndexOf('@') + 1).toLowerCase();
  return domein(gevonden) === domein(emailadres) || KANTOOR.test(gevonden);
}

function eigenTelefoon(gevonden: string, { telefoonnummer }: Gemeente): boolean {
  const cijfers = (nummer: string): string =>
    nummer
      .replace(/\(0\)/u, '')
      .replace(/\D/gu, '')
      .replace(/^(?:00)?31/u, '0');
  return cijfers(gevonden) === cijfers(telefoonnummer) || cijfers(gevonden).length !== 10;
}

function eigenAdres(omgeving: string, { bezoekadres }: Gemeente): boolean {
  return kaal(omgeving).includes(kaal(bezoekadres)) || /postbus[\s\0]*\d*[\s\S]{0,12}$/iu.test(omgeving);
}
