import type { PhrasingContent, RootContent } from 'mdast';
import { tekstVan } from './getypt.ts';

/** A line of a form. */
export interface Veldregel {
  readonly aard: 'veld';
  readonly label: string;
  readonly regels: readonly string[];
}
/** A heading, in a style or made to look like one. */
export interface Kopregel {
  readonly aard: 'kop';
  /** The level in Word, from 1; 0 for the title of the document; `LOS` for a line that only looks like a heading. */
  readonly niveau: number;
  readonly titel: string;
  readonly kinderen: readonly PhrasingContent[];
  readonly ankers: readonly string[];
}
export interface Blok {
  readonly aard: 'blok';
  readonly node: RootContent;
}
/** What a document consists of, in its order. */
export type Deel = Veldregel | Kopregel | Blok;

/** The level of a line that is no heading in Word. */
export const LOS = 7;

/** A heading with its words. */
export function kop(kinderen: readonly PhrasingContent[], niveau: number, ankers: readonly string[] = []): Kopregel {
  return {
    aard: 'kop',
    niveau,
    titel: tekstVan({ children: kinderen }).replace(/\s+/gu, ' ').trim(),
    kinderen,
    ankers,
  };
}

const REGEL = /^(\p{L}[^:\t]{0,44}?)\s*(?::\s*|\t+\s*:?\s*)(\S[\s\S]*)$/u;

/** `Label: waarde` or `Label<tab>waarde`. */
export function veldregel(line: string): Veldregel | undefined {
  const match = line.length <= 250 ? REGEL.exec(line) : null;
  return match
    ? { aard: 'veld', label: match[1] as string, regels: [(match[2] as string).replaceAll('\t', ' ').trim()] }
    : undefined;
}
