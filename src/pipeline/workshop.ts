import type { Host } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import type { HuisstijlBundel } from '../read/index.ts';
import type { Templates } from '../render/index.ts';
import type { Printer } from '../write/index.ts';
import type { BuildOptions } from './api.ts';
import { type Crew, hireCrew } from './crew.ts';
import type { Workshop } from './make.ts';
import type { Parts } from './parts.ts';
import type { Recording } from './recording.ts';

export interface WorkshopInput {
  readonly host: Host;
  readonly options: Pick<BuildOptions, 'content' | 'templates' | 'pdfStandaard'>;
  readonly parts: Parts;
  readonly register: Register;
  readonly templates: Templates;
  /** The files that the templates were made of. */
  readonly recording: Recording;
  readonly style: HuisstijlBundel;
  readonly printer: Printer | undefined;
}

/** Fewer documents than this are made before a worker has loaded its libraries. */
const WORTH_A_CREW = 12;
/** With two at work the browser and the main thread have the two cores between them: measured, a worker wins nothing there. */
const CORES_FOR_A_CREW = 3;
/** More workers than this wait for the browser. */
const LARGEST_CREW = 4;

/** What the making of documents needs, on the main thread. */
export function openWorkshop({ host, options, parts, register, templates, style, printer }: WorkshopInput): Workshop {
  const asset: Workshop['asset'] = async (pad) => {
    const known = register.assets[pad];
    if (!known) throw new Error(`Het bestand ${pad} is er niet.`);
    return { bytes: await host.files.read(`${options.content}/${pad}`), mime: known.mime };
  };
  const { pdfStandaard } = options;
  return { templates, style, pdfStandaard, asset, writers: parts.writers, ...(printer ? { printer } : {}) };
}

/**
 * Hires workers for a batch of so many stukken, when it is worth their start. None where the code runs from source, as in a
 * test: a worker loads compiled files only.
 */
export function hireWhenWorth({ worker }: Parts, stukken: number, jobs: number): Crew | undefined {
  if (!worker || stukken < WORTH_A_CREW || jobs < CORES_FOR_A_CREW) return undefined;
  return hireCrew(worker, Math.min(jobs - 1, LARGEST_CREW));
}

/** Sets a crew that was hired to work for a workshop. */
export function beginCrew(crew: Crew, { options, recording }: WorkshopInput, shop: Workshop): void {
  const { style, pdfStandaard, asset, printer } = shop;
  const prints = printer !== undefined;
  const setup = { templates: recording, templatesFolder: options.templates, style, pdfStandaard, prints };
  crew.begin(setup, { asset, ...(printer ? { printer } : {}) });
}
