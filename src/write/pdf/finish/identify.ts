import { createHash } from 'node:crypto';
import type { Work } from './work.ts';

const ID_LENGTH = 32;

/** What the file is known by (PDF/A 6.1.3-1): a digest of all that stands in it, so that equal files have equal names. */
export function identify({ pdf }: Work): void {
  pdf.identifyBy((body) => {
    const hash = createHash('sha256');
    for (const part of body) hash.update(part);
    return `<${hash.digest('hex').slice(0, ID_LENGTH).toUpperCase()}>`;
  });
}
