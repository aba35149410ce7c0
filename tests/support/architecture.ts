import { posix } from 'node:path';

/** One module: its path below the repository (`src/read/index.ts`) and its text. */
export interface Module {
  readonly path: string;
  readonly text: string;
}

/** The order of the rooms. A file imports from its own room or from a lower rank. */
const RANKS: Readonly<Record<string, number>> = {
  core: 0,
  model: 1,
  document: 1,
  raad: 0,
  rollen: 2,
  svg: 2,
  word: 2,
  read: 3,
  link: 3,
  rules: 3,
  render: 3,
  write: 3,
  vergelijk: 3,
  registers: 3,
  pipeline: 4,
  nieuw: 4,
  werkplek: 5,
  taalserver: 5,
  cli: 6,
  main: 7,
  index: 7,
};

/** The rooms in which a library may stand; a room holds the rooms below it (`write` holds `write/docx`). */
const LIBRARIES: readonly (readonly [name: RegExp, rooms: readonly string[]])[] = [
  [/^gray-matter$/, ['read']],
  [/^yaml$/, ['read', 'pipeline/sessie/bewerk']],
  // In read for gemeente.yaml and huisstijl.yaml, which are read whole or not at all.
  [/^zod$/, ['rollen', 'document', 'read']],
  [/^remark-rehype$/, ['render']],
  [/^mammoth$|^rehype-remark$|^remark-stringify$/, ['word']],
  [/^remark|^unified$|^mdast-util-|^micromark/, ['read', 'render', 'word']],
  [/^rehype-parse$|^hast-util-/, ['render', 'write', 'word']],
  [/^handlebars$/, ['render']],
  [/^fflate$/, ['write/docx', 'word']],
  [/^hyphen$/, ['write/table']],
  [/^puppeteer-core$|^@cantoo\/pdf-lib$/, ['write/pdf']],
  [/^sax$/, ['svg', 'word']],
  [/^@resvg\/resvg-wasm$/, ['svg']],
  [/^p-limit$/, ['pipeline', 'read']],
  [/^hono$/, ['werkplek']],
  [/^@hono\/node-server$/, ['cli']],
  [/^vscode-languageserver/, ['taalserver']],
  [/^diff$/, ['cli', 'rules', 'vergelijk', 'pipeline', 'rollen']],
  [/^string-width$/, ['cli']],
  [/^yargs$|^chokidar$/, ['cli']],
];
/** Types of trees, without code. */
const TYPES_ONLY = new Set(['hast', 'mdast', 'unist']);
/** Modules of Node that reach outside; only the real Host does. The others (paths, digests, compression) compute. */
const OUTSIDE =
  /^(node:)?(fs|fs\/promises|child_process|process|os|net|http|https|http2|dgram|dns|tty|readline|readline\/promises|cluster)$/;
/** The modules that stand for the machine. */
const HOSTS = new Set(['src/cli/host.ts', 'src/cli/serve.ts', 'src/main.ts']);
const LONGEST = 300;

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/**
 * The imports of a module: static, re-exporting and dynamic. Static ones are found at the start of a line, where the formatter
 * puts them. A dynamic import of something other than a plain string is given as `?`.
 */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length;
  const found: Import[] = [];
  for (const match of code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s+from\s+)?'([^'\n]+)'/gm)) {
    found.push({ specifier: match[2] as string, typeOnly: match[1] !== undefined, line: lineAt(match.index) });
  }
  for (const match of code.matchAll(/\bimport\(\s*(?:'([^'\n]+)'\s*\))?/g)) {
    found.push({ specifier: match[1] ?? '?', typeOnly: false, line: lineAt(match.index) });
  }
  return found.sort((a, b) => a.line - b.line);
}

/** Every fault of the architecture in a set of modules, one line each: `src/x.ts:3 …`. Empty when all is well. */
export function faults(modules: readonly Module[]): string[] {
  const paths = new Set(modules.map(({ path }) => path));
  return modules.flatMap((module) => [
    ...importsOf(module.text).flatMap((one) => importFaults(module.path, one, paths)),
    ...textFaults(module),
  ]);
}

/** The lines that are missing from the lists of rules and formats. */
export function missingLines(modules: readonly Module[]): string[] {
  const text = new Map(modules.map((module) => [module.path, withoutComments(module.text)]));
  const missing: string[] = [];
  const need = (list: string, line: string, present: RegExp): void => {
    if (!present.test(text.get(list) ?? '')) missing.push(`${list} lacks the line: ${line}`);
  };
  for (const { path, text: source } of modules) {
    const rule = /^export const (\w+): Regel = /m.exec(source)?.[1];
    if (rule && posix.dirname(path) === 'src/rules') {
      need('src/rules/index.ts', `  ${rule},`, new RegExp(`REGELS[^;]*\\b${rule}\\b[^;]*\\]`));
    }
    const writer = /^export const (\w+): Writer = /m.exec(source)?.[1];
    if (writer && path.startsWith('src/write/')) {
      need('src/write/index.ts', `  ${writer},`, new RegExp(`WRITERS[^;]*\\b${writer}\\b[^;]*\\]`));
    }
  }
  return missing;
}

