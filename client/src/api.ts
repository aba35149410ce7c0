import type { Botsing } from '../../src/werkplek/api.ts';

export * from './stroom.ts';

/** This window, also after a reload: what the server tells us of ourselves can be told from what others do. */
export const venster: string = eigenNaam();

/** An answer that is a fault: what it says is a Dutch sentence for who reads. */
export class ApiFout extends Error {
  /** The HTTP status; 0 where the server could not be reached. */
  readonly status: number;
  /** Of a 409: what stands on the disk, beside what was sent. */
  readonly botsing: Botsing['botsing'] | undefined;
  constructor(zin: string, status: number, botsing?: Botsing['botsing']) {
    super(zin);
    this.status = status;
    this.botsing = botsing;
  }
}

type Vragen = Readonly<Record<string, string | number | boolean | undefined>>;

/** GET of the API: `haal<StukLang>('stuk', { pad })`. Rejects with an ApiFout. */
export function haal<T>(naam: string, vragen: Vragen = {}, signal?: AbortSignal): Promise<T> {
  return vraag<T>(adresVan(naam, vragen), signal ? { signal } : {});
}

/** POST of JSON to the API: `stuur<StukAntwoord>('stuk', opdracht)`. Rejects with an ApiFout. */
export function stuur<T>(naam: string, body: unknown = {}): Promise<T> {
  return vraag<T>(adresVan(naam), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** POST of a form with files to the API. Rejects with an ApiFout. */
export function stuurFormulier<T>(naam: string, formulier: FormData): Promise<T> {
  return vraag<T>(adresVan(naam), { method: 'POST', body: formulier });
}

/** The address of something of the API, for a link or a frame: `adresVan('pdf', { pad })`. */
export function adresVan(naam: string, vragen: Vragen = {}): string {
  const gevraagd = Object.entries(vragen).flatMap(([sleutel, waarde]) =>
    waarde === undefined ? [] : [[sleutel, String(waarde)]],
  );
  const staart = new URLSearchParams(gevraagd).toString();
  return `/api/${naam}${staart === '' ? '' : `?${staart}`}`;
}

/** The sentence of whatever was thrown, to show. */
export function zinVan(fout: unknown): string {
  return fout instanceof ApiFout ? fout.message : `Dit ging mis in de werkplek: ${String(fout)}`;
}

async function vraag<T>(adres: string, init: RequestInit): Promise<T> {
  let antwoord: Response;
  try {
    antwoord = await fetch(adres, { credentials: 'same-origin', ...init });
  } catch (fout) {
    if (init.signal?.aborted) throw fout;
    throw new ApiFout('De werkplek is niet te bereiken. Zodra zij er weer is, gaat u vanzelf verder.', 0);
  }
  const data: unknown = await antwoord.json().catch(() => undefined);
  if (antwoord.ok) return data as T;
  const { fout, botsing } = (data ?? {}) as Partial<Botsing>;
  throw new ApiFout(fout ?? `De werkplek antwoordde met fout ${antwoord.status}.`, antwoord.status, botsing);
}

function eigenNaam(): string {
  const nieuw = crypto.randomUUID();
  try {
    const bewaard = sessionStorage.getItem('griffie-venster');
    if (bewaard) return bewaard;
    sessionStorage.setItem('griffie-venster', nieuw);
  } catch {
    // Without storage a reload is another window.
  }
  return nieuw;
}
