import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TekstEdit } from '../../src/werkplek/api.ts';
import { kleinsteEdit, omgekeerd, pasToe, verschuif, zijnZuiver } from '../../src/werkplek/edits.ts';
import { openText } from '../../src/werkplek/texts/text.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', 'é', '😀', '😁'), maxLength: 30 });
/** Edits of a text, in order, of which none reaches into the next. */
const editsOf = (of: string) =>
  fc
    .array(fc.tuple(fc.nat(of.length), fc.nat(of.length), fc.constantFrom('', 'x', 'yz', '\n')), { maxLength: 4 })
    .map((rows): TekstEdit[] => {
      const edits: TekstEdit[] = [];
      const sorted = rows.map(([a, b, tekst]) => ({ begin: Math.min(a, b), eind: Math.max(a, b), tekst }));
      for (const edit of sorted.sort((a, b) => a.begin - b.begin || a.eind - b.eind)) {
        if (edit.begin >= (edits.at(-1)?.eind ?? 0)) edits.push(edit);
      }
      return edits;
    });
const textWith = <N extends number>(count: N) =>
  text.chain((one) => fc.tuple(fc.constant(one), ...Array.from({ length: count }, () => editsOf(one))));
const SEED = { seed: 14, numRuns: 400 };

describe('edits of a text', () => {
  it('are taken back by their reverse', () => {
    fc.assert(
      fc.property(textWith(1), ([one, edits = []]) => {
        expect(zijnZuiver(edits, one.length)).toBe(true);
        expect(pasToe(pasToe(one, edits), omgekeerd(one, edits))).toBe(one);
      }),
      SEED,
    );
  });

  it('from one text to another are one, as small as it can be, and part no character', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const edits = kleinsteEdit(from, to);
        expect(pasToe(from, edits)).toBe(to);
        for (const { begin, eind, tekst } of edits) {
          for (const part of [from.slice(0, begin), from.slice(begin, eind), from.slice(eind), tekst]) {
            expect(part).not.toMatch(/\p{Surrogate}/u);
          }
        }
      }),
      SEED,
    );
  });

  it('of two windows come to one text in either order, where they are about other characters', () => {
    fc.assert(
      fc.property(textWith(2), ([one, mine = [], theirs = []]) => {
        const later = verschuif(theirs, mine);
        const sooner = verschuif(mine, theirs);
        expect(later === undefined).toBe(sooner === undefined);
        const places = new Set(mine.flatMap(({ begin, eind }) => [begin, eind]));
        const touch = theirs.some(({ begin, eind }) => places.has(begin) || places.has(eind));
        if (!later || !sooner || touch) return;
        expect(pasToe(pasToe(one, mine), later)).toBe(pasToe(pasToe(one, theirs), sooner));
      }),
      SEED,
    );
  });
});

describe('a text that windows write in', () => {
  it('is what it was when every window took back all that it did', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat(3), fc.constantFrom('x', 'yy', '')), { maxLength: 12 }),
        (start, typed) => {
          const open = openText(start);
          let now = 0;
          for (const [isA, at, length, tekst] of typed) {
            const begin = at % (open.text.length + 1);
            const edit = { begin, eind: Math.min(open.text.length, begin + length), tekst };
            now += 5000;
            open.change({ venster: isA ? 'a' : 'b', now }, open.digest, () => [edit]);
          }
          const end = open.text;
          const all = () => true;
          let steps = 0;
          while (open.can('terug', all) && steps++ < 50)
            expect(open.undo({ venster: 'a', now }, 'terug', all)).toBeTypeOf('object');
          expect(open.text).toBe(start);
          while (open.can('vooruit', all) && steps++ < 100) open.undo({ venster: 'a', now }, 'vooruit', all);
          expect(open.text).toBe(end);
        },
      ),
      { seed: 15, numRuns: 200 },
    );
  });

  it('takes back in one go what was typed in one go', () => {
    const open = openText('ab');
    for (const [i, letter] of [...'woord'].entries()) {
      const place = { begin: 1 + i, eind: 1 + i, tekst: letter };
      open.change({ venster: 'a', now: i * 200 }, open.digest, () => [place]);
    }
    open.change({ venster: 'a', now: 9000 }, open.digest, () => [{ begin: 0, eind: 0, tekst: '!' }]);
    const mine = (venster: string): boolean => venster === 'a';
    open.undo({ venster: 'a', now: 9100 }, 'terug', mine);
    expect(open.text).toBe('awoordb');
    open.undo({ venster: 'a', now: 9200 }, 'terug', mine);
    expect(open.text).toBe('ab');
  });
});
