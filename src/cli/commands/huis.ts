import type { Host } from '../../core/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT } from '../exit.ts';

/** `griffie huis`. */
export async function runHuis(_host: Host, _typed: Typed): Promise<number> {
  return EXIT.clean;
}
