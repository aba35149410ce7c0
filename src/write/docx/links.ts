import type { Element } from 'hast';
import { cleanText, decoded } from '../escape.ts';
import { hasClass } from '../hast.ts';
import { attribute } from './work.ts';

type Target = { readonly link: string } | { readonly anchor: string };
const SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Where an `href` leads in Word: out of the file, or to one of the bookmarks by id. Escaped, for a single address that Word
 * cannot parse makes it call the whole file damaged. Undefined for what cannot be a link: the text then stands without one.
 */
export function linkTarget(href: string, targets: ReadonlyMap<string, string>): Target | undefined {
  if (href.startsWith('#')) {
    const anchor = targets.get(idOf(href));
    return anchor === undefined ? undefined : { anchor };
  }
  const clean = cleanText(href.trim());
  if (/^[a-z][a-z0-9+.-]*:/i.test(clean)) {
    const url = URL.canParse(clean) ? new URL(clean) : undefined;
    return url && SCHEMES.includes(url.protocol) && !isOddMail(url) ? { link: escapeUri(url.href) } : undefined;
  }
  // `//host` has no scheme and so leads nowhere from a file.
  return clean === '' || clean.startsWith('//') ? undefined : { link: escapeUri(clean) };
}

/** Whether the host of a mail address is more than a plain name: browsers accept that, Word does not. */
function isOddMail({ protocol, pathname }: URL): boolean {
  const at = pathname.lastIndexOf('@');
  return protocol === 'mailto:' && at >= 0 && !/^[\w.-]+$/.test(pathname.slice(at + 1));
}

/** The id that a `#…` points at. */
export const idOf = (href: string): string => decoded(href.slice(1)) ?? href.slice(1);

/** The start of an address whose host is a number between brackets: the only place where they may stand. */
const NUMBERED_HOST = /^\w+:\/\/(?:[^/?#@[]*@)?\[[\da-f:.]+\]/iu;

/** Percent-encodes what RFC 3986 does not allow, and a percent sign that encodes nothing. */
function escapeUri(uri: string): string {
  const host = NUMBERED_HOST.exec(uri)?.[0] ?? '';
  const rest = uri.slice(host.length).replace(/%(?![0-9a-f]{2})/gi, '%25');
  return host + rest.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);
}

/** A bookmark for every id in the text that a link points at; links to notes are Word's own business. */
export function targetsOf(elements: readonly Element[], notes: ReadonlyMap<string, unknown>): Map<string, string> {
  const pointed = new Set<string>();
  const present: string[] = [];
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (id !== undefined && !notes.has(id)) present.push(id);
    const href = attribute(element, 'href');
    if (href?.startsWith('#') && !hasClass(element, 'noot-terug')) pointed.add(idOf(href));
  }
  const targets = new Set(present.filter((id) => pointed.has(id)));
  return new Map([...targets].map((id, index) => [id, `doel_${index + 1}`]));
}
