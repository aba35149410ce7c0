import { expect, test } from 'vitest';
import { cellsOf, textWidth } from '../../src/cli/report/terminal.ts';

test('every character of a plain line is one cell of one column', () => {
  for (const [first, last] of [
    [0x20, 0x7e],
    [0xa1, 0xac],
    [0xae, 0x24f],
    [0x2018, 0x201d],
    [0x20ac, 0x20ac],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const sign = String.fromCharCode(code);
      expect([sign, cellsOf(sign)]).toEqual([sign, [{ text: sign, width: textWidth(sign), at: 0 }]]);
      expect([...new Intl.Segmenter('nl').segment(`a${sign}b`)]).toHaveLength(3);
    }
  }
});
