import type { Host } from '../../core/index.ts';
import type { InleesOpdracht, InleesOptions, InleesUitkomst } from './api.ts';

export type * from './api.ts';

/**
 * Reads Word files into the content folder: those of griffie back into their stuk, those of others as a new one. Nothing is written of
 * a file with a tracked change about which nothing was chosen, and never over a file that is no part of this. What reads Word is loaded
 * for the first: nothing else needs it.
 */
export async function inlezen(host: Host, options: InleesOptions, opdracht: InleesOpdracht): Promise<InleesUitkomst> {
  const { leesIn } = await import('./inlezen.ts');
  return leesIn(host, options, opdracht);
}
