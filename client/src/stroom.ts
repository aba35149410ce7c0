import { signal } from '@preact/signals';
import type { Gebeurtenis } from '../../src/werkplek/api.ts';

/** How the window stands to its server; `vreemd`: the server no longer knows this window, `einde`: it was ended on purpose. */
export type Verbinding = 'begin' | 'open' | 'weg' | 'vreemd' | 'einde';
export const verbinding = signal<Verbinding>('begin');

/** Counts how often the connection came back: what is shown may be old then, and is fetched again. */
export const herverbonden = signal(0);

type Soort = Gebeurtenis['soort'];
type Van<S extends Soort> = Extract<Gebeurtenis, { soort: S }>;
const luisteraars = new Set<(gebeurtenis: Gebeurtenis) => void>();

/** Calls `doe` at every event of this kind, until what it returns is called. */
export function opGebeurtenis<S extends Soort>(soort: S, doe: (gebeurtenis: Van<S>) => void): () => void {
  const luister = (gebeurtenis: Gebeurtenis): void => {
    if (gebeurtenis.soort === soort) doe(gebeurtenis as Van<S>);
  };
  luisteraars.add(luister);
  return () => void luisteraars.delete(luister);
}

const EERSTE_WACHT_MS = 300;
const LANGSTE_WACHT_MS = 4000;

/** Opens the stream of events, and again when it breaks: sooner at first, then every few seconds. */
export function verbind(venster: string, wacht: number = EERSTE_WACHT_MS): void {
  const bron = new EventSource(`/api/gebeurtenissen?venster=${encodeURIComponent(venster)}`);
  let volgende = wacht;
  bron.onopen = () => {
    volgende = EERSTE_WACHT_MS;
    const terug = verbinding.value === 'weg';
    verbinding.value = 'open';
    if (terug) herverbonden.value += 1;
  };
  bron.onmessage = ({ data }: MessageEvent<string>) => {
    const gebeurtenis = JSON.parse(data) as Gebeurtenis;
    if (gebeurtenis.soort === 'einde') {
      bron.close();
      verbinding.value = 'einde';
    }
    for (const luister of [...luisteraars]) luister(gebeurtenis);
  };
  // The browser tries again by itself only after some faults; this does after all of them.
  bron.onerror = () => {
    bron.close();
    if (verbinding.value === 'einde') return;
    verbinding.value = 'weg';
    setTimeout(() => void opnieuw(venster, Math.min(volgende * 2, LANGSTE_WACHT_MS)), volgende);
  };
}

async function opnieuw(venster: string, wacht: number): Promise<void> {
  const antwoord = await fetch('/api/start', { method: 'GET', credentials: 'same-origin' }).catch(() => undefined);
  if (antwoord?.status === 401 || antwoord?.status === 403) {
    verbinding.value = 'vreemd';
    return;
  }
  if (antwoord?.ok) verbind(venster, wacht);
  else setTimeout(() => void opnieuw(venster, Math.min(wacht * 2, LANGSTE_WACHT_MS)), wacht);
}
