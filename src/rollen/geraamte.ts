import type { Sectieregel, Soort, Veldregel } from '../model/index.ts';
import { GEDEELD } from './velden.ts';

/** What is written in a new stuk. */
export interface Invulling {
  /** The value of a field as YAML, on its line or from the next one on; undefined leaves it out, as a comment with its example. */
  veld(pad: string, veld: Veldregel): string | undefined;
  /** A comment behind a field: what may stand there. */
  bij?(pad: string, veld: Veldregel): string | undefined;
  /** The text below a heading; undefined leaves the heading out, as a comment with its title. */
  sectie(sectie: Sectieregel): string | undefined;
}

/**
 * A new stuk of a soort: its fields in their order, groups with their members below them, and its headings. A group of which no
 * member is written is a comment as a whole.
 */
export function geraamte(soort: Soort, invulling: Invulling): string {
  const velden = Object.entries(soort.velden)
    .filter(([pad]) => !GEDEELD[pad])
    .map(([pad, veld]) => {
      const [groep = '', lid = pad] = pad.includes('.') ? pad.split('.') : ['', pad];
      return { groep, lid, veld, waarde: invulling.veld(pad, veld), bij: invulling.bij?.(pad, veld) };
    });
  const regels: string[] = [];
  velden.forEach(({ groep, lid, veld, waarde, bij }, i) => {
    const leeg = groep !== '' && velden.every((ander) => ander.groep !== groep || ander.waarde === undefined);
    if (groep !== '' && velden[i - 1]?.groep !== groep) regels.push(`${leeg ? '# ' : ''}${groep}:`);
    const begin = leeg ? '#   ' : `${groep === '' ? '' : '  '}${waarde === undefined ? '# ' : ''}`;
    const inhoud = waarde ?? veld.voorbeeld;
    regels.push(`${begin}${lid}:${inhoud.startsWith('\n') ? '' : ' '}${inhoud}${bij ? ` # ${bij}` : ''}`);
  });
  const koppen = soort.secties.map((sectie) => [sectie.titel, invulling.sectie(sectie)] as const);
  for (const [titel, tekst] of koppen) if (tekst === undefined) regels.push(`# Deze kop mag ook: ## ${titel}`);
  const body = koppen.map(([titel, tekst]) => (tekst === undefined ? '' : `\n## ${titel}\n\n${tekst}\n`));
  return `---\nsoort: ${soort.naam}\n${regels.map((regel) => `${regel}\n`).join('')}---\n${body.join('')}`;
}

/** A stuk with every field and section filled in, and a note in all of its text, to try the house with. */
export function voorbeeldstuk(soort: Soort, velden: Readonly<Record<string, string>> = {}): string {
  const stuk = geraamte(soort, {
    veld: (pad, veld) => velden[pad] ?? veld.voorbeeld,
    sectie: ({ id }) => (id === soort.beslispunten ? '1. Het voorstel vast te stellen.[^1]' : ZIN),
  });
  return `${stuk}${soort.vrijeKoppen ? `\n## Nog iets\n\n${ZIN}\n` : ''}\n[^1]: Een noot.\n`;
}

const ZIN = 'Een zin.[^1]';
