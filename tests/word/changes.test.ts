import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keuze, openWord, type WordBestand } from '../../src/word/index.ts';
import { by, del, ins, p, r, tbl, type WordParts, wordFile } from '../support/word-file.ts';

async function open(parts: WordParts): Promise<WordBestand> {
  const opened = await openWord(wordFile(parts));
  if (!('bestand' in opened)) throw new Error(opened.fout);
  return opened.bestand;
}

/** The text of every paragraph, with ` | ` between cells, after one choice for all, or for those that are named. */
async function text(word: WordBestand, keuze: Keuze | Readonly<Record<string, Keuze>>): Promise<string[]> {
  const keuzes = new Map(
    word.wijzigingen.map(({ id }) => [id, typeof keuze === 'string' ? keuze : (keuze[id] ?? 'verwerp')]),
  );
  const xml = new TextDecoder().decode(word.delen(keuzes).get('word/document.xml'));
  expect(xml).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|delText|\w+PrChange|cellIns|cellDel|cellMerge)\b/u);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gu)].map(([one]) =>
    [...one.matchAll(/<w:t[ >].*?<\/w:t>|<w:t>.*?<\/w:t>/gu)].map(([t]) => t.replace(/<[^>]*>/gu, '')).join(''),
  );
}

const accepted = (word: WordBestand) => text(word, 'aanvaard');
const rejected = (word: WordBestand) => text(word, 'verwerp');

describe('an addition', () => {
  it('is told with author, moment, words and what stands around it', async () => {
    const word = await open({ body: p('Het college stelt ', ins('met klem '), 'voor te besluiten.') });
    expect(word.wijzigingen).toEqual([
      {
        id: 'w1',
        aard: 'toevoeging',
        door: 'Anna de Vries',
        op: '2026-02-03T10:15:00Z',
        tekst: 'met klem ',
        voor: 'Het college stelt ',
        na: 'voor te besluiten.',
      },
    ]);
    expect(await accepted(word)).toEqual(['Het college stelt met klem voor te besluiten.']);
    expect(await rejected(word)).toEqual(['Het college stelt voor te besluiten.']);
  });

  it('is one where Word cut it in pieces, and two where words stand between', async () => {
    const cut = await open({
      body: p(
        'A ',
        ins('een'),
        '<w:bookmarkStart w:id="1" w:name="x"/>',
        ins('twee'),
        '<w:bookmarkEnd w:id="1"/>',
        ' Z',
      ),
    });
    expect(cut.wijzigingen.map(({ tekst }) => tekst)).toEqual(['eentwee']);
    const parted = await open({ body: p('A ', ins('een'), ' en ', ins('twee')) });
    expect(parted.wijzigingen.map(({ tekst }) => tekst)).toEqual(['een', 'twee']);
  });

  it('of two authors is two, each to be chosen by itself', async () => {
    const word = await open({ body: p('A ', ins('een ', by('Anna')), ins('twee', by('Bram'))) });
    expect(word.wijzigingen.map(({ door, tekst }) => [door, tekst])).toEqual([
      ['Anna', 'een '],
      ['Bram', 'twee'],
    ]);
    expect(await text(word, { w2: 'aanvaard' })).toEqual(['A twee']);
  });

  it('in a deletion by another follows both choices', async () => {
    const word = await open({
      body: p('A ', `<w:ins ${by('Anna')}>${r('een ')}${del('twee', by('Bram'))}</w:ins>`),
    });
    expect(word.wijzigingen.map(({ aard, tekst }) => [aard, tekst])).toEqual([
      ['toevoeging', 'een twee'],
      ['verwijdering', 'twee'],
    ]);
    expect(await text(word, { w1: 'aanvaard', w2: 'verwerp' })).toEqual(['A een twee']);
    expect(await accepted(word)).toEqual(['A een ']);
    expect(await rejected(word)).toEqual(['A ']);
  });
});

/** The properties of a paragraph whose mark was added or deleted. */
const mark = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo', more = ''): string =>
  `<w:pPr>${more}<w:rPr><w:${name} ${by()}/></w:rPr></w:pPr>`;

