import { type Diagnostic, digestOf } from '../core/index.ts';
import type { Register, Stuk } from '../model/index.ts';
import { gedeeld, zaaksleutel, zakenIn } from './geheugen.ts';

/**
 * What the same rules, of the same code, said in an earlier run. Each under a key: a digest of everything that they could see, so that
 * what has that key is what they would say now.
 */
export interface Oordeelbewaring {
  /** What was said of the whole register. */
  haalAlles(sleutel: string): readonly Diagnostic[] | undefined;
  /** @param namen the judgements of one stuk that still count; all others are forgotten */
  bewaarAlles(sleutel: string, meldingen: readonly Diagnostic[], namen: ReadonlySet<string>): void;
  /** What was said of one stuk, under a name. */
  haal(naam: string, sleutel: string): readonly Diagnostic[] | undefined;
  bewaar(naam: string, sleutel: string, meldingen: readonly Diagnostic[]): void;
}

/** The keys of what is said of one register. */
export interface Sleutels {
  readonly alles: string;
  /** Of what rules say that see the stuk alone. */
  alleen(stuk: Stuk): string;
  /** Of what rules say that see its zaak. */
  zaak(stuk: Stuk): string;
}

/** The key of everything that rules say of a register, and of each of its stukken. */
export function sleutelsVan(register: Register): Sleutels {
  // The vergaderingen follow from the rest.
  const { vergaderingen: _, stukken, huis, gemeente, tekens, codetekens, ...anders } = register;
  const bron = ({ pad, digest }: Stuk): string[] => [pad, digest];
  const overal = digestOf([huis, gemeente, tekens, codetekens]);
  const zaken = eens(() => zakenIn(register));
  const samen = eens(() => digestOf([overal, gedeeld(register)]));
  return {
    alles: digestOf([overal, anders, stukken.map(bron)]),
    alleen: (stuk) => digestOf([overal, bron(stuk)]),
    zaak: (stuk) => digestOf([samen(), stuk.pad, zaken().get(zaaksleutel(stuk))?.map(bron)]),
  };
}

/** Made when it is first asked for: where nothing changed nobody does. */
function eens<T extends object | string>(maak: () => T): () => T {
  let gemaakt: T | undefined;
  return () => {
    gemaakt ??= maak();
    return gemaakt;
  };
}
