import type { Nodes } from 'mdast';

/** Deeper than any stuk; parsers and writers recurse, and remark takes seconds from some hundreds of levels on. */
export const MAX_DEPTH = 100;

/** A level of a list is two nodes, a list and its item. */
const MAX_NODES = 2 * MAX_DEPTH + 20;

const MARKER = /^(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)|\[\^[^\]\s]{1,8}\]:)/u;

/**
 * The first line whose lists, quotes and notes nest deeper than MAX_DEPTH, counted from the markers alone, before any parser sees the
 * text; undefined when there is none.
 */
export function tooDeepLine(body: string): number | undefined {
  /** Columns at which the content of the open list items begins. */
  let open: number[] = [];
  let number = 0;
  for (const line of body.split(/\r\n|\r|\n/u)) {
    number++;
    if (line.trim() === '') continue;
    let column = 0;
    let quotes = 0;
    const fresh: number[] = [];
    for (;;) {
      const rest = line.slice(column);
      const indent = rest.length - rest.trimStart().length;
      const marker = MARKER.exec(rest.trimStart().slice(0, 12))?.[0];
      if (!marker) break;
      if (marker === '>') quotes++;
      else if (fresh.length === 0) open = open.filter((start) => start <= column + indent);
      if (marker !== '>') fresh.push(column + indent + marker.length + 1);
      column += indent + marker.length;
      if (quotes + fresh.length > MAX_DEPTH) return number;
    }
    open = [...open, ...fresh];
    if (quotes + open.length > MAX_DEPTH) return number;
  }
  return undefined;
}

/** The first node of a parsed text that lies deeper than lists of MAX_DEPTH can, found without recursion; undefined when there is none. */
export function tooDeepNode(root: Nodes): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NODES) return level[0];
    const below: Nodes[] = [];
    for (const node of level) if ('children' in node) for (const child of node.children) below.push(child);
    level = below;
  }
  return undefined;
}
