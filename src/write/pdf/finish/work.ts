import type { Metadata } from '../../../document/index.ts';
import type { PdfStandaard } from '../../writer.ts';
import { type Scanned, scanContent } from './content.ts';
import type { PdfFile } from './pdf-file.ts';
import { readStructure, type Structure } from './structure.ts';
import { type Dict, list, refNumber } from './values.ts';

/** What a link of the document means. */
export interface LinkMeaning {
  /** What a listener hears; empty for a link without text. */
  readonly heard: string;
  /** The call of a note, the way back from one to a call, or an entry of the contents list; undefined for any other link. */
  readonly is?: 'noot' | 'terug' | 'inhoud';
}

/** Whether the letters on the page are not those of the words of an element, and those words: where they are, of a heading only. */
export interface Drawn {
  readonly text: string;
  readonly otherwise: boolean;
}

/** What the finisher must know besides the file: plain data. */
export interface Assignment extends Metadata {
  readonly standaard: PdfStandaard;
  /** The links of the document, in order. */
  readonly links: readonly LinkMeaning[];
  /** For each heading of the document, in order: its words, and whether it is drawn in other letters (spaced out, capitals). */
  readonly headings: readonly Drawn[];
  /** The same for each paragraph, and each header cell. */
  readonly paragraphs: readonly Drawn[];
  readonly headCells: readonly Drawn[];
  /** How many images of the document have no alternative text. */
  readonly imagesWithoutText: number;
  /** The PostScript names of the fonts of the huisstijl: any other is a font of this machine. */
  readonly fontNames: readonly string[];
}

/** Why a claim does not hold, in Dutch: what follows "omdat". */
export interface Objection {
  readonly standaard: 'ua' | 'a';
  readonly reason: string;
}

/** A content stream being worked on: its text as it came, what it paints, and which of its marks become artifacts. */
export interface PageContent {
  readonly page: number;
  readonly resources: Dict;
  readonly stream: number;
  readonly text: string;
  readonly scanned: Scanned;
  readonly artifacts: Set<number>;
  /** The text of marks that read differently from how they are drawn. */
  readonly spelled: Map<number, string>;
}

/** What the steps work on, one after another: the file with what is known about it. */
export interface Work {
  readonly pdf: PdfFile;
  readonly assignment: Assignment;
  readonly structure: Structure;
  readonly contents: readonly PageContent[];
  readonly objections: Objection[];
}

/** Reads what the steps need. Throws on pages or a structure of a form that the browser is not known to write. */
export function startWork(pdf: PdfFile, assignment: Assignment): Work {
  const contents = pdf.pages().map(({ number, dict }): PageContent => {
    const [value, ...others] = list(dict.get('Contents'));
    const stream = refNumber(value);
    if (stream === undefined || others.length > 0) {
      throw new Error('The browser wrote a page of an unknown form: not one content stream');
    }
    const text = pdf.stream(stream).toString('latin1');
    const resources = pdf.dict(dict.get('Resources'));
    const scanned = scanContent(text);
    return { page: number, resources, stream, text, scanned, artifacts: new Set(), spelled: new Map() };
  });
  return { pdf, assignment, structure: readStructure(pdf), contents, objections: [] };
}
