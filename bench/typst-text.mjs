// Markdown of a stuk as the text of Typst: what generated content has, and no more (pandoc writes Typst only in versions of late).
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';

const parser = remark().use(remarkGfm);

/** The whole document: the front matter as a form of labels and values, then the body. */
export function toTypst(source) {
  const [, front = '', body = source] = /^---\n(.*?)\n---\n(.*)$/su.exec(source) ?? [];
  const fields = Object.entries(parse(front) ?? {}).filter(([, value]) => typeof value === 'string');
  const title = fields.find(([name]) => name === 'onderwerp')?.[1] ?? 'Stuk';
  return [
    `#set document(title: ${JSON.stringify(title)})`,
    '#set text(lang: "nl", font: "Source Sans 3", size: 10.5pt)',
    '#set page(paper: "a4", numbering: "1", margin: 2.5cm)',
    `= ${escaped(title)}`,
    `#table(columns: 2, ${fields.flatMap((pair) => pair.map((one) => `[${escaped(one)}]`)).join(', ')})`,
    ...parser.parse(body).children.map(block),
  ].join('\n\n');
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return `${'='.repeat(node.depth)} ${inline(node)}`;
    case 'paragraph':
      return inline(node);
    case 'list':
      return node.children
        .map((item) => `${node.ordered ? '+' : '-'} ${item.children.map(block).join(' ')}`)
        .join('\n');
    case 'table': {
      const [head, ...rows] = node.children.map((row) => row.children.map((cell) => `[${inline(cell)}]`).join(', '));
      return `#table(columns: ${node.children[0].children.length}, table.header(${head}), ${rows.join(', ')})`;
    }
    default:
      throw new Error(`Generated content has no ${node.type}.`);
  }
}

function inline({ children }) {
  return children.map((node) => escaped(node.value)).join('');
}

function escaped(text) {
  return String(text).replace(/[\\#$*_`<>@=~[\]/+-]/gu, '\\$&');
}
