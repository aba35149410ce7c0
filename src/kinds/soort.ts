import type { z } from 'zod';
import type { View } from '../document/index.ts';
import type { Register, SoortNaam, Stuk } from '../model/index.ts';

/** One field of a soort. */
export interface Veldregel {
  readonly schema: z.ZodType;
  /** `markt`: required for a zaak in a rubriek of aard `met_markt`, and where the group it stands in is begun. */
  readonly verplicht: boolean | 'markt';
  /** Dutch: what is expected, for the message of `veld-vorm`: "een datum die bestaat, zoals 2022-10-26". */
  readonly verwacht: string;
  /** Dutch: a value to copy, for hints and new stukken. */
  readonly voorbeeld: string;
}

/** One section that a soort requires or knows. */
export interface Sectieregel {
  readonly titel: string;
  readonly verplicht: boolean;
}

/** Everything that is particular to one soort. Adding a soort is adding one of these, a template and a line in the list. */
export interface Soort {
  readonly soort: SoortNaam;
  /** By dotted path; the shared fields are in every soort. A group (`raad`) is there through its members. */
  readonly velden: Readonly<Record<string, Veldregel>>;
  /** Fixed sections in their order; undefined: the author's own headings. */
  readonly secties?: readonly Sectieregel[];
  /** The section that holds the beslispunten, by its title. */
  readonly beslispunten?: string;
  /** Undefined: the soort gives no document of its own (agendapunt). */
  readonly view?: (stuk: Stuk, register: Register) => View;
}
