import { bewaaktBesluit, leegBesluit } from './hulp/besluit.ts';
import { raadsbesluit } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const gemeente = { 'gemeente.yaml': 'regels: { verplichte-sectie: uit }' };

export const leegBesluitRegel: Regel = {
  id: 'leeg-besluit',
  severity: 'fout',
  vast: true,
  kort: 'Een besluit dat definitief is, heeft beslispunten: eigen, of die van het voorstel.',
  reden:
    'Een besluit waarin niets wordt besloten, mag de deur niet uit. Daarom geldt dit ook waar de gemeente verplichte-sectie heeft uitgezet of lichter weegt; anders zegt die regel het.',
  fout: {
    ...gemeente,
    '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({ velden: { status: 'definitief' }, besluit: '' }),
  },
  goed: { ...gemeente, '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({ velden: { status: 'definitief' } }) },
  controleer: perStuk((stuk, register, meld) => {
    const leeg = bewaaktBesluit(stuk, register) ? leegBesluit(stuk, register) : undefined;
    if (leeg) meld(leeg);
  }),
};
