import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Edit, Range, Severity } from '../../core/index.ts';
import type { Regelblad } from '../../rules/index.ts';

interface SarifContext {
  /** Every rule, in the order of the manual. One that a message carries and that is not here is listed by its name. */
  readonly rules: readonly Pick<Regelblad, 'id' | 'severity' | 'kort' | 'reden'>[];
  readonly version: string;
  /** The folder that the paths are below: the root of the repository. Absolute. */
  readonly root: string;
  /** The content folder. Absolute. */
  readonly content: string;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = '%SRCROOT%';
const CONTENT = 'CONTENT';

/** The messages as SARIF 2.1.0 (OASIS), for code scanners and editors. */
export function sarifReport(diagnostics: readonly Diagnostic[], context: SarifContext): string {
  const inside = posix.relative(context.root, context.content);
  // A content folder elsewhere has no path below the root: it becomes a base of its own.
  const below = !inside.startsWith('..');
  const base = below ? ROOT : CONTENT;
  const folder = below ? context.root : context.content;
  const uri = pathToFileURL(folder.endsWith('/') ? folder : `${folder}/`).href;
  const artifactLocation = (file: string) => {
    const path = below ? posix.join(inside, file) : file;
    return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: base };
  };
  const location = (file: string, range: Range) => ({
    physicalLocation: { artifactLocation: artifactLocation(file), region: region(range) },
  });
  const rules = ruleList(diagnostics, context.rules);
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const results = diagnostics.map(({ rule, severity, file, range, message, hint, related, fix }) => ({
    ruleId: rule,
    ruleIndex: index.get(rule),
    level: level(severity),
    message: { text: hint === '' ? message : `${message} ${hint}` },
    locations: [location(file, range)],
    relatedLocations: related.map((place) => ({
      ...location(place.file, place.range),
      message: { text: place.message },
    })),
    fixes: fix && [
      { artifactChanges: [{ artifactLocation: artifactLocation(file), replacements: fix.map(replacement) }] },
    ],
  }));
  const run = {
    tool: { driver: { name: 'griffie', version: context.version, language: 'nl-NL', rules } },
    language: 'nl-NL',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { uri } },
    results,
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** The rules with their help, then the names that only a message knows. */
function ruleList(diagnostics: readonly Diagnostic[], rules: SarifContext['rules']) {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Map(diagnostics.filter(({ rule }) => !known.has(rule)).map((one) => [one.rule, one.severity]));
  const defaults = (severity: Severity) => ({ defaultConfiguration: { level: level(severity) } });
  return [
    ...rules.map(({ id, severity, kort, reden }) => ({
      id,
      shortDescription: { text: kort },
      help: { text: reden },
      ...defaults(severity),
    })),
    ...[...others].map(([id, severity]) => ({ id, ...defaults(severity) })),
  ];
}

function replacement({ range, text }: Edit) {
  return { deletedRegion: region(range), insertedContent: { text } };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function level(severity: Severity): 'error' | 'warning' {
  return severity === 'fout' ? 'error' : 'warning';
}
