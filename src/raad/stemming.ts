/** Someone with a seat in the raad. */
export interface Lid {
  readonly naam: string;
  readonly fractie?: string;
}

/** The raad at the moment of a vote. */
export interface Samenstelling {
  /** How many members the raad consists of (Gemeentewet 8), vacant seats included. */
  readonly zetels: number;
  /** The members in office. */
  readonly zitting: readonly Lid[];
  /** Those of them who are in the room. */
  readonly aanwezig: readonly Lid[];
}

export type Keus = 'voor' | 'tegen';

/** How a vote was held, and what came of it, as the griffier wrote it down. Of a secret vote there are no names of who voted. */
export type Steminvoer =
  /** Nobody asked for a vote. */
  | { readonly wijze: 'zonder' }
  /** By hand, counted. */
  | { readonly wijze: 'hand'; readonly voor: number; readonly tegen: number }
  /** By hand, per fractie: its members in the room vote as it does, but for who is named. */
  | {
      readonly wijze: 'fracties';
      readonly fracties: Readonly<Record<string, Keus>>;
      readonly behalve?: readonly { readonly naam: string; readonly keus: Keus }[];
    }
  /** By roll call: a voice for each member. */
  | { readonly wijze: 'hoofdelijk'; readonly voor: readonly string[]; readonly tegen: readonly string[] }
  /** By secret ballot over persons. */
  | {
      readonly wijze: 'schriftelijk';
      readonly kandidaten: readonly { readonly naam: string; readonly stemmen: number }[];
      readonly blanco?: number;
      readonly ongeldig?: number;
      /** A voordracht or a second ballot limited whom one could vote for. */
      readonly beperkt?: boolean;
      /** It is the second ballot, after a tie in the same meeting. */
      readonly herstemming?: boolean;
      /** Whom the lot chose after a second tie. */
      readonly lot?: string;
    };

/** What else decides over a vote. */
export interface Omstandigheden {
  /** Members who may not vote (Gemeentewet 28). */
  readonly onthouden?: readonly string[];
  /** The vote was put off in an earlier meeting: the votes were equal there, or too few took part. */
  readonly opnieuw?: 'gestaakt' | 'ongeldig';
  /** The meeting was called again since too few members came to the first (Gemeentewet 20, second lid), and it was on that agenda. */
  readonly tweedeOproep?: boolean;
}

export type Afloop =
  | 'aangenomen'
  | 'niet aangenomen'
  /** The votes were equal; a next meeting decides. */
  | 'uitgesteld'
  /** Too few members took part. */
  | 'ongeldig'
  | 'gekozen'
  /** Votes over persons: another ballot must follow. */
  | 'herstemming'
  /** The lot must decide. */
  | 'loting';

/** Something in a vote that the law does not allow, or that cannot be. */
export interface Bezwaar {
  /** The article of the Gemeentewet: `28 lid 1`; empty where it is arithmetic. */
  readonly artikel: string;
  /** Dutch, one sentence. */
  readonly tekst: string;
  /** Whom or which fractie it is about, as the record names it; undefined where it is about the vote as a whole. */
  readonly over?: string;
}

/** What a vote comes to. */
export interface Oordeel {
  readonly afloop: Afloop;
  /** The article of the Gemeentewet that decides: `30 lid 1`. */
  readonly artikel: string;
  /** Votes for and against; undefined where none were counted. */
  readonly telling?: { readonly voor: number; readonly tegen: number };
  /** Who was chosen. */
  readonly gekozen?: string;
  /** Who voted what, where that is not secret and is known: by name. */
  readonly stemmen: readonly { readonly lid: Lid; readonly keus: Keus }[];
  /** Votes of a ballot that count. */
  readonly geldig?: number;
  readonly bezwaren: readonly Bezwaar[];
}

/** Whether so many members are there that it may be opened (Gemeentewet 20, first lid). */
export function magOpenen({ zitting, aanwezig }: Samenstelling): boolean {
  return aanwezig.length * 2 > zitting.length;
}

/**
 * Counts a vote and judges it by the Gemeentewet (28 to 32). What cannot be right is an objection beside the outcome, never an
 * exception: the record says what happened in the room.
 */
