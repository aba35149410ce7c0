import type { Diagnostic, Host } from '../core/index.ts';
import { agendastukken } from '../model/index.ts';
import { type BuildOptions, UsageError } from './api.ts';
import type { Gathered } from './gather.ts';

/** Whether a path below the content folder is asked for. */
export interface Narrow {
  /** Whether everything is asked for. */
  readonly all: boolean;
  /** The folders of the vergaderingen that are asked for as such. */
  readonly vergaderingen: ReadonlySet<string>;
  has(path: string): boolean;
  /** Whether messages in none of the content (a template, the huisstijl) are shown. */
  readonly elders: boolean;
}

const OTHER_FOLDER = 'Noem de map waar gemeente.yaml in staat met --content, bijvoorbeeld: --content content.';

/**
 * Reads what narrows a build. Rejects with UsageError where there is no content folder or no gemeente.yaml in it, for a path
 * that is not there or lies outside the content folder, and for a vergadering without a folder.
 */
export async function readNarrow(
  host: Host,
  { content, paths, vergadering }: Pick<BuildOptions, 'content' | 'paths' | 'vergadering'>,
): Promise<Narrow> {
  const { files } = host;
  if ((await files.stat(content))?.kind !== 'folder')
    throw new UsageError(`De map ${content} is er niet. ${OTHER_FOLDER}`);
  if ((await files.stat(`${content}/gemeente.yaml`))?.kind !== 'file') {
    throw new UsageError(`In ${content} staat geen gemeente.yaml: dat is geen map met stukken. ${OTHER_FOLDER}`);
  }
  const asked: string[] = [];
  for (const path of paths) {
    const clean = path.replace(/\/+$/u, '');
    if (!(await files.stat(clean))) throw new UsageError(`${path} is er niet.`);
    if (clean !== content && !clean.startsWith(`${content}/`)) {
      throw new UsageError(`${path} ligt niet in de map met stukken, ${content}.`);
    }
    asked.push(clean.slice(content.length + 1));
  }
  const names = typeof vergadering === 'string' ? [vergadering.replace(/\/+$/u, '')] : (vergadering ?? []);
  for (const folder of names) {
    // Not a way to another folder: `..` would ask for nothing, and say that nothing is wrong.
    const isName = folder.split('/').every((part) => !['', '.', '..'].includes(part));
    const isRoot = folder === '' && typeof vergadering !== 'string';
    if (!isRoot && (!isName || (await files.stat(`${content}/${folder}`))?.kind !== 'folder')) {
      throw new UsageError(`Er is geen vergadering ${vergadering}: de map ${content}/${folder} is er niet.`);
    }
    asked.push(folder);
  }
  const all = asked.length === 0 || asked.includes('');
  return {
    all,
    vergaderingen: new Set(names),
    elders: true,
    has: (path) => all || asked.some((folder) => path === folder || path.startsWith(`${folder}/`)),
  };
}

/**
 * Tells which messages are shown: those in a file that is asked for, in a stuk on the agenda of a vergadering that is, or in none of
 * the content (a template, the huisstijl).
 */
export function reporter(
  narrow: Narrow,
  { register, sources, unreadable }: Pick<Gathered, 'register' | 'sources' | 'unreadable'>,
): (message: Diagnostic) => boolean {
  // Without a register nothing was read but gemeente.yaml, and that is why.
  if (!register) return () => true;
  const vergaderingen = register.vergaderingen.filter(({ map }) => narrow.vergaderingen.has(map));
  const onAgenda = new Set(vergaderingen.flatMap((een) => agendastukken(register, een)).map(({ pad }) => pad));
  return ({ file }) => {
    if (narrow.has(file) || onAgenda.has(file)) return true;
    if (!narrow.elders) return false;
    return !sources.has(file) && !unreadable.some(({ pad }) => pad === file) && !register.andere.includes(file);
  };
}
