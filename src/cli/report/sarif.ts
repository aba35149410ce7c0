import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Range } from '../../core/index.ts';

/** A rule as a code scanner shows it. */
interface SarifRule {
  readonly id: string;
  readonly severity: Diagnostic['severity'];
  /** One line. */
  readonly short: string;
  /** Why, in Markdown-free text. */
  readonly help: string;
}

export interface SarifContext {
  /** Every rule, in the order of the manual. One that a message carries and that is not here is listed by its name. */
  readonly rules: readonly SarifRule[];
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
  const location = (file: string, range: Range) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(below ? posix.join(inside, file) : file), uriBaseId: base },
      region: region(range),
    },
  });
  const rules = ruleList(diagnostics, context.rules);
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'griffie', version: context.version, language: 'nl-NL', rules } },
        language: 'nl-NL',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { uri: folderUri(below ? context.root : context.content) } },
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: index.get(diagnostic.rule),
          level: level(diagnostic.severity),
          message: { text: [diagnostic.message, diagnostic.hint].filter((part) => part !== '').join(' ') },
          locations: [location(diagnostic.file, diagnostic.range)],
          relatedLocations: diagnostic.related.map((place) => ({
            ...location(place.file, place.range),
            message: { text: place.message },
          })),
          ...(diagnostic.fix
            ? {
                fixes: [
                  {
                    artifactChanges: [
                      {
                        artifactLocation: location(diagnostic.file, diagnostic.range).physicalLocation.artifactLocation,
                        replacements: diagnostic.fix.map((edit) => ({
                          deletedRegion: region(edit.range),
                          insertedContent: { text: edit.text },
                        })),
                      },
                    ],
                  },
                ],
              }
            : {}),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** The rules with their help, then the names that only a message knows. */
function ruleList(diagnostics: readonly Diagnostic[], rules: readonly SarifRule[]) {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Map(diagnostics.filter(({ rule }) => !known.has(rule)).map((one) => [one.rule, one.severity]));
  return [
    ...rules.map(({ id, severity, short, help }) => ({
      id,
      shortDescription: { text: short },
      help: { text: help },
      defaultConfiguration: { level: level(severity) },
    })),
    ...[...others].map(([id, severity]) => ({ id, defaultConfiguration: { level: level(severity) } })),
  ];
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function level(severity: Diagnostic['severity']): 'error' | 'warning' {
  return severity === 'fout' ? 'error' : 'warning';
}

/** A relative path as a URI reference. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function folderUri(folder: string): string {
  return pathToFileURL(folder.endsWith('/') ? folder : `${folder}/`).href;
}
