import { posix } from 'node:path';
import { digest, type Host } from '../../../core/index.ts';
import { bronnen } from '../../bronnen.ts';
import type { InleesOptions } from '../api.ts';

/** So many versions of git are looked through. */
const MEESTE = 200;
const BOM = '\ufeff';

/**
 * The source that a file was made from, by its digest: the one that stands there, one that a build kept, or one of the history of
 * git. Undefined where it is nowhere.
 */
export async function herkomst(
  host: Host,
  { content, out }: InleesOptions,
  pad: string,
  bron: string,
  nu: string | undefined,
): Promise<string | undefined> {
  if (nu !== undefined && isBron(nu, bron)) return nu;
  const bewaard = out === undefined ? undefined : await bronnen(host, out).haal(pad, bron);
  if (bewaard) return new TextDecoder().decode(bewaard);
  return uitGit(host, content, pad, bron);
}

/** A byte order mark is no part of the text, and one of the bytes that the digest is of. */
const isBron = (tekst: string, bron: string): boolean => digest(tekst) === bron || digest(BOM + tekst) === bron;

async function uitGit({ processes }: Host, content: string, pad: string, bron: string): Promise<string | undefined> {
  const map = posix.join(content, posix.dirname(pad));
  const naam = posix.basename(pad);
  const git = async (...args: string[]): Promise<string | undefined> => {
    const { code, stdout } = await processes.run('git', ['-C', map, ...args], { timeoutMs: 10_000 });
    return code === 0 ? stdout : undefined;
  };
  const versies =
    (await git('log', `--max-count=${MEESTE}`, '--format=%H', '--', `./${naam}`).catch(() => undefined)) ?? '';
  for (const versie of versies.split('\n').filter((een) => /^[\da-f]{40,64}$/u.test(een))) {
    const tekst = await git('show', `${versie}:./${naam}`);
    if (tekst !== undefined && isBron(tekst, bron)) return tekst.replace(/^\ufeff/u, '');
  }
  return undefined;
}
