import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Checked } from '../../core/index.ts';
import { type Document, naturalLine } from '../../document/index.ts';
import { hasClass } from '../hast.ts';
import type { WriteContext, Writer } from '../writer.ts';
import { arrange } from './arrange.ts';
import { flow, inlinePieces } from './elements.ts';
import { fontParts, fontRelationshipsXml, fontTableXml } from './fonts.ts';
import { measures, sectionOf } from './furniture.ts';
import { headerLogo } from './header-logo.ts';
import { headingStyles } from './heading-styles.ts';
import { loadImages } from './images.ts';
import { idOf } from './links.ts';
import { appPropertiesXml, corePropertiesXml, settingsXml } from './metadata.ts';
import { findNotes, footnotes } from './notes.ts';
import { lists } from './numbering.ts';
import { repack } from './repack.ts';
import { STYLE } from './style-names.ts';
import { stylesXml } from './styles.ts';
import { attribute, placeOf, type Work } from './work.ts';
import { twips } from './xml.ts';

/** Writes a document as DOCX: real Word styles, lists, footnotes and headers, and the same bytes from the same input. */
export async function writeDocx(
  document: Document,
  { huisstijl, lettertypen, asset }: WriteContext,
): Promise<Checked<Uint8Array>> {
  const { tree, lopend, meta } = document;
  const docx = await import('docx');
  const images = await loadImages(document, asset);
  const notes = findNotes(tree);
  const page = measures(huisstijl, lopend);
  const place = placeOf(page.text, STYLE.standard);
  const work: Work = {
    docx,
    huisstijl,
    images,
    lists: lists(twips(huisstijl.lijst.inspringing)),
    headingStyles: headingStyles(huisstijl),
    resumable: undefined,
    notes: new Map([...notes.keys()].map((id, index) => [id, index + 1])),
    cited: new Set(),
    citedInNote: undefined,
    drawings: 0,
    sideBlockInHeader: lopend.zijblok !== undefined,
    targets: targetsOf(tree, new Set(notes.keys())),
    pending: [],
    placed: new Set(),
    heading: '',
    flow: (nodes, at) => flow(nodes, at, work),
    pieces: (nodes, style, at) => inlinePieces(nodes, style, at, work),
  };
  const body = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const children = arrange(flow(body, place, work), work);
  const noted = footnotes(notes, place, work);
  const logo = headerLogo(docx, huisstijl, lopend, images, page, work.drawings + 1);
  const file = new docx.Document({
    sections: [{ ...sectionOf({ docx, huisstijl, page }, lopend, logo), children }],
    footnotes: noted,
  });
  const parts = (docx.Packer as unknown as Packer).compiler.compile(file, undefined, [
    {
      path: 'word/styles.xml',
      data: stylesXml(huisstijl, naturalLine(lettertypen.normaal.bytes), work.headingStyles.all()),
    },
    { path: 'word/numbering.xml', data: work.lists.xml() },
    { path: 'word/settings.xml', data: settingsXml(huisstijl, meta) },
    { path: 'word/fontTable.xml', data: fontTableXml(huisstijl, lettertypen) },
    { path: 'word/_rels/fontTable.xml.rels', data: fontRelationshipsXml() },
    { path: 'docProps/core.xml', data: corePropertiesXml(meta) },
    { path: 'docProps/app.xml', data: appPropertiesXml(meta) },
  ]);
  return { value: repack(parts, fontParts(lettertypen)), diagnostics: [] };
}

/** The writer of DOCX: needs nothing of the machine. */
export const docxWriter: Writer = {
  formaat: 'docx',
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
