import type { Severity } from '../core/index.ts';
import type { Rolnaam, Soort } from './soort.ts';

/** What a rubriek is for. A house may call it otherwise in gemeente.yaml. */
export const AARDEN = ['hamerstukken', 'met_voorbespreking', 'zonder_voorbespreking'] as const;
export type Aard = (typeof AARDEN)[number];

export interface Rubriek {
  /** What stands before its items: a letter or a number. */
  readonly letter: string;
  readonly titel: string;
  readonly aard?: Aard;
}

/** A session in which an item is treated before the raad decides: a commissie, a ronde. */
export interface Fase {
  /** The group of fields about it in a stuk with the role of a behandeling. */
  readonly groep: string;
  /** As it stands in a sentence: `commissie`. */
  readonly naam: string;
  readonly lidwoord: 'de' | 'het';
}

/** The form of a number by example. */
export interface Zaaknummervorm {
  /** As it was given: `2026-000`; empty where only a pattern was. */
  readonly voorbeelden: readonly string[];
  /** Sources of regular expressions, one of which a number fits. */
  readonly patronen: readonly string[];
  /** Where it is set, as a reader finds it: `zaaknummer_vorm in gemeente.yaml`. */
  readonly plaats: string;
}

/** How the items of an agenda are numbered, read from an example such as `A01`, `1`, `1.1`, `1a`. */
export interface Nummering {
  /** As it was given. */
  readonly voorbeeld: string;
  /** The rubriek stands in front, by its letter or by its number; not where it is not there. */
  readonly metRubriek?: 'letter' | 'cijfer';
  /** What stands between the rubriek and the number. */
  readonly tussen: string;
  /** Least number of digits; 0: a letter. */
  readonly cijfers: number;
  /** Items are counted through the whole agenda instead of per rubriek. */
  readonly doorlopend: boolean;
}

/** Who may propose something to the raad. */
export interface Indiener {
  /** What `indiener:` says: `college`. */
  readonly id: string;
  /** In a sentence: `het college van burgemeester en wethouders`. */
  readonly naam: string;
  /** On the agenda: `college`. */
  readonly kort: string;
}

/** A house: what the stukken of a gemeente are called, what stands in them, and how its meetings go. Plain data. */
export interface Huis {
  readonly naam: string;
  /** In the order in which a zaak passes through them. */
  readonly soorten: readonly Soort[];
  readonly fasen: readonly Fase[];
  /** The offices of the bestuur. */
  readonly functies: readonly string[];
  /** What the house calls each aard of a rubriek in gemeente.yaml, besides its own name. */
  readonly aarden: Readonly<Record<string, Aard>>;
  readonly zaaknummer: Zaaknummervorm;
  readonly nummering: Nummering;
  /** Where gemeente.yaml gives none. */
  readonly rubrieken: readonly Rubriek[];
  readonly indieners: readonly Indiener[];
  /** Settings of rules where gemeente.yaml says nothing. */
  readonly regels: Readonly<Record<string, 'uit' | Severity>>;
  /** What the house calls a stuk that is not openbaar, above it and in its title: `Vertrouwelijk`; the words of the law where it says nothing. */
  readonly merken?: Readonly<Partial<Record<'besloten' | 'geheim', string>>>;
  /** Other names that rules go by in this house, with their own. */
  readonly regelnamen: Readonly<Record<string, string>>;
}

/** The first soort with a role (in the house `gewoon`, else by name): what the house calls it; undefined where it has none. */
export function soortMetRol({ soorten }: Huis, rol: Rolnaam): Soort | undefined {
  return soorten.find((soort) => soort.rol === rol);
}
