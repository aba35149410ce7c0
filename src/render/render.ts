import Handlebars from 'handlebars';
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { bindEuro, type Checked, compareText } from '../core/index.ts';
import type { Document, Fragment, View } from '../document/index.ts';
import { clean } from './clean.ts';
import { keur } from './keuring.ts';
import { toHtml } from './markdown.ts';
import { createNotes } from './notes.ts';
import { Sjabloonfout } from './sjabloonfout.ts';
import type { Helpers, Templates } from './templates.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Holds the place of Markdown while the template is filled in; a value cannot look like it, for values are escaped. */
const PLACE = /^markdown:(\d+)$/u;

/**
 * Fills in the template of a View. Markdown becomes HTML here, once, with the notes numbered through the whole document in the
 * order of print. Throws a Sjabloonfout when the template does not fit the View or leaves the vocabulary.
 */
export function render(view: View, templates: Templates): Checked<Document> {
  const notes = createNotes();
  const pieces: ElementContent[][] = [];
  const place = (piece: ElementContent[]) => new Handlebars.SafeString(`<!--markdown:${pieces.push(piece) - 1}-->`);
  let notesPlaced = false;
  const helpers: Helpers = {
    markdown(fragment, { hash }) {
      return place(toHtml(fragmentOf(fragment).nodes, fragmentOf(fragment), Number(hash.onder ?? 1), notes));
    },
    inline(fragment) {
      const [paragraph] = toHtml(fragmentOf(fragment).nodes, fragmentOf(fragment), 1, notes);
      return place(paragraph?.type === 'element' ? paragraph.children : []);
    },
    noten() {
      notesPlaced = true;
      if (notes.count() === 0) return '';
      return place([notes.section((content, fragment) => toHtml(content, fragment, 2, notes))]);
    },
  };
  const tree = parser.parse(templates.vul(view.template, view.gegevens, helpers)) as Root;
  if (notes.count() > 0 && !notesPlaced) throw new Sjabloonfout(view.template, '{{noten}} ontbreekt.');
  visit(tree, 'comment', (node, index, parent) => {
    const piece = pieces[Number(PLACE.exec(node.value)?.[1])];
    if (!piece || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...piece);
    return [SKIP, index + piece.length];
  });
  clean(tree);
  keur(tree, view.template);
  // Every euro sign is bound to its amount, whoever wrote it: author, front matter or template.
  visit(tree, 'text', (text) => {
    text.value = bindEuro(text.value);
  });
  const assets = new Set<string>();
  visit(tree, { tagName: 'img' }, ({ properties }: Element) => {
    assets.add(String(properties.src).slice('asset:'.length));
  });
  const { bron, meta, lopend } = view;
  return { value: { bron, tree, meta, lopend, assets: [...assets].sort(compareText) }, diagnostics: [] };
}

function fragmentOf(value: unknown): Fragment {
  if (typeof value === 'object' && value !== null && 'fragment' in value) return value as Fragment;
  throw new Error('{{markdown}} en {{inline}} vragen om opgemaakte tekst');
}
