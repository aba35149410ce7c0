import { type Dict, isDict, list, ref, refNumber, type Value } from '../finish/values.ts';
import type { Copier } from './copy.ts';
import { type Drawing, drawingOf } from './fields.ts';
import { type LinkPlaces, target } from './links.ts';
import type { SourcePage } from './pages.ts';

/** What stands on a page and does or plays something, or carries a file: it does not go along. */
const LEFT = new Set(['/FileAttachment', '/Screen', '/Movie', '/Sound', '/RichMedia', '/3D', '/Widget']);
const LEADING = new Set(['A', 'Dest', 'PA', 'P', 'MK']);

/** The annotations of a page as they go into the bundle. */
export interface PageAnnotations {
  /** What the fields of forms show, to be drawn on the page. */
  readonly drawings: readonly Drawing[];
  /** What did not go along, by its kind. */
  readonly left: readonly string[];
  /** Writes them; gives them as a member of the page. */
  write(copier: Copier, page: number, places: LinkPlaces): string;
}

/** Decides about the annotations of a page, before anything refers to them. */
export function annotationsOf(copier: Copier, { dict }: SourcePage): PageAnnotations {
  const { pdf } = copier;
  const kept: { readonly members: Dict; readonly number: number }[] = [];
  const drawings: Drawing[] = [];
  const left: string[] = [];
  for (const value of list(pdf.resolve(dict.get('Annots')))) {
    const old = refNumber(value);
    const members = pdf.resolve(value);
    if (!isDict(members)) continue;
    const kind = kindOf(copier, members);
    if (LEFT.has(kind)) {
      if (old !== undefined) copier.assign(old, undefined);
      const drawing = kind === '/Widget' ? drawingOf(pdf, members) : undefined;
      if (drawing) drawings.push(drawing);
      left.push(kind);
      continue;
    }
    const number = copier.out.reserve();
    if (old !== undefined) copier.assign(old, number);
    kept.push({ members, number });
  }
  return {
    drawings,
    left,
    write: (own, page, places) => {
      for (const { members, number } of kept) {
        const rest = own.members(members, LEADING);
        own.out.put(`<<${rest}/P ${ref(page)}\n${target(own, members, places)}>>`, number);
      }
      return kept.length === 0 ? '' : `/Annots [${kept.map(({ number }) => ref(number)).join(' ')}]\n`;
    },
  };
}

function kindOf({ pdf }: Copier, members: Dict): string {
  const kind: Value | undefined = pdf.resolve(members.get('Subtype'));
  return typeof kind === 'string' ? kind : '';
}
