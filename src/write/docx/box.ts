import { VAKJES } from '../../document/index.ts';
import { run, TAB, text } from './wml.ts';
import type { Piece, Place } from './work.ts';
import { group, setting, val } from './xml.ts';

/**
 * The box of a task: a content control that Word ticks and reads aloud with its state, around the sign that any other program shows.
 * In place of a bullet its text begins at the indent of the list.
 */
export function box(sign: string, place: Place): Piece[] {
  const w14 = (name: string, value: string) => setting(`w14:${name}`, { 'w14:val': value });
  const code = (one: string) => (one.codePointAt(0) as number).toString(16).toUpperCase();
  const state = group(
    'w14:checkbox',
    w14('checked', sign === VAKJES.aan ? '1' : '0'),
    w14('checkedState', code(VAKJES.aan)),
    w14('uncheckedState', code(VAKJES.uit)),
  );
  const properties = group('w:sdtPr', val('w:alias', 'Vakje'), val('w:tag', 'vakje'), state);
  const content = group('w:sdtContent', run({ style: 'Vakje' }, text(sign)));
  const control: Piece = { kind: 'run', child: group('w:sdt', properties, content) };
  if (!place.task) return [control, { kind: 'text', text: ' ', run: {} }];
  return [control, { kind: 'run', child: run({}, TAB), opens: true }];
}
