import type { LeesWord } from './api.ts';

/** Reads a DOCX of griffie back into the stuk that it was made from. */
export const leesEigen: LeesWord = async () => {
  throw new Error('Not made yet.');
};
