/** A stretch of a text that is, as it stands there, the value of a field of the stuk. */
export interface Veldtekst {
  /** Path of the field in the table of the soort: `raad.voorzitter`. */
  readonly pad: string;
  /** What a reader calls it. */
  readonly label: string;
  /** Which of its values, where it has several; from 0. */
  readonly nummer: number;
  /** From which character of the text, and up to which. */
  readonly van: number;
  readonly tot: number;
}

/**
 * From what of its stuk a piece of a Document comes. It stands beside the tree, not in it: nothing is shown by it, and a writer that does
 * not ask for it writes the same.
 */
declare module 'hast' {
  interface ElementData {
    /** Its place in `Stuk.secties`: the element is a block of that section, or its heading. */
    sectie?: number;
    /** Its places in `Beslispunten.punten`: the element is that point. */
    punt?: readonly number[];
  }
  interface TextData {
    velden?: readonly Veldtekst[];
  }
}

declare module 'mdast' {
  interface Data {
    /** Its places in `Beslispunten.punten`: the node is that point. */
    punt?: readonly number[];
  }
}
