import Handlebars from 'handlebars';
import type { ElementContent, Parents, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { bindValue, type Checked } from '../core/index.ts';
import {
  type Document,
  elementsOf,
  type Fragment,
  type Huisbeelden,
  paginamerk,
  type View,
  walk,
} from '../document/index.ts';
import { bind } from './bind.ts';
import { clean } from './clean.ts';
import { conform } from './conformity.ts';
import { CONTENTS_PLACE, placeContents } from './contents.ts';
import { element } from './hast.ts';
import { houseHead } from './house-head.ts';
import { toHtml } from './markdown.ts';
import { createMarks, ofSection } from './marks.ts';
import { createNotes } from './notes.ts';
import { placePictures } from './pictures.ts';
import { asPlace, asPlaceInLine, connectPlaces } from './places.ts';
import { TemplateFault } from './template-fault.ts';
import type { Helpers, Templates } from './templates.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Holds the place of Markdown while the template is filled in; a value cannot look like it, for values are escaped. */
const PLACE = /^markdown:(\d+)$/u;

/**
 * Fills in the template of a View. Markdown becomes HTML here, once, with the notes numbered through the whole document in the
 * order of print. A template that does not fit the View or leaves the vocabulary gives no value and a fout at its place; one that
 * was refused when it was loaded no value and no second fout.
 *
 * @param huis    the pictures of the house, and what it puts above every document
 * @param plekken whether blocks say where they stand in the source, as the View does: for a screen
 */
export function render(view: View, templates: Templates, huis?: Huisbeelden, plekken = false): Checked<Document> {
  if (templates.isRefused(view.template)) return { diagnostics: [] };
  try {
    return { value: filled(view, templates, huis, plekken), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return { diagnostics: [templates.message(view.template, error)] };
  }
}

function filled(view: View, templates: Templates, huis: Huisbeelden | undefined, plekken: boolean): Document {
  const notes = createNotes();
  const marks = createMarks(view);
  const pieces: { readonly content: ElementContent[]; readonly titleOf?: number | undefined }[] = [];
  const place = (content: ElementContent[], titleOf?: number) =>
    new Handlebars.SafeString(`<!--markdown:${pieces.push({ content, titleOf }) - 1}-->`);
  let notesPlaced = false;
  const helpers: Helpers = {
    markdown(fragment, { hash }) {
      const blocks = toHtml(fragmentOf(fragment).nodes, fragmentOf(fragment), Number(hash.onder ?? 1), notes);
      return place(asPlace(ofSection(blocks, fragmentOf(fragment).sectie), fragmentOf(fragment)));
    },
    inline(fragment, { hash }) {
      const { nodes } = fragmentOf(fragment);
      const [paragraph] = toHtml(nodes, fragmentOf(fragment), 1, notes);
      const line = asPlaceInLine(paragraph?.type === 'element' ? paragraph.children : [], fragmentOf(fragment));
      const shown = hash.hoofdletters ? [element('span', { className: ['hoofdletters'] }, line)] : line;
      return place(shown, fragmentOf(fragment).sectie);
    },
    inhoudsopgave: () => new Handlebars.SafeString(`<!--${CONTENTS_PLACE}-->`),
    noten() {
      notesPlaced = true;
      if (notes.count() === 0) return '';
      return place([notes.section((content, fragment) => toHtml(content, fragment, 2, notes))]);
    },
  };
  const tree = parser.parse(templates.fill(view.template, view.gegevens, helpers, marks)) as Root;
  marks.take(tree);
  if (notes.count() > 0 && !notesPlaced)
    throw new TemplateFault('{{noten}} ontbreekt.', '', 'Zet {{noten}} waar de voetnoten komen, na de tekst.');
  const fillPlaces = (parent: Parents): void => {
    parent.children = parent.children.flatMap((node): typeof parent.children => {
      const piece = node.type === 'comment' ? pieces[Number(PLACE.exec(node.value)?.[1])] : undefined;
      if (piece?.titleOf !== undefined && parent.type === 'element') marks.title(parent, piece.titleOf);
      if (node.type === 'element') fillPlaces(node);
      return piece?.content ?? [node];
    }) as typeof parent.children;
  };
  fillPlaces(tree);
  // Before the contents, which name headings by their id: a heading that begins a place may yet lose it.
  connectPlaces(tree);
  placeContents(tree, view.inhoudsopgave);
  if (view.versieregel) tree.children.unshift(element('p', { className: ['versie'] }, [view.versieregel]));
  // Below the head of the house, which keeps its place.
  const merk = paginamerk(view.lopend);
  const { verklaring } = view.meta.besloten ?? {};
  if (verklaring) tree.children.unshift(element('p', { className: ['rechts'] }, [verklaring]));
  if (merk) tree.children.unshift(element('p', { className: ['concept'] }, [merk]));
  if (huis?.kop) tree.children.unshift(houseHead(huis.kop));
  clean(tree);
  conform(tree, plekken);
  bind(tree);
  for (const table of elementsOf(tree)) {
    if (table.tagName !== 'table' || table.properties.className) continue;
    walk(table, (text) => {
      if (text.type === 'text') text.value = bindValue(text.value);
      return undefined;
    });
  }
  marks.settle(tree);
  const { bron, meta } = view;
  const lopend = huis?.kop?.elkePagina && huis.kop.logo ? { ...view.lopend, logo: huis.kop.logo } : view.lopend;
  return { bron, tree, meta, lopend, assets: placePictures(tree, huis?.beelden) };
}

function fragmentOf(value: unknown): Fragment {
  if (typeof value === 'object' && value !== null && 'fragment' in value) return value as Fragment;
  throw new TemplateFault('{{markdown}} en {{inline}} vragen om opgemaakte tekst.');
}
