/** A numbered part of what the raad is asked to decide: a beslispunt, or an artikel with its leden; with the parts below it. */
export interface Deel<T> {
  /** What it is called beside its neighbours: `2`, `a`, `artikel 3`. */
  readonly nummer: string;
  readonly inhoud: T;
  readonly delen: readonly Deel<T>[];
}

/** One change that an amendement makes. Its place is that in the text as it was proposed, whatever other amendementen do. */
export type Operatie<T> = {
  /** The amendement that it is of: `A1`. */
  readonly van: string;
  /** From the outside in: `['2', 'a']`. Of `voeg_in_na` empty for in front of the first. */
  readonly plaats: readonly string[];
} & ({ readonly doe: 'vervang' | 'voeg_in_na'; readonly nieuw: readonly NieuwDeel<T>[] } | { readonly doe: 'schrap' });

/** New text, not numbered yet. */
export interface NieuwDeel<T> {
  readonly inhoud: T;
  readonly delen: readonly NieuwDeel<T>[];
}

/** Two adopted amendementen that touch one place: what the raad decided is not clear, and neither of these two changes is made. */
export interface Botsing<T> {
  readonly plaats: readonly string[];
  readonly operaties: readonly [Operatie<T>, Operatie<T>];
}

/** What became of a text. */
export interface Gewijzigd<T> {
  /** Parts in their new order; `nummer` is the one that they had, undefined for what is new. */
  readonly delen: readonly Uitkomst<T>[];
  readonly botsingen: readonly Botsing<T>[];
  /** Changes of a part that is not there. */
  readonly zoek: readonly Operatie<T>[];
}

/** A part after the changes. */
export interface Uitkomst<T> {
  readonly nummer?: string;
  readonly inhoud: T;
  readonly delen: readonly Uitkomst<T>[];
  /** The amendement that gave it its words. */
  readonly van?: string;
}

/**
 * Applies the changes of adopted amendementen to a text. The order in which they are given does not count: all places are those of the
 * text as it was proposed, and two insertions at one place follow the numbers of their amendementen. Two that replace or drop one part,
 * or one that changes what another replaces or drops as a whole, collide; unless both ask the very same. Nothing is lost: every
 * change is made, or among the collisions, or among those whose place is not there.
 *
 * @param gelijk whether two contents are the same words
 * @param volgorde compares the numbers of two amendementen
 */
export function wijzig<T>(
  delen: readonly Deel<T>[],
  operaties: readonly Operatie<T>[],
  gelijk: (a: T, b: T) => boolean,
  volgorde: (a: string, b: string) => number,
): Gewijzigd<T> {
  const gevonden = operaties.filter(({ plaats }) => bestaat(delen, plaats));
  const zoek = operaties.filter((een) => !gevonden.includes(een));
  const botsingen = botsingenIn(gevonden, gelijk, volgorde);
  const bezet = new Set(botsingen.flatMap(({ operaties: paar }) => paar));
  const vrij = gevonden.filter((een) => !bezet.has(een)).sort((a, b) => volgorde(a.van, b.van));
  return { delen: uitgevoerd(delen, [], vrij), botsingen, zoek };
}

/** Whether two changes are of one place. */
function zelfde(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((deel, i) => deel === b[i]);
}

function begintMet(plaats: readonly string[], begin: readonly string[]): boolean {
  return plaats.length > begin.length && zelfde(plaats.slice(0, begin.length), begin);
}

function bestaat<T>(delen: readonly Deel<T>[], plaats: readonly string[]): boolean {
  const [eerste, ...rest] = plaats;
  if (eerste === undefined) return true;
  const deel = delen.find(({ nummer }) => nummer === eerste);
  return deel !== undefined && bestaat(deel.delen, rest);
}

function botsingenIn<T>(
  operaties: readonly Operatie<T>[],
  gelijk: (a: T, b: T) => boolean,
  volgorde: (a: string, b: string) => number,
): Botsing<T>[] {
  const botsingen: Botsing<T>[] = [];
  operaties.forEach((a, i) => {
    for (const b of operaties.slice(i + 1)) {
      if (!botst(a, b, gelijk)) continue;
      const eerst = volgorde(a.van, b.van) || volgorde(naam(a), naam(b));
      const paar = eerst <= 0 ? ([a, b] as const) : ([b, a] as const);
      const plaats = a.plaats.length <= b.plaats.length ? a.plaats : b.plaats;
      botsingen.push({ plaats, operaties: paar });
    }
  });
  return botsingen.sort((a, b) => volgorde(a.plaats.join('.'), b.plaats.join('.')));
}

/** Tells changes of one amendement apart, so that their order does not follow from that in which they are given. */
function naam<T>({ doe, plaats }: Operatie<T>): string {
  return `${plaats.join('.')} ${doe}`;
}

function botst<T>(a: Operatie<T>, b: Operatie<T>, gelijk: (a: T, b: T) => boolean): boolean {
  if (a.doe !== 'voeg_in_na' && begintMet(b.plaats, a.plaats)) return true;
  if (b.doe !== 'voeg_in_na' && begintMet(a.plaats, b.plaats)) return true;
  if (a.doe === 'voeg_in_na' || b.doe === 'voeg_in_na' || !zelfde(a.plaats, b.plaats)) return false;
  if (a.doe === 'schrap' || b.doe === 'schrap') return a.doe !== b.doe;
  return !gelijkeDelen(a.nieuw, b.nieuw, gelijk);
}

function gelijkeDelen<T>(
  a: readonly NieuwDeel<T>[],
  b: readonly NieuwDeel<T>[],
  gelijk: (a: T, b: T) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((een, i) => {
      const ander = b[i] as NieuwDeel<T>;
      return gelijk(een.inhoud, ander.inhoud) && gelijkeDelen(een.delen, ander.delen, gelijk);
    })
  );
}

function uitgevoerd<T>(
  delen: readonly Deel<T>[],
  boven: readonly string[],
  operaties: readonly Operatie<T>[],
): Uitkomst<T>[] {
  const ingevoegd = (plaats: readonly string[]): Uitkomst<T>[] =>
    operaties.flatMap((een) =>
      een.doe === 'voeg_in_na' && zelfde(een.plaats, plaats) ? nieuwe(een.nieuw, een.van) : [],
    );
  // In front of the first: only of the text as a whole, for there is no number to name that place by elsewhere.
  const voorop = boven.length === 0 ? ingevoegd([]) : [];
  const rest = delen.flatMap((deel) => {
    const plaats = [...boven, deel.nummer];
    const hier = operaties.find((een) => een.doe !== 'voeg_in_na' && zelfde(een.plaats, plaats));
    const zelf: Uitkomst<T>[] =
      hier?.doe === 'vervang'
        ? nieuwe(hier.nieuw, hier.van).map((een, i) => (i === 0 ? { ...een, nummer: deel.nummer } : een))
        : hier
          ? []
          : [{ nummer: deel.nummer, inhoud: deel.inhoud, delen: uitgevoerd(deel.delen, plaats, operaties) }];
    return [...zelf, ...ingevoegd(plaats)];
  });
  return [...voorop, ...rest];
}

function nieuwe<T>(delen: readonly NieuwDeel<T>[], van: string): Uitkomst<T>[] {
  return delen.map(({ inhoud, delen: onder }) => ({ inhoud, delen: nieuwe(onder, van), van }));
}
