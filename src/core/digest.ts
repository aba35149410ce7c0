import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of bytes or of a text in UTF-8. */
export function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * Digest of plain data. Keys are sorted, so that two equal values have one digest whatever the order they were made in.
 * `undefined` members count as absent.
 */
export function digestOf(value: unknown): string {
  return digest(stableJson(value));
}

/** JSON with sorted keys. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
    const record = member as Record<string, unknown>;
    return Object.fromEntries(
      Object.keys(record)
        .sort()
        .map((key) => [key, record[key]]),
    );
  });
}
