import type { Element, ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { Checked } from '../../core/index.ts';
import { type Document, naturalLine, randmerk } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { measureTables, tableMessages } from '../table/index.ts';
import { together } from '../together/index.ts';
import type { WriteContext, Writer } from '../writer.ts';
import { ankersIn } from './ankers.ts';
import { arrange, smallest } from './arrange.ts';
import { controls } from './content-controls.ts';
import { flow, inlinePieces } from './elements.ts';
import { fontParts, fontRelationshipsXml, fontTableXml } from './fonts.ts';
import { furnitureTexts, measures, sectionOf } from './furniture.ts';
import { headerLogo } from './header-logo.ts';
import { headingStyles } from './heading-styles.ts';
import { loadImages } from './images.ts';
import { idOf } from './links.ts';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml, settingsXml } from './metadata.ts';
import { calledAgain, findNotes, footnotes } from './notes.ts';
import { lists } from './numbering.ts';
import { ordered, settled } from './repack.ts';
import { STYLE } from './style-names.ts';
import { stylesXml } from './styles.ts';
import { variants } from './variants.ts';
import { attribute, type Block, placeOf, type Work } from './work.ts';
import { twips } from './xml.ts';
import { isOwnZip, zip } from './zip.ts';

/** Writes a document as DOCX: real Word styles, lists, footnotes and headers, and the same bytes from the same input. */
export async function writeDocx(document: Document, context: WriteContext): Promise<Checked<Uint8Array>> {
  const { parts, hasCode, diagnostics } = await madeOf(document, context);
  return { value: zip(ordered(parts, fontParts(context.lettertypen, hasCode))), diagnostics };
}

/** The parts of the DOCX of a document without its fonts, for who looks what it says: packing takes a third of the time. */
export async function docxDelen(document: Document, context: WriteContext): Promise<ReadonlyMap<string, Uint8Array>> {
  return (await madeOf(document, context)).parts;
}

async function madeOf(document: Document, { huisstijl, lettertypen, asset, identiteit }: WriteContext) {
  const { tree, lopend, meta } = document;
  const docx = await import('docx');
  const images = await loadImages(document, asset);
  const notes = findNotes(tree);
  const tables = await measureTables(tree, { huisstijl, lettertypen }, lopend);
  const place = placeOf(measures(huisstijl, lopend).text, STYLE.standard);
  const work: Work = {
    docx,
    huisstijl,
    images,
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
    controls: controls(docx),
    ankers: ankersIn(tree),
    pendingAnkers: [],
    anchored: 0,
    lastLine: undefined,
    heading: '',
    flow: (nodes, at) => flow(nodes, at, work),
    pieces: (nodes, style, at) => inlinePieces(nodes, style, at, work),
  };
  const body = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const parts = byPage(flow(body, place, work)).map((blocks, index, all) => {
    const children = arrange(blocks, work);
    // The last paragraph of a section holds its page; below a table the smallest that there is.
    const ends = index < all.length - 1 && blocks.at(-1)?.kind === 'table';
    return { blocks, children: ends ? [...children, smallest(work)] : children };
  });
  // What no paragraph of the text took stands in no note.
  work.pendingAnkers.length = 0;
  const noted = footnotes(notes, place, work);
  const sections = parts.map(({ blocks, children }, index) => {
    const page = measures(huisstijl, lopend, blocks[0]?.landscape);
    const logo = headerLogo(docx, huisstijl, lopend, images, page, work.drawings + 1 + index);
    return { ...sectionOf({ docx, huisstijl, page }, lopend, logo, index > 0), children };
  });
  const file = new docx.Document({ sections, footnotes: noted });
  const hasCode = has(tree, (node) => node.tagName === 'code' || hasClass(node, 'vakje'));
  const lines = {
    text: naturalLine(lettertypen.normaal.bytes),
    code: naturalLine(lettertypen.code.normaal.bytes),
  };
  const hyphenates = [...tables.layouts.values()].some(({ hyphenate }) => hyphenate !== undefined);
  const styles = stylesXml(huisstijl, lines, hyphenates, [...work.headingStyles.all(), ...work.variants.styles()]);
  const compiled = (docx.Packer as unknown as Packer).compiler.compile(file, undefined, [
    { path: 'word/styles.xml', data: styles },
    { path: 'word/numbering.xml', data: work.lists.xml() },
    { path: 'word/settings.xml', data: settingsXml(huisstijl, meta, hyphenates) },
    { path: 'word/fontTable.xml', data: fontTableXml(huisstijl, lettertypen, hasCode) },
    { path: 'word/_rels/fontTable.xml.rels', data: fontRelationshipsXml(hasCode) },
    { path: 'docProps/core.xml', data: corePropertiesXml(meta) },
    { path: 'docProps/app.xml', data: appPropertiesXml(meta) },
    ...work.controls.parts(),
  ]);
  const properties = customPropertiesXml(identiteit, randmerk(furnitureTexts(compiled)));
  return {
    parts: settled(new Map([...compiled, ['docProps/custom.xml', properties]])),
    hasCode,
    diagnostics: tableMessages(tables, document.bron),
  };
}

/** Whether such an element stands anywhere in a tree. */
function has(tree: Root, wanted: (node: Element) => boolean): boolean {
  let found = false;
  visit(tree, 'element', (node) => {
    found = wanted(node);
    return found ? EXIT : undefined;
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

/**
 * docx only gives the parts of the package zipped, and unzipping them right away to zip them again takes a quarter of the
 * writing time: so its internal compiler is called. Its version is pinned, and a test builds with it.
 */
interface Packer {
  readonly compiler: {
    compile(
      file: object,
      prettify: undefined,
      overrides: readonly { path: string; data: string }[],
    ): ReadonlyMap<string, string | Uint8Array>;
  };
}

/** A bookmark for every id in the text that a link points at; links to notes are Word's own business. */
function targetsOf(tree: Root, notes: ReadonlySet<string>): Map<string, string> {
  const pointed = new Set<string>();
  const present: string[] = [];
  visit(tree, 'element', (node) => {
    const id = attribute(node, 'id');
    if (id !== undefined && !notes.has(id)) present.push(id);
    const href = attribute(node, 'href');
    if (href?.startsWith('#') && !hasClass(node, 'noot-terug')) pointed.add(idOf(href));
  });
  const targets = new Set(present.filter((id) => pointed.has(id)));
  return new Map([...targets].map((id, index) => [id, `doel_${index + 1}`]));
}
