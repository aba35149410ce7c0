import { FILE_START } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import { bestandsnaam, extensie, genoemdeBestanden, mapVan, zonderExtensie } from './hulp/bestanden.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

/** Endings of text that griffie would read under another name. */
const TEKST: ReadonlySet<string> = new Set(['txt', 'text', 'markdown', 'mdown', 'mdwn', 'mkd', 'mdtext', 'mdx']);
/** Endings of what comes from a word processor. */
const VERWERKT: ReadonlySet<string> = new Set(
  'docx doc docm dotx dot odt ott fodt rtf pages wpd wps gdoc htm html'.split(' '),
);
/** Endings of what people send along; griffie takes along a PDF only. */
const MEEGESTUURD: ReadonlySet<string> = new Set('xlsx xlsm xls ods numbers csv pptx ppt odp key msg eml'.split(' '));

const toelichting =
  (bestand: string): Voorbeeld =>
  ({ stuk }) => {
    const gemaakt = stuk('bijlage', { tekst: 'Het plein wordt groener.' });
    return [stuk('brief'), gemaakt && { ...gemaakt, pad: `brieven/${bestand}` }];
  };

export const nietGelezen: Regel = {
  id: 'niet-gelezen',
  severity: 'waarschuwing',
  kort: 'Tussen de stukken staan geen bestanden die een stuk of een bijlage lijken en die niemand leest, zoals Word-bestanden.',
  reden:
    'Een stuk is een tekstbestand waarvan de naam op .md eindigt; met een stuk mee gaat alleen een PDF. Wie een Word-bestand of raadsadvies.md.txt in de map zet, mist zijn tekst pas in de vergadering.',
  fout: toelichting('toelichting.md.txt'),
  goed: toelichting('toelichting.md'),
  controleer(register, meld) {
    const mappen = mappenMetStukken(register);
    for (const file of register.andere) {
      if (!mappen.has(hoofdmap(file))) continue;
      const gezegd = oordeel(register, file);
      if (gezegd) meld({ file, range: FILE_START, ...gezegd });
    }
  },
};

interface Gezegd {
  readonly message: string;
  readonly hint: string;
}

/** What is said of a file that is no stuk; undefined for what may lie there. */
function oordeel(register: Register, pad: string): Gezegd | undefined {
  const soort = extensie(pad);
  const naam = bestandsnaam(pad);
  const zonder = naam.replace(/(?:\.md)?\.[^.]+$/iu, '');
  const tekst =
    TEKST.has(soort) || (soort === '' && register.huis.soorten.some((een) => een.naam === naam.toLowerCase()));
  const genoemd = genoemdeBestanden(register).has(pad.normalize('NFC'));
  const meegestuurd = MEEGESTUURD.has(soort) && /(?:^|\/)bijlagen?\/(?:.*\/)?[^/]+$/iu.test(pad);
  if (!tekst && !VERWERKT.has(soort) && !meegestuurd) return undefined;
  const stuk = `${zonder}.md`;
  if (ernaast(register, `${mapVan(pad)}${stuk}`)) {
    return {
      message: `Dit bestand wordt niet gelezen; wat telt is "${stuk}", dat ernaast staat.`,
      hint: `Neem in "${stuk}" over wat hier anders is, en bewaar dit bestand buiten de map met stukken.`,
    };
  }
  if (tekst) {
    return {
      message: 'Dit bestand wordt niet gelezen; verwacht wordt een stuk waarvan de naam eindigt op .md.',
      hint: `Is het een stuk, noem het dan "${stuk}" (laat Windows de extensies van bestandsnamen tonen); anders bewaart u het buiten de map met stukken.`,
    };
  }
  // A link to it is reported where it stands; here also the source of a PDF that lies beside it.
  if (genoemd) return undefined;
  if (pdfs(register).has(zonderExtensie(pad))) return undefined;
  const alsPdf = 'bewaar het als PDF en noem die in een stuk';
  if (meegestuurd) {
    return {
      message: 'Dit bestand gaat niet mee; mee gaat alleen een PDF die een stuk noemt.',
      hint: `${alsPdf.charAt(0).toUpperCase()}${alsPdf.slice(1)}.`,
    };
  }
  return {
    message: 'Dit bestand wordt niet gelezen; verwacht wordt een stuk als tekst, in een bestand dat eindigt op .md.',
    hint: `Neem de tekst over in "${stuk}"; gaat het mee als bijlage, ${alsPdf}. Een Word-bestand van een stuk maakt griffie zelf, in out/.`,
  };
}

/** The first folder of a path; `''` for what lies in the content folder itself. */
function hoofdmap(pad: string): string {
  return pad.slice(0, Math.max(0, pad.indexOf('/')));
}

/** The folders of the content folder in which stukken lie, at any depth: a folder of something else is no one's business. */
function mappenMetStukken({ stukken, onleesbaar }: Register): ReadonlySet<string> {
  return new Set([...stukken.map(({ pad }) => pad), ...onleesbaar].map(hoofdmap));
}

function ernaast({ stukken, onleesbaar }: Register, gezocht: string): boolean {
  const gelijk = (pad: string): boolean => pad.toLowerCase() === gezocht.toLowerCase();
  return stukken.some(({ pad }) => gelijk(pad)) || onleesbaar.some(gelijk);
}

function pdfs({ andere }: Register): ReadonlySet<string> {
  return new Set(andere.filter((pad) => extensie(pad) === 'pdf').map(zonderExtensie));
}
