import type { Metadata } from '../../../document/index.ts';
import type { PdfStandaard } from '../../writer.ts';
import { type Scanned, scanContent } from './content.ts';
import type { PdfFile } from './pdf-file.ts';
import { type Element, elements, type Kid, type Mark, readStructure, type Structure, setKids } from './structure.ts';
import { type Dict, refNumber } from './values.ts';

/** What the finisher must know besides the file: plain data. */
export interface Assignment extends Metadata {
  readonly standaard: PdfStandaard;
  /** The links of the document in their order: what a reader hears of each. */
  readonly links: readonly string[];
  /** The headings in their order: the word of one whose letters are spaced, else empty. */
  readonly spelledHeadings: readonly string[];
  /** How many images the document has without a text in their place. */
  readonly imagesWithoutText: number;
  /** The PostScript names of the fonts of the huisstijl: another one is a font of this machine. */
  readonly fontNames: readonly string[];
}

/** Why a claim does not hold, in Dutch: what follows "omdat". */
export interface Objection {
  readonly standaard: 'ua' | 'a';
  readonly reason: string;
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
export interface Work {
  readonly pdf: PdfFile;
  readonly assignment: Assignment;
  readonly structure: Structure;
  readonly contents: readonly PageContent[];
  readonly objections: Objection[];
}

export function startWork(pdf: PdfFile, assignment: Assignment): Work {
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
  return { pdf, assignment, structure: readStructure(pdf), contents, objections: [] };
}

/** Takes marks out of the structure: their content becomes an artifact when the content streams are written. */
export function toArtifact(work: Work, chosen: (mark: Mark, element: Element) => boolean): void {
  const pages = new Map(work.contents.map((content) => [content.page, content]));
  for (const element of elements(work.structure.top)) {
    const gone = (kid: Kid): boolean => kid.kind === 'mark' && chosen(kid, element);
    if (!element.kids.some(gone)) continue;
    for (const kid of element.kids) if (kid.kind === 'mark' && gone(kid)) pages.get(kid.page)?.artifacts.add(kid.mcid);
    setKids(
      work.pdf,
      element,
      element.kids.filter((kid) => !gone(kid)),
    );
  }
}
