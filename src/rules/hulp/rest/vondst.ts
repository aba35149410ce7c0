import type { Blok } from '../lezing.ts';

/** Markup that stayed behind as plain text. */
export interface Rest {
  /** Offsets in the text of the stuk. */
  readonly begin: number;
  readonly eind: number;
  /** Dutch: what stands there and what is expected. One sentence. */
  readonly message: string;
  readonly hint: string;
  /** Replacements in the text of the stuk, by offset. */
  readonly fix?: readonly { readonly begin: number; readonly eind: number; readonly tekst: string }[];
}

/** A block of prose as rules see it: `proza` and `bron` are as long as the text of the stuk, so that a place is a place in both. */
export interface Blokzicht {
  readonly blok: Blok;
  readonly proza: string;
  readonly bron: string;
  /** Whether it stands among the beslispunten, whose numbers have a rule of their own. */
  readonly beslispunten: boolean;
  /** Every line of the block: from its first character that is no indentation up to its last. */
  readonly regels: readonly { readonly begin: number; readonly eind: number }[];
}

/** The source of a line. */
export function regelbron({ bron }: Blokzicht, regel: { begin: number; eind: number } | undefined): string {
  return regel ? bron.slice(regel.begin, regel.eind) : '';
}
