import type { Edit, Range, Related, Severity } from '../core/index.ts';
import type { Omgeving, Register, Stuk } from '../model/index.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';

/** A complaint of a rule, without what the wrapper stamps on: the rule's name and the severity that counts. */
export interface Melding {
  /** Path of the file it stands in. */
  readonly file: string;
  readonly range: Range;
  /** Dutch, one sentence: what stands there, what is expected. */
  readonly message: string;
  /** Dutch: what to do. */
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly fix?: readonly Edit[];
  /** Lowers this one complaint of a rule that is otherwise a fout (a difference in punctuation only). */
  readonly severity?: Severity;
}

/** A check of one stuk, by that stuk and what is the same for all. */
export type Stukcontrole = (stuk: Stuk, omgeving: Omgeving, meld: (melding: Omit<Melding, 'file'>) => void) => void;

/** A check of one stuk that looks at the other stukken of its zaak, wherever they lie, and at none of another. */
export type Zaakcontrole = (stuk: Stuk, register: Register, meld: (melding: Omit<Melding, 'file'>) => void) => void;

/** One house rule: its reason and examples are its page in `griffie regels` and its test. */
export interface Regel {
  readonly id: string;
  readonly severity: Severity;
  /** A fout of completeness: in a concept it counts as a waarschuwing (house rules, "(v)"). */
  readonly volledigheid?: true;
  /** About what stands in a stuk: silent at one that was delivered as a finished file, and where it is compared with one. */
  readonly overTekst?: true;
  /** Not to be switched off or changed by the gemeente. */
  readonly vast?: true;
  /** One line for the list, in words that every house knows. */
  readonly kort: string;
  /** Dutch: why the house wants this, and the law or standard behind it where there is one. */
  readonly reden: string;
  /** Dutch: what the other stukken of the examples have, where an example is about two of them; `{zaak 1}` is a zaaknummer. */
  readonly bij?: string;
  /** Breaks the rule, and no other. */
  readonly fout: Voorbeeld;
  /** Keeps it. */
  readonly goed: Voorbeeld;
  /**
   * Pure: reads the register, calls `meld` for every complaint, and `liepVast` for a stuk at which it crashed and that it could go
   * on without. What it throws stops it.
   */
  controleer(
    register: Register,
    meld: (melding: Melding) => void,
    liepVast: (stuk: Stuk, cause: unknown) => void,
  ): void;
  /** The same of one stuk, for a rule that sees nothing but that: what it said stands as long as the stuk does. */
  readonly alleenStuk?: Stukcontrole;
  /** The same for a rule that sees the stukken of its zaak too, and what `gedeeld` of the memory names. */
  readonly binnenZaak?: Zaakcontrole;
}

/** A rule over one stuk at a time: where it crashes at one, it goes on with the others. */
export function perStuk(
  controleer: (stuk: Stuk, register: Register, meld: (melding: Omit<Melding, 'file'>) => void) => void,
): Regel['controleer'] {
  return (register, meld, liepVast) => {
    for (const stuk of register.stukken) {
      try {
        controleer(stuk, register, (melding) => meld({ ...melding, file: stuk.pad }));
      } catch (cause) {
        liepVast(stuk, cause);
      }
    }
  };
}

/** A rule over one stuk at a time that cannot see any other: its type keeps the rest of the register from it. */
export function alleenStuk(controleer: Stukcontrole): Required<Pick<Regel, 'controleer' | 'alleenStuk'>> {
  return { controleer: perStuk(controleer), alleenStuk: controleer };
}

/** A rule over one stuk at a time that looks no further than its zaak, its vergadering and what files there are. */
export function binnenZaak(controleer: Zaakcontrole): Required<Pick<Regel, 'controleer' | 'binnenZaak'>> {
  return { controleer: perStuk(controleer), binnenZaak: controleer };
}
