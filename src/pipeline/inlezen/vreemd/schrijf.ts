import type { FootnoteDefinition, RootContent } from 'mdast';
import { NIET_GEPLAATST, type Register, type Sectieregel, type Soort } from '../../../model/index.ts';
import { geraamte } from '../../../rollen/index.ts';
import { invulplek, ondertekst, vorm } from '../../../rules/index.ts';
import { schrijfMarkdown } from '../../../word/index.ts';

/** What a stuk is made of. */
export interface Stukdelen {
  /** As YAML, by the path of the field. */
  readonly waarden: ReadonlyMap<string, string>;
  readonly secties: ReadonlyMap<string, readonly RootContent[]>;
  readonly vrij: readonly RootContent[];
  readonly over: readonly RootContent[];
  readonly noten: readonly FootnoteDefinition[];
}

/** The text of a stuk: its front matter in the order of the house, a place to fill in for all that it must have and Word did not give. */
export function schrijfStuk(soort: Soort, register: Register, delen: Stukdelen): string {
  const { waarden } = delen;
  const tekst = geraamte(soort, {
    veld: (pad, veld) =>
      waarden.get(pad) ??
      (veld.verplicht === 'ja' || veld.verplicht === 'college' ? invulplek(pad, veld, register) : undefined),
    bij: (pad, veld) => (waarden.has(pad) ? undefined : vorm(veld, register)),
    sectie: (sectie) => sectietekst(sectie, soort, delen),
  });
  const eind = tekst.indexOf('\n---\n') + '\n---\n'.length;
  const voorwerk = tekst.slice(0, eind).replace(/^(---\nsoort: .*\n)/u, '$1status: concept\n');
  const stukken = [
    delen.vrij.length > 0 ? schrijfMarkdown(delen.vrij) : '',
    tekst.slice(eind).trim(),
    delen.over.length > 0 ? `## ${NIET_GEPLAATST}\n\n${schrijfMarkdown(delen.over)}` : '',
    schrijfMarkdown(delen.noten),
  ].filter((one) => one !== '');
  return `${voorwerk}${stukken.map((one) => `\n${one}\n`).join('')}`;
}

/** What stands below the heading of a section: what Word gave, or a place to fill in where the soort requires it. */
function sectietekst(sectie: Sectieregel, soort: Soort, { secties }: Stukdelen): string | undefined {
  const nodes = secties.get(sectie.id) ?? [];
  const tekst = nodes.length > 0 ? schrijfMarkdown(nodes) : '';
  if (tekst !== '') return tekst;
  return sectie.verplicht || secties.has(sectie.id) ? ondertekst(sectie, soort) : undefined;
}
