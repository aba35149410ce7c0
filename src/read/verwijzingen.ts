import type { Definition, Nodes, Root } from 'mdast';
import type { LineIndex } from '../core/index.ts';
import { platteTekst, type Verwijzing } from '../model/index.ts';

/**
 * The files that a body names: every image, and every link without a scheme. A url that leads out of the content folder, or to the
 * network for an image, has no `pad`.
 */
export function readVerwijzingen(
  root: Root,
  definities: readonly Definition[],
  pad: string,
  lines: LineIndex,
): readonly Verwijzing[] {
  const result: Verwijzing[] = [];
  const byName = new Map(definities.map((definitie) => [definitie.identifier, definitie]));
  const add = (
    node: Nodes,
    soort: Verwijzing['soort'],
    { url, title }: { url: string; title?: string | null | undefined },
    tekst: string,
  ): void => {
    if (soort === 'bestand' && (hasScheme(url) || url.startsWith('#') || url === '')) return;
    const resolved = resolvePad(pad, url);
    result.push({
      soort,
      url,
      ...(resolved !== undefined ? { pad: resolved } : {}),
      tekst,
      ...(soort === 'afbeelding' && title ? { titel: title } : {}),
      range: lines.rangeOf(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'image') add(node, 'afbeelding', node, node.alt ?? '');
    if (node.type === 'imageReference') add(node, 'afbeelding', byName.get(node.identifier) ?? NERGENS, node.alt ?? '');
    if (node.type === 'link') add(node, 'bestand', node, platteTekst(node));
    if (node.type === 'linkReference') add(node, 'bestand', byName.get(node.identifier) ?? NERGENS, platteTekst(node));
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return result;
}

/** A reference without a definition. */
const NERGENS = { url: '' };

function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/iu.test(url) || url.startsWith('//');
}

/** A url as written in the stuk at `pad`, as a path below the content folder; undefined when it leads out of it. */
export function resolvePad(pad: string, url: string): string | undefined {
  if (hasScheme(url) || /^[a-z]:/iu.test(url)) return undefined;
  let path = url.split(/[?#]/u)[0] ?? '';
  try {
    path = decodeURIComponent(path);
  } catch {
    // A lone % is part of a file name.
  }
  path = path.normalize('NFC').replaceAll('\\', '/');
  if (path.startsWith('/') || path.includes('\0')) return undefined;
  const parts = pad.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
