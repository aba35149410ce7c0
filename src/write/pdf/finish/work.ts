import type { PdfStandaard } from '../../writer.ts';
import { type Scanned, scanContent } from './content.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Element, elements, type Kid, type Mark, readStructure, type Structure, setKids } from './structure.ts';
import { type Dict, refNumber } from './values.ts';

/** What the finisher must know besides the file: plain data, so that it can go to a worker. */
export interface Opdracht {
  readonly titel: string;
  readonly auteur: string;
  readonly onderwerp: string | undefined;
  readonly taal: string;
  /** `jjjj-mm-dd`; undefined for a stuk without a date. */
  readonly datum: string | undefined;
  readonly standaard: PdfStandaard;
  /** The links of the document in their order: what a reader hears of each. */
  readonly koppelingen: readonly string[];
  /** The headings in their order: the word of one whose letters are spaced, else empty. */
  readonly koppen: readonly string[];
  /** How many images the document has without a text in their place. */
  readonly beeldenZonderTekst: number;
  /** The PostScript names of the fonts of the huisstijl: another one is a font of this machine. */
  readonly lettertypen: readonly string[];
}

/** Why a claim does not hold, in Dutch: what follows "omdat". */
export interface Bezwaar {
  readonly standaard: 'ua' | 'a';
  readonly reden: string;
}

/** A content stream at work: its text as it came, what it paints, and which of its marks become artifacts. */
export interface PageContent {
  readonly page: number;
  readonly resources: Dict;
  readonly stream: number;
  readonly text: string;
  readonly scanned: Scanned;
  readonly artifacts: Set<number>;
  /** The text of marks that are spelled otherwise than they are drawn. */
  readonly spelled: Map<number, string>;
}

/** The file on the bench: what the steps work on, one after another. */
export interface Werk {
  readonly pdf: PdfFile;
  readonly opdracht: Opdracht;
  readonly structure: Structure;
  readonly contents: readonly PageContent[];
  readonly bezwaren: Bezwaar[];
}

export function startWork(pdf: PdfFile, opdracht: Opdracht): Werk {
  const contents = pdf.pages().map(({ number, dict }): PageContent => {
    const value = dict.get('Contents');
    const stream = refNumber(Array.isArray(value) ? value[0] : value);
    if (stream === undefined || (Array.isArray(value) && value.length > 1)) {
      throw new Error('The browser wrote a page of an unknown form: not one content stream');
    }
    const text = pdf.stream(stream).toString('latin1');
    const resources = pdf.dict(dict.get('Resources'));
    return {
      page: number,
      resources,
      stream,
      text,
      scanned: scanContent(text),
      artifacts: new Set(),
      spelled: new Map(),
    };
  });
  return { pdf, opdracht, structure: readStructure(pdf), contents, bezwaren: [] };
}

/** Takes marks out of the structure: their content becomes an artifact when the content streams are written. */
export function toArtifact(werk: Werk, chosen: (mark: Mark, element: Element) => boolean): void {
  const pages = new Map(werk.contents.map((content) => [content.page, content]));
  for (const element of elements(werk.structure.top)) {
    const gone = (kid: Kid): boolean => kid.kind === 'mark' && chosen(kid, element);
    if (!element.kids.some(gone)) continue;
    for (const kid of element.kids) if (kid.kind === 'mark' && gone(kid)) pages.get(kid.page)?.artifacts.add(kid.mcid);
    setKids(
      werk.pdf,
      element,
      element.kids.filter((kid) => !gone(kid)),
    );
  }
}
