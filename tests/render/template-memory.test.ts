import { expect, test } from 'vitest';
import type { TemplateMemory } from '../../src/render/index.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { memoryHost } from '../support/memory-host.ts';

const HUIS = { '/t/x.hbs': '<p>x</p>', '/t/partials/deel.hbs': '<p>deel</p>' };

test('templates that say the same are the very same, and others as soon as one of their files does not', async () => {
  const memory: TemplateMemory = {};
  const lees = async (files: Record<string, string>) => loadTemplates(memoryHost(files), '/t', '/', memory);
  const eerst = await lees(HUIS);
  expect(await lees({ ...HUIS })).toBe(eerst);
  const digest = eerst.value?.digest('x');
  const ander = await lees({ ...HUIS, '/t/x.hbs': '<p>y</p>' });
  expect(ander.value?.digest('x')).not.toBe(digest);
  expect((await lees({ ...HUIS, '/t/partials/deel.hbs': '<p>ander</p>' })).value?.digest('x')).not.toBe(digest);
  expect((await lees({ ...HUIS, '/t/y.hbs': '<p>y</p>' })).value?.namen).toEqual(['x', 'y']);
  expect((await lees({})).value).toBeUndefined();
});

test('what is said of a template is said every time', async () => {
  const memory: TemplateMemory = {};
  const host = memoryHost({ ...HUIS, '/t/x.hbs': '{{{x}}}' });
  const { diagnostics } = await loadTemplates(host, '/t', '/', memory);
  expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([['t/x.hbs', 'sjabloon']]);
  expect((await loadTemplates(host, '/t', '/', memory)).diagnostics).toEqual(diagnostics);
});
