/** The part of the API that is not about one text: searching, making what is sent, reading Word, git, the end. See api.ts. */

/** GET /api/zoek?q= */
export interface Gevonden {
  readonly pad: string;
  readonly titel: string;
  readonly regel: number;
  readonly begin: number;
  readonly fragment: string;
  readonly openbaarheid: string;
}

/** POST /api/klaarmaken: starts work that reports itself in events of kind `werk`; one at a time (409). Answers `{ id }`. POST /api/klaarmaken/stop { id } ends it. */
export type KlaarOpdracht = { readonly map: string } & (
  | { readonly doe: 'bouw' }
  | { readonly doe: 'uitgeven'; readonly op: string; readonly door: string; readonly ondanks?: string }
  | { readonly doe: 'bundel'; readonly ookNietOpenbaar?: boolean }
  | { readonly doe: 'wijzigingen' }
);
/** POST /api/inlezen (multipart: `bestand`, and `map` or `naar`): reads a Word file; answers what would change. POST /api/inlezen/neemover does it. */
export interface InleesVoorstel {
  readonly id: string;
  readonly bestand: string;
  /** The stuk it belongs to, or the soort that fits best. */
  readonly pad?: string;
  readonly soort?: string;
  readonly soorten: readonly string[];
  readonly wijzigingen: readonly {
    readonly id: string;
    readonly aard: string;
    readonly door: string;
    readonly op: string;
    readonly tekst: string;
    readonly voor: string;
    readonly na: string;
  }[];
  readonly conflicten: readonly { readonly waar: string; readonly hier: string; readonly word: string }[];
  readonly opmerkingen: readonly { readonly door: string; readonly tekst: string; readonly bij: string }[];
  readonly gezegd: readonly string[];
  readonly voor: string;
  readonly na: string;
}

/** POST /api/inlezen/neemover. Answers `{ pad }`. */
export interface InleesBesluit {
  readonly id: string;
  readonly venster: string;
  /** By id of the change; what is not named is left out. */
  readonly keuzes: Readonly<Record<string, 'aanvaard' | 'verwerp'>>;
  /** Of every conflict, in its order. */
  readonly conflicten: readonly ('hier' | 'word')[];
  /** Where it belongs to no stuk yet: which soort it becomes, and in which folder. */
  readonly soort?: string;
  readonly map?: string;
}

/** POST /api/einde: saves what is not saved, ends the server. */

/** GET /api/git: what changed since the last commit; POST /api/git { zin }: commits it. */
export interface GitStand {
  readonly is: boolean;
  readonly veranderd: readonly { readonly pad: string; readonly hoe: 'nieuw' | 'gewijzigd' | 'verwijderd' }[];
}
