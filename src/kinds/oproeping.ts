import type { Soort } from './soort.ts';
import { agenda, datum, GEDEELD, regel, tijd } from './velden.ts';
import { oproepingView } from './views/oproeping.ts';

/** The convocation of a raadsvergadering with its agenda (Gemeentewet, art. 19: day, time and place are made known). */
export const oproeping: Soort = {
  soort: 'oproeping',
  velden: {
    ...GEDEELD,
    datum: datum(),
    aanvang: tijd(),
    plaats: regel('Raadzaal, stadhuis'),
    gedateerd: datum(),
    'volgende_vergadering.datum': datum(false),
    'volgende_vergadering.aanvang': tijd(false),
    agenda: agenda(),
  },
  view: oproepingView,
};
