import { elements } from './structure.ts';
import { dict, refNumber } from './values.ts';
import type { Work } from './work.ts';

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);
const INLINE = new Set(['Strong', 'Em', 'Sub']);

/** Maps every structure type that PDF 1.7 does not know to one that it does (PDF/UA 7.1-5, PDF/A 6.7.3.4-1). */
export function mapRoles({ pdf, structure }: Work): void {
  const unknown = new Set<string>();
  for (const { role } of elements(structure.top)) if (!STANDARD.has(role)) unknown.add(role);
  if (unknown.size === 0) return;
  const map = [...unknown].sort().map((role) => [role, INLINE.has(role) ? '/Span' : '/Div'] as const);
  structure.root.set('RoleMap', dict(Object.fromEntries(map)));
  pdf.touch(refNumber(pdf.catalog.get('StructTreeRoot')) as number);
}
