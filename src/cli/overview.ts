import { posix } from 'node:path';
import { type Diagnostic, datumMetWeekdag } from '../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  type Register,
  ROLLEN,
  type Soort,
  type Stuk,
  type Stukregel,
  soortVan,
  stukkenVanZaak,
  tekstveld,
  type Vergadering,
  veldMet,
} from '../model/index.ts';
import { tallyText } from './report/outcome.ts';
import { printable } from './report/width.ts';
import { vergaderingenVan } from './vergadering.ts';

const INDENT = '     ';

/**
 * The agenda of a vergadering with, per item, which stukken are there, which are missing, and how many messages they have.
 * Throws a Stop when there is no such vergadering.
 *
 * @param name the name of its folder, or its date
 */
export function overview(register: Register, name: string, diagnostics: readonly Diagnostic[]): string {
  return vergaderingenVan(register, name)
    .map((vergadering) => ofOne(register, vergadering, diagnostics))
    .join('\n');
}

function ofOne(register: Register, vergadering: Vergadering, diagnostics: readonly Diagnostic[]): string {
  const here = diagnostics.filter(({ file }) => vergadering.map === '' || file.startsWith(`${vergadering.map}/`));
  const said = new Set<Diagnostic>();
  const items = vergadering.agenda.flatMap((rubriek) => [
    `${rubriek.letter}    ${printable(rubriek.titel)}`,
    ...rubriek.regels.flatMap((regel) => item(register, vergadering, rubriek, regel, here, said)),
    '',
  ]);
  const rest = here.filter((one) => !said.has(one));
  const day = vergadering.datum ? datumMetWeekdag(vergadering.datum) : vergadering.map;
  return [
    `Vergadering van ${day}`,
    '',
    ...items,
    ...(rest.length > 0 ? [`Oproeping en overige stukken: ${tallyText(rest)}`] : []),
    `Samen: ${tallyText(here)}`,
    '',
  ].join('\n');
}

function item(
  register: Register,
  vergadering: Vergadering,
  rubriek: Agendarubriek,
  regel: Agendaregel,
  diagnostics: readonly Diagnostic[],
  said: Set<Diagnostic>,
): string[] {
  const heading = `${regel.nummer.padEnd(INDENT.length)}${printable(title(register, regel))}`;
  if (regel.van === 'tekst') return [heading];
  const stukken = stukkenOf(register, vergadering, regel);
  const { soorten } = register.huis;
  const there = soorten.map((soort) => ({ soort, number: stukken.filter((stuk) => stuk.soort === soort.naam).length }));
  const missing = soorten.filter(
    (soort) => isExpected(soort, rubriek, regel) && !stukken.some(({ rol }) => rol === soort.rol),
  );
  const mine = diagnostics.filter(({ file }) => belongs(file, stukken, vergadering));
  for (const one of mine) said.add(one);
  const names = there.filter(({ number }) => number > 0).map(({ soort, number }) => many(soort, number));
  return [
    heading,
    `${INDENT}er zijn    ${names.length > 0 ? names.join(', ') : 'geen stukken'}`,
    ...(missing.length > 0 ? [`${INDENT}ontbreekt  ${missing.map(({ naam }) => naam).join(', ')}`] : []),
    ...(mine.length > 0 ? [`${INDENT}meldingen  ${tallyText(mine)}`] : []),
  ];
}

function title(register: Register, regel: Agendaregel): string {
  if (regel.van === 'tekst') return regel.tekst;
  const { stuk, zaaknummer, openbaarheid } = regel;
  const name = stuk && tekstveld(stuk, veldMet(soortVan(register, stuk), 'onderwerp') ?? '');
  return `${name === undefined ? `zaak ${zaaknummer}` : `${name} (${zaaknummer})`}${openbaarheid === 'openbaar' ? '' : ` [${openbaarheid}]`}`;
}

function stukkenOf(
  register: Register,
  vergadering: Vergadering,
  { van, zaaknummer, stuk }: Stukregel,
): readonly Stuk[] {
  if (van === 'brief') return stuk ? [stuk] : [];
  return stukkenVanZaak(register, vergadering, zaaknummer);
}

function isExpected({ rol }: Soort, { aard }: Agendarubriek, { van, zonderVoorbespreking }: Stukregel): boolean {
  if (van === 'brief') return rol === 'brief';
  const { bijZaak } = ROLLEN[rol];
  return (
    bijZaak === 'altijd' ||
    (bijZaak === 'voorbespreking' && aard === 'met_voorbespreking' && zonderVoorbespreking === undefined)
  );
}

/** A message counts for an item when it stands in one of its stukken, or in the folder of its own that they share. */
function belongs(file: string, stukken: readonly Stuk[], { map }: Vergadering): boolean {
  return stukken.some(({ pad }) => {
    const folder = posix.dirname(pad);
    return pad === file || (folder !== map && folder !== '.' && file.startsWith(`${folder}/`));
  });
}

function many({ naam, meervoud, rol }: Soort, number: number): string {
  if (number === 1) return naam;
  return ROLLEN[rol].perZaak === 'meer' ? `${number} ${meervoud}` : `${number} keer ${naam}`;
}
