import type { Element, ElementContent } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import type { Huisstijl, Turn } from '../../document/index.ts';
import type { Tables } from '../table/index.ts';
import type { Together } from '../together/index.ts';
import type { Ankers } from './ankers.ts';
import type { Controls, Field } from './content-controls.ts';
import type { HeadingStyles } from './heading-styles.ts';
import type { ParagraphLooks } from './looks.ts';
import type { Counted, Lists } from './numbering.ts';
import type { Media, Relations } from './relations.ts';
import type { Variants } from './variants.ts';
import type { RunLooks } from './wml.ts';

/** An image that has been read, with its natural size on paper, upright, in pixels of 1/96 inch. */
export interface ReadyImage {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
  /** How its pixels are turned to stand upright. */
  readonly turn: Turn;
  /** The same as an SVG, which a Word that can shows in its place. */
  readonly svg?: Uint8Array;
}

/** Everything that the handlers share while one document is written. */
export interface Work {
  readonly huisstijl: Huisstijl;
  /** By the `src` of the element. */
  readonly images: ReadonlyMap<string, ReadyImage>;
  readonly media: Media;
  /** What the part points at that is being written: the text, or the notes. */
  relations: Relations;
  readonly lists: Lists;
  readonly variants: Variants;
  readonly tables: Tables;
  readonly headingStyles: HeadingStyles;
  readonly together: Together;
  /** The last numbered list of the text, which a later one may go on with. */
  resumable: { readonly counted: Counted; readonly next: number; readonly type: string | undefined } | undefined;
  /** Number of each note by its id. */
  readonly notes: ReadonlyMap<string, number>;
  /** Notes that the text has referred to: Word allows one reference for each. */
  readonly cited: Set<string>;
  /** Notes that the text calls more than once. */
  readonly calledAgain: ReadonlySet<string>;
  /** Notes that hang on a place of the text, which further calls may point at. */
  readonly hung: Set<string>;
  /** While a note is written: the notes that it cites, which Word cannot hang on a note. Else undefined. */
  citedInNote: string[] | undefined;
  /** Tracked changes written so far, for their numbers. */
  tracked: number;
  /** Images written so far, for their numbers. */
  drawings: number;
  /** The side block stands in the header, and so not in the body. */
  readonly sideBlockInHeader: boolean;
  /** Bookmark by the id of each element that a link points at. */
  readonly targets: ReadonlyMap<string, string>;
  /** Bookmarks that the next paragraph takes along. */
  readonly pending: string[];
  /** Bookmarks already placed: of two elements with the same id the first is meant, as in a browser. */
  readonly placed: Set<string>;
  readonly controls: Controls;
  /** Where the bookmarks of sections and beslispunten stand. */
  readonly ankers: Ankers;
  /** Those of them that the next paragraph takes along. */
  readonly pendingAnkers: string[];
  /** How many were written. */
  anchored: number;
  /** The content of the paragraph that was written last, which can still take one. */
  lastLine: string[] | undefined;
  /** Text of the last heading or caption, for the title of a table. */
  heading: string;
  /** Content of an element as blocks. */
  flow(nodes: readonly ElementContent[], place: Place): Block[];
  /** Content of an element as pieces of one line. */
  pieces(nodes: readonly ElementContent[], style: InlineStyle, place: Place): Piece[];
}

/** What the elements around a piece of text say about it. */
export interface InlineStyle {
  readonly run: RunLooks;
  readonly href?: string;
  readonly track?: Track;
}

/** A change that Word shows as tracked. */
export interface Track {
  readonly as: 'deletion' | 'insertion';
  readonly author: string;
  /** In ISO 8601. */
  readonly date: string;
}

/** A piece of a line on its way to Word: white space is only settled when the whole line is known. */
export type Piece =
  | ({ readonly kind: 'text'; readonly text: string; readonly field?: Field } & InlineStyle)
  | { readonly kind: 'break'; readonly href?: never }
  | {
      readonly kind: 'run';
      readonly child: string;
      readonly href?: never;
      /** The text begins anew behind it: white space there is layout. */
      readonly opens?: true;
    }
  | {
      readonly kind: 'image';
      /** Its drawing, for which the link around it has a relationship of its own. */
      draw(click: string | undefined): string;
      readonly href?: string;
    };

/** Where a piece of content stands. */
export interface Place {
  /** The available width, in twips. */
  readonly width: number;
  /** Indent from the left edge, in twips. */
  readonly indent: number;
  /** The style of paragraphs without a style of their own. */
  readonly style: string;
  /** Looks of every paragraph here, such as the alignment of a cell. */
  readonly looks: ParagraphLooks;
  /** Looks of all letters here, such as those of a rubriek. */
  readonly run: RunLooks;
  /** How many lists surround this place. */
  readonly depth: number;
  readonly orderedDepth: number;
  /** The numbering of the item that it stands in, and whether a list in that item counts by it already. */
  readonly around?: { readonly counted: Counted; taken: boolean } | undefined;
  /** In an item that has a box in place of its bullet. */
  readonly task?: boolean;
  /** Inside a cell of a table. */
  readonly inCell: boolean;
}

/** The place of text that nothing surrounds. */
export function placeOf(width: number, style: string): Place {
  return { width, indent: 0, style, looks: {}, run: {}, depth: 0, orderedDepth: 0, inCell: false };
}

/** A paragraph that can still change: what stands around it decides its spacing. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly looks: ParagraphLooks;
  /** What stands in its line, as XML. */
  readonly children: readonly string[];
  /** Below a rule, which the table before it has already. */
  readonly ruled?: true;
  /** Code, whose ground would reach below the number of an item. */
  readonly onGround?: true;
  /** The last paragraph of a whole list. */
  readonly endsList?: true;
  /** On a page on its side. */
  readonly landscape?: boolean;
}

interface TableBlock {
  readonly kind: 'table';
  /** Where it goes on from a table above it, that one has the rule between them. */
  build(goesOn: boolean): string;
  /** A part of a form, which goes on from the part before it. */
  readonly isForm?: boolean;
  readonly landscape?: boolean;
}

/**
 * A paragraph, a table, a rule across the text, which becomes the border of a paragraph beside it, or the rule that closes a part of
 * a form.
 */
export type Block = ParagraphBlock | TableBlock | RuleBlock<'rule'> | RuleBlock<'close'>;

interface RuleBlock<Kind> {
  readonly kind: Kind;
  readonly landscape?: boolean;
}

/** An attribute as text; undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name] ?? undefined;
  return value === undefined || typeof value === 'boolean' ? undefined : String(value);
}

/** A whole number of 1 or more from an attribute, at most `most`; else 1. */
export function count(element: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}

/** Whether a node is an element, of the given name where there is one. */
export function isElement(node: { type: string }, name?: string): node is Element {
  return node.type === 'element' && (name === undefined || (node as Element).tagName === name);
}

/** All text below a node, white space folded. */
export const textOf = (node: Element): string =>
  toText(node)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
