import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The word in the address by which a browser gets in the first time. */
export const SLEUTEL = 'sleutel';

/** A word that nobody guesses. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether two words are equal, in a time that tells nothing. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/**
 * Whether a request comes to this server by its own name and, where it says so, from its own pages: a name of another that leads to this
 * machine (DNS rebinding) and pages of another server are turned away.
 */
export function isOurs(headers: Headers, port: number): boolean {
  const host = headers.get('host');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  const origin = headers.get('origin');
  return origin === null || origin === `http://${host}`;
}

/** Whether the browser says that another page asks: no page of ours, and not the user. */
export function isFromElsewhere(headers: Headers): boolean {
  const from = headers.get('sec-fetch-site');
  return from !== null && from !== 'same-origin' && from !== 'none';
}

/** Servers on other ports share our cookies: each has a name of its own. */
export function cookieName(port: number): string {
  return `werkplek-${port}`;
}

/** The header that gives a browser its cookie: no script reads it, and no other site's page sends it along. */
export function cookieHeader(port: number, token: string): string {
  return `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The word that a browser has; '' where it has none. */
export function tokenOf(headers: Headers, port: number): string {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName(port))?.[1] ?? '';
}

/** Policy of the window: what is ours, and the styles that the editor makes, by a word of this one page. */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Policy of the page of a stuk, which others wrote: looks, pictures and fonts that are there already; nothing runs, nothing is asked for. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

/** Policy of everything that is no page. A PDF is shown in a frame of the window. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'self'";

/** What every answer says. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};
