import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { afzenderSchema, huisstijlSchema, STIJLEN } from '../../src/document/index.ts';

const TEKST = readFileSync(new URL('../../docs/huisstijl.md', import.meta.url), 'utf8');

/** Every key of a schema and of what it holds. */
function keys(schema: unknown): string[] {
  const { def } = schema as { def: Record<'shape' | 'innerType' | 'valueType' | 'out', unknown> };
  const below = [def.innerType, def.valueType, def.out].filter((one) => one !== undefined);
  const shape = Object.entries((def.shape ?? {}) as Record<string, unknown>);
  return [...shape.flatMap(([key, value]) => [key, ...keys(value)]), ...below.flatMap(keys)];
}

test.each([...new Set([...keys(huisstijlSchema), ...keys(afzenderSchema), ...Object.keys(STIJLEN)])])(
  'docs/huisstijl.md explains %s',
  (naam) => {
    expect(/^h[1-6]$/.test(naam) || TEKST.includes(`\`${naam}\``)).toBe(true);
  },
);
