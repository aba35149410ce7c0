import { strToU8 } from 'fflate';
import type { Element, ElementContent, Root } from 'hast';
import type { Checked } from '../../core/index.ts';
import { type Document, type Lopend, naturalLine, randmerk } from '../../document/index.ts';
import { hasClass, walk } from '../hast.ts';
import { measureTables, tableMessages } from '../table/index.ts';
import { together } from '../together/index.ts';
import type { WriteContext, Writer } from '../writer.ts';
import { ankersIn } from './ankers.ts';
import { arrange, smallest } from './arrange.ts';
import { controls } from './content-controls.ts';
import { flow, inlinePieces } from './elements.ts';
import { fontParts, fontRelationshipsXml, fontTableXml } from './fonts.ts';
import { furnitureOf, furnitureTexts, measures, sectionXml } from './furniture.ts';
import { headerLogo } from './header-logo.ts';
import { headingStyles } from './heading-styles.ts';
import { loadImages } from './images.ts';
import { idOf } from './links.ts';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml, settingsXml } from './metadata.ts';
import { calledAgain, findNotes, footnotes } from './notes.ts';
import { lists } from './numbering.ts';
import {
  contentTypesXml,
  documentRelations,
  documentXml,
  FIRST,
  furnitureXml,
  notesXml,
  packageRelationsXml,
  pointAtValues,
} from './package.ts';
import { media, relations as newRelations, type Relations } from './relations.ts';
import { sharedBytes } from './shared.ts';
import { STYLE } from './style-names.ts';
import { stylesXml } from './styles.ts';
import { themeXml } from './theme.ts';
import { variants } from './variants.ts';
import { endingSection } from './wml.ts';
import { attribute, type Block, placeOf, type Work } from './work.ts';
import { setting, twips } from './xml.ts';
import { isOwnZip, type ZipEntry, zip } from './zip.ts';

/** Writes a document as DOCX: real Word styles, lists, footnotes and headers, and the same bytes from the same input. */
export async function writeDocx(document: Document, context: WriteContext): Promise<Checked<Uint8Array>> {
  const { parts, hasCode, diagnostics } = await madeOf(document, context);
  return { value: zip(ordered([...parts, ...fontParts(context.lettertypen, hasCode)])), diagnostics };
}

/** Parts in the order of a package. */
function ordered(parts: readonly ZipEntry[]): ZipEntry[] {
  const rank = ({ path }: ZipEntry) => (path === FIRST ? '' : path);
  return [...parts].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The parts of the DOCX of a document without its fonts, for who looks what it says: packing takes a third of the time. */
export async function docxDelen(document: Document, context: WriteContext): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map((await madeOf(document, context)).parts.map(({ path, bytes }) => [path, bytes]));
}

async function madeOf(document: Document, { huisstijl, lettertypen, asset, identiteit }: WriteContext) {
  const { tree, lopend, meta } = document;
  const images = await loadImages(document, asset);
  const notes = findNotes(tree);
  const tables = await measureTables(tree, { huisstijl, lettertypen }, lopend);
  const place = placeOf(measures(huisstijl, lopend).text, STYLE.standard);
  const relations = { text: documentRelations(), notes: newRelations() };
  const work: Work = {
    huisstijl,
    images,
    media: media(),
    relations: relations.text,
    lists: lists(twips(huisstijl.lijst.inspringing)),
    variants: variants(huisstijl),
    tables,
    headingStyles: headingStyles(huisstijl),
    together: together(tree, huisstijl, lopend, tables.measure),
    resumable: undefined,
    notes: new Map([...notes.keys()].map((id, index) => [id, index + 1])),
    cited: new Set(),
    calledAgain: calledAgain(tree),
    hung: new Set(),
    citedInNote: undefined,
    drawings: 0,
    tracked: 0,
    sideBlockInHeader: lopend.zijblok !== undefined,
    targets: targetsOf(tree, new Set(notes.keys())),
    pending: [],
    placed: new Set(),
    controls: controls(),
    ankers: ankersIn(tree),
    pendingAnkers: [],
    anchored: 0,
    lastLine: undefined,
    heading: '',
    flow: (nodes, at) => flow(nodes, at, work),
    pieces: (nodes, style, at) => inlinePieces(nodes, style, at, work),
  };
  const body = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const sections = byPage(flow(body, place, work));
  const texts = sections.map((blocks, index) => {
    const children = arrange(blocks, work);
    // The last paragraph of a section holds its page; below a table the smallest that there is.
    const ends = index < sections.length - 1 && blocks.at(-1)?.kind === 'table';
    return ends ? [...children, smallest(work)] : children;
  });
  // What no paragraph of the text took stands in no note.
  work.pendingAnkers.length = 0;
  work.relations = relations.notes;
  const noted = footnotes(notes, place, work);
  const furniture = furnitureParts(sections, lopend, relations.text, work);
  const content = texts.flatMap((children, index) => {
    const [last, section = ''] = [children.at(-1), furniture.sections[index]];
    if (index === texts.length - 1 || last === undefined) return children;
    return [...children.slice(0, -1), endingSection(last, section)];
  });
  const hasCode = has(tree, (node) => node.tagName === 'code' || hasClass(node, 'vakje'));
  const lines = {
    text: naturalLine(lettertypen.normaal.bytes),
    code: naturalLine(lettertypen.code.normaal.bytes),
  };
  const hyphenates = [...tables.layouts.values()].some(({ hyphenate }) => hyphenate !== undefined);
  const values = work.controls.parts();
  if (values.length > 0) pointAtValues(relations.text);
  /** What only this document has. */
  const own: Record<string, string> = {
    'docProps/core.xml': corePropertiesXml(meta),
    'docProps/custom.xml': customPropertiesXml(identiteit, randmerk(furnitureTexts(furniture.texts))),
    'word/document.xml': documentXml(content.join(''), furniture.sections.at(-1) ?? ''),
  };
  /** What others are likely to have as well. */
  const alike: Record<string, string> = {
    '_rels/.rels': packageRelationsXml(),
    'docProps/app.xml': appPropertiesXml(meta),
    'word/_rels/document.xml.rels': relations.text.xml(),
    'word/_rels/endnotes.xml.rels': newRelations().xml(),
    'word/_rels/fontTable.xml.rels': fontRelationshipsXml(hasCode),
    'word/_rels/footnotes.xml.rels': relations.notes.xml(),
    'word/endnotes.xml': notesXml('endnote', ''),
    'word/fontTable.xml': fontTableXml(huisstijl, lettertypen, hasCode),
    'word/footnotes.xml': notesXml('footnote', noted),
    'word/numbering.xml': work.lists.xml(),
    'word/settings.xml': settingsXml(huisstijl, meta, hyphenates),
    'word/styles.xml': stylesXml(huisstijl, lines, hyphenates, [
      ...work.headingStyles.all(),
      ...work.variants.styles(),
    ]),
    'word/theme/theme1.xml': themeXml(),
    ...furniture.parts,
    ...Object.fromEntries(values.map(({ path, data }) => [path, data])),
  };
  alike[FIRST] = contentTypesXml(Object.keys(alike));
  const parts: ZipEntry[] = [
    ...Object.entries(own).map(([path, text]) => ({ path, bytes: strToU8(text) })),
    ...Object.entries(alike).map(([path, text]) => ({ path, bytes: sharedBytes(text), shared: true }) as const),
    ...[...work.media.files()].map(([path, bytes]) => ({ path, bytes })),
  ];
  return { parts, hasCode, diagnostics: tableMessages(tables, document.bron) };
}

