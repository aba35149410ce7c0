import { platteTekst, type Sectie, type Stuk } from '../../model/index.ts';
import { heeftInhoud } from './secties.ts';

/** The id of the section of a motie that says what the raad asks or decides. */
export const DICTUM = 'dictum';

/** The verbs by which a raad asks or decides, at the beginning of a heading or of a sentence. */
const WERKWOORD =
  '(?:verzoekt|roept|draagt|spreekt|besluit|nodigt|dringt|geeft|vraagt|verklaart|keurt|zegt|wijst|onderschrijft|ondersteunt)(?!\\p{L})';
const KOP = new RegExp(`^(?:en |de raad )?${WERKWOORD}`, 'iu');
/** As a line of its own, or as what "de raad, in vergadering bijeen" does. */
const ZIN = new RegExp(`^(?:en |verder )?${WERKWOORD}|(?:^|[,;\\s])de raad(?!\\p{L})[^.]*[\\s,]${WERKWOORD}`, 'iu');
/** Sections that say why, and not what. */
const WAAROM =
  /^(?:constat|overweg|gelet|gehoord|in aanmerking|toelicht|motivering|aanleiding|voetnoot|ondertekening)/iu;

/** Whether a motie says what the raad asks or decides: below the heading for it, below a free one, or as a sentence. */
export function heeftDictum({ secties }: Pick<Stuk, 'secties'>): boolean {
  return secties.some((sectie) => heeftInhoud(sectie) && isDictum(sectie));
}

function isDictum({ id, titel, nodes }: Sectie): boolean {
  if (id === DICTUM || (titel !== undefined && KOP.test(titel))) return true;
  if (titel !== undefined && WAAROM.test(titel)) return false;
  return nodes.some((node) => (node.type === 'paragraph' || node.type === 'heading') && ZIN.test(platteTekst(node)));
}
