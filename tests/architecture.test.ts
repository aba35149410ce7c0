import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults, importsOf, type Module, missingLines } from './support/architecture.ts';

const ROOT = new URL('..', import.meta.url);

function modulesOfSrc(): Module[] {
  return readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({ path: `src/${path}`, text: readFileSync(new URL(`src/${path}`, ROOT), 'utf8') }));
}

describe('the source', () => {
  const modules = modulesOfSrc();

  it('is found', () => {
    expect(modules.length).toBeGreaterThan(50);
  });

  it('keeps to the rooms', () => {
    expect(faults(modules)).toEqual([]);
  });

  it('has complete lists', () => {
    expect(missingLines(modules)).toEqual([]);
  });
});

describe('the check of the rooms', () => {
  const judge = (files: Record<string, string>): string[] =>
    faults(Object.entries(files).map(([path, text]) => ({ path, text })));

  it.each([
    [
      'an import upwards',
      { 'src/model/a.ts': "import { b } from '../pipeline/b.ts';\n", 'src/pipeline/b.ts': '' },
      'src/model/a.ts:1 imports upwards',
    ],
    [
      'a type taken from above',
      { 'src/core/a.ts': "\nimport type { B } from '../model/index.ts';\n", 'src/model/index.ts': '' },
      'src/core/a.ts:2 imports upwards',
    ],
    [
      'an import sideways',
      { 'src/read/a.ts': "import { b } from '../link/b.ts';\n", 'src/link/b.ts': '' },
      'src/read/a.ts:1 imports sideways',
    ],
    [
      'one format that takes from another',
      { 'src/write/pdf/a.ts': "import { b } from '../docx/b.ts';\n", 'src/write/docx/b.ts': '' },
      'src/write/pdf/a.ts:1 imports sideways',
    ],
    [
      'a way past the door',
      {
        'src/pipeline/a.ts': "import {\n  b,\n} from '../read/b.ts';\n",
        'src/read/b.ts': '',
        'src/read/index.ts': '',
      },
      'src/pipeline/a.ts:1 goes past the door',
    ],
    [
      'a way upwards that is taken late',
      { 'src/read/a.ts': "const b = await import('../pipeline/b.ts');\n", 'src/pipeline/b.ts': '' },
      'src/read/a.ts:1 imports upwards',
    ],
    [
      'a re-export from above',
      { 'src/core/a.ts': "export * from '../model/b.ts';\n", 'src/model/b.ts': '' },
      'src/core/a.ts:1 imports upwards',
    ],
    ['a computed import', { 'src/read/a.ts': 'await import(name);\n' }, 'src/read/a.ts:1 imports a name that'],
    ['a library in a wrong room', { 'src/rules/a.ts': "import yaml from 'yaml';\n" }, 'src/rules/a.ts:1 imports yaml'],
    ['a library nobody knows', { 'src/read/a.ts': "import x from 'left-pad';\n" }, 'src/read/a.ts:1 imports left-pad'],
    [
      'the code of a tree where its types are meant',
      { 'src/render/a.ts': "import { Root } from 'hast';\n" },
      'src/render/a.ts:1 imports hast',
    ],
    ['files', { 'src/read/a.ts': "import { readFile } from 'node:fs/promises';\n" }, 'src/read/a.ts:1 imports node:fs'],
    ['files in the command', { 'src/cli/a.ts': "import fs from 'fs';\n" }, 'src/cli/a.ts:1 imports fs'],
    [
      'the process',
      { 'src/pipeline/a.ts': 'export const here = process.cwd();\n' },
      'src/pipeline/a.ts:1 touches the process',
    ],
    ['the clock', { 'src/render/a.ts': 'export const f = () => new Date();\n' }, 'src/render/a.ts:1 reads the clock'],
    ['a variable', { 'src/link/a.ts': '/** Count. */\nexport let n = 0;\n' }, 'src/link/a.ts:2 keeps state'],
    ['a cache', { 'src/link/a.ts': 'const seen = new Map<string, number>();\n' }, 'src/link/a.ts:1 keeps state'],
    ['a long file', { 'src/link/a.ts': '\n'.repeat(301) }, 'src/link/a.ts has 301 lines'],
  ])('fails on %s', (_name, files, expected) => {
    expect(judge(files)).toEqual([expect.stringContaining(expected)]);
  });

  it('passes what is allowed', () => {
    expect(
      judge({
        'src/pipeline/a.ts': [
          "import { createHash } from 'node:crypto';",
          "import { b } from '../read/index.ts';",
          "import { c } from './c.ts';",
          '// import { x } from "../cli/x.ts"',
          "/** process.cwd() and import('../cli/x.ts') in a comment. */",
          "export const text = 'process.env';",
          'const NONE: ReadonlySet<string> = new Set();',
          'export function count(): number {',
          '  let n = 0;',
          '  return n;',
          '}',
        ].join('\n'),
        'src/pipeline/c.ts': '',
        'src/read/index.ts': "import matter from 'gray-matter';\nimport type { Root } from 'mdast';\n",
        'src/write/pdf/d.ts': "const { PDFDocument } = await import('@cantoo/pdf-lib');\nimport '../css/e.ts';\n",
        'src/write/css/e.ts': "export { x } from '../writer.ts';\n",
        'src/write/writer.ts': '',
      }),
    ).toEqual([]);
  });

  it('reads every form of import', () => {
    const text = [
      "import 'a';",
      "import b from 'b';",
      "import * as c from 'c';",
      'import {',
      '  d,',
      '  type D,',
      "} from 'd';",
      "import type { E } from 'e';",
      "export { f } from 'f';",
      "export * from 'g';",
      "const h = () => import('h');",
    ].join('\n');
    expect(importsOf(text).map(({ specifier, line }) => `${line}${specifier}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '4d',
      '8e',
      '9f',
      '10g',
      '11h',
    ]);
    expect(importsOf(text).filter(({ typeOnly }) => typeOnly)).toHaveLength(1);
  });
});

describe('the check of the lists', () => {
  it('names a rule that is not in the list', () => {
    const rule = {
      path: 'src/rules/zaal-dubbel.ts',
      text: "export const zaalDubbel: Regel = {\n  id: 'zaal-dubbel',\n};\n",
    };
    const index = (list: string) => ({ path: 'src/rules/index.ts', text: `export const REGELS = [${list}];\n` });
    expect(missingLines([rule, index('')])).toEqual(['src/rules/index.ts lacks the line:   zaalDubbel,']);
    expect(missingLines([rule, index('zaalDubbel')])).toEqual([]);
  });

  it('names a format that is not in the list', () => {
    const writer = { path: 'src/write/odt/index.ts', text: 'export const odtWriter: Writer = {\n};\n' };
    const index = { path: 'src/write/index.ts', text: 'export const WRITERS = [pdfWriter];\n' };
    expect(missingLines([writer, index])).toEqual(['src/write/index.ts lacks the line:   odtWriter,']);
  });
});
