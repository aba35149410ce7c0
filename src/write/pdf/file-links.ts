/** Where links to accompanying files lead in print: the browser would drop a relative one, and the finisher restores it. */
const FILE_ORIGIN = 'https://griffie.invalid/bestand/';
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** What a link is in a PDF: a place in the stuk, a file beside it, an address elsewhere; undefined for what is not a link. */
export function linkKind(href: string): 'plaats' | 'bestand' | 'adres' | undefined {
  if (href.startsWith('#')) return href.length > 1 ? 'plaats' : undefined;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(href)?.[1];
  if (scheme !== undefined) return SCHEMES.has(scheme.toLowerCase()) ? 'adres' : undefined;
  return href.trim() === '' || /^[/\\]/.test(href) ? undefined : 'bestand';
}

/** The address of a link while it is printed: for a file one that the browser keeps; none for what is not a link, such as a script. */
export function printedHref(href: string): string | undefined {
  const kind = linkKind(href);
  return kind === 'bestand' ? `${FILE_ORIGIN}${encodeURIComponent(href)}` : kind && href;
}

/** The path, relative to the stuk, that an address stands for; undefined for any other address. */
export function fileOfLink(address: string): string | undefined {
  if (!address.startsWith(FILE_ORIGIN)) return undefined;
  return decodeURIComponent(address.slice(FILE_ORIGIN.length));
}
