import type { Huis, Soort } from '../model/index.ts';
import { agendapunt } from './agendapunt.ts';
import { behandelvoorstel } from './behandelvoorstel.ts';
import { bijlage } from './bijlage.ts';
import { oproeping } from './oproeping.ts';
import { raadsadvies } from './raadsadvies.ts';
import { raadsbesluit } from './raadsbesluit.ts';
import { raadsbrief } from './raadsbrief.ts';
import { verordening } from './verordening.ts';

export { soortenMarkdown } from './handleiding.ts';
export { leesWaarde, verwacht } from './veldtypen.ts';
export { heeftVoorbespreking } from './views/behandeling.ts';
export { tekendag } from './views/personen.ts';
export { maakView } from './views/view.ts';

/** The soorten, in the order in which a zaak passes through them. */
const KINDS: readonly Soort[] = [
  oproeping,
  agendapunt,
  behandelvoorstel,
  raadsadvies,
  raadsbesluit,
  verordening,
  bijlage,
  raadsbrief,
];

/** The house that griffie knows. */
export const HUIS: Huis = { soorten: KINDS };
