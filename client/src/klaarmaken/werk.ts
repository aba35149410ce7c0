import { signal } from '@preact/signals';
import type { Gebeurtenis, KlaarOpdracht } from '../../../src/werkplek/api.ts';
import { opGebeurtenis, stuur } from '../api.ts';

type WerkGebeurtenis = Extract<Gebeurtenis, { soort: 'werk' }>;

/** Work that runs or has run: what was asked (unknown where another window asked it), and what it last said. */
export interface Werk {
  readonly opdracht: KlaarOpdracht | undefined;
  readonly stand: WerkGebeurtenis;
}

/** The last work. It goes on while one is at another view. */
export const werk = signal<Werk | undefined>(undefined);

/** Follows what the server says of its work; once, for the whole window. */
export function volgWerk(): void {
  opGebeurtenis('werk', (stand) => {
    const eigen = werk.value?.stand.id === stand.id ? werk.value.opdracht : undefined;
    werk.value = { opdracht: eigen, stand };
  });
}

/** Starts work. Rejects with an ApiFout, also where other work runs. */
export async function begin(opdracht: KlaarOpdracht): Promise<void> {
  const { id } = await stuur<{ id: string }>('klaarmaken', opdracht);
  // Events of it may have come before the answer.
  const gezegd = werk.value?.stand.id === id ? werk.value.stand : undefined;
  const stand: WerkGebeurtenis = gezegd ?? { soort: 'werk', id, klaar: false, gedaan: 0, totaal: 0, regel: '' };
  werk.value = { opdracht, stand };
}

/** Ends work before it is done. What was made whole stays. */
export async function stop(id: string): Promise<void> {
  await stuur('klaarmaken/stop', { id });
}
