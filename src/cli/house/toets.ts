import { posix } from 'node:path';
import type { Diagnostic, Host } from '../../core/index.ts';
import { inTemporaryFolder, tryHouseAlone } from '../../pipeline/index.ts';
import type { HuisBundel } from '../../read/index.ts';
import { findBrowser } from '../../write/index.ts';
import { EXIT } from '../exit.ts';
import { shown, shownSource } from '../paths.ts';
import { count, tallyText } from '../report/outcome.ts';
import { paint } from '../report/terminal.ts';
import { textReport } from '../report/text.ts';
import { changesIn } from './changes.ts';
import { exampleOf } from './folder.ts';
import { buildIn, type Trial, tryFaults } from './trial.ts';

/** With what a house is tried. */
export interface Against {
  /** Absolute path of a content folder: what changes in its stukken is shown. */
  readonly content?: string;
  /** Absolute path of the house as it was; the last commit in git when left out. */
  readonly tegen?: string;
  readonly browser?: string;
}

/**
 * Tries a house: reads it, fills in its templates, builds its own example and bad variants, and shows what changes in existing
 * stukken. Those of a house that it extends are about that one: zaaknummers and fields need not fit this one. Gives the exit code.
 *
 * @param map absolute path of the house
 */
export async function testHouse(host: Host, map: string, against: Against): Promise<number> {
  const row = (name: string, value: string): void => host.terminal.out(`${name.padEnd(10)}  ${value}\n`);
  const { value: bundel, diagnostics } = await tryHouseAlone(host, map, host.cwd);
  row('huis', shown(host, map));
  row(bundel ? 'sjablonen' : 'gegevens', diagnostics.length === 0 ? 'in orde' : tallyText(diagnostics));
  if (diagnostics.length > 0) host.terminal.out(report(host, host.cwd, diagnostics, new Map()));
  if (!bundel || diagnostics.length > 0) return EXIT.content;
  const found = await findBrowser(host, against.browser);
  const formats = 'path' in found ? (['pdf', 'docx'] as const) : (['docx'] as const);
  if (!('path' in found)) row('browser', 'niet gevonden: alleen de DOCX wordt geprobeerd (griffie doctor)');
  return inTemporaryFolder(host, async (out) => {
    const trial: Trial = { house: map, formats, browser: against.browser, out };
    const codes = [await example(host, map, bundel, trial, row), await faults(host, map, bundel, trial, row)];
    await changesIn(host, bundel, { ...against, out }, row);
    return Math.max(...codes);
  });
}

type Row = (name: string, value: string) => void;

async function example(host: Host, map: string, { mappen }: HuisBundel, trial: Trial, row: Row): Promise<number> {
  const content = await exampleOf(host, [map]);
  if (content === undefined) {
    const isBuiltOnOther = mappen.length > 1;
    const why = isBuiltOnOther
      ? 'heeft dit huis zelf niet; dat van het huis eronder wordt niet geprobeerd'
      : 'ontbreekt';
    row('voorbeeld', `${why}. Zet in ${shown(host, map)}/voorbeeld/ een map met stukken die goed zijn`);
    return isBuiltOnOther ? EXIT.clean : EXIT.content;
  }
  const { diagnostics, written, skipped, environment, sources } = await buildIn(host, content, trial);
  const made = count(written.length, 'bestand', 'bestanden');
  row('voorbeeld', `${shown(host, content)}: ${made}, ${tallyText(diagnostics)}`);
  if (diagnostics.length > 0) host.terminal.out(report(host, content, diagnostics, sources));
  for (const line of environment) host.terminal.err(`${line}\n`);
  if (environment.length > 0) return EXIT.environment;
  return diagnostics.length + skipped.length > 0 ? EXIT.content : EXIT.clean;
}

async function faults(host: Host, map: string, { huis }: HuisBundel, trial: Trial, row: Row): Promise<number> {
  let code: number = EXIT.clean;
  const folder = posix.join(map, 'fout');
  const cases = await tryFaults(host, folder, huis, trial);
  for (const { name, deviates, rules, environment, unexpected, sources } of cases) {
    row(`fout/${name}`, `${deviates ?? `zoals verwacht: ${rules.join(', ')}`}`);
    if (unexpected.length > 0) host.terminal.out(report(host, posix.join(folder, name), unexpected, sources));
    for (const line of environment) host.terminal.err(`${line}\n`);
    code = Math.max(code, environment.length > 0 ? EXIT.environment : deviates ? EXIT.content : EXIT.clean);
  }
  if (cases.length === 0)
    row(
      'fout',
      'heeft dit huis niet. Zet in fout/NAAM/ een map met stukken die niet goed zijn, en de regels in verwacht.txt',
    );
  return code;
}

function report(
  host: Host,
  content: string,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): string {
  const { colour, columns } = host.terminal;
  const source = (file: string): string => shownSource(host, content, file);
  return `\n${textReport(diagnostics, { sources, shown: source, paint: paint(colour), columns })}\n`;
}
