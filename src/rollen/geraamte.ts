import type { Sectieregel, Soort, Veldregel } from '../model/index.ts';
import { GEDEELD } from './velden.ts';

/** What is written in a new stuk. */
export interface Invulling {
  /** The value of a field as YAML; undefined leaves it out, as a comment with its example. */
  veld(pad: string, veld: Veldregel): string | undefined;
  /** The text below a heading. */
  sectie(sectie: Sectieregel): string;
}

/** A new stuk of a soort: its fields in their order, groups with their members below them, and its headings. */
export function geraamte(soort: Soort, invulling: Invulling): string {
  const regels: string[] = [];
  let open = '';
  for (const [pad, veld] of Object.entries(soort.velden)) {
    if (GEDEELD[pad]) continue;
    const [groep = '', lid] = pad.includes('.') ? pad.split('.') : ['', pad];
    if (groep !== open && groep !== '') regels.push(`${groep}:`);
    open = groep;
    const waarde = invulling.veld(pad, veld);
    const inspringing = groep === '' ? '' : '  ';
    regels.push(`${inspringing}${waarde === undefined ? '# ' : ''}${lid}: ${waarde ?? veld.voorbeeld}`);
  }
  const koppen = soort.secties.map((sectie) => `\n## ${sectie.titel}\n\n${invulling.sectie(sectie)}\n`);
  return `---\nsoort: ${soort.naam}\n${regels.map((regel) => `${regel}\n`).join('')}---\n${koppen.join('')}`;
}

/** A stuk with every field and section filled in, to try the house with. */
export function voorbeeldstuk(soort: Soort, velden: Readonly<Record<string, string>> = {}): string {
  return geraamte(soort, {
    veld: (pad, veld) => velden[pad] ?? veld.voorbeeld,
    sectie: ({ id }) => (id === soort.beslispunten ? '1. Het voorstel vast te stellen.' : 'Een zin.'),
  });
}
