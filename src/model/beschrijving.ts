/** What stands for the text of a picture while nobody has described it: no description, and reported as none. */
export const GEEN_BESCHRIJVING = 'beschrijving ontbreekt';

/** The heading above what found no place when a Word file was read: a place that is open as long as it stands there. */
export const NIET_GEPLAATST = 'Niet geplaatst';
