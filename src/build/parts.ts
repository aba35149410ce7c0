import type { Host } from '../core/index.ts';
import type { Formaat, Writer } from '../write/index.ts';
import { type FoundBrowser, findBrowser, launchBrowser, type NoBrowser, WRITERS } from '../write/index.ts';
import type { PrintBrowser } from './printing.ts';

/** What a build takes from the rooms that start programs; a test puts its own in their place. */
export interface Parts {
  readonly writers: Readonly<Record<Formaat, Writer>>;
  readonly findBrowser: (host: Host, path?: string) => Promise<FoundBrowser | NoBrowser>;
  readonly launch: (host: Host, path: string, pages: number) => Promise<PrintBrowser>;
}

export const PARTS: Parts = {
  writers: WRITERS,
  findBrowser,
  launch: (host, path, pages) => launchBrowser({ path, pages, isRoot: host.processes.isRoot }),
};
