import { signal } from '@preact/signals';
import type { Gebeurtenis, KlaarOpdracht } from '../../../src/werkplek/api.ts';
import { herverbonden, opGebeurtenis, stuur } from '../api.ts';

type WerkGebeurtenis = Extract<Gebeurtenis, { soort: 'werk' }>;

/** Work that runs or has run: what was asked (unknown where another window asked it), and what it last said. */
export interface Werk {
  readonly opdracht: KlaarOpdracht | undefined;
  readonly stand: WerkGebeurtenis;
}

/** The last work. It goes on while one is at another view. */
export const werk = signal<Werk | undefined>(undefined);

/** What this window asked, kept over a reload until one puts its outcome away. */
const GEVRAAGD = 'werk';
interface Gevraagd {
  readonly id: string;
  readonly opdracht: KlaarOpdracht;
}

/** Follows what the server says of its work; once, for the whole window. */
export function volgWerk(): void {
  // The server says anew how far it is; one that was started again has no work.
  herverbonden.subscribe((keer) => {
    if (keer > 0 && werk.value && !werk.value.stand.klaar) werk.value = undefined;
  });
  opGebeurtenis('werk', (stand) => {
    laatst = stand;
    const gevraagd = lees();
    const eigen = gevraagd?.id === stand.id ? gevraagd.opdracht : undefined;
    // What was done before this window came, and not for it, is no news.
    if (stand.klaar && !eigen && werk.value?.stand.id !== stand.id) return;
    werk.value = { opdracht: eigen, stand };
  });
}

let laatst: WerkGebeurtenis | undefined;

/** Puts away what came of the work. */
export function weghalen(): void {
  sessionStorage.removeItem(GEVRAAGD);
  werk.value = undefined;
}

function lees(): Gevraagd | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(GEVRAAGD) ?? 'null') as Gevraagd | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Starts work. Rejects with an ApiFout, also where other work runs. */
export async function begin(opdracht: KlaarOpdracht): Promise<void> {
  const { id } = await stuur<{ id: string }>('klaarmaken', opdracht);
  const gevraagd: Gevraagd = { id, opdracht };
  sessionStorage.setItem(GEVRAAGD, JSON.stringify(gevraagd));
  // Events of it may have come before the answer.
  const gezegd = laatst?.id === id ? laatst : undefined;
  const stand: WerkGebeurtenis = gezegd ?? { soort: 'werk', id, klaar: false, gedaan: 0, totaal: 0, regel: '' };
  werk.value = { opdracht, stand };
}

/** Ends work before it is done. What was made whole stays. */
export async function stop(id: string): Promise<void> {
  await stuur('klaarmaken/stop', { id });
}
