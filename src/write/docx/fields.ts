import type { ParagraphChild } from 'docx';
import type { DocxLibrary } from './work.ts';
import { xml } from './xml.ts';

/** A mark of a field: where it begins, where its result begins, where it ends. */
const mark = (type: 'begin' | 'separate' | 'end'): string =>
  xml('w:r', {}, xml('w:fldChar', { 'w:fldCharType': type }));

/** A field with its result filled in, so that Word has nothing to ask on opening and renews it when it is told to. */
export function field(docx: DocxLibrary, instruction: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [...fieldStart(docx, instruction), ...result, ...fieldEnd(docx)];
}

/** What stands before the result of a field that runs over several paragraphs. */
export function fieldStart(docx: DocxLibrary, instruction: string): ParagraphChild[] {
  const told = xml('w:r', {}, xml('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `));
  return [mark('begin'), told, mark('separate')].map((one) => imported(docx, one));
}

/** What stands behind the result. */
export function fieldEnd(docx: DocxLibrary): ParagraphChild[] {
  return [imported(docx, mark('end'))];
}

function imported(docx: DocxLibrary, written: string): ParagraphChild {
  return docx.ImportedXmlComponent.fromXmlString(written) as unknown as ParagraphChild;
}
