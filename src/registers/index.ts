import type { IsoDate } from '../core/index.ts';
import type { Register, Registernaam } from '../model/index.ts';
import { besluiten } from './besluiten.ts';
import { ingekomen } from './ingekomen.ts';
import { ingediend } from './moties.ts';
import { type Kijk, type Registertabel, ziet } from './tabel.ts';
import { termijnagenda } from './termijnagenda.ts';
import { toezeggingen } from './toezeggingen.ts';

export { registerCsv, registerGegevens } from './gegevens.ts';
export { type Registerstuk, registerMarkdown } from './markdown.ts';
export { staafdiagram } from './staafdiagram.ts';
export type { Kijk, Registertabel } from './tabel.ts';

const MAKEN: Readonly<Record<Registernaam, (register: Register, kijk: Kijk) => Registertabel>> = {
  moties: (register, kijk) => ingediend(register, kijk, 'moties'),
  amendementen: (register, kijk) => ingediend(register, kijk, 'amendementen'),
  toezeggingen,
  besluiten,
  ingekomen,
  termijnagenda,
};

/** One register over all meetings, for who looks. */
export function registerVan(register: Register, naam: Registernaam, kijk: Kijk): Registertabel {
  return MAKEN[naam](register, kijk);
}

/** The day of the last meeting that who looks may know of: by it something is late where nobody gives another day. */
export function laatsteDag({ vergaderingen }: Pick<Register, 'vergaderingen'>, kijk: Kijk): IsoDate | undefined {
  return vergaderingen
    .flatMap(({ datum, oproeping }) => (datum && ziet(kijk, oproeping.openbaarheid) ? [datum] : []))
    .sort()
    .at(-1);
}
