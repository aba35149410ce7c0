import type { Eenheid } from '../../../word/index.ts';
import type { Bronstuk } from './bronblad.ts';
import type { Stappen } from './stappen.ts';
import type { Uitlijning } from './uitlijn.ts';
import type { Veldwerk } from './velden.ts';

/** Both sides of a comparison, while its changes are worked out. */
export interface Kader {
  readonly bron: string;
  readonly stukken: readonly Bronstuk[];
  readonly oud: readonly Eenheid[];
  readonly nieuw: readonly Eenheid[];
  readonly bij: Uitlijning;
  readonly gevonden: Stappen;
  readonly velden: Veldwerk;
  readonly noot: { volgende(): string; gegeven: string[] };
}

/** The line end of a source. */
export function eindeVan(bron: string): string {
  return /\r\n|\r|\n/u.exec(bron)?.[0] ?? '\n';
}
