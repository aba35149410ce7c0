import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STEPS, type StepName } from '../../src/write/index.ts';
import { FIGUUR, STUKKEN } from '../write/pdf/stukken.ts';
import { browser, documentOf, printed } from '../write/pdf/support.ts';
import { type Verdict, validatePdfs, whyNoVeraPdf } from './validators.ts';

/** The stukken, and an element that no stuk has yet. */
const SHOWN = { ...STUKKEN, figuur: FIGUUR } as const;
/** The rule that fails without a step, and the stuk that shows it. `undefined`: no validator sees it, the tests do. */
const RULES: Record<StepName, readonly [stuk: keyof typeof SHOWN, profile: 'ua1' | '2a', rule: string] | undefined> = {
  drawingToArtifacts: undefined,
  keepFirstHeads: undefined,
  flattenFigures: ['figuur', 'ua1', '7.3-1'],
  closeHeadingGaps: ['sprong in de koppen', 'ua1', '7.4.2-1'],
  tagNotes: undefined,
  tagContents: undefined,
  tagBoxes: undefined,
  tagTerms: undefined,
  wrapListBodies: ['advies', 'ua1', '7.2-20'],
  spellDrawnText: undefined,
  nameBookmarks: undefined,
  pointAtFiles: undefined,
  describeLinks: ['advies', 'ua1', '7.18.5-2'],
  renumberIds: undefined,
  assignHeaders: undefined,
  mapRoles: ['advies', '2a', '6.7.3.4-1'],
  writeParentTree: undefined,
  writeContents: ['advies', 'ua1', '7.1-3'],
  addOutputIntent: ['advies', '2a', '6.2.4.3-2'],
  checkClaims: ['ongelijke rijen', 'ua1', '7.2-43'],
  writeMetadata: ['advies', '2a', '6.6.2.1-1'],
  identify: ['advies', '2a', '6.1.3-1'],
};

const without = await whyNoVeraPdf();
if (without) console.warn(`\n*** THE STEPS OF THE FINISHER ARE NOT CHECKED: ${without} ***\n`);
let made = '';
let verdicts: Verdict[] = [];

beforeAll(async () => {
  if (without) return;
  made = await mkdtemp(join(tmpdir(), 'griffie-steps-'));
  const running = await browser();
  const files: string[] = [];
  for (const step of Object.keys(STEPS) as StepName[]) {
    const shown = RULES[step]?.[0];
    if (shown === undefined) continue;
    const path = join(made, `${step}.pdf`);
    await writeFile(path, (await printed(running, documentOf(SHOWN[shown]))).finish([step]).bytes);
    files.push(path);
  }
  await running.close();
  verdicts = await validatePdfs(files);
});
afterAll(() => (made === '' ? undefined : rm(made, { recursive: true, force: true })));

const shown = Object.entries(RULES).flatMap(([step, rule]) => (rule ? [[step, ...rule] as const] : []));
test.skipIf(without !== undefined).each(shown)('without %s (%s) %s fails on %s', (step, _stuk, profile, rule) => {
  const verdict = verdicts.find((found) => found.file === join(made, `${step}.pdf`) && found.profile === profile);
  expect(verdict?.failed.map((failed) => failed.split(' ')[0])).toContain(rule);
});
