import type { PdfObjects } from '../finish/pdf-objects.ts';
import { isDict, list, refNumber, type Value } from '../finish/values.ts';
import { openBundle } from './bundle.ts';
import { openForeign } from './foreign.ts';
import { isTagged, pagesOf } from './pages.ts';
import { readTree } from './trees.ts';

/** Bytes above which a file of another origin does not go into a bundle. */
export const LARGEST = 200 * 1024 * 1024;
/** Fields of a form that are looked at: a form has no more. */
const MOST_FIELDS = 50_000;

/** What is said of a file that goes into the bundle, in Dutch, as it follows its name. */
export type Remark = 'hersteld' | 'formulier' | 'ondertekend' | 'bijgesloten';

/** What there is to know of a PDF of another origin before it goes into a bundle. */
export type Judgement =
  | { readonly goesIn: false; readonly reason: string }
  | {
      readonly goesIn: true;
      readonly pages: number;
      /** Whether the file says how it is read aloud; whether that is so is for who made it. */
      readonly tagged: boolean;
      readonly remarks: readonly Remark[];
    };

/**
 * Looks at a PDF of another origin: whether it can go into a bundle, and what is to be told of it. It is tried in a
 * bundle of its own: once the real one has begun it is too late to find out.
 *
 * @param lettertype of the line at the foot of its pages
 */
export function judge(bytes: Uint8Array, lettertype: Uint8Array): Judgement {
  const no = (reason: string): Judgement => ({ goesIn: false, reason });
  if (bytes.byteLength > LARGEST) return no('het bestand is groter dan 200 MB');
  try {
    const { pdf, repaired } = openForeign(bytes);
    if (pdf.trailer.has('Encrypt')) return no('het bestand is versleuteld');
    const form = pdf.resolve(pdf.catalog.get('AcroForm'));
    if (isDict(form) && form.has('XFA')) return no('het bestand is een XFA-formulier');
    const pages = pagesOf(pdf);
    if (pages.length === 0) return no('er staat geen bladzijde in');
    if (hasScript(pdf, pages)) return no('er zit een programma in (JavaScript)');
    const remarks: Remark[] = repaired ? ['hersteld'] : [];
    const annotations = pages.flatMap(({ dict }) =>
      list(pdf.resolve(dict.get('Annots'))).map((one) => pdf.resolve(one)),
    );
    const kinds = new Set(annotations.map((one) => (isDict(one) ? String(pdf.resolve(one.get('Subtype'))) : '')));
    const fields = isDict(form) ? fieldsOf(pdf, form.get('Fields')) : [];
    if (fields.some((type) => type !== '/Sig') || (kinds.has('/Widget') && fields.length === 0))
      remarks.push('formulier');
    if (fields.includes('/Sig')) remarks.push('ondertekend');
    const names = pdf.resolve(pdf.catalog.get('Names'));
    const carries = isDict(names) && names.has('EmbeddedFiles');
    if (
      carries ||
      ['/FileAttachment', '/Screen', '/Movie', '/Sound', '/RichMedia', '/3D'].some((kind) => kinds.has(kind))
    )
      remarks.push('bijgesloten');
    tryOut(bytes, lettertype);
    return { goesIn: true, pages: pages.length, tagged: isTagged(pdf), remarks };
  } catch {
    return no('het bestand is beschadigd, of geen PDF');
  }
}

/** Makes a bundle of one file, for nothing; throws when that cannot be done. */
function tryOut(bytes: Uint8Array, lettertype: Uint8Array): void {
  const meta = { titel: '', taal: 'nl-NL', auteur: '' } as const;
  const bundle = openBundle({
    meta,
    pad: 'a.pdf',
    delen: ['b.pdf'],
    voet: String,
    lettertype,
    grootte: 8,
    kleur: '#000000',
  });
  bundle.add({ bytes, titel: '', diepte: 0, eigen: false, pad: 'b.pdf' });
  bundle.finish();
}

/** The types of the fields of a form that hold a value or are to be filled in; of a signature only one that was given. */
function fieldsOf(pdf: PdfObjects, top: Value | undefined): string[] {
  const found: string[] = [];
  const seen = new Set<number>();
  const waiting = list(pdf.resolve(top)).map((value) => ({ value, type: '' }));
  for (let next = waiting.pop(); next && found.length < MOST_FIELDS; next = waiting.pop()) {
    const number = refNumber(next.value);
    if (number !== undefined && seen.has(number)) continue;
    if (number !== undefined) seen.add(number);
    const field = pdf.resolve(next.value);
    if (!isDict(field)) continue;
    const type = String(pdf.resolve(field.get('FT')) ?? next.type);
    if (type === '/Sig' ? isDict(pdf.resolve(field.get('V'))) : type !== '') found.push(type);
    for (const kid of list(pdf.resolve(field.get('Kids')))) waiting.push({ value: kid, type });
  }
  return found;
}

/** Whether anything in a file runs a program: at opening, on a page, in a field or by its name. */
function hasScript(pdf: PdfObjects, pages: ReturnType<typeof pagesOf>): boolean {
  const names = pdf.resolve(pdf.catalog.get('Names'));
  if (isDict(names) && readTree(pdf, names.get('JavaScript'), 'Names').length > 0) return true;
  const holders: (Value | undefined)[] = [pdf.catalog];
  const form = pdf.resolve(pdf.catalog.get('AcroForm'));
  if (isDict(form)) holders.push(...list(pdf.resolve(form.get('Fields'))));
  for (const { dict } of pages) holders.push(dict, ...list(pdf.resolve(dict.get('Annots'))));
  const seen = new Set<number>();
  for (let holder = holders.pop(); holder !== undefined; holder = holders.pop()) {
    const number = refNumber(holder);
    if (number !== undefined && seen.has(number)) continue;
    if (number !== undefined) seen.add(number);
    const members = pdf.resolve(holder);
    if (!isDict(members)) continue;
    const more = pdf.resolve(members.get('AA'));
    const actions = [members.get('OpenAction'), members.get('A'), ...(isDict(more) ? more.values() : [])];
    if (actions.some((action) => runsScript(pdf, action, 0))) return true;
    // Fields of a form stand below each other; annotations have no kids.
    if (members.has('FT') || members.has('T')) holders.push(...list(pdf.resolve(members.get('Kids'))));
  }
  return false;
}

function runsScript(pdf: PdfObjects, value: Value | undefined, depth: number): boolean {
  const action = pdf.resolve(value);
  if (!isDict(action) || depth > 16) return false;
  if (action.has('JS') || pdf.resolve(action.get('S')) === '/JavaScript') return true;
  return list(pdf.resolve(action.get('Next'))).some((next) => runsScript(pdf, next, depth + 1));
}
