import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Alinea } from './alinea.ts';
import { nette } from './nette.ts';
import { tabelVan } from './tabel.ts';
import { ontvouw, verschoven } from './tekens.ts';
import { ALINEA, TABEL, type Vondst } from './voorbereiden.ts';

/** A bookmark on its way to the block that it begins in. */
export interface Anker {
  readonly type: 'anker';
  readonly naam: string;
}

declare module 'mdast' {
  interface Data {
    /** The names of the bookmarks that begin in a block. */
    ankers?: string[];
    /** The id of the Word style of a block. */
    stijl?: string;
  }
  interface ParagraphData {
    /** What Word says of a paragraph besides its text. */
    alinea?: Alinea;
  }
  interface HeadingData {
    alinea?: Alinea;
  }
  interface CodeData {
    alinea?: Alinea;
  }
}

/** The text as a flat row of paragraphs and tables, and the notes by the id that Word gives them. */
export interface Plat {
  readonly blokken: readonly RootContent[];
  readonly noten: ReadonlyMap<string, readonly RootContent[]>;
}

interface State {
  all(node: Element | HastRoot): Nodes[];
}
type Handler = (state: State, node: Element, parent?: unknown) => Nodes | Nodes[] | undefined;

/** Reads the HTML of mammoth. */
export function leesHtml(html: string, vondst: Vondst): Plat {
  const hast = unified().use(rehypeParse, { fragment: true }).parse(html);
  const noten = new Map<string, readonly RootContent[]>();
  const convert = (children: readonly Element['children'][number][]): RootContent[] => {
    const root = { type: 'root', children: [...children] } as HastRoot;
    const made = unified()
      .use(rehypeRemark, { document: false, handlers: handlers(vondst) as never })
      .runSync(root) as unknown as Root;
    return metAnkers(made.children);
  };
  const isNotes = (node: HastRoot['children'][number]): boolean =>
    node.type === 'element' && ['ol', 'dl'].includes(node.tagName);
  const blokken = convert(hast.children.filter((node): node is Element => !isNotes(node)));
  for (const list of hast.children.filter((node): node is Element => isNotes(node))) {
    for (const item of list.children) {
      if (item.type !== 'element') continue;
      const id = String(item.properties.id ?? '');
      if (!noten.has(id)) noten.set(id, convert(zonderTerug(item.children)));
    }
  }
  return { blokken, noten };
}

/** The text of a note without the arrow that leads back from it. */
function zonderTerug(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'a' && /^#(?:foot|end)note-ref-/.test(String(node.properties.href ?? ''))) return [];
    return [{ ...node, children: zonderTerug(node.children) }];
  });
}

function handlers(vondst: Vondst): Record<string, Handler> {
  const inline = (state: State, node: Element): PhrasingContent[] => state.all(node) as PhrasingContent[];
  const shifted =
    (waar: 'hoog' | 'laag'): Handler =>
    (state, node) => {
      const children = inline(state, node);
      const text = children.map((one) => (one.type === 'text' ? one.value : undefined));
      if (text.some((one) => one === undefined)) return children;
      const plain = text.join('');
      const signs = verschoven(plain, waar);
      if (signs === undefined && !/^(?:e|de|ste|en)$/.test(plain.trim()))
        vondst.gezegd.add(
          `Een ${waar === 'hoog' ? 'verhoogd' : 'verlaagd'} teken staat nu gewoon op de regel: "${plain.trim()}".`,
        );
      return { type: 'text', value: signs ?? plain };
    };
  return {
    p: (state, node) => paragraph(inline(state, node), vondst),
    a: (state, node) => {
      const { href, id } = node.properties;
      const note = /^#((?:foot|end)note-.+)$/.exec(String(href ?? ''))?.[1];
      if (note !== undefined && id !== undefined) return { type: 'footnoteReference', identifier: note };
      const marks = id === undefined ? [] : [{ type: 'anker', naam: String(id) } as never];
      const children = inline(state, node);
      if (typeof href !== 'string' || href === '' || href === '#') return [...marks, ...children];
      return [...marks, { type: 'link', url: href, children: children as never[] }];
    },
    br: () => ({ type: 'break' }),
    s: (state, node) => ({ type: 'delete', children: inline(state, node) }),
    code: (state, node) => ({ type: 'inlineCode', value: ontvouw(inline(state, node).map(leesbaar).join('')) }),
    sup: shifted('hoog'),
    sub: shifted('laag'),
    input: (_, node) => ({
      type: 'text',
      value: node.properties.checked === undefined || node.properties.checked === false ? '☐' : '☒',
    }),
    img: (_, node) => {
      const beeld = vondst.beelden[Number(node.properties.alt)];
      if (!beeld) return undefined;
      const { alt, breedte, hoogte } = beeld;
      const size = breedte > 0 ? { data: { breedte, hoogte } as never } : {};
      return { type: 'image', url: `asset:${node.properties.alt}`, alt, ...size };
    },
    table: (state, node) => {
      const cells = (cell: Element): RootContent[] => metAnkers(state.all(cell) as RootContent[]);
      return tabelVan(node, cells, vondst);
    },
  };
}

const leesbaar = (node: Nodes): string =>
  node.type === 'break'
    ? ' '
    : 'value' in node
      ? node.value
      : 'children' in node
        ? (node.children as Nodes[]).map(leesbaar).join('')
        : '';

/** A paragraph with its properties, found by the bookmark that it begins with; the other bookmarks go to its data. */
function paragraph(children: readonly PhrasingContent[], vondst: Vondst): Paragraph {
  const ankers: string[] = [];
  let alinea: Alinea | undefined;
  const rest = zonderAnkers(children, (naam) => {
    if (naam.startsWith(ALINEA)) alinea = vondst.alineas[Number(naam.slice(ALINEA.length))];
    else ankers.push(naam);
  });
  const data = {
    ...(ankers.length > 0 ? { ankers } : {}),
    ...(alinea?.stijl === undefined ? {} : { stijl: alinea.stijl }),
    ...(alinea ? { alinea } : {}),
  };
  return { type: 'paragraph', children: nette(rest), data };
}

function zonderAnkers<T extends Nodes>(nodes: readonly T[], seen: (naam: string) => void): T[] {
  return nodes.flatMap((node): T[] => {
    if ((node.type as string) === 'anker') {
      seen((node as unknown as Anker).naam);
      return [];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: zonderAnkers(node.children as Nodes[], seen) } as T];
  });
}

/** Bookmarks between blocks go to the block behind them. */
function metAnkers(nodes: readonly RootContent[]): RootContent[] {
  let open: string[] = [];
  const blocks: RootContent[] = [];
  for (const node of nodes) {
    if ((node.type as string) === 'anker') {
      const { naam } = node as unknown as Anker;
      if (!naam.startsWith(TABEL)) open.push(naam);
      continue;
    }
    if (node.type === 'text' && node.value.trim() === '') continue;
    if (open.length > 0) {
      const ankers = [...open, ...(node.data?.ankers ?? [])];
      blocks.push({ ...node, data: { ...node.data, ankers } } as RootContent);
      open = [];
    } else blocks.push(node);
  }
  const last = blocks.at(-1);
  if (open.length > 0 && last) last.data = { ...last.data, ankers: [...(last.data?.ankers ?? []), ...open] };
  return blocks;
}
