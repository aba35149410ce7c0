import type { Proefstuk } from './voorbeelden.ts';

const NUL = '0'.repeat(64);

/** What was sent of the vergadering of the examples: one line of its agenda, or one stuk with other words than now. */
export function opgestuurd({
  lijn,
  titel = '',
  bron,
}: {
  readonly lijn?: string;
  readonly titel?: string;
  readonly bron?: string;
}): Proefstuk {
  const agenda = lijn
    ? `\n  - { nummer: "1", lijn: ${JSON.stringify(lijn)}, rubriek: "", titel: ${JSON.stringify(titel)}, openbaarheid: openbaar }`
    : ' []';
  const stukken = bron
    ? `\n  - { bron: ${JSON.stringify(bron)}, titel: "", openbaarheid: openbaar, versie: 1, sinds: 2026-02-25, inhoud: ${JSON.stringify(NUL)}, tekst: ${JSON.stringify(NUL)}, bestanden: [] }`
    : ' []';
  return {
    pad: '2026-03-11/uitgaven/1.yaml',
    tekst: `uitgave: 1\nop: 2026-02-25\ndoor: de griffier\ngriffie: "1"\nhuis: ""\nagenda:${agenda}\nstukken:${stukken}\n`,
  };
}
