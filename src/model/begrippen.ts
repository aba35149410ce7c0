import type { BlockContent, Paragraph, Parent } from 'mdast';

/** A list of terms, each with what it means: `term` with `: uitleg` on the lines below it. */
export interface Begrippen extends Parent {
  type: 'begrippen';
  children: (Begrip | Uitleg)[];
}

/** A term; its text stands in a paragraph, as all text does. */
export interface Begrip extends Parent {
  type: 'begrip';
  children: Paragraph[];
}

/** What the terms above it mean. */
export interface Uitleg extends Parent {
  type: 'uitleg';
  children: BlockContent[];
}

declare module 'mdast' {
  interface BlockContentMap {
    begrippen: Begrippen;
  }
  interface RootContentMap {
    begrippen: Begrippen;
    begrip: Begrip;
    uitleg: Uitleg;
  }
}
