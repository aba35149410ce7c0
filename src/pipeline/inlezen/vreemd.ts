import type { LeesWord } from './api.ts';

/** Makes a stuk of the Word file of another maker. */
export const leesVreemd: LeesWord = async () => {
  throw new Error('Not made yet.');
};
