import type { Element, Nodes, Root } from 'hast';
import { bindEuro, MAANDEN, NBSP } from '../core/index.ts';

// Each begins with its space, and looks around only there: it stands at fewer places than a word that may be one of these does.

/** The names of months, and how they are shortened. */
const MAAND = `(?:${MAANDEN.join('|')}|(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\\b\\.?)`;
const DAG = new RegExp(` (?<=(?<![\\p{L}\\p{N}.,])\\d{1,2} )(?=${MAAND}(?![\\p{L}-]))`, 'giu');
const JAAR = new RegExp(` (?=(?:19|20)\\d\\d(?![\\p{L}\\p{N}]))(?<=\\d${NBSP}${MAAND} )`, 'giu');
/** `art. 3`, `lid 2`, `nr. 4`: what a number belongs to. */
const NUMMER =
  / (?=\d)(?<=(?<![\p{L}\p{N}])(?:(?:artt?|nrs?|no|blz|pag|p|hfst|par|afd|fig)\.|nr|artikel(?:en)?|lid|paragraaf|§§?|hoofdstuk|bijlage|tabel|figuur|beslispunt) )/giu;
/** `20 m2`, `50 %`, `19.30 uur`, `€ 3 miljoen`: what a number counts. */
const EENHEID =
  / (?<=\p{N} )(?=(?:[cdkm]?m[²³23]?|ha|k?Wh?|kWp|[MGT]Wh?|[GP]J|kV|dB|[km]?g|ton|km\/[uh]|°C?|%|‰|uur|mln|mld|miljoen|miljard|euro|fte)(?![\p{L}\p{N}]))/gu;
/** In a table with more columns a word must be able to break where it can: there is no room for longer ones. */
const MAX_KOLOMMEN = 6;

/**
 * Binds in a text what does not break over two lines: day, month and year, a number and what it belongs to or counts, and the euro
 * sign and its amount. Only an ordinary space becomes a no-break space; where there is none, none is added.
 */
export function bindText(text: string): string {
  if (!/\d/u.test(text)) return text;
  return bindEuro(text).replace(DAG, NBSP).replace(JAAR, NBSP).replace(NUMMER, NBSP).replace(EENHEID, NBSP);
}

/** Binds all text of a tree, whoever wrote it: author, front matter or template. Code stays as it is. Changes the tree. */
export function bind(tree: Root): void {
  bindAll(tree, bindText);
}

function bindAll(node: Nodes, how: (text: string) => string): void {
  if (node.type === 'text') node.value = how(node.value);
  if (!('children' in node) || (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre'))) return;
  const within = node.type === 'element' && node.tagName === 'table' && columns(node) > MAX_KOLOMMEN ? bindEuro : how;
  for (const child of node.children) bindAll(child, within);
}

/** Cells in the fullest row of a table. */
function columns(table: Element): number {
  let most = 0;
  const visit = (node: Nodes): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'tr') most = Math.max(most, node.children.length);
    else for (const child of node.children) visit(child);
  };
  visit(table);
  return most;
}
