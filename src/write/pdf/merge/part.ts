import { posix } from 'node:path';
import { claimsIn } from '../finish/metadata.ts';
import { PdfFile } from '../finish/pdf-file.ts';
import type { PdfObjects } from '../finish/pdf-objects.ts';
import { isDict, list, ref, refNumber, textString, type Value } from '../finish/values.ts';
import type { Objection } from '../finish/work.ts';
import { annotationsOf } from './annotations.ts';
import { readBookmarks } from './bookmarks.ts';
import { Copier } from './copy.ts';
import { afterContent, type FooterLooks, withResources } from './footer.ts';
import { openForeign } from './foreign.ts';
import type { LinkPlaces } from './links.ts';
import { keepNames, nameKey, namesOf, partName } from './names.ts';
import { boxText, isTagged, KEPT, pagesOf, type SourcePage } from './pages.ts';
import type { Bookmark, BundleState } from './state.ts';
import { NO_STRUCTURE, partStructure } from './structure.ts';

/** One PDF on its way into a bundle. */
export interface BundlePart {
  readonly bytes: Uint8Array;
  /** What its bookmark and its part of the structure are called. */
  readonly titel: string;
  /** How deep its bookmark stands: 0 for one of the first rank, 1 for one below the last of those. */
  readonly diepte: 0 | 1;
  /** Whether griffie made it: then it is what its own metadata claims. */
  readonly eigen: boolean;
  /** Path below the folder that all paths are below: what links to it say. */
  readonly pad: string;
}

/** What a part needs of the bundle it goes into. */
export interface PartPlace {
  readonly state: BundleState;
  readonly looks: FooterLooks;
  /** The stream that stands before the content of every page. */
  readonly before: number;
  /** Which part it is, from 0, and where the bundle is. */
  readonly index: number;
  readonly pad: string;
  readonly voet: (page: number) => string;
  /** The destination of another part, by its path. */
  readonly part: (pad: string) => string | undefined;
}

/** What came of a part. */
export interface AddedPart {
  /** The number of its first page. */
  readonly first: number;
  readonly bookmark: Bookmark;
  readonly tagged: boolean;
  /** What it claims itself: nothing, for who is not griffie. */
  readonly claims: readonly Objection['standaard'][];
}

/** Copies a part into a bundle: its pages with their line, its structure, places and bookmarks. */
export function addPart({ bytes, titel, eigen, pad }: BundlePart, place: PartPlace): AddedPart {
  const { state, index } = place;
  const pdf: PdfObjects = eigen ? new PdfFile(bytes) : openForeign(bytes).pdf;
  const pages = pagesOf(pdf);
  const tagged = eigen || isTagged(pdf);
  const root = pdf.resolve(pdf.catalog.get('StructTreeRoot'));
  const structure =
    tagged && isDict(root) ? partStructure(state, pdf, root, { titel, voorvoegsel: `d${index + 1}-` }) : NO_STRUCTURE;
  const copier = new Copier(pdf, state.out, { known: state.streams, parentKey: structure.parentKey });
  const numbers = pages.map(({ number }) => {
    const own = state.out.reserve();
    if (number !== undefined) copier.assign(number, own);
    return own;
  });
  structure.read(copier);
  const annotations = pages.map((page) => annotationsOf(copier, page));
  const named = namesOf(pdf, index);
  const links: LinkPlaces = {
    ownName: (name) => named.get(nameKey(name))?.own,
    from: posix.dirname(pad),
    to: posix.dirname(place.pad),
    part: place.part,
  };
  const first = state.pages.length + 1;
  pages.forEach((page, at) => {
    const number = numbers[at] as number;
    const { drawings, write } = annotations[at] as (typeof annotations)[number];
    const resources = withResources(copier, page, place.looks.font, drawings);
    const line = afterContent(page, place.voet(first + at), place.looks, resources.names, drawings, !eigen);
    const after = state.out.putStream('', Buffer.from(line, 'latin1'));
    const key = page.dict.get('StructParents');
    const own = key === undefined ? undefined : structure.parentKey(key);
    const contents = contentsOf(pdf, page).map((one) => copier.text(one));
    state.out.put(
      [
        `<</Type /Page\n/Parent ${ref(state.pageRoot)}\n`,
        ...looksOf(copier, page),
        `/Resources ${resources.text}\n`,
        `/Contents [${[ref(place.before), ...contents, ref(after)].join(' ')}]\n`,
        own === undefined ? '' : `/StructParents ${own}\n`,
        tagged ? '/Tabs /S\n' : '',
        write(copier, number, links),
        '>>',
      ].join(''),
      number,
    );
    state.pages.push(number);
  });
  keepNames(state, copier, named);
  const dest = `[${ref(numbers[0] as number)} /Fit]`;
  state.names.push([partName(index), dest]);
  const below = readBookmarks(copier, links, structure.element);
  structure.write(copier);
  copier.run();
  // The title of a stuk is its only heading of the first rank: the bookmark of the part stands for it.
  const [only, ...others] = below;
  const kids = only && others.length === 0 && eigen ? only.kids : below;
  const element = structure === NO_STRUCTURE ? undefined : state.tops.at(-1);
  const claims = eigen ? claimsIn(metadataOf(pdf)) : [];
  return { first, bookmark: { title: textString(titel), dest, element, kids }, tagged, claims };
}

/** How a page is shown: its size, what is seen of it, which way it is turned. */
function looksOf(copier: Copier, page: SourcePage): string[] {
  const kept = KEPT.flatMap((name) => {
    const value = page.dict.get(name);
    return value === undefined ? [] : [`/${name} ${copier.text(value)}\n`];
  });
  return [
    `/MediaBox ${boxText(page.media)}\n`,
    page.shown === page.media ? '' : `/CropBox ${boxText(page.shown)}\n`,
    page.turned === 0 ? '' : `/Rotate ${page.turned}\n`,
    ...kept,
  ];
}

/** The content streams of a page. */
function contentsOf(pdf: PdfObjects, { dict }: SourcePage): readonly Value[] {
  const value = dict.get('Contents');
  const found = pdf.resolve(value);
  if (Array.isArray(found)) return found.filter((one) => pdf.entry(refNumber(one) ?? -1)?.stream);
  return value !== undefined && isDict(found) ? list(value) : [];
}

function metadataOf(pdf: PdfObjects): string {
  const number = refNumber(pdf.catalog.get('Metadata'));
  return number === undefined ? '' : pdf.stream(number).toString('utf8');
}
