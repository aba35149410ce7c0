import { describe, expect, it } from 'vitest';
import { linesUpTo, typingAt } from '../../src/taalserver/voorwerk.ts';

/** What is typed where `‸` stands. */
function at(text: string): unknown {
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  return typingAt(linesUpTo(text.replace('‸', ''), { line: before.length, column: (before.at(-1) ?? '').length + 1 }));
}

describe('what is being typed', () => {
  it.each([
    ['a key', '---\nsoort: x\npor‸\n---\n', { what: 'sleutel', groep: '', typed: 'por' }],
    ['a key of a group', '---\nraad:\n  da‸\n---\n', { what: 'sleutel', groep: 'raad', typed: 'da' }],
    ['a key after a group', '---\nraad:\n  datum: 2026-03-11\non‸', { what: 'sleutel', groep: '', typed: 'on' }],
    ['a value', '---\nstatus: con‸\n---\n', { what: 'waarde', pad: 'status', typed: 'con' }],
    ['a value of a group', '---\nraad:\n  advies: b‸', { what: 'waarde', pad: 'raad.advies', typed: 'b' }],
    [
      'an item of a list',
      '---\nportefeuillehouder:\n- Ol‸',
      { what: 'waarde', pad: 'portefeuillehouder', typed: 'Ol' },
    ],
    ['an item below its key', '---\nx:\n  y:\n    - Ol‸', { what: 'waarde', pad: 'x.y', typed: 'Ol' }],
    ['the second of a list on one line', '---\nx: [Vos, De‸', { what: 'waarde', pad: 'x', typed: 'De' }],
    [
      'a key in an item',
      '---\nagenda:\n  - rubriek: A\n    punten:\n      - zaak: 41‸',
      { what: 'waarde', pad: 'agenda.punten.zaak', typed: '41' },
    ],
    ['a comment', '---\n# por‸\n---\n', { what: 'niets' }],
    ['a heading', '---\nsoort: x\n---\n\n## Fin‸', { what: 'kop', typed: 'Fin' }],
    ['an address', '---\nsoort: x\n---\n\nzie [de nota](bij‸', { what: 'adres', typed: 'bij' }],
    ['text', '---\nsoort: x\n---\n\nstatus: con‸', { what: 'niets' }],
    ['a file without front matter', 'status: con‸', { what: 'niets' }],
    ['the first line', '---‸\nsoort: x\n', { what: 'niets' }],
    ['Windows line ends', '---\r\nsoort: x\r\nstatus: c‸', { what: 'waarde', pad: 'status', typed: 'c' }],
  ])('is known for %s', (_name, text, expected) => {
    expect(at(text.replace(/\r\n/g, '\n'))).toEqual(expected);
    expect(at(text)).toEqual(expected);
  });
});