describe('the mark that ends a paragraph', () => {
  it('joins two paragraphs when its deletion is accepted; the second says how they look', async () => {
    const word = await open({
      body: `${p(mark('del', '<w:pStyle w:val="Kop1"/>'), 'Eerste ')}${p('<w:pPr><w:pStyle w:val="Lopend"/></w:pPr>', 'tweede.')}`,
    });
    expect(word.wijzigingen).toMatchObject([{ aard: 'verwijdering', tekst: '¶', voor: 'Eerste ', na: 'tweede.' }]);
    expect(await accepted(word)).toEqual(['Eerste tweede.']);
    expect(await rejected(word)).toEqual(['Eerste ', 'tweede.']);
    const xml = new TextDecoder().decode(word.delen(new Map([['w1', 'aanvaard']])).get('word/document.xml'));
    expect(xml).toContain('Lopend');
    expect(xml).not.toContain('Kop1');
  });

  it('splits a paragraph when its addition is accepted, and does not when it is rejected', async () => {
    const word = await open({ body: `${p(mark('ins'), 'Eerste ')}${p('tweede.')}` });
    expect(await accepted(word)).toEqual(['Eerste ', 'tweede.']);
    expect(await rejected(word)).toEqual(['Eerste tweede.']);
  });

  it('goes with the words of a paragraph that was deleted or added whole', async () => {
    const gone = await open({ body: `${p('Een.')}${p(mark('del'), del('Twee.'))}${p('Drie.')}` });
    expect(gone.wijzigingen).toMatchObject([{ aard: 'verwijdering', tekst: 'Twee.', voor: 'Een.', na: 'Drie.' }]);
    expect(await accepted(gone)).toEqual(['Een.', 'Drie.']);
    expect(await rejected(gone)).toEqual(['Een.', 'Twee.', 'Drie.']);
    const added = await open({
      body: `${p('Een.')}${p(mark('ins'), ins('Twee.'))}${p(mark('ins'), ins('Drie.'))}${p('Vier.')}`,
    });
    expect(added.wijzigingen.map(({ tekst }) => tekst)).toEqual(['Twee.\nDrie.']);
    expect(await rejected(added)).toEqual(['Een.', 'Vier.']);
  });

  it('before a table joins nothing to it', async () => {
    const word = await open({
      body: `${p(mark('del'), del('Weg.'))}${p(mark('del'), 'Blijft.')}${tbl(['', 'cel'])}${p('Na.')}`,
    });
    expect(await accepted(word)).toEqual(['Blijft.', 'cel', 'Na.']);
  });

  it('joins through a content control', async () => {
    const control = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const word = await open({ body: `${p(mark('del'), 'Eerste ')}${control(p('tweede.'))}` });
    expect(await accepted(word)).toEqual(['Eerste tweede.']);
    const out = await open({ body: `${control(p(mark('del'), del('Weg.')))}${p('Blijft.')}` });
    expect(await accepted(out)).toEqual(['Blijft.']);
  });

  it('leaves a cell its paragraph', async () => {
    const word = await open({ body: tbl(['', p(mark('del'), del('Weg.'))]) });
    expect(await accepted(word)).toEqual(['']);
    expect(await rejected(word)).toEqual(['Weg.']);
  });
});

describe('a move', () => {
  const from = (name: string, ...content: string[]): string =>
    `<w:moveFromRangeStart ${by()} w:name="${name}"/>${content.join('')}`;
  const body = [
    p('Eerst dit.'),
    `<w:p>${mark('moveFrom')}<w:moveFromRangeStart w:id="7" w:author="Anna" w:name="move1"/><w:moveFrom ${by()}>${r('Dit verhuist.')}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="7"/>`,
    p('Dan dat.'),
    `<w:p>${mark('moveTo')}<w:moveToRangeStart w:id="8" w:author="Anna" w:name="move1"/><w:moveTo ${by()}>${r('Dit verhuist.')}</w:moveTo></w:p><w:moveToRangeEnd w:id="8"/>`,
    p('En slot.'),
  ].join('');

  it('is one change of two places', async () => {
    const word = await open({ body });
    expect(word.wijzigingen).toMatchObject([
      { id: 'w1', aard: 'verplaatsing', tekst: 'Dit verhuist.', voor: 'Dan dat.', na: 'En slot.' },
    ]);
    expect(await accepted(word)).toEqual(['Eerst dit.', 'Dan dat.', 'Dit verhuist.', 'En slot.']);
    expect(await rejected(word)).toEqual(['Eerst dit.', 'Dit verhuist.', 'Dan dat.', 'En slot.']);
  });

  it('takes the end of its paragraph along, which LibreOffice marks as deleted and added', async () => {
    const other = body.replaceAll(
      /(<w:pPr><w:rPr><w:)move(From|To)( [^>]*\/>)/gu,
      (_, head, side, rest) => `${head}${side === 'From' ? 'del' : 'ins'}${rest}`,
    );
    const word = await open({ body: other });
    expect(word.wijzigingen).toMatchObject([{ aard: 'verplaatsing', tekst: 'Dit verhuist.' }]);
    expect(await accepted(word)).toEqual(['Eerst dit.', 'Dan dat.', 'Dit verhuist.', 'En slot.']);
    expect(await rejected(word)).toEqual(['Eerst dit.', 'Dit verhuist.', 'Dan dat.', 'En slot.']);
  });

  it('of which one half is missing is a deletion or an addition', async () => {
    const word = await open({ body: p('A ', from('move9'), `<w:moveFrom ${by()}>${r('weg')}</w:moveFrom>`, ' Z') });
    expect(word.wijzigingen).toMatchObject([{ aard: 'verwijdering', tekst: 'weg' }]);
    expect(await accepted(word)).toEqual(['A  Z']);
    expect(await rejected(word)).toEqual(['A weg Z']);
  });
});

