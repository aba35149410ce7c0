import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INHOUD } from '../support/building.ts';
import { folder, griffie } from '../support/command.ts';

/** Sentences of every length, each with an amount that its emphasis keeps from being bound. */
const ZINNEN = Array.from(
  { length: 14 },
  (_, i) => `Het werk aan de kade ${'en '.repeat(i + 9)}kost € **24.000** per jaar.`,
);
const BRIEF = `---
soort: raadsbrief
zaaknummer: 1000009
onderwerp: Voortgang van het werk
datum: 2026-02-24
aanhef: Geachte leden van de raad,
---

${ZINNEN.join('\n\n')}
`;

test('what a build sees on its pages is said at the line of the source, and again by a build that prints nothing', async () => {
  const root = await folder();
  await mkdir(join(root, 'content/brieven'), { recursive: true });
  await writeFile(join(root, 'content/gemeente.yaml'), INHOUD['gemeente.yaml'] ?? '');
  await writeFile(join(root, 'content/brieven/brief.md'), BRIEF);
  const build = async () => {
    const { out } = await griffie(['build', '--content', 'content', '--out', 'out', '--format', 'pdf', '--json'], {
      cwd: root,
    });
    const { diagnostics, written } = JSON.parse(out) as {
      diagnostics: { rule: string; severity: string; file: string; line: number; message: string }[];
      written: string[];
    };
    return { written, said: diagnostics.filter(({ rule }) => rule === 'bladspiegel') };
  };
  const first = await build();
  const broken = first.said.filter(({ message }) => message.includes('"€ 24.000"'));
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.length).toBeLessThan(ZINNEN.length);
  for (const { file, line, severity } of broken) {
    expect([file, severity]).toEqual(['brieven/brief.md', 'waarschuwing']);
    expect(BRIEF.split('\n')[line - 1]).toContain('**24.000**');
  }
  expect(new Set(broken.map(({ line }) => line)).size).toBe(broken.length);
  const second = await build();
  expect(second.written).toEqual([]);
  expect(second.said).toEqual(first.said);
});
