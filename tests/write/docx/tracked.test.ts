import { describe, expect, it } from 'vitest';
import { opened } from './support.ts';
import { all, at } from './xml.ts';

const WIE = 'data-spoor="Amendement A1 (Jan Hof (Dorp))" data-dag="2026-03-11"';

describe('what came and went', () => {
  it('is a tracked change of who proposed it, on the day of the meeting', async () => {
    const { paragraphs } = await opened(
      `<p>Een <del ${WIE}>oud <strong>woord</strong></del> <span ${WIE}>nieuw</span>.</p>`,
    );
    const [alinea] = paragraphs as [never];
    expect(all(alinea, 'w:delText').map(({ children }) => children.join(''))).toEqual(['oud ', 'woord']);
    expect(all(alinea, 'w:t').map(({ children }) => children.join(''))).toEqual(['Een ', ' ', 'nieuw', '.']);
    expect(at(all(alinea, 'w:del')[1], 'w:r/w:rPr/w:b')).toBeDefined();
    const sporen = [...all(alinea, 'w:del'), ...all(alinea, 'w:ins')].map(({ attributes }) => attributes);
    expect(sporen.map((een) => [een['w:author'], een['w:date']])).toEqual(
      sporen.map(() => ['Amendement A1 (Jan Hof (Dorp))', '2026-03-11T00:00:00Z']),
    );
    expect(new Set(sporen.map((een) => een['w:id'])).size).toBe(3);
    // Only a part of the paragraph changed: its end stays.
    expect(at(alinea, 'w:pPr/w:rPr')).toBeUndefined();
  });

  it('takes the end of a paragraph along that came or went as a whole', async () => {
    const { paragraphs } = await opened(`<ol><li><del ${WIE}>Weg.</del></li><li><span ${WIE}>Erbij.</span></li></ol>`);
    const [weg, erbij] = paragraphs as [never, never];
    expect(at(weg, 'w:pPr/w:rPr/w:del')).toBeDefined();
    expect(at(erbij, 'w:pPr/w:rPr/w:ins')).toBeDefined();
  });

  it('is no tracked change where the author struck it through', async () => {
    const { paragraphs } = await opened('<p><del>Weg.</del></p>');
    expect(all(paragraphs[0] as never, 'w:del')).toEqual([]);
    expect(at(paragraphs[0] as never, 'w:r/w:rPr/w:strike')).toBeDefined();
  });
});
