import { posix } from 'node:path';
import type { Diagnostic, Host } from '../../core/index.ts';
import type { Huis } from '../../model/index.ts';
import { type BuildResult, build, UsageError } from '../../pipeline/index.ts';
import type { Formaat } from '../../write/index.ts';

/** How a house is tried on a content folder. */
export interface Trial {
  /** Absolute path of the house. */
  readonly house: string;
  readonly formats: readonly Formaat[];
  readonly browser?: string | undefined;
  /** Absolute path of a folder to write in. */
  readonly out: string;
}

/** Builds a content folder in the house, in both formats where there is a browser. */
export function buildIn(host: Host, content: string, { house, formats, browser, out }: Trial): Promise<BuildResult> {
  const to = posix.join(out, posix.basename(content), 'out');
  return build(host, {
    content,
    templates: house,
    out: to,
    paths: [],
    formats,
    pdfStandaard: 'beide',
    ...(browser === undefined ? {} : { browser }),
  });
}

/** What a folder that must complain was expected to say, and did. */
export interface FaultCase {
  readonly name: string;
  /** Dutch: what is wrong with it; undefined when it says what was expected. */
  readonly deviates?: string;
  readonly rules: readonly string[];
  readonly environment: readonly string[];
  /** The messages that were not expected, with the texts that they are about. */
  readonly unexpected: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Tries every folder below `fout/`: each must give the rules that its `verwacht.txt` lists, one a line, and no other. */
export async function tryFaults(host: Host, folder: string, { regelnamen }: Huis, trial: Trial): Promise<FaultCase[]> {
  const entries = await host.files.list(folder).catch(() => []);
  const cases: FaultCase[] = [];
  for (const { name, kind } of entries)
    if (kind === 'folder') cases.push(await tryFault(host, posix.join(folder, name), regelnamen, trial));
  return cases;
}

async function tryFault(host: Host, content: string, regelnamen: Huis['regelnamen'], trial: Trial): Promise<FaultCase> {
  const name = posix.basename(content);
  const nothing = { name, rules: [], environment: [], unexpected: [], sources: new Map() };
  const expected = await readExpected(host, posix.join(content, 'verwacht.txt'));
  if (!expected)
    return { ...nothing, deviates: 'verwacht.txt ontbreekt; zet daarin per regel de naam van een huisregel' };
  const result = await buildIn(host, content, trial).catch((error: unknown) => {
    if (error instanceof UsageError) return error.message;
    throw error;
  });
  if (typeof result === 'string') return { ...nothing, deviates: result };
  const own = (rule: string): string => regelnamen[rule] ?? rule;
  const wanted = [...new Set(expected.map(own))].sort();
  const rules = [...new Set(result.diagnostics.map(({ rule }) => own(rule)))].sort();
  const missing = wanted.filter((rule) => !rules.includes(rule));
  const unexpected = rules.filter((rule) => !wanted.includes(rule));
  const deviates = [
    ...(missing.length > 0 ? [`niet gemeld: ${missing.join(', ')}`] : []),
    ...(unexpected.length > 0 ? [`niet verwacht: ${unexpected.join(', ')}`] : []),
  ].join('; ');
  const { environment, sources } = result;
  return {
    name,
    rules,
    environment,
    sources,
    unexpected: result.diagnostics.filter(({ rule }) => unexpected.includes(own(rule))),
    ...(deviates === '' ? {} : { deviates }),
  };
}

async function readExpected(host: Host, path: string): Promise<readonly string[] | undefined> {
  const bytes = await host.files.read(path).catch(() => undefined);
  const lines = bytes && new TextDecoder().decode(bytes).split(/\r?\n/u);
  return lines?.map((line) => line.replace(/#.*/u, '').trim()).filter((line) => line !== '');
}
