import { VAKJES } from '../../document/index.ts';
import type { Piece, Place, Work } from './work.ts';

/**
 * The box of a task: a content control that Word ticks and reads aloud with its state, around the sign that any other program shows.
 * In place of a bullet its text begins at the indent of the list.
 */
export function box(sign: string, place: Place, { docx }: Work): Piece[] {
  const { BuilderElement, Tab, TextRun } = docx;
  const w = (name: string, value: string) =>
    new BuilderElement({ name: `w:${name}`, attributes: { val: { key: 'w:val', value } } });
  const w14 = (name: string, value: string) =>
    new BuilderElement({ name: `w14:${name}`, attributes: { val: { key: 'w14:val', value } } });
  const code = (one: string) => (one.codePointAt(0) as number).toString(16).toUpperCase();
  const state = new BuilderElement({
    name: 'w14:checkbox',
    children: [
      w14('checked', sign === VAKJES.aan ? '1' : '0'),
      w14('checkedState', code(VAKJES.aan)),
      w14('uncheckedState', code(VAKJES.uit)),
    ],
  });
  const properties = new BuilderElement({ name: 'w:sdtPr', children: [w('alias', 'Vakje'), w('tag', 'vakje'), state] });
  const content = new BuilderElement({
    name: 'w:sdtContent',
    children: [new TextRun({ style: 'Vakje', text: sign })],
  });
  const child = new BuilderElement({ name: 'w:sdt', children: [properties, content] });
  // The type of a paragraph's children does not know elements of one's own; they are written as they are.
  const control: Piece = { kind: 'run', child: child as never };
  if (!place.task) return [control, { kind: 'text', text: ' ', run: {} }];
  return [control, { kind: 'run', child: new TextRun({ children: [new Tab()] }), opens: true }];
}
