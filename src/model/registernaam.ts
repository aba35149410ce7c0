/** What a griffie keeps over all meetings, in the order in which it is shown. */
export const REGISTERNAMEN = [
  'moties',
  'amendementen',
  'toezeggingen',
  'besluiten',
  'ingekomen',
  'termijnagenda',
] as const;
export type Registernaam = (typeof REGISTERNAMEN)[number];
