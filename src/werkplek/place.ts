import type { Host } from '../core/index.ts';
import type { BuildOptions } from '../pipeline/index.ts';
import type { Engine } from './engine.ts';
import type { Events } from './events.ts';
import type { Bench } from './make/bench.ts';
import type { Works } from './make/work.ts';
import type { Texts } from './texts/index.ts';
import type { WordIn } from './word-in.ts';

/** Where the werkplek works, and how it builds. All paths are absolute. */
export type PlaceOptions = Omit<BuildOptions, 'paths' | 'vergadering' | 'verzending'>;

/** Everything that an answer may need: one for each server. */
export interface Place {
  readonly host: Host;
  readonly options: PlaceOptions;
  readonly versie: string;
  readonly engine: Engine;
  readonly texts: Texts;
  readonly events: Events;
  readonly bench: Bench;
  readonly works: Works;
  readonly wordIn: WordIn;
  /** Ends the server. */
  stop(): void;
}
