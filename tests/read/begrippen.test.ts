import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { lineIndex } from '../../src/core/index.ts';
import { readBody } from '../../src/read/body.ts';

/** The blocks of a body by their type, with the words of paragraphs as they stand in the file. */
function gelezen(text: string): string {
  const source = { path: 'stuk.md', text, digest: '' };
  const { body } = readBody(source as Parameters<typeof readBody>[0], 0, lineIndex(text));
  const of = (node: Nodes): string => {
    const { start, end } = node.position ?? {};
    if (node.type === 'paragraph') return JSON.stringify(text.slice(start?.offset, end?.offset));
    return `${node.type}(${'children' in node ? (node.children as Nodes[]).map(of).join(' ') : ''})`;
  };
  return (body?.root.children ?? []).map(of).join(' ');
}

it.each([
  ['a term and what it means', 'Baten\n: geld', 'begrippen(begrip("Baten") uitleg("geld"))'],
  [
    'terms that share an explanation, and a term with two',
    'Baten\nLasten\n: een\n: twee',
    'begrippen(begrip("Baten") begrip("Lasten") uitleg("een") uitleg("twee"))',
  ],
  [
    'lists of terms that follow each other as one',
    'Baten\n: een\n\nLasten\n: twee',
    'begrippen(begrip("Baten") uitleg("een") begrip("Lasten") uitleg("twee"))',
  ],
  [
    'terms without a blank line between them',
    'Baten\n: een\nLasten\n: twee',
    'begrippen(begrip("Baten") uitleg("een") begrip("Lasten") uitleg("twee"))',
  ],
  [
    'more than one paragraph, and a list',
    'Baten\n:   een\n\n    twee\n\n    - drie\n: vier',
    'begrippen(begrip("Baten") uitleg("een" "twee" list(listItem("drie"))) uitleg("vier"))',
  ],
  ['one that stands apart', 'Baten\n\n: geld', 'begrippen(begrip("Baten") uitleg("geld"))'],
  ['one in a quotation', '> Baten\n> : geld', 'blockquote(begrippen(begrip("Baten") uitleg("geld")))'],
  ['one in a list', '- x\n\n  Baten\n  : geld', 'list(listItem("x" begrippen(begrip("Baten") uitleg("geld"))))'],
  [
    'one behind a list of its bullets',
    '+ x\n\nBaten\n: geld',
    'list(listItem("x")) begrippen(begrip("Baten") uitleg("geld"))',
  ],
  [
    'one in a text with lists of every bullet',
    '+ x\n\n* y\n\n- z\n\nBaten\n: geld',
    'list(listItem("x")) list(listItem("y")) list(listItem("z")) begrippen(begrip("Baten") uitleg("geld"))',
  ],
])('reads %s', (_what, text, read) => {
  expect(gelezen(text)).toBe(read);
  expect(gelezen(text.replaceAll('\n', '\r\n'))).toBe(read.replaceAll('\\n', '\\r\\n'));
});

it.each([
  ['a sentence above it', 'De raad kwam bijeen.\n: een regel', '"De raad kwam bijeen.\\n: een regel"'],
  ['nothing above it', ': een regel', '": een regel"'],
  ['no space behind the colon', 'Baten\n:geld', '"Baten\\n:geld"'],
  ['code', '```\nBaten\n: geld\n```', 'code()'],
  ['a heading above it', '## Baten\n\n: geld', 'heading(text()) ": geld"'],
])('leaves as text what has %s', (_what, text, read) => {
  expect(gelezen(text)).toBe(read);
});
