import { datumVoluit } from '../../core/index.ts';
import type { Metadata } from '../../document/index.ts';
import { datumveld, type Register, type Stuk } from '../../model/index.ts';
import { tekstIn } from './gegevens.ts';

/** The words of the law: of what is not openbaar, and of that on which geheimhouding rests (Gemeentewet, artikelen 23 and 87-89). */
const MERKEN = { besloten: 'Besloten', geheim: 'Geheim' } as const;

/**
 * What a stuk that is not openbaar is, on what ground, by whom and since when, in a sentence and short for the foot of a page; undefined
 * for one that all may read.
 */
export function beslotenheid(
  stuk: Stuk,
  { huis }: Register,
): (NonNullable<Metadata['besloten']> & { readonly kort: string }) | undefined {
  const { openbaarheid } = stuk;
  if (openbaarheid === 'openbaar') return undefined;
  const [grond, door, op] = ['grond', 'opgelegd_door', 'opgelegd_op'].map((veld) => tekstIn(stuk, veld));
  const dag = datumveld(stuk, 'opgelegd_op');
  const opgelegd = [door ? `door ${door}` : '', op ? `op ${dag ? datumVoluit(dag) : op}` : '']
    .filter(Boolean)
    .join(' ');
  const waarom = [grond ? `op grond van ${grond}` : '', opgelegd ? `opgelegd ${opgelegd}` : '']
    .filter(Boolean)
    .join(', ');
  const wat = openbaarheid === 'geheim' ? 'Geheimhouding' : 'Niet openbaar';
  const verklaring = waarom ? `${wat} ${waarom}` : '';
  const merk = huis.merken?.[openbaarheid] ?? MERKEN[openbaarheid];
  const kort = [grond, door, dag ? datumVoluit(dag) : op].filter(Boolean).join(', ');
  return { merk, verklaring, kort: kort ? `${merk}: ${kort}` : merk };
}
