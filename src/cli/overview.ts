import { posix } from 'node:path';
import { type Diagnostic, datumMetWeekdag } from '../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  agendastukken,
  isStukregel,
  ontbrekendeSoorten,
  type Register,
  ROLLEN,
  regelstukken,
  type Soort,
  type Stuk,
  soortVan,
  tekstveld,
  type Vergadering,
  veldMet,
} from '../model/index.ts';
import { tallyText } from './report/outcome.ts';
import { printable } from './report/terminal.ts';
import { vergaderingenVan } from './vergadering.ts';

const INDENT = '     ';

/**
 * The agenda of the vergadering of this folder or date with, per item, which stukken are there, which are missing, and how
 * many messages they have. Throws a Stop when there is no such vergadering.
 */
export function overview(register: Register, name: string, diagnostics: readonly Diagnostic[]): string {
  return vergaderingenVan(register, name)
    .map((vergadering) => ofOne(register, vergadering, diagnostics))
    .join('\n');
}

function ofOne(register: Register, vergadering: Vergadering, diagnostics: readonly Diagnostic[]): string {
  const { map, datum, agenda } = vergadering;
  const { soorten } = register.huis;
  const onAgenda = new Set(agendastukken(register, vergadering).map(({ pad }) => pad));
  const here = diagnostics.filter(({ file }) => map === '' || file.startsWith(`${map}/`) || onAgenda.has(file));
  const said = new Set<Diagnostic>();
  const item = (rubriek: Agendarubriek, regel: Agendaregel): string[] => {
    const heading = `${regel.nummer.padEnd(INDENT.length - 1)} ${printable(title(register, regel))}`;
    if (!isStukregel(regel)) return [heading];
    const stukken = regelstukken(register, vergadering, regel);
    const there = soorten.flatMap((soort) => {
      const number = stukken.filter((stuk) => stuk.soort === soort.naam).length;
      return number > 0 ? [many(soort, number)] : [];
    });
    const missing = ontbrekendeSoorten(register, vergadering, rubriek, regel);
    const mine = here.filter(({ file }) => belongs(file, stukken, vergadering, register));
    for (const one of mine) said.add(one);
    return [
      heading,
      `${INDENT}er zijn    ${there.length > 0 ? there.join(', ') : 'geen stukken'}`,
      ...(missing.length > 0 ? [`${INDENT}ontbreekt  ${missing.map(({ naam }) => naam).join(', ')}`] : []),
      ...(mine.length > 0 ? [`${INDENT}meldingen  ${tallyText(mine)}`] : []),
    ];
  };
  const items = agenda.flatMap((rubriek) => [
    `${rubriek.letter}    ${printable(rubriek.titel)}`,
    ...rubriek.regels.flatMap((regel) => item(rubriek, regel)),
    '',
  ]);
  const rest = here.filter((one) => !said.has(one));
  return [
    `Vergadering van ${datum ? datumMetWeekdag(datum) : map}`,
    '',
    ...items,
    ...(rest.length > 0 ? [`Oproeping en overige stukken: ${tallyText(rest)}`] : []),
    `Samen: ${tallyText(here)}`,
    '',
  ].join('\n');
}

function title(register: Register, regel: Agendaregel): string {
  if (regel.van === 'vervallen') return `${regel.tekst} (vervallen)`;
  if (regel.van === 'tekst') return regel.tekst;
  const { stuk, zaaknummer, openbaarheid } = regel;
  const name = stuk && tekstveld(stuk, veldMet(soortVan(register, stuk), 'onderwerp') ?? '');
  return `${name === undefined ? `zaak ${zaaknummer}` : `${name} (${zaaknummer})`}${openbaarheid === 'openbaar' ? '' : ` [${openbaarheid}]`}`;
}

/** A message counts for an item when it stands in one of its stukken, or in the folder of its own that they share. */
function belongs(file: string, stukken: readonly Stuk[], { map }: Vergadering, register: Register): boolean {
  return stukken.some(({ pad }) => {
    const folder = posix.dirname(pad);
    if (pad === file || folder === map || folder === '.' || !file.startsWith(`${folder}/`)) return pad === file;
    // Letters may lie together in one folder: none of them has it to itself.
    return !register.stukken.some((een) => een.rol === 'brief' && posix.dirname(een.pad) === folder && een.pad !== pad);
  });
}

function many({ naam, meervoud, rol }: Soort, number: number): string {
  if (number === 1) return naam;
  return ROLLEN[rol].perZaak === 'meer' ? `${number} ${meervoud}` : `${number} keer ${naam}`;
}
