import {
  ankerIn,
  assetOp,
  kopOp,
  koppelingPad,
  koppenVan,
  type Register,
  ROLLEN,
  type Stuk,
  stukOp,
  type Verwijzing,
} from '../../model/index.ts';
import { bedoeldeKop } from './bedoelde-kop.ts';
import { citaat } from './soorten.ts';

/** What is wrong with a link, and the url that was meant where there is one answer. */
export interface Bezwaar {
  readonly message: string;
  readonly hint: string;
  readonly bedoeld?: string;
  readonly severity?: 'waarschuwing';
}

const IN_DE_MAP = 'Zet het bestand in de map van de zaak, bijvoorbeeld onder bijlagen/, en noem het daar.';

/** Why a link does not lead where its author meant it to; undefined where it does, or where its file is not there at all. */
export function bezwaarTegen(link: Verwijzing, stuk: Stuk, register: Register): Bezwaar | undefined {
  if (link.soort === 'kop') return overKop(link.url, stuk);
  return link.soort === 'adres' ? overAdres(link.url) : overBestand(link, stuk, register);
}

function overKop(url: string, stuk: Stuk): Bezwaar | undefined {
  if (kopOp(stuk, url)) return undefined;
  const koppen = koppenVan(stuk);
  const kop = bedoeldeKop(ankerIn(url), stuk);
  const voorbeeld = koppen.values().next().value;
  return {
    message: `Deze koppeling wijst naar ${citaat(url)}; verwacht wordt een kop van dit stuk, en zo'n kop is er niet.`,
    hint: kop
      ? `Bedoelt u #${kop.anker}?`
      : voorbeeld
        ? `Schrijf de woorden van de kop in kleine letters, met streepjes ertussen: de kop ${citaat(voorbeeld.tekst, 40)} is #${voorbeeld.anker}.`
        : 'Dit stuk heeft geen koppen: haal de koppeling weg.',
    ...(kop?.zeker ? { bedoeld: `#${kop.anker}` } : {}),
  };
}

/** Slips in the scheme that can only mean one thing. */
const VERSCHREVEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:h{1,2}t{1,3}p{1,2}s?|https?s|http[sz]):\/\/(?=[^/])/iu, 'https://'],
  [/^https?:\/?(?=[^/])|^https?:\/{3,}/iu, 'https://'],
  [/^(?:e?-?mail|mailt|maito|mailo|malito):(?=[^\s/]+@)/iu, 'mailto:'],
  [/^(?:telefoon|phone|telf?):(?=[\d+(])/iu, 'tel:'],
];
const BESTANDSSCHEMA = /^(?:file|smb|afp|nfs|ms-\w+|onenote|outlook|onedrive):/iu;

function overAdres(url: string): Bezwaar | undefined {
  if (url === '' || url === '#') {
    return {
      message: 'Deze koppeling heeft geen adres; verwacht wordt na de tekst een adres tussen ( en ).',
      hint: 'Zet het adres erbij, of haal de koppeling weg.',
    };
  }
  if (url.startsWith('//')) {
    return {
      message: `Deze koppeling wijst naar ${citaat(url)}; op het stuk staat alleen de tekst, want zonder https: ervoor is dat geen adres.`,
      hint: `Is het een website, schrijf dan https: ervoor. Is het een schijf van uw organisatie: ${IN_DE_MAP.charAt(0).toLowerCase()}${IN_DE_MAP.slice(1)}`,
    };
  }
  const schema = url.slice(0, url.indexOf(':') + 1);
  const goed = VERSCHREVEN.find(([patroon]) => patroon.test(url));
  const bedoeld = goed && url.replace(goed[0], goed[1]);
  if (/^https?:\/\/[^/]/iu.test(url) ? URL.canParse(url) : /^(?:mailto|tel):/iu.test(url) && isBereikbaar(url))
    return undefined;
  if (/^(?:https?|mailto|tel):$/iu.test(schema)) {
    const verwacht = /^mailto/iu.test(schema)
      ? 'een e-mailadres als naam@gemeente.nl'
      : /^tel/iu.test(schema)
        ? 'een telefoonnummer'
        : 'een adres als https://www.gemeente.nl';
    return {
      message: `Deze koppeling wijst naar ${citaat(url)}; verwacht wordt na ${schema} ${verwacht}.`,
      hint: bedoeld ? `Bedoelt u ${bedoeld}?` : 'Verbeter het adres.',
      ...(bedoeld ? { bedoeld } : {}),
    };
  }
  return {
    message: `Deze koppeling begint met ${citaat(schema, 30)} en gaat niet mee: op het stuk staat alleen de tekst; verwacht wordt https:, mailto: of tel:.`,
    hint: bedoeld
      ? `Bedoelt u ${bedoeld}?`
      : BESTANDSSCHEMA.test(url)
        ? IN_DE_MAP
        : 'Noem een adres met https:, of haal de koppeling weg.',
    ...(bedoeld ? { bedoeld } : {}),
  };
}

