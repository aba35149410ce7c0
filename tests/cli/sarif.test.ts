import schemaOfSarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sarifReport } from '../../src/cli/report/sarif.ts';
import { melding } from '../support/melding.ts';

/** The schema of SARIF 2.1.0. Its paths are relative references, which zod would hold against it as no URL. */
function sarifSchema(): z.ZodType {
  const reference = 'uri-reference';
  return z.fromJSONSchema(
    JSON.parse(JSON.stringify(schemaOfSarif), (key, value) =>
      key === 'format' && value === reference ? undefined : value,
    ),
  );
}

const context = {
  rules: [{ id: 'veld-vorm', severity: 'fout' as const, kort: 'De vorm klopt.', reden: 'Omdat het moet.' }],
  version: '1.2.3',
  root: '/werk/plek',
  content: '/werk/plek/in houd',
};

describe('sarifReport', () => {
  const schema = sarifSchema();
  const diagnostics = [
    melding({
      hint: 'Vul het in.',
      related: [{ file: 'b.md', range: melding().range, message: 'Daar.' }],
      fix: [{ range: melding().range, text: 'x' }],
    }),
    melding({ rule: 'geldige-yaml', severity: 'waarschuwing' }),
  ];
  const log = JSON.parse(sarifReport(diagnostics, context));
  const [run] = log.runs;

  it('fits the schema of SARIF 2.1.0', () => {
    expect(schema.safeParse(log).error).toBeUndefined();
    expect(schema.safeParse(JSON.parse(sarifReport([], context))).error).toBeUndefined();
  });

  it('is held to that schema', () => {
    const wrong = structuredClone(log);
    wrong.runs[0].results[0].level = 'fout';
    expect(schema.safeParse(wrong).success).toBe(false);
    const extra = structuredClone(log);
    extra.runs[0].results[0].regel = 'x';
    expect(schema.safeParse(extra).success).toBe(false);
  });

  it('gives every result its rule, weight and place', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results).toMatchObject([
      {
        ruleId: 'veld-vorm',
        level: 'error',
        message: { text: 'Hier staat niets. Vul het in.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'in%20houd/a/stuk.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 5 },
            },
          },
        ],
        relatedLocations: [{ message: { text: 'Daar.' } }],
      },
      { ruleId: 'geldige-yaml', level: 'warning' },
    ]);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('explains the rules', () => {
    expect(run.tool.driver.rules[0]).toMatchObject({
      id: 'veld-vorm',
      shortDescription: { text: 'De vorm klopt.' },
      help: { text: 'Omdat het moet.' },
      defaultConfiguration: { level: 'error' },
    });
  });

  it('makes a content folder elsewhere a base of its own', () => {
    const elsewhere = JSON.parse(sarifReport(diagnostics, { ...context, content: '/stukken' })).runs[0];
    const { uri, uriBaseId } = elsewhere.results[0].locations[0].physicalLocation.artifactLocation;
    expect(new URL(uri, elsewhere.originalUriBaseIds[uriBaseId].uri).href).toBe('file:///stukken/a/stuk.md');
  });
});
