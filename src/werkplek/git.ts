import type { Host } from '../core/index.ts';
import type { GitStand } from './api.ts';
import { Fault } from './fault.ts';

/** git is quick, unless it waits for somebody. */
const PATIENCE_MS = 30_000;

type Changed = GitStand['veranderd'][number];

/** Runs git in the content folder, without a shell; it asks nobody anything, and runs no program that a setting of it names as a pager or an editor. */
async function git({ processes }: Host, content: string, args: readonly string[]) {
  const quiet = ['--no-optional-locks', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];
  return processes.run('git', ['-C', content, ...quiet, ...args], { timeoutMs: PATIENCE_MS });
}

/** Whether the content folder stands in a repository, and git is there. */
export async function isInGit(host: Host, content: string): Promise<boolean> {
  const { code, stdout } = await git(host, content, ['rev-parse', '--is-inside-work-tree']);
  return code === 0 && stdout.trim() === 'true';
}

/** What changed below the content folder since the last commit. */
export async function gitStand(host: Host, content: string): Promise<GitStand> {
  if (!(await isInGit(host, content))) return { is: false, veranderd: [] };
  const prefix = (await git(host, content, ['rev-parse', '--show-prefix'])).stdout.replace(/\n$/u, '');
  const args = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.'];
  const { code, stdout, stderr } = await git(host, content, args);
  if (code !== 0) throw new Fault(503, `git kan niet zeggen wat er veranderd is: ${firstLine(stderr)}`);
  const veranderd = stdout.split('\0').flatMap((entry): Changed[] => {
    const pad = entry.slice(3);
    if (pad === '' || !pad.startsWith(prefix)) return [];
    return [{ pad: pad.slice(prefix.length), hoe: howOf(entry.slice(0, 2)) }];
  });
  return { is: true, veranderd };
}

function howOf(state: string): Changed['hoe'] {
  if (state.includes('D')) return 'verwijderd';
  return state === '??' || state.includes('A') ? 'nieuw' : 'gewijzigd';
}

/** Commits what changed below the content folder, and nothing else. Rejects with a Fault that says what to do. */
export async function gitCommit(host: Host, content: string, sentence: string): Promise<GitStand> {
  const zin = sentence.trim();
  if (zin === '') throw new Fault(400, 'Schrijf in een zin wat er veranderd is.');
  const { is, veranderd } = await gitStand(host, content);
  if (!is) throw new Fault(400, 'De stukken staan niet in git.');
  if (veranderd.length === 0) throw new Fault(400, 'Er is niets veranderd om vast te leggen.');
  if ((await git(host, content, ['var', 'GIT_COMMITTER_IDENT'])).code !== 0) throw new Fault(503, WHO_ARE_YOU);
  if ((await git(host, content, ['rev-parse', '--quiet', '--verify', 'MERGE_HEAD'])).code === 0) {
    throw new Fault(503, 'In git staat nog een samenvoeging open; maak die eerst af in een terminal.');
  }
  // Only what stands below the folder that git is run in.
  const add = await git(host, content, ['add', '--all', '--', '.']);
  const commit = add.code === 0 ? await git(host, content, ['commit', '--quiet', '-m', zin, '--', '.']) : add;
  if (commit.code !== 0) {
    throw new Fault(503, `git kon het niet vastleggen: ${firstLine(commit.stderr || commit.stdout)}`);
  }
  return gitStand(host, content);
}

const WHO_ARE_YOU =
  'git weet niet wie u bent. Zeg het eenmalig in een terminal: git config --global user.name "Uw naam" en git config --global user.email u@gemeente.nl';

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