function importFaults(from: string, { specifier, typeOnly, line }: Import, paths: ReadonlySet<string>): string[] {
  const at = `${from}:${line}`;
  if (specifier === '?') return [`${at} imports a name that is computed: it cannot be checked`];
  if (!specifier.startsWith('.')) return libraryFaults(from, specifier, typeOnly, at);
  const target = posix.join(posix.dirname(from), specifier);
  if (!paths.has(target)) return [`${at} imports ${specifier}, which is not in src`];
  const [own, other] = [roomOf(from), roomOf(target)];
  if (own === other) return partFaults(from, target, at);
  const [ownRank, otherRank] = [RANKS[own], RANKS[other]];
  if (ownRank === undefined || otherRank === undefined)
    return [`${at} stands in or imports a room without a rank: ${own}, ${other}`];
  if (otherRank > ownRank) return [`${at} imports upwards: ${own} (${ownRank}) takes from ${other} (${otherRank})`];
  if (otherRank === ownRank) return [`${at} imports sideways: ${own} and ${other} have one rank`];
  const door = `src/${other}/index.ts`;
  if (target !== door && paths.has(door)) return [`${at} goes past the door: import ${door}, not ${target}`];
  return [];
}

/** Made for all formats: the CSS of the huisstijl, the measures of tables, and what no page parts. */
const SHARED: ReadonlySet<string> = new Set(['css', 'table', 'together']);

/** Within write the formats do not see each other. */
function partFaults(from: string, target: string, at: string): string[] {
  const [own, other] = [partOf(from), partOf(target)];
  if (!own || !other || own === other || SHARED.has(other)) return [];
  return [`${at} imports sideways: ${roomOf(from)}/${own} takes from ${roomOf(from)}/${other}`];
}

function libraryFaults(from: string, specifier: string, typeOnly: boolean, at: string): string[] {
  if (OUTSIDE.test(specifier)) return HOSTS.has(from) ? [] : [`${at} imports ${specifier}: only the real Host may`];
  if (specifier.startsWith('node:') || (typeOnly && TYPES_ONLY.has(specifier))) return [];
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const rooms = LIBRARIES.find(([pattern]) => pattern.test(name))?.[1];
  if (!rooms) return [`${at} imports ${name}, a library without a room`];
  const inside = rooms.some((room) => from.startsWith(`src/${room}/`));
  return inside ? [] : [`${at} imports ${name}, which belongs in ${rooms.join(', ')}`];
}

function textFaults({ path, text }: Module): string[] {
  const code = withoutTexts(withoutComments(text));
  const found: string[] = [];
  const say = (pattern: RegExp, what: string): void => {
    for (const match of code.matchAll(pattern))
      found.push(`${path}:${code.slice(0, match.index).split('\n').length} ${what}`);
  };
  say(/^(?:export\s+)?(?:let|var)\s/gm, 'keeps state: a variable at the top of a module');
  say(
    /^(?:export\s+)?const\s(?![^=]*Readonly)[^=]*=\s*new (?:Map|Set)(?:<[^\n]*>)?\(\)/gm,
    'keeps state: an empty collection at the top of a module',
  );
  if (!HOSTS.has(path)) {
    say(/(?<![\w.$])process\s*\./g, 'touches the process: only the real Host may');
    say(/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/g, 'reads the clock: only the real Host may');
    say(/\bconsole\.|\bMath\.random\(|(?<![\w.$])fetch\(/g, 'prints, draws lots or goes to the network');
  }
  const lines = text.split('\n').length - 1;
  if (lines > LONGEST) found.push(`${path} has ${lines} lines, more than ${LONGEST}`);
  return found;
}

function roomOf(path: string): string {
  const [, room = '', below] = path.split('/');
  return below === undefined ? posix.basename(room, '.ts') : room;
}

/** The folder inside write: `docx`. */
function partOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts[1] === 'write' && parts.length > 3 ? parts[2] : undefined;
}

/** Comments as spaces, so that lines stay where they are. A `//` inside a text such as a web address is left alone. */
function withoutComments(text: string): string {
  return text
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** The contents of plain strings left out; those of templates too, save what they compute. */
function withoutTexts(code: string): string {
  return code
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*`/g, (t) => t.replace(/[^\n]/g, ' '));
}
