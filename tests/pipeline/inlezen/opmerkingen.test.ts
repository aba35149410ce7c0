import { describe, expect, it } from 'vitest';
import { meldOpmerkingen, plaatsOpmerkingen } from '../../../src/pipeline/inlezen/opmerkingen.ts';
import type { Opmerking } from '../../../src/word/index.ts';

const BRON = `---
soort: raadsadvies
---

## Aanleiding

De kosten zijn hoog. De raad vroeg daarom in **2024** om [een onderzoek](https://x.example/kosten).

## Financiën

De kosten stijgen.
`;
const opmerking = (een: Partial<Opmerking>): Opmerking => ({
  door: 'Anna',
  op: '',
  tekst: 'Klopt dit?',
  bij: '',
  voor: '',
  na: '',
  afgehandeld: false,
  ...een,
});
const regels = (...een: Partial<Opmerking>[]): (number | undefined)[] =>
  plaatsOpmerkingen(BRON, een.map(opmerking)).map(({ regel }) => regel);

describe('a comment of Word', () => {
  it('stands at the line of its words, of two equal ones at that with the same words around it', () => {
    expect(regels({ bij: 'De kosten', na: 'zijn hoog' }, { bij: 'De kosten', na: 'stijgen.' })).toEqual([7, 11]);
  });

  it('is found where Markdown writes signs between the words, and where it stands at a point', () => {
    expect(regels({ bij: 'daarom in 2024 om een onderzoek' }, { voor: 'De kosten', na: 'stijgen' })).toEqual([7, 11]);
    expect(regels({ voor: 'De kosten stijgen' })).toEqual([11]);
  });

  it('is told without a line where its words are not there', () => {
    const [een] = plaatsOpmerkingen(BRON, [opmerking({ bij: 'wat is weggehaald' })]);
    expect(een).not.toHaveProperty('regel');
    expect(meldOpmerkingen('a.md', BRON, een ? [een] : [])).toMatchObject([
      { rule: 'opmerking', range: { start: { line: 1 } }, hint: expect.stringContaining('zoek de plaats zelf') },
    ]);
  });

  it('is a message with its author and words; an answer says what it answers', () => {
    const alle = [
      opmerking({ bij: 'De kosten', na: 'stijgen.' }),
      opmerking({ door: '', bij: 'De kosten', antwoordOp: 'Klopt dit?', tekst: 'Ja.\nZeker.', afgehandeld: true }),
    ];
    expect(meldOpmerkingen('a.md', BRON, plaatsOpmerkingen(BRON, alle)).map(({ message }) => message)).toEqual([
      'Anna schrijft bij "De kosten": Klopt dit?',
      'Iemand antwoordt op "Klopt dit?" bij "De kosten" (in Word afgehandeld): Ja. Zeker.',
    ]);
  });
});
