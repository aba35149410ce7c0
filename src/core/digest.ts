import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of bytes, whole or in pieces, or of a text in UTF-8. */
export function digest(data: Uint8Array | string | readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of typeof data === 'string' || data instanceof Uint8Array ? [data] : data) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Digest of plain data. Keys are sorted, so that two equal values have one digest whatever the order they were made in.
 * `undefined` members count as absent.
 */
export function digestOf(value: unknown): string {
  return digest(stableJson(value));
}

/** JSON with sorted keys, of plain data; undefined for what has none. */
export function stableJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((member) => stableJson(member) ?? 'null').join(',')}]`;
  // A replacer of JSON.stringify would do, at twice the time: the state of 500 stukken goes through here in every build.
  const record = value as Record<string, unknown>;
  const members = Object.keys(record)
    .sort()
    .flatMap((key) => {
      const member = stableJson(record[key]);
      return member === undefined ? [] : [`${JSON.stringify(key)}:${member}`];
    });
  return `{${members.join(',')}}`;
}
