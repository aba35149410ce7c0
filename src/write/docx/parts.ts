import { strToU8 } from 'fflate';
import type { Element, ElementContent } from 'hast';
import type { Diagnostic } from '../../core/index.ts';
import { type Document, elementsOf, naturalLine, randmerk } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import { measureTables, tableMessages } from '../table/index.ts';
import { together } from '../together/index.ts';
import type { WriteContext } from '../writer.ts';
import { ankersIn } from './ankers.ts';
import { arrange, smallest } from './arrange.ts';
import { controls } from './content-controls.ts';
import { flow, inlinePieces } from './elements.ts';
import { fontRelationshipsXml, fontTableXml } from './fonts.ts';
import { furnitureTexts, measures } from './furniture.ts';
import { furnitureParts } from './furniture-parts.ts';
import { headingStyles } from './heading-styles.ts';
import { loadImages } from './images.ts';
import { targetsOf } from './links.ts';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml, settingsXml } from './metadata.ts';
import { calledAgain, findNotes, footnotes } from './notes.ts';
import { lists } from './numbering.ts';
import {
  contentTypesXml,
  documentRelations,
  documentXml,
  ENDNOTES,
  FIRST,
  notesXml,
  PACKAGE_RELATIONS,
  pointAtValues,
} from './package.ts';
import { media, type Relations, relations } from './relations.ts';
import { sharedBytes } from './shared.ts';
import { STYLE } from './style-names.ts';
import { stylesXml } from './styles.ts';
import { themeXml } from './theme.ts';
import { variants } from './variants.ts';
import { endingSection } from './wml.ts';
import { type Block, type Place, placeOf, type Work } from './work.ts';
import { twips } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** A document as the parts of a package, but for its fonts. */
export interface Parts {
  readonly parts: readonly ZipEntry[];
  /** Text in the font of code stands in it. */
  readonly hasCode: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the parts of a document. */
export async function partsOf(document: Document, context: WriteContext): Promise<Parts> {
  const { tree, lopend, meta } = document;
  const { huisstijl, lettertypen, identiteit } = context;
  const elements = elementsOf(tree);
  const [inText, inNotes] = [documentRelations(), relations()];
  const notes = findNotes(elements);
  const work = await workOf(document, context, elements, notes, inText);
  const { tables } = work;
  const place = placeOf(measures(huisstijl, lopend).text, STYLE.standard);
  const body = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const sections = byPage(flow(body, place, work));
  const texts = sections.map((blocks, index) => {
    const children = arrange(blocks, work);
    // The last paragraph of a section holds its page; below a table the smallest that there is.
    const ends = index < sections.length - 1 && blocks.at(-1)?.kind === 'table';
    return ends ? [...children, smallest(work)] : children;
  });
  const noted = notesOf(notes, place, work, inNotes);
  const furniture = furnitureParts(sections, lopend, inText, work);
  const content = texts.flatMap((children, index) => {
    const [last, section = ''] = [children.at(-1), furniture.sections[index]];
    if (index === texts.length - 1 || last === undefined) return children;
    return [...children.slice(0, -1), endingSection(last, section)];
  });
  const hasCode = elements.some((node) => node.tagName === 'code' || hasClass(node, 'vakje'));
  const lines = {
    text: naturalLine(lettertypen.normaal.bytes),
    code: naturalLine(lettertypen.code.normaal.bytes),
  };
  const hyphenates = [...tables.layouts.values()].some(({ hyphenate }) => hyphenate !== undefined);
  const ownStyles = [...work.headingStyles.all(), ...work.variants.styles()];
  const values = work.controls.parts();
  if (values.length > 0) pointAtValues(inText);
  /** What only this document has. */
  const own: Record<string, string> = {
    'docProps/core.xml': corePropertiesXml(meta),
    'docProps/custom.xml': customPropertiesXml(identiteit, randmerk(furnitureTexts(furniture.texts))),
    'word/document.xml': documentXml(content.join(''), furniture.sections.at(-1) ?? ''),
  };
  /** What others are likely to have as well. */
  const alike: Record<string, string> = {
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/app.xml': appPropertiesXml(meta),
    'word/_rels/document.xml.rels': inText.xml(),
    'word/_rels/endnotes.xml.rels': relations().xml(),
    'word/_rels/fontTable.xml.rels': fontRelationshipsXml(hasCode),
    'word/_rels/footnotes.xml.rels': inNotes.xml(),
    'word/endnotes.xml': ENDNOTES,
    'word/fontTable.xml': fontTableXml(huisstijl, lettertypen, hasCode),
    'word/footnotes.xml': notesXml('footnote', noted),
    'word/numbering.xml': work.lists.xml(),
    'word/settings.xml': settingsXml(huisstijl, meta, hyphenates),
    'word/styles.xml': stylesXml(huisstijl, lines, hyphenates, ownStyles),
    'word/theme/theme1.xml': themeXml(huisstijl),
    ...furniture.parts,
    ...Object.fromEntries(values.map(({ path, data }) => [path, data])),
  };
  alike[FIRST] = contentTypesXml(Object.keys(alike));
  const parts: ZipEntry[] = [
    ...Object.entries(own).map(([path, text]) => ({ path, bytes: strToU8(text) })),
    ...Object.entries(alike).map(
      ([path, text]) => ({ path, bytes: sharedBytes(text, huisstijl), shared: true }) as const,
    ),
    ...[...work.media.files()].map(([path, bytes]) => ({ path, bytes })),
  ];
  return { parts, hasCode, diagnostics: tableMessages(tables, document.bron) };
}

/** What the handlers share while they write a document. */
async function workOf(
  { tree, lopend }: Document,
  { huisstijl, lettertypen, asset }: WriteContext,
  elements: readonly Element[],
  notes: ReadonlyMap<string, Element>,
  inText: Relations,
): Promise<Work> {
  const tables = await measureTables(tree, { huisstijl, lettertypen }, lopend);
  const work: Work = {
    huisstijl,
    images: await loadImages(elements, lopend.logo, asset),
    media: media(),
    relations: inText,
    lists: lists(twips(huisstijl.lijst.inspringing)),
    variants: variants(huisstijl),
    tables,
    headingStyles: headingStyles(huisstijl),
    together: together(tree, huisstijl, lopend, tables.measure),
    resumable: undefined,
    notes: new Map([...notes.keys()].map((id, index) => [id, index + 1])),
    cited: new Set(),
    calledAgain: calledAgain(elements),
    hung: new Set(),
    citedInNote: undefined,
    drawings: 0,
    tracked: 0,
    sideBlockInHeader: lopend.zijblok !== undefined,
    targets: targetsOf(elements, notes),
    pending: [],
    placed: new Set(),
    controls: controls(),
    ankers: ankersIn(elements),
    pendingAnkers: [],
    anchored: 0,
    lastLine: undefined,
    heading: '',
    flow: (nodes, at) => flow(nodes, at, work),
    pieces: (nodes, style, at) => inlinePieces(nodes, style, at, work),
  };
  return work;
}

/** The notes, which point at what they show by relationships of their own. */
function notesOf(notes: ReadonlyMap<string, Element>, place: Place, work: Work, inNotes: Relations): string {
  // What no paragraph of the text took stands in no note.
  work.pendingAnkers.length = 0;
  work.relations = inNotes;
  return footnotes(notes, place, work);
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
