import { bewaaktBesluit, leegBesluit } from './hulp/besluit.ts';
import { gemeente, type Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const besluit =
  (punten?: string): Voorbeeld =>
  ({ stuk }) => [
    gemeente('regels: { verplichte-sectie: uit }'),
    stuk('besluit', { velden: { status: 'definitief' }, ...(punten === undefined ? {} : { punten }) }),
  ];

export const leegBesluitRegel: Regel = {
  id: 'leeg-besluit',
  severity: 'fout',
  overTekst: true,
  vast: true,
  kort: 'Een besluit dat definitief is, heeft beslispunten: eigen, of die van het voorstel.',
  reden:
    'Een besluit waarin niets wordt besloten, mag de deur niet uit. Daarom geldt dit ook waar de gemeente verplichte-sectie heeft uitgezet of lichter weegt; anders zegt die regel het.',
  fout: besluit(''),
  goed: besluit(),
  ...binnenZaak((stuk, register, meld) => {
    const leeg = bewaaktBesluit(stuk, register) ? leegBesluit(stuk, register) : undefined;
    if (leeg) meld(leeg);
  }),
};
