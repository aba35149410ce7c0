import { signal } from '@preact/signals';

/** Where one is: the view, what it is of (a map or a pad below the content folder), and what more was asked. */
export interface Route {
  readonly scherm: string;
  readonly pad: string;
  readonly vragen: URLSearchParams;
}

/** The part behind the `#` holds the place, so that every place is a link, in the history, and asks nothing of the server. */
export const route = signal<Route>(leesRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = leesRoute(location.hash);
});

/** `#/stuk/2026-03-11/oproeping.md?plek=12` as a Route. */
export function leesRoute(hash: string): Route {
  const [weg = '', vragen = ''] = splits(hash.replace(/^#?\/?/, ''), '?');
  const [scherm, pad] = splits(weg, '/');
  return { scherm, pad: pad.split('/').map(ontcijfer).join('/'), vragen: new URLSearchParams(vragen) };
}

/** The link to a view: `adres('stuk', pad, { plek: 12 })`. */
export function adres(
  scherm: string,
  pad: string = '',
  vragen: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const gevraagd = Object.entries(vragen).flatMap(([sleutel, waarde]) =>
    waarde === undefined || waarde === '' ? [] : [[sleutel, String(waarde)]],
  );
  const staart = new URLSearchParams(gevraagd).toString();
  const weg = [scherm, ...(pad === '' ? [] : pad.split('/').map(encodeURIComponent))].join('/');
  return `#/${weg}${staart === '' ? '' : `?${staart}`}`;
}

/** Goes to a link of `adres`; with `vervang` the place before is not kept in the history. */
export function ga(naar: string, vervang = false): void {
  if (vervang) history.replaceState(null, '', naar);
  else if (location.hash !== naar) history.pushState(null, '', naar);
  route.value = leesRoute(naar);
}

function splits(tekst: string, teken: string): [string, string] {
  const op = tekst.indexOf(teken);
  return op < 0 ? [tekst, ''] : [tekst.slice(0, op), tekst.slice(op + 1)];
}

function ontcijfer(deel: string): string {
  try {
    return decodeURIComponent(deel);
  } catch {
    return deel;
  }
}
