import { posix } from 'node:path';
import type { Host } from '../core/index.ts';
import type { Typed } from './arguments.ts';
import { Stop } from './exit.ts';
import { standaardOut } from './options.ts';
import { absolute, shown } from './paths.ts';

/** A content folder that was found, and the folder that its documents go to: beside it. Both absolute. */
export interface Place {
  readonly content: string;
  readonly out: string;
}

/**
 * Looks for the content folder as git does for a repository: from where one stands upwards, the first folder with
 * `content/gemeente.yaml` or `gemeente.yaml` in it. Undefined when there is none.
 */
export async function findContent({ files, cwd }: Host): Promise<Place | undefined> {
  for (let folder = cwd; ; folder = posix.dirname(folder)) {
    for (const content of [posix.join(folder, 'content'), folder]) {
      const found = await files.stat(posix.join(content, 'gemeente.yaml')).catch((error: unknown) => {
        // What one may not look into above is not ours to look for; where one stands it is a fault.
        if (folder === cwd) throw error;
        return undefined;
      });
      if (found?.kind === 'file') return { content, out: posix.join(posix.dirname(content), 'out') };
    }
    if (posix.dirname(folder) === folder) return undefined;
  }
}

/**
 * What was typed, with the content folder found where none was named; the out folder follows from it. Says which folder it is
 * when that is not where one stands. Throws a Stop when there is none.
 */
export async function located(host: Host, typed: Typed): Promise<Typed> {
  if (typed.content !== undefined) return typed;
  const place = await findContent(host);
  if (!place) throw new Stop(nothingFound(host));
  if (place.content !== absolute(host, 'content') && place.content !== host.cwd) {
    host.terminal.err(`De stukken staan in ${shown(host, place.content)}.\n`);
  }
  return {
    ...typed,
    content: place.content,
    out: typed.out ?? posix.join(posix.dirname(place.out), standaardOut(typed)),
  };
}

function nothingFound({ cwd }: Host): string {
  return [
    `Er is geen map met stukken: in ${cwd} en de mappen erboven staat geen content/gemeente.yaml of gemeente.yaml.`,
    'Ga naar de map van uw gemeente, of noem de map waar gemeente.yaml in staat met --content, bijvoorbeeld: --content content.',
    'Een nieuwe map begint u met: griffie nieuw gemeente MAP.',
  ].join('\n');
}
