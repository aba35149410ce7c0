import type { ElementContent, Root } from 'hast';
import { realHost } from '../../src/cli/host.ts';
import type { Document } from '../../src/document/index.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { maakView } from '../../src/rollen/index.ts';
import { checkRules } from '../../src/rules/index.ts';
import { lees } from '../rules/stukken.ts';
import { parsed } from '../support/html.ts';
import { HUISMAP } from '../support/huis.ts';

/** An example of a specification: Markdown, and the HTML that it means. */
export interface Voorbeeld {
  readonly naam: string;
  readonly markdown: string;
  readonly html: string;
}

/** What became of an example as the body of a bijlage: the outline of what is printed, that of what was meant, and what was said. */
export interface Uitkomst {
  readonly naam: string;
  readonly gedrukt: string;
  readonly bedoeld: string;
  readonly gemeld: readonly string[];
}

/** Reads, judges and renders examples, each as the body of a bijlage of its own. */
export async function uitkomsten(voorbeelden: readonly Voorbeeld[]): Promise<readonly Uitkomst[]> {
  const bestanden = Object.fromEntries(
    voorbeelden.map(({ markdown }, i) => [
      pad(i),
      `---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Voorbeeld\n---\n\n${markdown}`,
    ]),
  );
  const { register, diagnostics } = await lees(bestanden);
  const { value: templates } = await loadTemplates(realHost(), HUISMAP);
  if (!templates) throw new Error('the templates cannot be loaded');
  const gezegd = new Map<string, string[]>();
  for (const { file, rule } of [...diagnostics, ...checkRules(register)])
    gezegd.set(file, [...(gezegd.get(file) ?? []), rule]);
  return voorbeelden.map(({ naam, html }, i) => {
    const stuk = register.stukken.find((een) => een.pad === pad(i));
    const view = stuk && maakView(stuk, register);
    const document = view && render(view, templates).value;
    return {
      naam,
      gedrukt: document ? omtrek(inhoud(document)) : '',
      bedoeld: omtrek(parsed(html).children as ElementContent[]),
      gemeld: gezegd.get(pad(i)) ?? [],
    };
  });
}

function pad(i: number): string {
  return `voorbeelden/${i}/stuk.md`;
}

/** What stands in the body of the document, without the title above it. */
function inhoud({ tree }: Document): readonly ElementContent[] {
  const zoek = (nodes: readonly ElementContent[]): readonly ElementContent[] => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if ((node.properties.className as string[] | undefined)?.includes('inhoud')) return node.children;
      const dieper = zoek(node.children);
      if (dieper.length > 0) return dieper;
    }
    return [];
  };
  return zoek((tree as Root).children as ElementContent[]);
}

const KOP = /^h[1-6]$/u;
const BLOK = new Set([
  'h',
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'pre',
  'hr',
]);

/**
 * The outline of a tree, in which two trees that print the same are the same. Decisions of the house are applied to both: the level
 * of a heading follows from where it stands, a paragraph in an item or a quotation is a line like any other, titles and the language
 * of code are not printed, blank lines at the end of code neither, a link without an address is its text, and so is an address
 * that stands in the text as itself (GFM makes it a link, CommonMark does not). A box of a task list is text.
 */
function omtrek(nodes: readonly ElementContent[]): string {
  const regels: string[] = [];
  let regel = '';
  const sluit = (): void => {
    if (regel.trim() !== '') regels.push(regel.trim().replace(/ *⏎ */gu, '⏎').replace(/ {2,}/gu, ' '));
    regel = '';
  };
  const loop = (node: ElementContent): void => {
    if (node.type === 'text') regel += node.value.replace(/[ \t\r\n\f]+/gu, ' ');
    if (node.type !== 'element') return;
    const { tagName, properties, children } = node;
    const naam = KOP.test(tagName) ? 'h' : tagName;
    if (naam === 'br') regel += '⏎';
    else if (naam === 'img') regel += `<img ${properties.alt ?? ''}>`;
    else if (naam === 'pre') {
      sluit();
      regels.push(`pre ${JSON.stringify(tekst(node).replace(/\n+$/u, ''))}`);
    } else if (BLOK.has(naam)) {
      sluit();
      if (naam === 'p') {
        for (const child of children) loop(child);
        sluit();
        return;
      }
      const start = naam === 'ol' && Number(properties.start ?? 1) !== 1 ? ` ${properties.start}` : '';
      regels.push(`${naam}${start}`);
      for (const child of children) loop(child);
      sluit();
      regels.push(`/${naam}`);
    } else if (naam === 'section' || naam === 'div') {
      for (const child of children) loop(child);
    } else if (naam === 'span' && String(properties.className) === 'vakje') {
      for (const child of children) loop(child);
    } else if (naam === 'input') {
      regel += properties.checked ? '☑' : '☐';
    } else if (naam === 'a' && isTekst(String(properties.href ?? ''), tekst(node))) {
      for (const child of children) loop(child);
    } else {
      const href = naam === 'a' ? ` ${String(properties.href)}` : '';
      regel += `<${naam}${href}>`;
      for (const child of children) loop(child);
      regel += `</${naam}>`;
    }
  };
  for (const node of nodes) loop(node);
  sluit();
  return regels.join('\n');
}

/** Whether a link with an address says no more than its text does. */
function isTekst(href: string, woorden: string): boolean {
  return ['', woorden, `mailto:${woorden}`, `http://${woorden}`, encodeURI(woorden)].includes(href);
}

function tekst(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(tekst).join('') : '';
}
