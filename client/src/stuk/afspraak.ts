import type { Botsing, LosOp, Ongedaan, StukAntwoord, StukLang, StukOpdracht } from '../../../src/werkplek/api.ts';

/** How a text gets to the server, and back: the API, or what a test puts in its place. */
export interface Verkeer {
  haal(pad: string): Promise<StukLang>;
  stuur(opdracht: StukOpdracht): Promise<StukAntwoord>;
  ongedaan(opdracht: Ongedaan): Promise<StukAntwoord>;
  los(opdracht: LosOp): Promise<StukAntwoord>;
  /** What a rejected promise of these says. */
  uitleg(fout: unknown): { zin: string; status: number; botsing?: Botsing['botsing'] | undefined };
  wacht(ms: number): Promise<void>;
}

/** Where the text is: as said above the editor. */
export type Bewaard =
  | { readonly hoe: 'opgeslagen' }
  | { readonly hoe: 'bezig' }
  | { readonly hoe: 'niet'; readonly reden: string };
/** Two texts of which a person has to choose. */
export interface Twist {
  readonly daar: string;
  readonly hier: string;
  /** Of what is on the disk; undefined where only another window has it. */
  readonly digest: string | undefined;
}
/** A stretch that the server has, one that is on its way, one that waits: kept over a reload of the page. */
export interface Kladtekst {
  readonly zeker: string;
  readonly tekst: string;
}
/** Something that the server writes. */
export type Opdracht = Pick<StukOpdracht, 'veld' | 'voegSectieToe'> | Pick<Ongedaan, 'richting'>;

/** Whether what the server has of a stuk is safe. */
export function standVan({ ongesaved, nietOpgeslagen }: StukLang): Bewaard {
  if (nietOpgeslagen !== undefined) return { hoe: 'niet', reden: nietOpgeslagen };
  return { hoe: ongesaved ? 'bezig' : 'opgeslagen' };
}
