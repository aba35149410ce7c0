import { documentVan, type Registertabel, type Rij } from './tabel.ts';

/** Excel takes a cell that begins with one of these for a formula, and does what it says. */
const FORMULE = /^[=+\-@\t\r]/u;

/**
 * A register as CSV (RFC 4180) for a Dutch Excel: UTF-8 with a mark that says so, a semicolon between cells. A cell that would be a
 * formula gets an apostrophe in front of it, so that it is text.
 */
export function registerCsv({ kolommen, rijen }: Registertabel): string {
  const regels = [
    [...kolommen.map(({ titel }) => titel), 'Document'],
    ...rijen.map((rij) => [
      ...kolommen.map(({ sleutel }) => rij.waarden[sleutel] ?? ''),
      Object.values(documenten(rij)).join(', '),
    ]),
  ];
  return `\uFEFF${regels.map((cellen) => `${cellen.map(cel).join(';')}\r\n`).join('')}`;
}

function cel(waarde: string): string {
  const veilig = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[;"\r\n]/u.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** A register as data: every line with its values by the key of their column, days as they are written, and where its documents are. */
export function registerGegevens({ naam, titel, kolommen, rijen, maanden }: Registertabel) {
  return {
    register: naam,
    titel,
    regels: rijen.map((rij) => ({
      ...Object.fromEntries(kolommen.map(({ sleutel }) => [sleutel, rij.waarden[sleutel] ?? ''])),
      ...(rij.openbaarheid === 'openbaar' ? {} : { openbaarheid: rij.openbaarheid }),
      documenten: documenten(rij),
    })),
    ...(maanden === undefined ? {} : { maanden }),
  };
}

/** Where what a line leads to is, below the out folder, by the key of its column. */
function documenten({ naar }: Rij): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(naar).map(([sleutel, stuk]) => [sleutel, documentVan(stuk)]));
}
