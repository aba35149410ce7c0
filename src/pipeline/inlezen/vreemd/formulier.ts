import type { RootContent, Table, TableCell } from 'mdast';
import type { Soort } from '../../../model/index.ts';
import { type Deel, kop, LOS, type Veldregel, veldregel } from './deel.ts';
import { tekstVan } from './getypt.ts';
import { isLabel, isSectie, veldVoor } from './herken.ts';

/** A cell as its lines and as the blocks that stood in it. */
interface Cel {
  readonly regels: readonly string[];
  readonly blokken: readonly RootContent[];
}

/**
 * A table that is a form or the frame of a whole document, as what it says: labels with values, headings with text. Undefined for a
 * table that is one.
 *
 * @param begonnen a section was seen before it: then only a frame of sections is meant
 */
export function formulierDelen(table: Table, soorten: readonly Soort[], begonnen: boolean): Deel[] | undefined {
  const rows = table.children
    .map((row) => row.children.map(celVan))
    .filter((row) => row.some(({ regels }) => regels.length > 0));
  if (rows.length === 0) return [];
  if (begonnen) return paren(rows, soorten, true);
  return onderElkaar(rows, soorten) ?? inDeCel(rows, soorten) ?? paren(rows, soorten, false) ?? perRegel(rows, soorten);
}

function celVan(cell: TableCell): Cel {
  const blokken = cell.data?.blokken ?? [{ type: 'paragraph', children: cell.children } as RootContent];
  const regels = blokken.flatMap((block) => lijnen(block)).map((line) => line.trim());
  return {
    regels: regels.filter((line) => line !== ''),
    blokken: blokken.filter((block) => tekstVan(block).trim() !== '' || heeftBeeld(block)),
  };
}

/** The lines of a block, where it has more than one. */
function lijnen(block: RootContent): string[] {
  if (block.type !== 'paragraph') return [tekstVan(block)];
  const parts: unknown[][] = [[]];
  for (const child of block.children) {
    if (child.type === 'break' || (child.type === 'html' && child.value === '<br>')) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map((children) => tekstVan({ children }));
}

const heeftBeeld = (node: unknown): boolean => {
  const { type, children = [] } = node as { type: string; children?: unknown[] };
  return type === 'image' || children.some(heeftBeeld);
};

const tekstIn = ({ regels }: Cel): string => regels.join(' ');

/** Labels at the left of their values, in two columns or in four; a colon may stand between in a column of its own. */
function paren(rows: readonly (readonly Cel[])[], soorten: readonly Soort[], begonnen: boolean): Deel[] | undefined {
  const smal = rows.map((row) => row.filter((cell, i) => !(i > 0 && tekstIn(cell) === ':')));
  if (smal.some((row) => row.length > 6)) return undefined;
  const pairs = smal.map((row) => parenIn(row));
  const labels = pairs.flat().map(({ label }) => tekstIn(label));
  const known = labels.filter((label) => isLabel(label, soorten)).length;
  const sections = labels.filter((label) => isSectie(label, soorten)).length;
  const enough = begonnen ? sections >= 3 : known >= 2 || sections >= 2 || (known === 1 && rows.length <= 2);
  // In a table that is one, what stands at the left is a matter of chance.
  if (!enough || (known + sections) * 3 < labels.filter((label) => label !== '').length) return undefined;
  return pairs.flat().flatMap(({ label, waarde }) => delenVan(label, waarde, soorten));
}

function parenIn(row: readonly Cel[]): { label: Cel; waarde: Cel | undefined }[] {
  const filled = row.filter(({ regels }) => regels.length > 0);
  if (filled.length === 1 && filled[0]) return [{ label: filled[0], waarde: undefined }];
  return row
    .flatMap((label, i) => (i % 2 === 0 ? [{ label, waarde: row[i + 1] }] : []))
    .filter(({ label, waarde }) => label.regels.length > 0 || (waarde?.regels.length ?? 0) > 0);
}

function delenVan(label: Cel, waarde: Cel | undefined, soorten: readonly Soort[]): Deel[] {
  const naam = tekstIn(label);
  const blokken = (cell: Cel | undefined): Deel[] => (cell?.blokken ?? []).map((node) => ({ aard: 'blok', node }));
  if (!waarde || waarde.blokken.length === 0) {
    const own = veldregel(naam);
    if (own && isLabel(own.label, soorten)) return [own];
    if (isLabel(naam, soorten) && !isSectie(naam, soorten)) return [{ aard: 'veld', label: naam, regels: [] }];
    return label.blokken.length === 1 && naam.length <= 100 && !/[.;,]$/u.test(naam)
      ? [kop([{ type: 'text', value: naam }], LOS)]
      : blokken(label);
  }
  const isVeld = soorten.some((soort) => veldVoor(naam, soort) !== undefined);
  if (!isVeld && isSectie(naam, soorten)) return [kop([{ type: 'text', value: naam }], 1), ...blokken(waarde)];
  // What is no line of text fits no field.
  const isTekst = waarde.blokken.every(({ type }) => type === 'paragraph') && tekstIn(waarde).length <= 400;
  if (!isTekst) return [kop([{ type: 'text', value: naam }], 1), ...blokken(waarde)];
  return [{ aard: 'veld', label: naam.replace(/[\s:]+$/u, ''), regels: waarde.regels }];
}

/** Labels in a row above their values. */
function onderElkaar(rows: readonly (readonly Cel[])[], soorten: readonly Soort[]): Deel[] | undefined {
  if (rows.length % 2 !== 0 || rows.length > 6) return undefined;
  const found: Veldregel[] = [];
  for (let at = 0; at < rows.length; at += 2) {
    const [labels = [], values = []] = [rows[at], rows[at + 1]];
    const filled = labels.filter(({ regels }) => regels.length > 0);
    if (filled.length === 0 || filled.filter((cell) => isLabel(tekstIn(cell), soorten)).length * 2 <= filled.length)
      return undefined;
    labels.forEach((label, i) => {
      const regels = values[i]?.regels ?? [];
      if (label.regels.length > 0 || regels.length > 0) found.push({ aard: 'veld', label: tekstIn(label), regels });
    });
  }
  return found;
}

/** Cells in which a label stands above its value. */
function inDeCel(rows: readonly (readonly Cel[])[], soorten: readonly Soort[]): Deel[] | undefined {
  const cellen = rows.flat().filter(({ regels }) => regels.length > 0);
  const boven = cellen.filter(({ regels }) => regels.length > 1 && isLabel(regels[0] as string, soorten));
  if (boven.length === 0 || boven.length * 3 < cellen.length * 2) return undefined;
  return cellen.map(
    ({ regels: [label = '', ...regels] }): Deel =>
      veldregel(regels.length === 0 ? label : '') ?? {
        aard: 'veld',
        label: label.replace(/[\s:]+$/u, ''),
        regels,
      },
  );
}

/** Cells that have lines of a form in them. */
function perRegel(rows: readonly (readonly Cel[])[], soorten: readonly Soort[]): Deel[] | undefined {
  const lines = rows.flat().flatMap(({ regels }) => regels.map(veldregel));
  const known = lines.filter((line) => line && isLabel(line.label, soorten)).length;
  if (known < 2 || known * 2 < lines.length) return undefined;
  return rows
    .flat()
    .flatMap(({ regels }) =>
      regels.map(
        (line): Deel =>
          veldregel(line) ?? { aard: 'blok', node: { type: 'paragraph', children: [{ type: 'text', value: line }] } },
      ),
    );
}
