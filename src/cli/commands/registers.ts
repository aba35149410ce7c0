import { posix } from 'node:path';
import { type Host, parseDatum } from '../../core/index.ts';
import { REGISTERNAMEN, type Register } from '../../model/index.ts';
import type { Kijk, Registertabel } from '../../registers/index.ts';
import type { Typed } from '../arguments.ts';
import { mapOnder } from '../below.ts';
import { EXIT, Stop } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { merkenIn, merkVan, metMerk } from '../own-text.ts';
import { shown } from '../paths.ts';
import { readRegister } from '../register.ts';
import { tabelTekst } from '../report/tabel.ts';
import { printable } from '../report/terminal.ts';

/** The name of the soort, in a house that has it. */
const SOORT = 'register';

/** `griffie registers`: shows what is kept over all meetings, as a table or as JSON, or writes it as stukken with CSV and JSON. */
export async function runRegisters(host: Host, typed: Typed): Promise<number> {
  const options = buildOptions(host, typed);
  const register = await readRegister(host, options);
  if (!register) throw new Stop('De map met stukken is niet te lezen; griffie check zegt waarom.', EXIT.content);
  const { laatsteDag, registerVan, registerGegevens } = await import('../../registers/index.ts');
  const ookBesloten = typed['ook-niet-openbaar'] === true;
  const op = dagVan(typed.op) ?? laatsteDag(register, { ookBesloten });
  const kijk: Kijk = { ookBesloten, ...(op === undefined ? {} : { op }) };
  const namen = REGISTERNAMEN.filter((naam) => typed.welke === undefined || naam === typed.welke);
  const tabellen = namen.map((naam) => registerVan(register, naam, kijk));
  const map = typed.naar === undefined ? undefined : mapOnder(host, options.content, typed.naar);
  const geschreven =
    map === undefined ? undefined : await schrijf(host, { content: options.content, map }, register, tabellen, kijk);
  if (typed.json) {
    const gegevens = { op: op ?? null, ookNietOpenbaar: ookBesloten, registers: tabellen.map(registerGegevens) };
    host.terminal.out(`${JSON.stringify(gegevens, undefined, 2)}\n`);
    host.terminal.err(geschreven ?? '');
  } else {
    const { columns } = host.terminal;
    host.terminal.out(geschreven ?? `${tabellen.map((tabel) => tekstVan(tabel, columns)).join('\n\n')}\n`);
  }
  const onleesbaar = register.onleesbaar.length;
  if (onleesbaar > 0) {
    const wat =
      onleesbaar === 1 ? 'Eén stuk is niet te lezen en staat' : `${onleesbaar} stukken zijn niet te lezen en staan`;
    host.terminal.err(`${wat} er dus niet in; griffie check zegt waarom.\n`);
  }
  return EXIT.clean;
}

function dagVan(getypt: string | undefined) {
  const dag = getypt === undefined ? undefined : parseDatum(getypt);
  if (getypt !== undefined && dag === undefined) {
    throw new Stop(`--op ${getypt} is geen dag; schrijf haar als jaar-maand-dag, bijvoorbeeld --op 2026-06-01.`);
  }
  return dag;
}

function tekstVan({ titel, leeg, kolommen, rijen }: Registertabel, columns: number): string {
  if (rijen.length === 0) return `${titel}\n\n${leeg}`;
  const groepen = [...new Set(rijen.map(({ groep }) => groep))];
  const delen = groepen.map((groep) => {
    const hier = rijen.filter((rij) => rij.groep === groep);
    const gevuld = kolommen.filter(({ sleutel, inKop }) => !inKop && hier.some(({ waarden }) => waarden[sleutel]));
    const cellen = hier.map(({ waarden }) => gevuld.map(({ sleutel }) => waarden[sleutel] ?? ''));
    return `${printable(groep)}\n${tabelTekst(
      gevuld.map((kolom) => kolom.titel),
      cellen,
      columns,
    )}`;
  });
  return [titel, ...delen].join('\n\n');
}

/** A file to write, with its path. */
interface Bestand {
  readonly pad: string;
  readonly tekst: string;
}

/**
 * Writes every register as a stuk, with its CSV, its JSON and its chart beside it. What griffie wrote before is replaced, unless somebody
 * changed it: then nothing is written at all.
 */
async function schrijf(
  host: Host,
  plaats: { readonly content: string; readonly map: string },
  register: Register,
  tabellen: readonly Registertabel[],
  kijk: Kijk,
): Promise<string> {
  if (!register.huis.soorten.some(({ naam }) => naam === SOORT)) {
    throw new Stop(`Dit huis heeft geen soort ${SOORT}; griffie huis laat zien welke er zijn.`, EXIT.content);
  }
  const { registerCsv, registerGegevens, registerMarkdown, staafdiagram } = await import('../../registers/index.ts');
  const bestanden: Bestand[] = [];
  for (const tabel of tabellen) {
    const naam = `${tabel.naam}${kijk.ookBesloten ? '-niet-openbaar' : ''}`;
    const pad = posix.join(plaats.map, naam);
    const svg = tabel.maanden && tabel.maanden.length > 0 ? { svg: staafdiagram(tabel.maanden) } : {};
    const ernaast: Readonly<Record<string, string>> = {
      csv: registerCsv(tabel),
      json: `${JSON.stringify({ op: kijk.op ?? null, ...registerGegevens(tabel) }, undefined, 2)}\n`,
      ...svg,
    };
    const tekst = registerMarkdown(tabel, {
      pad: `${pad}.md`,
      soort: SOORT,
      openbaarheid: kijk.ookBesloten ? 'besloten' : 'openbaar',
      ...('svg' in svg ? { diagram: `${naam}.svg` } : {}),
    });
    bestanden.push(...(await vervangbaar(host, posix.join(plaats.content, pad), metMerk(tekst, ernaast), ernaast)));
  }
  await host.files.makeFolder(posix.join(plaats.content, plaats.map));
  for (const { pad, tekst } of bestanden) await host.files.write(pad, tekst);
  const stukken = bestanden.map(({ pad }) => pad).filter((pad) => pad.endsWith('.md'));
  const regels = stukken.map((pad) => `${shown(host, pad)} geschreven, met CSV en JSON ernaast.\n`);
  return printable(`${regels.join('')}griffie build maakt er PDF en DOCX van.\n`);
}

/** The files of one register; a Stop where one that is there is not as griffie wrote it. The stuk comes last: its mark knows the others. */
async function vervangbaar(
  host: Host,
  pad: string,
  stuk: string,
  ernaast: Readonly<Record<string, string>>,
): Promise<readonly Bestand[]> {
  const lees = async (waar: string): Promise<string | undefined> => {
    const bytes = await host.files.read(waar).catch(() => undefined);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
  const er = await lees(`${pad}.md`);
  const merken = er === undefined ? {} : merkenIn(er);
  const weiger = (waar: string): never => {
    throw new Stop(
      `${shown(host, waar)} is met de hand gemaakt of veranderd; hernoem of verwijder het eerst.`,
      EXIT.content,
    );
  };
  if (!merken) return weiger(`${pad}.md`);
  for (const [soort, tekst] of Object.entries(ernaast)) {
    const oud = await lees(`${pad}.${soort}`);
    if (oud !== undefined && oud !== tekst && merken[soort] !== merkVan(oud)) weiger(`${pad}.${soort}`);
  }
  return [
    ...Object.entries(ernaast).map(([soort, tekst]) => ({ pad: `${pad}.${soort}`, tekst })),
    { pad: `${pad}.md`, tekst: stuk },
  ];
}
