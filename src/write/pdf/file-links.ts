/**
 * Where the links to files that go along lead while the page is printed. The page has no address of its own, so that the
 * browser would drop a relative link; the finisher makes it one again.
 */
const FILE_ORIGIN = 'https://griffie.invalid/bestand/';
const LINK = /(<a(?:\s+[\w-]+(?:="[^"]*")?)*?)\s+href="([^"]*)"/g;
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** What a link is in a PDF: a place in the stuk, a file beside it, an address elsewhere; undefined for what is no link there. */
export function linkKind(href: string): 'plaats' | 'bestand' | 'adres' | undefined {
  if (href.startsWith('#')) return href.length > 1 ? 'plaats' : undefined;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(href)?.[1];
  if (scheme !== undefined) return SCHEMES.has(scheme.toLowerCase()) ? 'adres' : undefined;
  return href.trim() === '' || /^[/\\]/.test(href) ? undefined : 'bestand';
}

/** Gives links to files an address that the browser keeps; what is no link in a PDF, such as a script, is text. */
export function keepFileLinks(html: string): string {
  return html.replace(LINK, (whole, before: string, escaped: string) => {
    const href = escaped.replace(/&#x26;|&amp;/g, '&');
    const kind = linkKind(href);
    if (kind === undefined) return before;
    return kind === 'bestand' ? `${before} href="${FILE_ORIGIN}${encodeURIComponent(href)}"` : whole;
  });
}

/** The path, relative to the stuk, that an address stands for; undefined for any other address. */
export function fileOfLink(address: string): string | undefined {
  if (!address.startsWith(FILE_ORIGIN)) return undefined;
  return decodeURIComponent(address.slice(FILE_ORIGIN.length));
}
