import { createHash } from 'node:crypto';
import type { Work } from './work.ts';

const ID_LENGTH = 32;

/** The identification of the file (PDF/A 6.1.3-1): a digest of its content, so that equal files have equal ones. */
export function identify({ pdf }: Work): void {
  pdf.identifyBy((body) => {
    const hash = createHash('sha256');
    for (const part of body) hash.update(part);
    return `<${hash.digest('hex').slice(0, ID_LENGTH).toUpperCase()}>`;
  });
}
