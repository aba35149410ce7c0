import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { leesBody, schrijfMarkdown } from '../../src/word/index.ts';
import { wordParts } from '../support/word-file.ts';

const lees = (body: string, meer: Parameters<typeof wordParts>[0] = {}) =>
  leesBody(new Map(Object.entries(wordParts({ body, ...meer }))));

/** The body as Markdown, with its notes. */
async function markdown(body: string, meer: Parameters<typeof wordParts>[0] = {}): Promise<string> {
  const { nodes, voetnoten } = await lees(body, meer);
  return schrijfMarkdown([...nodes, ...voetnoten]);
}

const r = (tekst: string, opmaak = ''): string =>
  `<w:r><w:rPr>${opmaak}</w:rPr><w:t xml:space="preserve">${tekst}</w:t></w:r>`;
const p = (inhoud: string, eigenschap = ''): string =>
  `<w:p><w:pPr>${eigenschap}</w:pPr>${inhoud.startsWith('<') ? inhoud : r(inhoud)}</w:p>`;
const stijl = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const num = (id: number, niveau = 0): string =>
  `<w:numPr><w:ilvl w:val="${niveau}"/><w:numId w:val="${id}"/></w:numPr>`;
const lvl = (at: number, vorm: string, tekst: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${vorm}"/><w:lvlText w:val="${tekst}"/><w:pPr><w:ind w:left="${720 * (at + 1)}"/></w:pPr></w:lvl>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NUMMERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${lvl(0, 'decimal', '%1.')}${lvl(1, 'lowerLetter', '%2.')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', '•')}${lvl(1, 'bullet', '–')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const MET_NUMMERS = {
  relations: [['rN', 'numbering', 'numbering.xml']] as const,
  more: { 'word/numbering.xml': NUMMERING },
};

describe('lists of Word', () => {
  it('have their levels, and go on behind a paragraph with the next number', async () => {
    const body = [
      p('een', num(1)),
      p('twee:', num(1)),
      p('a', num(1, 1)),
      p('b', num(1, 1)),
      p('tussen'),
      p('drie', num(1)),
      p('opnieuw', num(3)),
    ];
    expect(await markdown(body.join(''), MET_NUMMERS)).toBe(
      '1. een\n2. twee:\n   1. a\n   2. b\n\ntussen\n\n3. drie\n\n1) opnieuw',
    );
  });

  it('have a further paragraph in the item that it is as far indented as', async () => {
    const body = [p('een', num(2)), p('verder', '<w:ind w:left="720"/>'), p('twee', num(2)), p('los')];
    expect(await markdown(body.join(''), MET_NUMMERS)).toBe('- een\n\n  verder\n\n- twee\n\nlos');
  });

  it('are tight, and of bullets below a number', async () => {
    const body = [p('een', num(1)), p('x', num(2, 1)), p('y', num(2, 1)), p('twee', num(1))];
    expect(await markdown(body.join(''), MET_NUMMERS)).toBe('1. een\n   - x\n   - y\n2. twee');
  });
});

