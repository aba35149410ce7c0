import type { Blockquote, Code, Heading, Paragraph, RootContent } from 'mdast';
import type { Begrippen } from '../../model/index.ts';
import type { Alinea } from './alinea.ts';
import { Lijsten } from './lijsten.ts';
import { ontvouw } from './tekens.ts';

const alineaVan = (node: RootContent): Alinea | undefined =>
  node.type === 'paragraph' ? node.data?.alinea : undefined;

/** A flat row of paragraphs and tables as the blocks that their styles and numbers make of them. */
export function bouw(flat: readonly RootContent[], inCitaat = false): RootContent[] {
  const blocks = zonderLege(flat);
  const lijsten = new Lijsten();
  const klaar: RootContent[] = [];
  const add = (node: RootContent): void => {
    klaar.push(...lijsten.sluit(), node);
  };
  for (let at = 0; at < blocks.length; ) {
    const end = (test: (node: RootContent) => boolean): RootContent[] => {
      const from = at;
      while (at < blocks.length && test(blocks[at] as RootContent)) at += 1;
      return blocks.slice(from, at);
    };
    const node = blocks[at] as RootContent;
    const alinea = alineaVan(node);
    if (!inCitaat && isCitaat(node)) add(citaat(end(isCitaat)));
    else if (isBegrip(node)) add(begrippen(end(isBegrip)));
    else if (alinea?.rol === 'code') {
      const rows = end((one) => alineaVan(one)?.rol === 'code');
      const made = code(rows as Paragraph[]);
      if (!lijsten.vervolg(made, alinea)) add(made);
    } else {
      at += 1;
      if (node.type !== 'paragraph' || !alinea) add(node);
      else if (alinea.kop !== undefined || alinea.rol === 'titel') add(kop(node, alinea));
      else if (alinea.punt && alinea.punt.vorm !== 'none') klaar.push(...lijsten.punt(node, alinea.punt, alinea.links));
      else if (!lijsten.vervolg(node, alinea)) {
        add(node);
        lijsten.voor(alinea.links);
      }
    }
  }
  return [...klaar, ...lijsten.sluit()];
}

const isCitaat = (node: RootContent): boolean =>
  alineaVan(node)?.rol === 'citaat' || (node.type === 'paragraph' && /^Citaat/.test(node.data?.stijl ?? ''));
const isBegrip = (node: RootContent): boolean => ['begrip', 'uitleg'].includes(alineaVan(node)?.rol ?? '');

/** Without paragraphs that hold nothing; the bookmarks in them go to the block behind. */
function zonderLege(flat: readonly RootContent[]): RootContent[] {
  let open: string[] = [];
  const kept: RootContent[] = [];
  for (const node of flat) {
    const ankers = [...open, ...(node.data?.ankers ?? [])];
    if (node.type === 'paragraph' && node.children.length === 0 && !node.data?.alinea?.punt) {
      open = ankers;
      continue;
    }
    kept.push(open.length === 0 ? node : ({ ...node, data: { ...node.data, ankers } } as RootContent));
    open = [];
  }
  const last = kept.at(-1);
  if (open.length > 0 && last)
    kept[kept.length - 1] = {
      ...last,
      data: { ...last.data, ankers: [...(last.data?.ankers ?? []), ...open] },
    } as RootContent;
  return kept;
}

function kop({ children, data }: Paragraph, { kop: level = 1 }: Alinea): Heading {
  return { type: 'heading', depth: Math.min(level, 6) as Heading['depth'], children, data: { ...data } as never };
}

function citaat(nodes: readonly RootContent[]): Blockquote {
  return { type: 'blockquote', children: bouw(nodes, true) as Blockquote['children'] };
}

/** Lines of code; paragraphs of it one below the other are one. */
function code(rows: readonly Paragraph[]): Code {
  const [first] = rows;
  const text = (node: unknown): string => {
    const { type, value, children } = node as { type: string; value?: string; children?: unknown[] };
    return type === 'break' ? '\n' : (value ?? (children ?? []).map(text).join(''));
  };
  return { type: 'code', value: ontvouw(rows.map(text).join('\n')), data: { ...first?.data } as never };
}

/** Terms and what they mean: an explanation has all its paragraphs up to the next term. */
function begrippen(nodes: readonly RootContent[]): Begrippen {
  const children: Begrippen['children'] = [];
  for (const node of nodes as Paragraph[]) {
    const before = children.at(-1);
    if (node.data?.alinea?.rol === 'begrip') children.push({ type: 'begrip', children: [node] });
    else if (before?.type === 'uitleg') before.children = bouwUitleg([...before.children, node] as RootContent[]);
    else children.push({ type: 'uitleg', children: bouwUitleg([node]) });
  }
  return { type: 'begrippen', children };
}

function bouwUitleg(nodes: readonly RootContent[]): never[] {
  const plain = nodes.map((node) =>
    node.type === 'paragraph' && node.data?.alinea
      ? { ...node, data: { ...node.data, alinea: { ...node.data.alinea, rol: undefined } } }
      : node,
  );
  return bouw(plain as RootContent[]) as never[];
}
