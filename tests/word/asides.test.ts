import { describe, expect, it } from 'vitest';
import { openWord, type WordBestand } from '../../src/word/index.ts';
import { by, del, ins, p, r, SPACES, type WordParts, wordFile } from '../support/word-file.ts';

async function open(parts: WordParts): Promise<WordBestand> {
  const opened = await openWord(wordFile(parts));
  if (!('bestand' in opened)) throw new Error(opened.fout);
  return opened.bestand;
}

const asides = async (parts: WordParts): Promise<string[]> =>
  (await open(parts)).bijzaken.map(({ aard, tekst }) => `${aard}: ${tekst}`);

const part = (name: 'hdr' | 'ftr', inside: string): string => `<w:${name} ${SPACES}>${inside}</w:${name}>`;
const box = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Tekstvak 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('what stands beside the running text', () => {
  it('is a header and a footer, each once', async () => {
    const told = await asides({
      relations: [
        ['h1', 'header', 'header1.xml'],
        ['h2', 'header', 'header2.xml'],
        ['f1', 'footer', 'footer1.xml'],
      ],
      more: {
        'word/header1.xml': part('hdr', p('Gemeente Lindermeer')),
        'word/header2.xml': part('hdr', p('Gemeente Lindermeer')),
        'word/footer1.xml': part('ftr', p('Vertrouwelijk ', ins('tot 1 mei'))),
      },
    });
    expect(told).toEqual([
      'koptekst: Gemeente Lindermeer',
      'voettekst: Vertrouwelijk [toevoeging van Anna de Vries: tot 1 mei]',
    ]);
  });

  it('is a text box, told once though it stands there twice, with the changes in it', async () => {
    const parts = { body: p('Lopend.', box(p('In het vak ', del('weg', by('Bram')), '.'))) };
    const word = await open(parts);
    expect(await asides(parts)).toEqual(['tekstvak: In het vak [verwijdering van Bram: weg] .']);
    expect(word.wijzigingen).toEqual([]);
  });

  it('is a form field, old or new, with what was filled in', async () => {
    const field = (data: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const control = (properties: string, inside: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(inside)}</w:sdtContent></w:sdt>`;
    expect(
      await asides({
        body: p(
          field(
            '<w:name w:val="Keuze"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList>',
            '',
          ),
          field('<w:name w:val="Akkoord"/><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', ''),
          control('<w:alias w:val="Sector"/><w:dropDownList/>', 'Ruimte'),
          control('<w:alias w:val="Datum"/><w:showingPlcHdr/><w:date/>', 'Kies een datum'),
          control('<w:alias w:val="Zaaknummer"/><w:tag w:val="veld:zaaknummer"/><w:text/>', '4100233'),
          control('<w:alias w:val="Zomaar"/>', 'tekst in een vak zonder vraag'),
        ),
      }),
    ).toEqual([
      'formulierveld: Keuze: B',
      'formulierveld: Akkoord: ☒',
      'formulierveld: Sector: Ruimte',
      'formulierveld: Datum: niet ingevuld',
    ]);
  });

  it('of a list or a tick box comes into the text as what was chosen', async () => {
    const begin = (data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { body } = await open({
      body: p(
        'Sector: ',
        begin('<w:ddList><w:listEntry w:val="Ruimte"/><w:listEntry w:val="Zorg"/></w:ddList>'),
        ', akkoord ',
        begin('<w:checkBox><w:default w:val="1"/></w:checkBox>'),
      ),
    });
    const { nodes } = await body(new Map());
    expect(nodes).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: 'Sector: Ruimte, akkoord ☒' }] },
    ]);
  });

  it('is an embedded object, a chart with its words, a shape', async () => {
    const drawing = (inside: string, name: string): string =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${name}"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    expect(
      await asides({
        body: p(
          '<w:r><w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
          drawing('<c:chart r:id="g1"/>', 'Grafiek 1'),
          drawing('<wps:wsp/>', 'Pijl 1'),
        ),
        relations: [['g1', 'chart', 'charts/chart1.xml']],
        more: {
          'word/charts/chart1.xml': `<c:chartSpace ${SPACES}><c:title><a:p><a:r><a:t>Lasten per jaar</a:t></a:r></a:p></c:title><c:strCache><c:pt><c:v>2026</c:v></c:pt></c:strCache></c:chartSpace>`,
        },
      }),
    ).toEqual([
      'object: ingesloten bestand (Excel.Sheet.12)',
      'object: grafiek: Lasten per jaar, 2026',
      'object: getekende vorm: Pijl 1',
    ]);
  });

  it('is an equation in words, an endnote, and text that is not shown', async () => {
    const told = await asides({
      body: p(
        '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
        r('Niet ', '<w:vanish/>'),
        r('tonen', '<w:rStyle w:val="Stil"/>'),
        r('wel', '<w:rStyle w:val="Stil"/><w:vanish w:val="0"/>'),
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
      ),
      styles:
        '<w:style w:styleId="Diep"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Stil"><w:basedOn w:val="Diep"/></w:style>',
      endnotes: `<w:endnote w:type="separator" w:id="0">${p('lijn')}</w:endnote><w:endnote w:id="2">${p('Bron: CBS.')}</w:endnote>`,
    });
    expect(told).toEqual(['formule: (a+b)/2', 'verborgen tekst: Niet tonen', 'eindnoot: Bron: CBS.']);
  });

  it('is what lies outside the file, and a link to a disk; a link to a page is none', async () => {
    expect(
      await asides({
        relations: [
          ['a', 'attachedTemplate', 'http://intern.example/sjabloon.dotm', true],
          ['b', 'image', 'http://volg.example/pixel.png', true],
          ['c', 'hyperlink', 'https://www.cbs.example', true],
          ['d', 'hyperlink', 'file:///C:/Users/anna/plan.docx', true],
        ],
      }),
    ).toEqual([
      'koppeling: een sjabloon van buiten het bestand, niet opgehaald: http://intern.example/sjabloon.dotm',
      'koppeling: een afbeelding van buiten het bestand, niet opgehaald: http://volg.example/pixel.png',
      'koppeling: een koppeling naar een eigen schijf: file:///C:/Users/anna/plan.docx',
    ]);
  });
});

describe('a comment', () => {
  it('is told with author, words and place, an answer with what it answers', async () => {
    const word = await open({
      body: `${p('Eerst. ', '<w:commentRangeStart w:id="1"/>', 'De kosten', '<w:commentRangeEnd w:id="1"/>', '<w:r><w:commentReference w:id="1"/></w:r>', ' zijn hoog.')}${p('Los', '<w:r><w:commentReference w:id="0"/></w:r>', ' punt.')}`,
      comments: `<w:comment w:id="0" w:author="Bram" w:date="2026-02-04T09:00:00Z">${p('Hier nog iets?')}</w:comment><w:comment w:id="1" w:author="Anna"><w:p w14:paraId="AA">${r('Klopt dit?')}</w:p></w:comment><w:comment w:id="3" w:author="Bram"><w:p w14:paraId="BB">${r('Ja.')}</w:p></w:comment>`,
      commentsExtended:
        '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>',
    });
    expect(word.opmerkingen).toEqual([
      {
        door: 'Anna',
        op: '',
        tekst: 'Klopt dit?',
        bij: 'De kosten',
        voor: 'Eerst. ',
        na: ' zijn hoog.',
        afgehandeld: true,
      },
      {
        door: 'Bram',
        op: '2026-02-04T09:00:00Z',
        tekst: 'Hier nog iets?',
        bij: '',
        voor: 'Los',
        na: ' punt.',
        afgehandeld: false,
      },
      { door: 'Bram', op: '', tekst: 'Ja.', bij: '', voor: '', na: '', antwoordOp: 'Klopt dit?', afgehandeld: false },
    ]);
  });
});
