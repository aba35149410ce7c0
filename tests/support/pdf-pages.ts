import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Element } from '../../src/write/pdf/finish/structure.ts';
import { readAloud } from '../write/pdf/reading.ts';
import { structureOf } from '../write/pdf/support.ts';

/** What a line cannot end with when a number follows on the next: the sign of an amount, a point or a minus in it. */
const OPEN_END = /€\s*$|\d[.,]$|(?:^|[\s(])[-−+]$/u;
const NUMBER = /^[-–−+]?\s?\d/u;
/** In points: what is raised stands closer to its line. */
const SAME_LINE = 5;

/**
 * What is wrong with the pages and the structure of a finished PDF, one line each: a line of text that ends inside an amount, bookmarks
 * that are not the headings, a note that nothing refers to, a caption outside its table. Text is read by another library than ours.
 */
export async function pdfFaults(bytes: Uint8Array): Promise<string[]> {
  const { texts, titles } = await read(bytes);
  const broken = texts.flatMap((lines) =>
    lines.flatMap((line, i) => {
      const next = lines[i + 1] ?? '';
      return OPEN_END.test(line) && NUMBER.test(next) ? [`"${line}" goes on with "${next}"`] : [];
    }),
  );
  const headings = (await readAloud(bytes)).split('\n').flatMap((line) => /^\s*H[1-6] (.+)$/u.exec(line)?.[1] ?? []);
  const { all } = structureOf(bytes);
  const notes = all.filter(({ role }) => role === 'Note').length;
  const calls = all.filter((element) => element.role === 'Reference' && !isInContents(element)).length;
  const loose = all.filter(({ role, parent }) => role === 'Caption' && parent?.role !== 'Table');
  return [
    ...broken,
    ...(plain(headings) === plain(titles) ? [] : [`bookmarks ${plain(titles)}, headings ${plain(headings)}`]),
    ...(calls < notes ? [`${notes} notes and ${calls} references`] : []),
    ...loose.map(() => 'a caption outside a table'),
  ];
}

/** White space is left out: whoever reads lines puts one between them, and a line may end behind a hyphen. */
const plain = (titles: readonly string[]): string => titles.map((title) => title.replace(/\s+/gu, '')).join(' | ');

function isInContents({ role, parent }: Element): boolean {
  return role === 'TOC' || (parent !== undefined && isInContents(parent));
}

/** The lines of every piece of marked content, and the titles of the bookmarks. */
async function read(bytes: Uint8Array): Promise<{ texts: string[][]; titles: string[] }> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: string[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    let lines: string[] = [];
    let y: number | undefined;
    for (const item of items) {
      if ('str' in item) {
        if (item.str === '') continue;
        const at = Number(item.transform[5]);
        if (y !== undefined && Math.abs(at - y) < SAME_LINE) lines.push(`${lines.pop() ?? ''}${item.str}`);
        else lines.push(item.str);
        y = at;
      } else if (item.type.startsWith('begin')) {
        // A Span with the words that are meant stands inside a piece: it is one with it.
        if (item.id === undefined || item.id === null) continue;
        lines = [];
        texts.push(lines);
        y = undefined;
      }
    }
  }
  const titles: string[] = [];
  const visit = (nodes: Awaited<ReturnType<typeof document.getOutline>>): void => {
    for (const { title, items } of nodes ?? []) {
      titles.push(title);
      visit(items);
    }
  };
  visit(await document.getOutline());
  await document.destroy();
  return { texts, titles };
}
