import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Element, elements, type Mark, readStructure } from '../../../src/write/pdf/finish/structure.ts';
import { readTextString } from '../../../src/write/pdf/finish/values.ts';
import { openForeign } from '../../../src/write/pdf/merge/foreign.ts';

const BLOCKS = /^(H[1-6]|P|TH|TD|LI|L|Table|TR|Caption|BlockQuote|Div|Sect|Note|Document)$/;

/**
 * What a screen reader reads of a PDF, in its order: a line for each block, what it is before what it says. Of a cell the
 * headers that belong to it stand behind it, between parentheses, unless they are not asked for; items of a list stand deeper.
 */
export async function readAloud(bytes: Uint8Array, { withHeaders = true } = {}): Promise<string> {
  const texts = await textOfMarks(bytes);
  const structure = readStructure(openForeign(bytes).pdf);
  const all = elements(structure.top);
  const byId = new Map(all.map((element) => [element.dict.get('ID'), element]));
  const own = (element: Element): string => {
    const spelled = element.dict.get('ActualText');
    return typeof spelled === 'string' ? readTextString(spelled) : drawn(element);
  };
  const drawn = (element: Element): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'mark') return texts.get(markId(kid)) ?? '';
        return kid.kind === 'element' && !BLOCKS.test(kid.role) ? own(kid) : '';
      })
      .join('');
  const whole = (element: Element): string =>
    [own(element), ...blocksIn(element).map(whole)]
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' / ');
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    const { role } = element;
    const indent = '  '.repeat(depth);
    const text = own(element).replace(/\s+/g, ' ').trim();
    if (role === 'TH' || role === 'TD') {
      const headers = (withHeaders ? headersOf(element) : []).map((id) => whole(byId.get(id) as Element));
      const parts = [role, whole(element), headers.length > 0 ? `(${headers.join(', ')})` : ''];
      lines.push(indent + parts.filter((part) => part !== '').join(' '));
      return;
    }
    if (text !== '') lines.push(`${indent}${role} ${text}`);
    const deeper = role === 'LI' ? 1 : 0;
    for (const kid of blocksIn(element)) visit(kid, depth + deeper);
  };
  visit(structure.top, 0);
  return lines.join('\n');
}

/** The nearest blocks below an element. */
function blocksIn(element: Element): Element[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [];
    return BLOCKS.test(kid.role) ? [kid] : blocksIn(kid);
  });
}

function headersOf(cell: Element): string[] {
  const objects = [cell.dict.get('A') ?? []].flat();
  return objects.flatMap((object) => (object instanceof Map ? ((object.get('Headers') ?? []) as string[]) : []));
}

function markId({ page, mcid }: Mark): string {
  return `p${page}R_mc${mcid}`;
}

/** The text of each piece of marked content, as another library reads it. */
async function textOfMarks(bytes: Uint8Array): Promise<Map<string, string>> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: (string | null)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((name) => name !== null);
        if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type.startsWith('begin')) open.push(item.id ?? null);
      else open.pop();
    }
  }
  await document.destroy();
  return texts;
}
