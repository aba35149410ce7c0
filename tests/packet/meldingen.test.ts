import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { check } from '../../src/pipeline/index.ts';

/** The real packet, where it lies beside the clone, and a small one of an invented gemeente with the same kinds of faults. */
const PACKET = fileURLToPath(new URL('../../../shared/packet/content', import.meta.url));
const KLEIN = fileURLToPath(new URL('klein/content', import.meta.url));

// The list of the small packet was read line by line beside its stukken, in the same way as that of the real one below.
test('the messages about the small packet are those that were read and found true', async () => {
  const { diagnostics } = await check(realHost(), { content: KLEIN, paths: [] });
  const lines = diagnostics.map(({ file, range, rule, severity, related }) => {
    const see = related.map((place) => `, zie ${place.file}:${place.range.start.line}`);
    return `${file}:${range.start.line}:${range.start.column} ${severity} ${rule}${see.join('')}`;
  });
  await expect(`${JSON.stringify(lines, undefined, 2)}\n`).toMatchFileSnapshot('klein/meldingen.json');
});

test('the small packet has every kind of fault that the real one has', async () => {
  const kinds = async (list: string): Promise<string[]> => {
    const lines: string[] = JSON.parse(await readFile(new URL(list, import.meta.url), 'utf8'));
    return lines.map((line) => /(?:fout|waarschuwing) [\w-]+/.exec(line)?.[0] ?? line);
  };
  const small = new Set(await kinds('klein/meldingen.json'));
  expect((await kinds('meldingen.json')).filter((kind) => !small.has(kind))).toEqual([]);
});

// Each of these messages was read beside the stuk it is about, and is true. `vitest run tests/packet/meldingen.test.ts -u` writes
// the list anew: read what changed in the same way.
test.skipIf(!existsSync(PACKET))(
  'the messages about the real packet are those that were read and found true',
  async () => {
    const { diagnostics } = await check(realHost(), { content: PACKET, paths: [] });
    const lines = diagnostics.map(
      ({ file, range, rule, severity }) => `${file}:${range.start.line}:${range.start.column} ${severity} ${rule}`,
    );
    await expect(`${JSON.stringify(lines, undefined, 2)}\n`).toMatchFileSnapshot('meldingen.json');
  },
);

test.skipIf(!existsSync(PACKET))('every fault of the packet that the house knows of is among them', async () => {
  const { diagnostics } = await check(realHost(), { content: PACKET, paths: [] });
  const said = new Set(
    diagnostics.map(({ file, range, rule }) => `${rule} ${file.replace('2022-10-26/', '')}:${range.start.line}`),
  );
  const koppeling = 'de-koppeling';
  const plan = 'transformatieplan-sociaal-domein';
  const toeslag = 'intrekkingsverordening-studietoeslag';
  const seen = [
    `verplicht-veld ${plan}/raadsbesluit.md:2`,
    `verplicht-veld ${plan}/behandelvoorstel.md:2`,
    'verplicht-veld brieven/wijziging-beleidsregels-studietoeslag.md:2',
    'verplicht-veld oproeping.md:2',
    `veld-vorm ${plan}/behandelvoorstel.md:13`,
    `verplichte-sectie ${koppeling}/raadsadvies.md:312`,
    `verplichte-sectie ${toeslag}/raadsadvies.md:20`,
    ...[9, 15, 17, 19, 21].map((line) => `beslispunten-lijst ${plan}/raadsbesluit.md:${line}`),
    `beslispunten-lijst ${plan}/behandelvoorstel.md:25`,
    `inleidende-zin ${koppeling}/raadsadvies.md:301`,
    `geen-plaatshouder ${toeslag}/verordening.md:34`,
    `geen-plaatshouder ${toeslag}/bijlagen/beleidsregels.md:90`,
    `geen-plaatshouder ${toeslag}/bijlagen/beleidsregels.md:94`,
    `onderwerp-gelijk ${koppeling}/raadsbesluit.md:4`,
    `onderwerp-zonder-zaaknummer ${koppeling}/raadsbesluit.md:4`,
    `onderwerp-zonder-zaaknummer ${plan}/raadsadvies.md:4`,
    `portefeuillehouder-gelijk ${plan}/behandelvoorstel.md:5`,
    `ambtenaar-gelijk ${koppeling}/raadsbesluit.md:5`,
    `beslispunten-gelijk ${plan}/raadsbesluit.md:12`,
    `beslispunten-gelijk ${plan}/raadsbesluit.md:17`,
    `beslispunten-behandelvoorstel ${koppeling}/behandelvoorstel.md:26`,
    `beslispunten-behandelvoorstel ${plan}/behandelvoorstel.md:30`,
    `besluit-zelfstandig ${plan}/raadsbesluit.md:15`,
    `besluit-zelfstandig ${plan}/behandelvoorstel.md:30`,
    ...[344, 346, 348].map((line) => `bijlage-bestaat ${koppeling}/raadsadvies.md:${line}`),
    'hamerstuk-vooruit oproeping.md:16',
    `aanhalingstekens ${koppeling}/raadsadvies.md:169`,
    `aanhalingstekens ${koppeling}/raadsadvies.md:192`,
    'bedrag-vorm brieven/wijziging-beleidsregels-studietoeslag.md:38',
    `datum-voluit ${koppeling}/behandelvoorstel.md:43`,
    `datum-voluit ${koppeling}/raadsadvies.md:320`,
    'vreemde-tekens brieven/2025-11-18-familiehuis.md:9',
  ];
  expect(seen.filter((one) => !said.has(one))).toEqual([]);
  expect([...said].filter((one) => one.startsWith('tabel-telt-op'))).toEqual([]);
});
