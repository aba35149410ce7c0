import { posix } from 'node:path';
import type { Host } from '../core/index.ts';
import { Stop } from './exit.ts';
import { absolute, shown } from './paths.ts';

/**
 * The folder that is meant, below the content folder: from where one stands when that lies in the content folder, else from the
 * content folder itself; so that `2026-04-22/bibliotheek` is the same from everywhere. Throws a Stop for a folder outside it.
 */
export function mapOnder(host: Host, content: string, getypt: string): string {
  const vanHier = posix.relative(content, absolute(host, getypt));
  const begint = /^\d{4}-\d{2}-\d{2}/u.test(getypt);
  const map = begint || vanHier.startsWith('..') ? posix.normalize(getypt.replaceAll('\\', '/')) : vanHier;
  const isBuiten = map.startsWith('..') || map.startsWith('/') || map.split('/').some((deel) => deel.startsWith('.'));
  if (isBuiten) throw new Stop(`${getypt} ligt niet in de map met stukken, ${shown(host, content)}.`);
  return map.replace(/\/+$/u, '');
}
