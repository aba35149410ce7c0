import type { Host } from '../core/index.ts';
import {
  type Formaat,
  type FoundBrowser,
  findBrowser,
  launchBrowser,
  type NoBrowser,
  WRITERS,
  type Writer,
} from '../write/index.ts';
import type { PrintBrowser } from './printing.ts';

/** What a build takes from the rooms that start programs; a test puts its own in their place. */
export interface Parts {
  readonly writers: Readonly<Record<Formaat, Writer>>;
  readonly findBrowser: (host: Host, path?: string) => Promise<FoundBrowser | NoBrowser>;
  readonly launch: (host: Host, path: string, pages: number) => Promise<PrintBrowser>;
  /** The program of a worker that writes with these very writers; undefined where there is none. */
  readonly worker?: URL | undefined;
}

export const PARTS: Parts = {
  writers: WRITERS,
  findBrowser,
  launch: (host, path, pages) => launchBrowser({ path, pages, isRoot: host.processes.isRoot }),
  worker: import.meta.url.endsWith('.js') ? new URL('./worker.js', import.meta.url) : undefined,
};