describe('rows and cells', () => {
  it('a deleted row is one change with its words, and goes whole', async () => {
    const word = await open({
      body: tbl(
        ['', 'Kop', 'Bedrag'],
        [`<w:del ${by()}/>`, p(del('Riolering')), p(del('€ 5.000'))],
        ['', 'Groen', '€ 2.000'],
      ),
    });
    expect(word.wijzigingen).toMatchObject([{ aard: 'rij-verwijderd', tekst: 'Riolering | € 5.000' }]);
    expect(await accepted(word)).toEqual(['Kop', 'Bedrag', 'Groen', '€ 2.000']);
    expect(await rejected(word)).toEqual(['Kop', 'Bedrag', 'Riolering', '€ 5.000', 'Groen', '€ 2.000']);
  });

  it('an added row is one change, and a table without rows is none', async () => {
    const word = await open({
      body: `${p('Voor.')}${tbl([`<w:ins ${by()}/>`, p(ins('een')), p(ins('twee'))])}${p('Na.')}`,
    });
    expect(word.wijzigingen).toMatchObject([{ aard: 'rij-toegevoegd', tekst: 'een | twee' }]);
    expect(await rejected(word)).toEqual(['Voor.', 'Na.']);
    expect(await accepted(word)).toEqual(['Voor.', 'een', 'twee', 'Na.']);
  });

  it('a cell comes, goes or is merged', async () => {
    const cell = (properties: string, inside: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(inside)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const word = await open({
      body: `<w:tbl><w:tblPr/><w:tblGrid/>${row(cell('', 'a'), cell(`<w:cellIns ${by()}/>`, 'nieuw'))}${row(cell(`<w:cellDel ${by()}/>`, 'oud'), cell(`<w:cellMerge ${by()} w:vMerge="cont"/>`, 'los'))}</w:tbl>`,
    });
    expect(word.wijzigingen.map(({ aard, tekst }) => [aard, tekst])).toEqual([
      ['cel-toegevoegd', 'nieuw'],
      ['cel-verwijderd', 'oud'],
      ['cel-samengevoegd', 'los'],
    ]);
    expect(await accepted(word)).toEqual(['a', 'nieuw', 'los']);
    expect(await rejected(word)).toEqual(['a', 'oud', 'los']);
  });
});

describe('a change of looks', () => {
  it('is told, and goes back to what it was', async () => {
    const word = await open({
      body: p('Dit is ', r('vet', `<w:b/><w:rPrChange ${by()}><w:rPr><w:i/></w:rPr></w:rPrChange>`), '.'),
    });
    expect(word.wijzigingen).toMatchObject([{ aard: 'opmaak', tekst: 'vet', voor: 'Dit is ', na: '.' }]);
    const xml = (keuze: Keuze) =>
      new TextDecoder().decode(word.delen(new Map([['w1', keuze]])).get('word/document.xml'));
    expect(xml('aanvaard')).toContain('<w:rPr><w:b/></w:rPr>');
    expect(xml('verwerp')).toContain('<w:rPr><w:i/></w:rPr>');
    expect(xml('verwerp')).not.toContain('<w:b/>');
  });

  it('of a paragraph decides whether it is a heading or a point', async () => {
    const change = `<w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:b/></w:rPr><w:pPrChange ${by()}><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:pPrChange></w:pPr>`;
    const word = await open({ body: p(change, 'Aanleiding') });
    expect(word.wijzigingen).toMatchObject([{ aard: 'opmaak', tekst: 'Aanleiding' }]);
    const xml = (keuze: Keuze) =>
      new TextDecoder().decode(word.delen(new Map([['w1', keuze]])).get('word/document.xml'));
    expect(xml('aanvaard')).toContain('Heading1');
    expect(xml('verwerp')).toContain('<w:pPr><w:pStyle w:val="Normal"/><w:rPr><w:b/></w:rPr></w:pPr>');
    const numbered = await open({
      body: p(`<w:pPr><w:numPr><w:numId w:val="3"/><w:ins ${by()}/></w:numPr></w:pPr>`, 'punt'),
    });
    expect(numbered.wijzigingen).toMatchObject([{ aard: 'opmaak', tekst: 'punt' }]);
    const numberedXml = (keuze: Keuze) =>
      new TextDecoder().decode(numbered.delen(new Map([['w1', keuze]])).get('word/document.xml'));
    expect(numberedXml('aanvaard')).toContain('<w:numPr><w:numId w:val="3"/></w:numPr>');
    expect(numberedXml('verwerp')).not.toContain('numPr');
  });
});

describe('what goes', () => {
  it('takes the bookmark that stood around it along', async () => {
    const place = (id: number, name: string, inside: string): string =>
      `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
    const word = await open({
      body: `${p(mark('del'), place(1, 'griffie_p_1', del('Eerste punt.')))}${p(place(2, 'griffie_p_2', r('Tweede punt.')))}${p(place(3, 'leeg', ''), 'slot')}`,
    });
    const xml = (keuze: Keuze) =>
      new TextDecoder().decode(word.delen(new Map([['w1', keuze]])).get('word/document.xml'));
    expect(xml('aanvaard')).not.toContain('griffie_p_1');
    expect(xml('aanvaard')).toContain('griffie_p_2');
    expect(xml('aanvaard')).toContain('leeg');
    expect(xml('verwerp')).toContain('griffie_p_1');
  });

  it('in a note is told as a change of the note', async () => {
    const word = await open({
      body: p('Tekst', '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      footnotes: `<w:footnote w:id="2">${p('Noot ', ins('erbij'))}</w:footnote>`,
    });
    expect(word.wijzigingen).toMatchObject([{ in: 'voetnoot', tekst: 'erbij', voor: 'Noot ' }]);
    const notes = (keuze: Keuze) =>
      new TextDecoder().decode(word.delen(new Map([['w1', keuze]])).get('word/footnotes.xml'));
    expect(notes('aanvaard')).toContain('erbij');
    expect(notes('verwerp')).not.toContain('erbij');
  });
});

interface Alinea {
  readonly stukken: readonly (readonly [kind: string, text: string, author: string])[];
  readonly einde: string;
}

describe('any text with changes', () => {
  const kind = fc.constantFrom<'blijft' | 'ins' | 'del'>('blijft', 'ins', 'del');
  const stuk = fc.tuple(kind, fc.stringMatching(/^[a-z]{1,4}$/u), fc.constantFrom('Anna', 'Bram'));
  const alinea = fc.record({ stukken: fc.array(stuk, { maxLength: 4 }), einde: kind });

  /** What is left when one kind of change goes. */
  const zonder = (alineas: readonly Alinea[], weg: 'ins' | 'del'): string[] => {
    const over = [''];
    for (const { stukken, einde } of alineas) {
      for (const [soort, tekst] of stukken) if (soort !== weg) over[over.length - 1] += tekst;
      if (einde !== weg) over.push('');
    }
    return over;
  };

  it('is what it was when all is rejected, and what it became when all is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(alinea, { maxLength: 5 }), async (alineas) => {
        const xml = alineas.map(({ stukken, einde }) =>
          p(
            einde === 'blijft' ? '<w:pPr/>' : mark(einde),
            ...stukken.map(([soort, tekst, door]) =>
              soort === 'ins' ? ins(tekst, by(door)) : soort === 'del' ? del(tekst, by(door)) : r(tekst),
            ),
          ),
        );
        const word = await open({ body: `${xml.join('')}${p('slot')}` });
        const met = (over: string[]): string[] => [...over.slice(0, -1), `${over.at(-1)}slot`];
        expect(await accepted(word)).toEqual(met(zonder(alineas, 'del')));
        expect(await rejected(word)).toEqual(met(zonder(alineas, 'ins')));
        const told = word.wijzigingen.map(({ tekst }) => tekst.replace(/[\n¶]/gu, '')).join('');
        const changed = alineas.flatMap(({ stukken }) =>
          stukken.filter(([soort]) => soort !== 'blijft').map(([, tekst]) => tekst),
        );
        expect([...told].sort().join('')).toBe([...changed.join('')].sort().join(''));
      }),
      { numRuns: 150, seed: 13 },
    );
  });
});