/** Whether an address of mail or telephone has what Word and a browser need to open it. */
function isBereikbaar(url: string): boolean {
  const [adres = '', vraag = ''] = url.slice(url.indexOf(':') + 1).split('?');
  return /^tel:/iu.test(url) ? /\d/u.test(adres) : adres === '' ? vraag !== '' : /[^@]@[\w-][\w.-]*$/u.test(adres);
}

/** The address that a link to a file can only be meant for, where the file is not there: `www.gemeente.nl`, `jan@gemeente.nl`. */
export function adresZonderSchema(url: string): string | undefined {
  if (/^(?:www\.[^\s/.]+\.[^\s/]+|(?:[a-z\d-]+\.)+(?:nl|eu|com|org|net))(?:[/?#:]\S*)?$/iu.test(url))
    return `https://${url}`;
  if (/^https?\/{1,2}(?=[^/])/iu.test(url)) return url.replace(/^https?\/{1,2}/iu, 'https://');
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(url) ? `mailto:${url}` : undefined;
}

function overBestand({ url, pad }: Verwijzing, stuk: Stuk, register: Register): Bezwaar | undefined {
  const asset = assetOp(register.assets, pad);
  const doel = stukOp(register, pad);
  if (doel) return overStuk(url, doel, stuk, register);
  if (!asset) {
    const bedoeld = adresZonderSchema(url);
    return bedoeld === undefined
      ? undefined
      : {
          message: `Deze koppeling wijst naar ${citaat(url)}; zonder ${bedoeld.slice(0, bedoeld.indexOf(':') + 1)} ervoor is dat een bestand, en dat is er niet.`,
          hint: `Bedoelt u ${bedoeld}?`,
          bedoeld,
        };
  }
  if (asset.mime === 'application/pdf') return aanHetBegin(url);
  const isPdf = /\.pdf$/iu.test(asset.path);
  return {
    message: isPdf
      ? `Deze koppeling wijst naar ${citaat(url)}; dat bestand is geen PDF of is beschadigd, en gaat niet mee.`
      : `Deze koppeling wijst naar ${citaat(url)}; alleen een PDF gaat mee met het stuk, dit bestand niet.`,
    hint: isPdf
      ? 'Sla het bestand opnieuw op als PDF.'
      : asset.mime.startsWith('image/')
        ? `Laat de afbeelding in het stuk zien, met ![beschrijving](${url}), of maak er een PDF van en noem die.`
        : 'Maak er een PDF van en noem die.',
  };
}

/** About a place in another file: the link opens that file, and not its place. */
function aanHetBegin(url: string): Bezwaar | undefined {
  const plaats = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  if (plaats.length < 2) return undefined;
  return {
    message: `Deze koppeling wijst naar ${citaat(plaats)} in een ander bestand; zij opent dat aan het begin, niet op die plaats.`,
    hint: 'Noem in de tekst waar het staat, bijvoorbeeld de bladzijde of de kop, en haal het deel vanaf # weg.',
    severity: 'waarschuwing',
  };
}

function overStuk(url: string, doel: Stuk, stuk: Stuk, register: Register): Bezwaar | undefined {
  const kop = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  if (doel === stuk && kop.length > 1) {
    return {
      message: `Deze koppeling wijst naar ${citaat(url)}, dit stuk zelf; verwacht wordt voor een kop van dit stuk alleen ${citaat(kop)}.`,
      hint: `Schrijf ${kop}.`,
      bedoeld: kop,
    };
  }
  if (koppelingPad(doel.pad, register, stuk) !== undefined) return aanHetBegin(url);
  return ROLLEN[doel.rol].document
    ? {
        message: `Deze koppeling wijst naar ${citaat(url)}; dat stuk is ${doel.openbaarheid} en dit stuk ${stuk.openbaarheid}, dus de koppeling gaat niet mee.`,
        hint: 'Haal de koppeling weg.',
      }
    : {
        message: `Deze koppeling wijst naar ${citaat(url)}; van dat stuk wordt geen document gemaakt, dus de koppeling gaat niet mee.`,
        hint: 'Haal de koppeling weg, of wijs naar een stuk dat wel een document is.',
      };
}