export function oordeelOver(invoer: Steminvoer, raad: Samenstelling, bij: Omstandigheden = {}): Oordeel {
  if (invoer.wijze === 'zonder') return { afloop: 'aangenomen', artikel: '32 lid 3', stemmen: [], bezwaren: [] };
  if (invoer.wijze === 'schriftelijk') return overPersonen(invoer, raad, bij);
  const { voor, tegen, stemmen, bezwaren } = geteld(invoer, raad, bij);
  const telling = { voor, tegen };
  const uit = (afloop: Afloop, artikel: string): Oordeel => ({ afloop, artikel, telling, stemmen, bezwaren });
  if (!isGeldig(voor + tegen, raad, bij)) return uit('ongeldig', '29 lid 1');
  if (voor !== tegen) return uit(voor > tegen ? 'aangenomen' : 'niet aangenomen', '30 lid 1');
  const voltallig = voor + tegen >= raad.zetels - (bij.onthouden?.length ?? 0);
  return voltallig || bij.opnieuw === 'gestaakt' ? uit('niet aangenomen', '32 lid 5') : uit('uitgesteld', '32 lid 4');
}

/** More than half of the members in office who may vote must have taken part; not where it was tried before (29, second lid). */
function isGeldig(deelnemers: number, { zitting }: Samenstelling, bij: Omstandigheden): boolean {
  if (bij.opnieuw === 'ongeldig' || bij.tweedeOproep) return true;
  const mogen = zitting.filter(({ naam }) => !bij.onthouden?.includes(naam)).length;
  return deelnemers * 2 > mogen;
}

interface Geteld {
  readonly voor: number;
  readonly tegen: number;
  readonly stemmen: Oordeel['stemmen'];
  readonly bezwaren: readonly Bezwaar[];
}

function geteld(
  invoer: Extract<Steminvoer, { wijze: 'hand' | 'fracties' | 'hoofdelijk' }>,
  raad: Samenstelling,
  { onthouden = [] }: Omstandigheden,
): Geteld {
  const mogen = raad.aanwezig.filter(({ naam }) => !onthouden.includes(naam));
  if (invoer.wijze === 'hand') {
    const { voor, tegen } = invoer;
    return { voor, tegen, stemmen: [], bezwaren: teVeel(voor + tegen, mogen.length) };
  }
  const { stemmen, bezwaren } =
    invoer.wijze === 'fracties' ? perFractie(invoer, mogen, raad) : perLid(invoer, mogen, raad);
  const aantal = (keus: Keus): number => stemmen.filter((stem) => stem.keus === keus).length;
  const verboden = genoemd(invoer)
    .filter((naam) => onthouden.includes(naam))
    .map((naam) => ({
      artikel: '28 lid 1',
      tekst: `${naam} moest zich onthouden, en staat toch bij de stemmen; die stem telt niet mee.`,
      over: naam,
    }));
  return { voor: aantal('voor'), tegen: aantal('tegen'), stemmen, bezwaren: [...verboden, ...bezwaren] };
}

/** The members whom a vote names. */
function genoemd(invoer: Steminvoer): readonly string[] {
  if (invoer.wijze === 'hoofdelijk') return [...invoer.voor, ...invoer.tegen];
  return invoer.wijze === 'fracties' ? (invoer.behalve ?? []).map(({ naam }) => naam) : [];
}

function perFractie(
  { fracties, behalve = [] }: Extract<Steminvoer, { wijze: 'fracties' }>,
  mogen: readonly Lid[],
  raad: Samenstelling,
): Pick<Geteld, 'stemmen' | 'bezwaren'> {
  const anders = new Map(behalve.map(({ naam, keus }) => [naam, keus]));
  const keusVan = ({ naam, fractie = '' }: Lid): Keus | undefined =>
    anders.get(naam) ?? (Object.hasOwn(fracties, fractie) ? fracties[fractie] : undefined);
  const stemmen = mogen.flatMap((lid) => {
    const keus = keusVan(lid);
    return keus ? [{ lid, keus }] : [];
  });
  const bekend = new Set(mogen.map(({ fractie }) => fractie));
  const leeg = Object.keys(fracties)
    .filter((fractie) => !bekend.has(fractie))
    .map((fractie) => ({
      artikel: '',
      tekst: `Van de fractie "${fractie}" is niemand aanwezig die mag stemmen.`,
      over: fractie,
    }));
  const zwijgend = [...bekend]
    .filter((fractie) => fractie !== undefined && !Object.hasOwn(fracties, fractie))
    .map((fractie) => ({ artikel: '', tekst: `Van de fractie "${fractie}" staat er niet hoe zij stemde.` }));
  const aanwezig = new Set(raad.aanwezig.map(({ naam }) => naam));
  const weg = behalve.filter(({ naam }) => !aanwezig.has(naam)).map(({ naam }) => nietAanwezig(naam));
  return { stemmen, bezwaren: [...leeg, ...zwijgend, ...weg] };
}

