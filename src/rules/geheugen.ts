import type { Diagnostic } from '../core/index.ts';
import {
  isStukregel,
  type Omgeving,
  type Register,
  type Stuk,
  uitslagenVan,
  type Vergadering,
} from '../model/index.ts';
import { portefeuillefuncties } from './hulp/hernoemd.ts';
import type { Regel } from './rule.ts';

/** A rule that ran into a fault, with that. */
export type Crash = readonly [regel: Regel, cause: unknown];

/** What was said of one stuk, and the rules that crashed at it. */
export interface Stukoordeel {
  readonly meldingen: readonly Diagnostic[];
  readonly crashes: readonly Crash[];
}

/**
 * What rules said of stukken and still stands: by rules that see one stuk alone as long as the stuk is the very same, by those that
 * see its zaak as long as every stuk of the zaak is, and all that the zaken share.
 */
export interface Oordeelgeheugen {
  omgeving?: Omgeving;
  gedeeld: readonly unknown[];
  zaken: ReadonlyMap<string, readonly Stuk[]>;
  alleen: WeakMap<Stuk, Stukoordeel>;
  zaak: WeakMap<Stuk, Stukoordeel>;
}

/** A memory for one list of rules. */
export function oordeelgeheugen(): Oordeelgeheugen {
  return { gedeeld: [], zaken: new Map(), alleen: new WeakMap(), zaak: new WeakMap() };
}

/**
 * Makes a memory fit for a register: forgets what can be another now. Gives what rules about one stuk see besides it, the very same
 * as long as house, gemeente and fonts are.
 */
export function herijk(geheugen: Oordeelgeheugen, register: Register): Omgeving {
  const omgeving = omgevingVan(geheugen, register);
  const zaken = zakenIn(register);
  const nu = gedeeld(register);
  if (!zijnGelijk(geheugen.gedeeld, nu)) geheugen.zaak = new WeakMap();
  else {
    for (const [nummer, stukken] of zaken) {
      if (zijnGelijk(geheugen.zaken.get(nummer) ?? [], stukken)) continue;
      for (const stuk of stukken) geheugen.zaak.delete(stuk);
    }
  }
  geheugen.gedeeld = nu;
  geheugen.zaken = zaken;
  return omgeving;
}

function omgevingVan(geheugen: Oordeelgeheugen, { huis, gemeente, tekens, codetekens }: Register): Omgeving {
  const bekend = geheugen.omgeving;
  const nieuw: Omgeving = { huis, gemeente, tekens, codetekens };
  if (bekend && zijnGelijk(Object.values(bekend), Object.values(nieuw))) return bekend;
  geheugen.omgeving = nieuw;
  geheugen.gedeeld = [];
  geheugen.alleen = new WeakMap();
  geheugen.zaak = new WeakMap();
  return nieuw;
}

/**
 * Everything that a rule about a zaak may see besides its stukken: which vergaderingen there are with their zaken, what became of
 * amendementen, which files there are, which numbers and paths stukken have, what was sent, and which offices portefeuillehouders hold.
 */
export function gedeeld(register: Register): readonly unknown[] {
  const { stukken, vergaderingen, onleesbaar, andere, assets, botsingen, uitgaven, verzending } = register;
  const deel = (naam: string, waarden: readonly unknown[]): unknown[] => [naam, ...waarden];
  return [
    ...deel('vergaderingen', vergaderingen.flatMap(vergaderingInZaak)),
    ...deel(
      'besluitenlijsten',
      stukken.flatMap((stuk) => (stuk.rol === 'besluitenlijst' ? lijstInZaak(stuk) : [])),
    ),
    ...deel(
      'stukken',
      stukken.flatMap(({ pad, zaaknummer, rol }) => [pad, zaaknummer, rol]),
    ),
    ...deel('onleesbaar', onleesbaar),
    ...deel('andere', andere),
    ...deel('assets', Object.values(assets)),
    ...deel('botsingen', Object.entries(botsingen).flat()),
    ...deel('uitgaven', uitgaven),
    ...deel('verzending', [verzending]),
    ...deel('functies', portefeuillefuncties(register)),
  ];
}

/**
 * What a rule about a zaak may see of a vergadering: its folder, its day and its lines of zaken and brieven, without their numbers and
 * places. The text of an oproeping is for rules about that stuk, and for those that run whole.
 */
function vergaderingInZaak({ map, datum, agenda }: Vergadering): unknown[] {
  const lijnen = agenda.flatMap(({ letter, aard, regels }) =>
    regels
      .filter(isStukregel)
      .flatMap((regel) => [letter, aard, regel.van, regel.zaaknummer, regel.openbaarheid, regel.zonderVoorbespreking]),
  );
  return [map, datum, ...lijnen];
}

/** What a rule about a zaak may see of a besluitenlijst: which amendementen it says are adopted, to whom. */
function lijstInZaak(lijst: Stuk): unknown[] {
  const amendementen = uitslagenVan(lijst).flatMap((een) => een.amendementen);
  return [lijst.openbaarheid, ...amendementen.flatMap(({ nummer, uitslag }) => [nummer, uitslag])];
}

/** The stukken of every zaak, under its key. */
export function zakenIn({ stukken }: Register): ReadonlyMap<string, readonly Stuk[]> {
  const zaken = new Map<string, Stuk[]>();
  for (const stuk of stukken) {
    const sleutel = zaaksleutel(stuk);
    const bij = zaken.get(sleutel);
    if (bij) bij.push(stuk);
    else zaken.set(sleutel, [stuk]);
  }
  return zaken;
}

/** What stukken of one zaak share; one of none is a zaak by itself. */
export function zaaksleutel({ zaaknummer, pad }: Stuk): string {
  return zaaknummer ?? `\0${pad}`;
}

function zijnGelijk(een: readonly unknown[], ander: readonly unknown[]): boolean {
  return een.length === ander.length && een.every((waarde, i) => Object.is(waarde, ander[i]));
}
