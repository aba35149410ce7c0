/** What stands for the text of a picture while nobody has described it: no description, and reported as none. */
export const GEEN_BESCHRIJVING = 'beschrijving ontbreekt';
