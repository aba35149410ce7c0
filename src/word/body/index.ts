import type { FootnoteDefinition, Nodes, Paragraph, RootContent } from 'mdast';
import type { WordAfbeelding, WordBody } from '../api.ts';
import { maakHtml } from './html.ts';
import { leesHtml } from './knopen.ts';
import { bouw } from './opbouw.ts';
import type { Beeld } from './voorbereiden.ts';

/**
 * The running text of a DOCX as Markdown nodes, with the notes and the pictures that it shows. mammoth reads the text; what it does
 * not tell (numbers, alignment, levels, styles) is read beside it and put back. Nothing is fetched.
 *
 * @param parts the parts of the package, with the choices about tracked changes made
 */
export async function leesBody(parts: ReadonlyMap<string, Uint8Array>): Promise<WordBody> {
  const { html, vondst } = await maakHtml(parts);
  const { blokken, noten } = leesHtml(html, vondst);
  const nodes = bouw(blokken);
  const nummers = new Map<string, string>();
  const voetnoten: FootnoteDefinition[] = [];
  const verwijs = (all: readonly Nodes[]): void => {
    for (const node of all) {
      if (node.type === 'footnoteReference') {
        const id = nummers.get(node.identifier) ?? String(nummers.size + 1);
        if (!nummers.has(node.identifier)) {
          nummers.set(node.identifier, id);
          const inhoud = bouw(zonderNotiestijl(noten.get(node.identifier) ?? []));
          voetnoten.push({ type: 'footnoteDefinition', identifier: id, label: id, children: inhoud as never[] });
        }
        node.identifier = id;
        node.label = id;
      }
      if ('children' in node) verwijs(node.children as Nodes[]);
      // A table keeps the blocks of its cells beside their text.
      if (node.type === 'tableCell') for (const block of node.data?.blokken ?? []) verwijsBlok(block, nummers);
    }
  };
  verwijs(nodes);
  for (let at = 0; at < voetnoten.length; at++) verwijs((voetnoten[at] as FootnoteDefinition).children);
  const afbeeldingen = benoem([...nodes, ...voetnoten], vondst.beelden, parts);
  return { nodes, voetnoten, afbeeldingen, gezegd: gezegdVan(vondst.gezegd) };
}

/** References in the blocks of a cell; those in its text were numbered just before. */
function verwijsBlok(node: Nodes, nummers: ReadonlyMap<string, string>): void {
  if (node.type === 'footnoteReference' && nummers.has(node.identifier)) {
    node.identifier = nummers.get(node.identifier) as string;
    node.label = node.identifier;
  }
  if ('children' in node) for (const one of node.children as Nodes[]) verwijsBlok(one, nummers);
}

/** The space behind the number of a note is no part of its text; nor is the indent of its style that of a list. */
function zonderNotiestijl(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    const first = node.type === 'paragraph' ? node.children[0] : undefined;
    if (node.type !== 'paragraph' || first?.type !== 'text') return node;
    return {
      ...node,
      children: [{ ...first, value: first.value.trimStart() }, ...node.children.slice(1)],
    } as Paragraph;
  });
}

/** Gives each picture the name of its part, and each address in the nodes that name. */
function benoem(
  nodes: readonly Nodes[],
  beelden: readonly Beeld[],
  parts: ReadonlyMap<string, Uint8Array>,
): WordAfbeelding[] {
  const found = new Map<string, WordAfbeelding>();
  // The text of a cell and the blocks that it was made of share their nodes.
  const seen = new Set<Nodes>();
  const walk = (node: Nodes): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.type === 'image') {
      const beeld = beelden[Number(node.url.slice('asset:'.length))];
      const bytes = beeld && parts.get(beeld.pad);
      const naam = beeld?.pad.split('/').at(-1) ?? node.url;
      node.url = `asset:${naam}`;
      if (bytes) found.set(naam, { naam, mime: mimeVan(naam), bytes });
    }
    if ('children' in node) for (const one of node.children as Nodes[]) walk(one);
    if (node.type === 'tableCell') for (const one of node.data?.blokken ?? []) walk(one);
  };
  for (const node of nodes) walk(node);
  return [...found.values()];
}

const MIMES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  webp: 'image/webp',
};

const mimeVan = (naam: string): string =>
  MIMES[naam.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

function gezegdVan(found: ReadonlySet<string>): string[] {
  const losse = [...found].filter((one) => one !== 'onderstreept' && one !== 'gemarkeerd');
  return [
    ...losse,
    ...(found.has('onderstreept') ? ['Onderstreepte tekst staat er nu zonder streep.'] : []),
    ...(found.has('gemarkeerd') ? ['Tekst met een markeerkleur staat er nu zonder kleur.'] : []),
  ];
}
