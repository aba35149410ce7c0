import { escapeXml } from '../escape.ts';
import { run } from './wml.ts';
import { xml } from './xml.ts';

/** A mark of a field: where it begins, where its result begins, where it ends. */
const mark = (type: 'begin' | 'separate' | 'end'): string => run({}, `<w:fldChar w:fldCharType="${type}"/>`);

/** A field with its result filled in, so that Word has nothing to ask on opening and renews it when it is told to. */
export const field = (instruction: string, result: string): string => fieldStart(instruction) + result + FIELD_END;

/** What stands before the result of a field that runs over several paragraphs. */
export const fieldStart = (instruction: string): string => told(` ${instruction} `);

/** What stands behind the result. */
export const FIELD_END = mark('end');

/** The number of the page, or of all pages, which every program fills in by itself. */
export const pageNumber = (of: 'PAGE' | 'NUMPAGES'): string => told(of) + FIELD_END;

function told(instruction: string): string {
  const written = xml('w:instrText', { 'xml:space': 'preserve' }, escapeXml(instruction));
  return mark('begin') + run({}, written) + mark('separate');
}