/** The headers and footers of all sections as parts, and the properties of each section. */
function furnitureParts(
  sections: readonly (readonly Block[])[],
  lopend: Lopend,
  document: Relations,
  { huisstijl, images, drawings, media }: Work,
) {
  const parts: Record<string, string> = {};
  const texts: string[] = [];
  const counts = { header: 0, footer: 0 };
  const properties = sections.map((blocks, index) => {
    const page = measures(huisstijl, lopend, blocks[0]?.landscape);
    const inHeader = newRelations();
    const number = drawings + 1 + index;
    const logo = headerLogo(huisstijl, lopend, images, page, number, { media, relations: inHeader });
    const { headers, footers } = furnitureOf(huisstijl, page, lopend, logo, index > 0);
    const reference = (kind: 'header' | 'footer', type: 'default' | 'first', content: string | undefined) => {
      if (content === undefined) return '';
      const name = `${kind}${++counts[kind]}.xml`;
      const own = kind === 'header' && type === 'default' ? inHeader : newRelations();
      const data = furnitureXml(kind, content);
      parts[`word/${name}`] = data;
      parts[`word/_rels/${name}.rels`] = own.xml();
      texts.push(data);
      return setting(`w:${kind}Reference`, { 'w:type': type, 'r:id': document.to(kind, name) });
    };
    const references = [
      reference('header', 'default', headers.default),
      reference('header', 'first', headers.first),
      reference('footer', 'default', footers.default),
      reference('footer', 'first', footers.first),
    ];
    return sectionXml(page, references.join(''), headers.first !== undefined);
  });
  return { parts, texts, sections: properties };
}

/** Whether such an element stands anywhere in a tree. */
function has(tree: Root, wanted: (node: Element) => boolean): boolean {
  let found = false;
  walk(tree, (node) => {
    found ||= wanted(node);
  });
  return found;
}

/** The blocks in the order of the text, parted where the page is turned. An empty document is one part too. */
function byPage(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (part && part[0]?.landscape === block.landscape) part.push(block);
    else parts.push([block]);
  }
  return parts.length > 0 ? parts : [[]];
}

/** The writer of DOCX: needs nothing of the machine. */
export const docxWriter: Writer = {
  formaat: 'docx',
  isUntouched: isOwnZip,
  prepare: async () => ({ inputs: {}, environment: [], write: writeDocx }),
};

/** A bookmark for every id in the text that a link points at; links to notes are Word's own business. */
function targetsOf(tree: Root, notes: ReadonlySet<string>): Map<string, string> {
  const pointed = new Set<string>();
  const present: string[] = [];
  walk(tree, (node) => {
    const id = attribute(node, 'id');
    if (id !== undefined && !notes.has(id)) present.push(id);
    const href = attribute(node, 'href');
    if (href?.startsWith('#') && !hasClass(node, 'noot-terug')) pointed.add(idOf(href));
  });
  const targets = new Set(present.filter((id) => pointed.has(id)));
  return new Map([...targets].map((id, index) => [id, `doel_${index + 1}`]));
}
