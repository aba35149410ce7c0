import type { PdfObjects } from '../finish/pdf-objects.ts';
import { isDict, stringBytes, textString, type Value } from '../finish/values.ts';
import type { Copier } from './copy.ts';
import type { BundleState } from './state.ts';
import { readTree } from './trees.ts';

/** The named destinations of a part, each with the name that it has in the bundle. */
export type PartNames = ReadonlyMap<string, { readonly own: string; readonly value: Value }>;

/** The destination of a part, as its name is written. */
export const partName = (index: number): string => textString(`deel-${String(index + 1).padStart(4, '0')}`);

/** Reads the named destinations of a part, the old kind and the new. */
export function namesOf(pdf: PdfObjects, index: number): PartNames {
  const found = new Map<string, { own: string; value: Value }>();
  const keep = (key: string, value: Value): void => {
    const own = textString(`${index + 1}-${String(found.size + 1).padStart(5, '0')}`);
    if (!found.has(key)) found.set(key, { own, value });
  };
  const old = pdf.resolve(pdf.catalog.get('Dests'));
  if (isDict(old)) for (const [name, value] of old) keep(nameKey(`/${name}`), value);
  const names = pdf.resolve(pdf.catalog.get('Names'));
  if (isDict(names)) {
    for (const [name, value] of readTree(pdf, names.get('Dests'), 'Names')) {
      if (typeof name === 'string') keep(nameKey(name), value);
    }
  }
  return found;
}

/** A name of a destination, however it is written. */
export function nameKey(name: Value): string {
  if (typeof name !== 'string') return '';
  if (name.startsWith('/'))
    return name.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return stringBytes(name).toString('latin1');
}

/** Writes the destinations that lead to a page of the part. */
export function keepNames(state: BundleState, copier: Copier, named: PartNames): void {
  for (const { own, value } of named.values()) {
    const dest = copier.pdf.resolve(value);
    const explicit = isDict(dest) ? copier.pdf.resolve(dest.get('D')) : dest;
    const written = Array.isArray(explicit) ? copier.text(explicit) : '';
    if (/^\[\d+ 0 R/.test(written)) state.names.push([own, written]);
  }
}
