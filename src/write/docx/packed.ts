import { digest } from '../../core/index.ts';
import type { Packed, PackedParts } from './zip.ts';

/** Most parts that are remembered: the styles of the fonts of two houses, with those of code. */
const MOST = 16;

/** Parts as they were packed in earlier runs, and in this one. */
export interface PackedMemory extends PackedParts {
  /** As text, to be opened by another run; undefined where nothing was packed yet. */
  readonly told: () => string | undefined;
}

/**
 * Opens what `told` gave. To pack fonts takes longer than to make a document, and they are the same for all of them: the first document of
 * a run need not wait for it again. What is broken counts as nothing.
 */
export function openPacked(told: string | undefined): PackedMemory {
  const lines = new Map((told ?? '').split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]));
  lines.delete('');
  let all = told;
  return {
    get: (name) => {
      const [, crc, sha256, text = ''] = lines.get(name)?.split(' ') ?? [];
      const data = Buffer.from(text, 'base64');
      return digest(data) === sha256 ? { crc: Number(crc), data } : undefined;
    },
    set: (name, { crc, data }: Packed) => {
      lines.delete(name);
      lines.set(name, [name, crc, digest(data), Buffer.from(data).toString('base64')].join(' '));
      all = [...lines.values()].slice(-MOST).join('\n');
    },
    told: () => all,
  };
}
