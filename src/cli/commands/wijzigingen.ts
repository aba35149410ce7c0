import { datumVoluit, digest, type Host } from '../../core/index.ts';
import { type Register, standVan } from '../../model/index.ts';
import type { Wijzigingen } from '../../vergelijk/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, Stop } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { shown } from '../paths.ts';
import { readRegister } from '../register.ts';
import { printable } from '../report/terminal.ts';
import { vergaderingenVan } from '../vergadering.ts';

/** `griffie wijzigingen`: tells what is different from what was sent, as text for a mail or as JSON. */
export async function runWijzigingen(host: Host, typed: Typed): Promise<number> {
  const { vergadering: naam, ...options } = buildOptions(host, typed);
  const register = await readRegister(host, options);
  if (!register) throw new Stop('De map met stukken is niet te lezen; griffie check zegt waarom.', EXIT.content);
  const [vergadering, ...meer] = vergaderingenVan(register, naam ?? '');
  if (!vergadering || meer.length > 0) throw new Stop(`Op ${naam} is er meer dan één vergadering: noem haar map.`);
  const { vergelijk } = await import('../../pipeline/index.ts');
  const { wijzigingentekst } = await import('../../vergelijk/index.ts');
  const lijst = await vergelijk(host, {
    ...options,
    map: vergadering.map,
    ...(typed.sinds === undefined ? {} : { sinds: typed.sinds }),
    ookBesloten: typed['ook-niet-openbaar'] === true,
  });
  if (typed.stuk) return schrijfStuk(host, options.content, register, lijst, typed['ook-niet-openbaar'] === true);
  host.terminal.out(typed.json ? `${JSON.stringify(lijst, undefined, 2)}\n` : printable(wijzigingentekst(lijst)));
  return EXIT.clean;
}

/** The name of the soort, in a house that has it. */
const SOORT = 'wijzigingenlijst';

/**
 * Writes the list as a stuk beside the oproeping, of which build makes a PDF and a DOCX. What griffie wrote before is replaced, unless
 * somebody changed it.
 */
async function schrijfStuk(
  host: Host,
  content: string,
  register: Register,
  lijst: Wijzigingen,
  besloten: boolean,
): Promise<number> {
  if (!register.huis.soorten.some(({ naam }) => naam === SOORT)) {
    throw new Stop(`Dit huis heeft geen soort ${SOORT}; griffie huis laat zien welke er zijn.`, EXIT.content);
  }
  const { wijzigingenMarkdown } = await import('../../vergelijk/index.ts');
  const velden = [
    `soort: ${SOORT}`,
    'status: definitief',
    ...(besloten ? ['openbaarheid: besloten'] : []),
    `onderwerp: Wijzigingen sinds ${datumVoluit(lijst.sinds.op)}`,
  ];
  const vergadering = register.vergaderingen.find(({ map }) => map === lijst.map);
  const stand = vergadering ? standVan(register, vergadering).slice(0, MERK) : '';
  const rest = `${velden.join('\n')}\n---\n\n${wijzigingenMarkdown(lijst)}`;
  const naam = `wijzigingen-sinds-${lijst.sinds.nummer}${besloten ? '-besloten' : ''}.md`;
  const pad = [content, lijst.map, naam].filter(Boolean).join('/');
  const er = await host.files.read(pad).catch(() => undefined);
  if (er && !isOngemoeid(new TextDecoder().decode(er))) {
    throw new Stop(`${shown(host, pad)} is met de hand veranderd; hernoem of verwijder het eerst.`, EXIT.content);
  }
  await host.files.write(pad, `---\n# griffie ${digest(rest).slice(0, MERK)} ${stand}\n${rest}`);
  host.terminal.out(printable(`${shown(host, pad)} geschreven; griffie build maakt er PDF en DOCX van.\n`));
  return EXIT.clean;
}

/** Digits of the digest by which griffie knows its own text again. */
const MERK = 16;

function isOngemoeid(tekst: string): boolean {
  const [, merk, rest = ''] = /^---\n# griffie ([0-9a-f]+)(?: [0-9a-f]+)?\n([\s\S]*)$/u.exec(tekst) ?? [];
  return merk !== undefined && digest(rest).slice(0, MERK) === merk;
}