function perLid(
  { voor, tegen }: Extract<Steminvoer, { wijze: 'hoofdelijk' }>,
  mogen: readonly Lid[],
  { aanwezig }: Samenstelling,
): Pick<Geteld, 'stemmen' | 'bezwaren'> {
  const bezwaren: Bezwaar[] = [];
  const stemmen: { lid: Lid; keus: Keus }[] = [];
  const gehoord = new Set<string>();
  for (const [keus, namen] of [
    ['voor', voor],
    ['tegen', tegen],
  ] as const) {
    for (const naam of namen) {
      const lid = mogen.find((een) => een.naam === naam);
      if (gehoord.has(naam)) bezwaren.push({ artikel: '', tekst: `${naam} staat twee keer bij de stemmen.` });
      else if (lid) stemmen.push({ lid, keus });
      else if (!aanwezig.some((een) => een.naam === naam)) bezwaren.push(nietAanwezig(naam));
      gehoord.add(naam);
    }
  }
  const zwijgers = mogen.filter(({ naam }) => !gehoord.has(naam));
  if (zwijgers.length > 0) {
    const namen = zwijgers.map(({ naam }) => naam).join(', ');
    bezwaren.push({
      artikel: '32 lid 2',
      tekst: `Bij een hoofdelijke stemming stemt ieder die aanwezig is en zich niet moet onthouden; niet genoemd: ${namen}.`,
    });
  }
  return { stemmen, bezwaren };
}

function nietAanwezig(naam: string): Bezwaar {
  return {
    artikel: '',
    tekst: `${naam} staat bij de stemmen, maar was op dat moment niet aanwezig als lid van de raad.`,
    over: naam,
  };
}

function teVeel(uitgebracht: number, mogen: number): readonly Bezwaar[] {
  if (uitgebracht <= mogen) return [];
  return [
    {
      artikel: '',
      tekst: `Er zijn ${uitgebracht} stemmen genoteerd, terwijl ${mogen} aanwezige leden mochten stemmen.`,
    },
  ];
}

/** A vote over persons: secret, by ballot; a ballot that is blank or invalid takes part and is no vote (28 lid 2, 30 lid 2, 31). */
function overPersonen(
  invoer: Extract<Steminvoer, { wijze: 'schriftelijk' }>,
  raad: Samenstelling,
  bij: Omstandigheden,
): Oordeel {
  const { kandidaten, blanco = 0, ongeldig = 0, beperkt = false, herstemming = false, lot } = invoer;
  const geldig = kandidaten.reduce((som, { stemmen }) => som + stemmen, 0);
  const briefjes = geldig + blanco + ongeldig;
  const mogen = raad.aanwezig.filter(({ naam }) => !bij.onthouden?.includes(naam)).length;
  const bezwaren = [...teVeel(briefjes, mogen)];
  const uit = (afloop: Afloop, artikel: string, gekozen?: string): Oordeel => ({
    afloop,
    artikel,
    ...(gekozen === undefined ? {} : { gekozen }),
    stemmen: [],
    geldig,
    bezwaren,
  });
  if (!isGeldig(briefjes, raad, bij)) return uit('ongeldig', '29 lid 1');
  const [eerste, tweede] = [...kandidaten].sort((a, b) => b.stemmen - a.stemmen);
  if (eerste && eerste.stemmen * 2 > geldig) return uit('gekozen', '30 lid 1', eerste.naam);
  const gelijk = eerste !== undefined && eerste.stemmen > 0 && eerste.stemmen === tweede?.stemmen;
  if (!gelijk || !(beperkt || herstemming)) return uit('herstemming', '30 lid 1');
  if (!herstemming) return uit('herstemming', '31 lid 2');
  if (lot === undefined) return uit('loting', '31 lid 3');
  if (!kandidaten.some(({ naam, stemmen }) => naam === lot && stemmen === eerste.stemmen)) {
    bezwaren.push({
      artikel: '31 lid 3',
      tekst: `Het lot wees ${lot} aan; het lot kan alleen kiezen tussen wie evenveel stemmen kregen.`,
    });
  }
  return uit('gekozen', '31 lid 3', lot);
}
