import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Stuk } from '../../src/model/index.ts';

/** The text of a body as its author wrote it, heading by heading and block by block, without the notes; and the notes apart. */
export function bodyTekst(stuk: Stuk): { readonly tekst: string; readonly noten: string } {
  // The one title that the house prints otherwise (house structure, "Raadsadvies").
  const kop = (titel = ''): string => (stuk.soort === 'raadsadvies' && titel === 'Bijlagen' ? 'Bijlage(n)' : titel);
  return {
    tekst: stuk.secties.map(({ titel, nodes }) => `${kop(titel)} ${nodes.map(ruw).join(' ')}`).join(' '),
    noten: stuk.voetnoten.flatMap((noot) => noot.children.map(ruw)).join(' '),
  };
}

function ruw(node: Nodes): string {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return '';
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->/gu, '');
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const inRegel = ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'].includes(node.type);
  return node.children.map((child) => ruw(child as Nodes)).join(inRegel ? '' : ' ');
}

/** Text of a PDF, page after page. */
export async function pdfTekst(path: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.destroy();
  return pages.join('');
}

/** Text of the body of a DOCX in its order, and of its notes. */
export async function docxTekst(path: string): Promise<{ readonly tekst: string; readonly noten: string }> {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const text = (name: string): string =>
    strFromU8(parts[name] ?? new Uint8Array())
      .replace(/<w:(?:br|tab)\/>|<\/w:p>/gu, ' ')
      .replace(/<[^>]*>/gu, '')
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&apos;/gu, "'")
      .replace(/&amp;/gu, '&');
  return { tekst: text('word/document.xml'), noten: text('word/footnotes.xml') };
}

/** Without white space and case. */
export function gelijk(tekst: string): string {
  return tekst.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('nl');
}

/** The first words of `gezocht` that do not come in this order in `tekst`; undefined when all are there. */
export function ontbreekt(gezocht: string, tekst: string): string | undefined {
  const hooiberg = gelijk(tekst);
  let at = 0;
  for (const woord of gezocht.split(/\s+/u).map(gelijk).filter(Boolean)) {
    const found = hooiberg.indexOf(woord, at);
    if (found < 0) return `"${woord}" na "…${hooiberg.slice(Math.max(0, at - 60), at)}"`;
    at = found + woord.length;
  }
  return undefined;
}

/** The words of `gezocht` that stand nowhere in `tekst`. */
export function nergens(gezocht: string, tekst: string): string[] {
  const hooiberg = gelijk(tekst);
  return gezocht
    .split(/\s+/u)
    .map(gelijk)
    .filter((woord) => woord !== '' && !hooiberg.includes(woord));
}
