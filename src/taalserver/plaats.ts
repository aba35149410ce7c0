import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Position as LspPosition, Range as LspRange } from 'vscode-languageserver/node';
import type { Position, Range } from '../core/index.ts';

/** The path of a file address, with `/`; undefined for an address of anything else, such as an editor's untitled text. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

/** The address of an absolute path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A place as editors count it: from 0. */
export function lspPosition({ line, column }: Position): LspPosition {
  return { line: line - 1, character: column - 1 };
}

/** A stretch as editors count it. */
export function lspRange({ start, end }: Range): LspRange {
  return { start: lspPosition(start), end: lspPosition(end) };
}

/** A place of an editor as griffie counts it: from 1. */
export function positionOf({ line, character }: LspPosition): Position {
  return { line: line + 1, column: character + 1 };
}

/** Whether two stretches of one text touch. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
