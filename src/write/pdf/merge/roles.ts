import type { PdfObjects } from '../finish/pdf-objects.ts';
import { STANDARD } from '../finish/tags.ts';
import { type Dict, isDict } from '../finish/values.ts';
import type { BundleState } from './state.ts';

/** The RoleMap of a file, by the name without its slash. */
export function rolesOf(pdf: PdfObjects, root: Dict): ReadonlyMap<string, string> {
  const map = pdf.resolve(root.get('RoleMap'));
  const found = new Map<string, string>();
  if (!isDict(map)) return found;
  for (const [name, value] of map) {
    const meant = pdf.resolve(value);
    if (typeof meant === 'string' && meant.startsWith('/')) found.set(name, meant.slice(1));
  }
  return found;
}

/**
 * The type that an element has in the bundle: its own where that is a standard type, or means there what it means in its file;
 * else the standard type that it means. A map that runs in a circle means nothing.
 */
export function roleOf(state: BundleState, roles: ReadonlyMap<string, string>, element: Dict): string {
  const own = String(element.get('S')).slice(1);
  if (STANDARD.has(own)) return own;
  let meant = own;
  for (let steps = 0; steps < 32 && !STANDARD.has(meant); steps++) meant = roles.get(meant) ?? 'Div';
  if (!STANDARD.has(meant)) meant = 'Div';
  const known = state.roles.get(own);
  if (known === undefined) state.roles.set(own, meant);
  return known === undefined || known === meant ? own : meant;
}
