import Handlebars from 'handlebars';
import type { ElementContent, Root, RootContent } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { bindEuro, type Checked, compareText } from '../core/index.ts';
import type { Document, Fragment, View } from '../document/index.ts';
import { conform } from './conformity.ts';
import { capitals } from './helpers.ts';
import { naarHtml } from './markdown.ts';
import { maakNoten } from './noten.ts';
import { schoon } from './opschonen.ts';
import { TemplateFault } from './template-fault.ts';
import type { Helpers, Templates } from './templates.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/** Holds the place of Markdown while the template is filled in; a value cannot look like it, for values are escaped. */
const PLAATS = /^markdown:(\d+)$/u;

/**
 * Fills in the template of a View. Markdown becomes HTML here, once, with the notes numbered through the whole document in the
 * order of print. A template that does not fit the View or leaves the vocabulary gives no value and a fout at its place; one that
 * was refused when it was loaded no value and no second fout.
 */
export function render(view: View, templates: Templates): Checked<Document> {
  if (templates.isRefused(view.template)) return { diagnostics: [] };
  try {
    return { value: filled(view, templates), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return { diagnostics: [templates.message(view.template, error)] };
  }
}

function filled(view: View, templates: Templates): Document {
  const noten = maakNoten();
  const stukken: ElementContent[][] = [];
  const plaats = (inhoud: ElementContent[]) => new Handlebars.SafeString(`<!--markdown:${stukken.push(inhoud) - 1}-->`);
  let notenGeplaatst = false;
  const helpers: Helpers = {
    markdown(fragment, { hash }) {
      return plaats(naarHtml(zekerFragment(fragment).nodes, zekerFragment(fragment), Number(hash.onder ?? 1), noten));
    },
    inline(fragment, { hash }) {
      const { nodes } = zekerFragment(fragment);
      const [alinea] = naarHtml(hash.hoofdletters ? inCapitals(nodes) : nodes, zekerFragment(fragment), 1, noten);
      return plaats(alinea?.type === 'element' ? alinea.children : []);
    },
    noten() {
      notenGeplaatst = true;
      if (noten.aantal() === 0) return '';
      return plaats([noten.sectie((inhoud, fragment) => naarHtml(inhoud, fragment, 2, noten))]);
    },
  };
  const tree = parser.parse(templates.fill(view.template, view.gegevens, helpers)) as Root;
  if (noten.aantal() > 0 && !notenGeplaatst) throw new TemplateFault('{{noten}} ontbreekt.');
  plaatsIn(tree, stukken);
  schoon(tree);
  bind(tree);
  conform(tree);
  return {
    bron: view.bron,
    html: stringifier.stringify(tree),
    tree: () => tree,
    meta: view.meta,
    lopend: view.lopend,
    assets: assetsVan(tree),
  };
}

/** The same nodes with every text in capitals; code stays as it is. */
function inCapitals<T extends MdastNodes>(nodes: readonly T[]): T[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: capitals(node.value) };
    return 'children' in node ? { ...node, children: inCapitals(node.children) } : node;
  });
}

function zekerFragment(value: unknown): Fragment {
  if (typeof value === 'object' && value !== null && 'fragment' in value) return value as Fragment;
  throw new TemplateFault('{{markdown}} en {{inline}} vragen om opgemaakte tekst');
}

/** Puts the Markdown where the template asked for it. */
function plaatsIn(node: Root | ElementContent, stukken: readonly ElementContent[][]): void {
  if (!('children' in node)) return;
  node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    const nummer = child.type === 'comment' ? PLAATS.exec(child.value)?.[1] : undefined;
    if (nummer !== undefined) return stukken[Number(nummer)] ?? [];
    plaatsIn(child as ElementContent, stukken);
    return [child];
  }) as ElementContent[];
}

/** Binds every euro sign to its amount, whoever wrote it: author, front matter or template. */
function bind(node: Root | ElementContent): void {
  if (node.type === 'text') node.value = bindEuro(node.value);
  else if ('children' in node) for (const child of node.children) bind(child as ElementContent);
}

function assetsVan(tree: Root): string[] {
  const gevonden = new Set<string>();
  const loop = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.tagName === 'img')
      gevonden.add(String(node.properties.src).slice('asset:'.length));
    if ('children' in node) for (const child of node.children) loop(child);
  };
  loop(tree);
  return [...gevonden].sort(compareText);
}