describe('styles', () => {
  const styles = (id: string, naam: string, meer = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${naam}"/>${meer}</w:style>`;

  it.each([
    ['Kop2', 'heading 2', ''],
    ['berschrift2', 'heading 2', ''],
    ['Titre2', 'Titre 2', ''],
    ['Eigen', 'Eigen kop', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
    ['Afgeleid', 'Kopje', '<w:basedOn w:val="Kop2"/>'],
  ])('%s is a heading of level 2 in every language', async (id, naam, meer) => {
    const kop2 = id === 'Kop2' ? '' : styles('Kop2', 'heading 2');
    expect(await markdown(p('Doel', stijl(id)), { styles: styles(id, naam, meer) + kop2 })).toBe('## Doel');
  });

  it('make quotations, code and terms', async () => {
    const body =
      p('Citaat.', stijl('Citaat')) +
      p(r('a  =  1'), stijl('SourceCode')) +
      p('Raad', stijl('DefinitionTerm')) +
      p('Het bestuur.', stijl('Definition'));
    expect(await markdown(body)).toBe('> Citaat.\n\n```\na  =  1\n```\n\nRaad\n: Het bestuur.');
  });
});

describe('letters', () => {
  it('are joined over runs, with the space outside emphasis', async () => {
    expect(await markdown(p(r('een ', '<w:b/>') + r('twee ', '<w:b/>') + r('drie ') + r('vier', '<w:i/>')))).toBe(
      '**een twee** drie *vier*',
    );
  });

  it('that are raised or lowered are the signs that Unicode has for it', async () => {
    const hoog = '<w:vertAlign w:val="superscript"/>';
    const { nodes, gezegd } = await lees(
      p(
        r('40 m') +
          r('2', hoog) +
          r(' en CO') +
          r('2', '<w:vertAlign w:val="subscript"/>') +
          r(' op de 2') +
          r('e', hoog) +
          r(' x') +
          r('abc', hoog),
      ),
    );
    expect(schrijfMarkdown(nodes)).toBe('40 m² en CO₂ op de 2e xabc');
    expect(gezegd).toEqual(['Een verhoogd teken staat nu gewoon op de regel: "abc".']);
  });

  it('keep no-break and soft hyphens, and boxes of a symbol font', async () => {
    expect(
      await markdown(
        p(
          '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> ja</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>nee</w:t></w:r>',
        ),
      ),
    ).toBe('☑ ja\u2011\u00adnee');
  });

  it('that are hidden are told, not shown; an underline is told', async () => {
    const { nodes, gezegd } = await lees(p(r('zichtbaar', '<w:u w:val="single"/>') + r(' geheim', '<w:vanish/>')));
    expect(schrijfMarkdown(nodes)).toBe('zichtbaar');
    expect(gezegd).toEqual([
      'Verborgen tekst is niet overgenomen: "geheim".',
      'Onderstreepte tekst staat er nu zonder streep.',
    ]);
  });

  it('of a field, a content control and a custom tag are text as any other', async () => {
    const body = p(
      `<w:fldSimple w:instr="DATE">${r('3 maart')}</w:fldSimple><w:sdt><w:sdtContent>${r(' en ')}</w:sdtContent></w:sdt><w:smartTag>${r('meer')}</w:smartTag>`,
    );
    expect(await markdown(body)).toBe('3 maart en meer');
  });
});

describe('tables', () => {
  const tc = (inhoud: string, eigenschap = ''): string =>
    `<w:tc><w:tcPr>${eigenschap}</w:tcPr>${inhoud.startsWith('<w:p>') ? inhoud : p(inhoud)}</w:tc>`;
  const tr = (...cellen: string[]): string =>
    `<w:tr>${cellen.map((een) => (een.startsWith('<w:tc>') ? een : tc(een))).join('')}</w:tr>`;
  const rechts = (tekst: string): string => tc(p(tekst, '<w:jc w:val="right"/>'));

  it('have their alignment, and several paragraphs in a cell on lines of their own', async () => {
    const tabel = `<w:tbl>${tr('Naam', 'Bedrag').replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>')}${tr(tc(p('a') + p('b')), rechts('1'))}${tr('c | d', rechts('2'))}</w:tbl>`;
    expect(await markdown(tabel)).toBe('| Naam | Bedrag |\n| --- | ---: |\n| a<br>b | 1 |\n| c \\| d | 2 |');
  });

  it('have merged cells taken apart, with a word about it', async () => {
    const tabel = `<w:tbl>${tr('x', 'y')}${tr(tc('samen', '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
    const { nodes, gezegd } = await lees(tabel);
    expect(schrijfMarkdown(nodes)).toBe('|  |  |\n| --- | --- |\n| x | y |\n| samen |  |');
    expect(gezegd).toEqual([expect.stringMatching(/^Een tabel heeft samengevoegde cellen/)]);
  });
});

describe('what belongs to the text', () => {
  it('notes of both kinds, numbered in the order of the text', async () => {
    const body = p(
      `${r('een')}<w:r><w:endnoteReference w:id="3"/></w:r>${r(' twee')}<w:r><w:footnoteReference w:id="7"/></w:r>`,
    );
    const noten = {
      footnotes: `<w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${r(' Voet.')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${p('Eind.')}</w:endnote>`,
    };
    expect(await markdown(body, noten)).toBe('een[^1] twee[^2]\n\n[^1]: Eind.\n\n[^2]: Voet.');
  });

  it('bookmarks and styles, on the block that they begin in', async () => {
    const { nodes } = await lees(
      `<w:bookmarkStart w:id="1" w:name="buiten"/>${p(`<w:bookmarkStart w:id="2" w:name="binnen"/>${r('Doel')}`, stijl('Kop1'))}`,
    );
    expect(nodes.map(({ type, data }) => [type, data?.stijl, data?.ankers])).toEqual([
      ['heading', 'Kop1', ['buiten', 'binnen']],
    ]);
  });

  it('links out of the file, and no link where the package has no address', async () => {
    const a = (id: string, tekst: string): string => `<w:hyperlink r:id="${id}">${r(tekst)}</w:hyperlink>`;
    const body = p(`${a('rA', 'de nota')}${r(' ')}${a('rB', 'niets')}${r(' ')}${a('rC', 'www.x.nl')}`);
    const relations = [
      ['rA', 'hyperlink', 'https://x.nl/a_b', true],
      ['rC', 'hyperlink', 'http://www.x.nl', true],
    ] as const;
    expect(await markdown(body, { relations })).toBe('[de nota](https://x.nl/a_b) niets www.x.nl');
  });

  it('no picture that is not in the file itself', async () => {
    const tekening =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Kaart"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { nodes, afbeeldingen, gezegd } = await lees(p(tekening + r('tekst')), {
      relations: [['rX', 'image', 'http://elders.nl/kaart.png', true]],
    });
    expect(schrijfMarkdown(nodes)).toBe('tekst');
    expect(afbeeldingen).toEqual([]);
    expect(gezegd).toEqual(['Een afbeelding die niet in het bestand zelf zit, is niet opgehaald: "Kaart".']);
  });
});

describe('Markdown by hand', () => {
  const tekst = (value: string): Nodes => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  it.each([
    ['1. geen lijst', '1\\. geen lijst'],
    ['- geen punt', '\\- geen punt'],
    ['# geen kop', '\\# geen kop'],
    ['2026. Een jaar', '2026\\. Een jaar'],
    ['A&M en 5 * 3 [zie bijlage] (x_y)', 'A&M en 5 * 3 [zie bijlage] (x_y)'],
    ['*letterlijk* en _ook_', '\\*letterlijk\\* en \\_ook\\_'],
    ['<b>', '\\<b>'],
    ['griffie@x.nl en www.x.nl', 'griffie@x.nl en www.x.nl'],
    ['[tekst](adres)', '\\[tekst](adres)'],
    ['C:\\map', 'C:\\\\map'],
  ])('%s is written as %s', (van, naar) => {
    expect(schrijfMarkdown([tekst(van) as never])).toBe(naar);
  });
});
