import { signal } from '@preact/signals';
import type { Start } from '../../src/werkplek/api.ts';
import { ApiFout, haal, herverbonden, opGebeurtenis, verbinding, zinVan } from './api.ts';

/** What the folder holds: the house, the vergaderingen, the soorten. Kept up to date for all views. */
export const start = signal<Start | undefined>(undefined);
/** Why it could not be read; '' when it could. */
export const startFout = signal('');

const RUST_MS = 150;
/** Whoever was not listening yet when the messages came asks for them. */
const VRAAG_MS = 1000;

/** Fetches it, and again after each change. */
export function houdStartBij(): void {
  let wacht: ReturnType<typeof setTimeout> | undefined;
  const straks = (): void => {
    clearTimeout(wacht);
    wacht = setTimeout(() => void ververs(), RUST_MS);
  };
  void ververs();
  opGebeurtenis('stand', straks);
  herverbonden.subscribe((keer) => keer > 0 && straks());
}

async function ververs(): Promise<void> {
  try {
    start.value = await haal<Start>('start');
    startFout.value = '';
    if (start.value.meldingenKomen) setTimeout(() => void ververs(), VRAAG_MS);
  } catch (fout) {
    if (fout instanceof ApiFout && (fout.status === 401 || fout.status === 403)) verbinding.value = 'vreemd';
    if (!(fout instanceof ApiFout && fout.status === 0)) startFout.value = zinVan(fout);
  }
}
