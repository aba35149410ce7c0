import { signal } from '@preact/signals';
import { adres, ga } from './route.ts';

/** A Word file that was dropped somewhere, on its way to be read in: into this folder, or over this stuk. */
export interface Aangereikt {
  readonly bestand: File;
  readonly map?: string;
  readonly naar?: string;
}
export const aangereikt = signal<Aangereikt | undefined>(undefined);

/** Goes to the view that reads in, with this file. */
export function reikAan(wat: Aangereikt): void {
  aangereikt.value = wat;
  ga(adres('inlezen'));
}
