import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWord } from '../../src/word/index.ts';
import { p, SPACES, wordFile, wordParts } from '../support/word-file.ts';

/** Why bytes are not read, as one line; fails where they are. */
async function refused(bytes: Uint8Array): Promise<string> {
  const opened = await openWord(bytes);
  if (!('fout' in opened)) throw new Error('It was read.');
  return `${opened.fout} ${opened.hint}`;
}

const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1500),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(500),
  ]);
const HEAD = '<?xml version="1.0"?>';
const main = (type: string) => ({ contentType: `application/${type}` });
/** A PNG of which only the header is there: what it says of its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** Noise of 120 MB in parts that pack a little. */
const BOMB = ((): Uint8Array => {
  const part = Buffer.alloc(12_000_000);
  for (let at = 0; at < part.length; at += 40) part.writeUInt32LE((at * 2654435761) >>> 0, at);
  const packed = zipSync(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`word/media/${at}.bin`, [part, { level: 1 }] as const]),
    ) as unknown as Parameters<typeof zipSync>[0],
  );
  return packed;
})();

describe('a file that is no DOCX', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /leeg.*opnieuw op/u],
    ['text', strToU8('Beste griffier, hierbij het stuk.'), /geen Word-bestand.*\(\.docx\)/u],
    ['a PDF', strToU8('%PDF-1.7 …'), /PDF.*Vraag het Word-bestand/u],
    ['RTF', strToU8('{\\rtf1 Tekst}'), /RTF.*bewaar het als Word-document/u],
    ['with a password', ole('EncryptedPackage'), /wachtwoord beveiligd.*haal dat weg/u],
    ['an old .doc', ole('WordDocument'), /voor 2007.*\(\.docx\)/u],
    [
      'the mark of an open file',
      Buffer.concat([Buffer.from([4]), Buffer.from('Anna'), Buffer.alloc(157)]),
      /zonder ~\$/u,
    ],
    ['a zip of something else', zipSync({ 'foto.jpg': new Uint8Array(10) }), /zip-bestand, maar geen Word/u],
    [
      'a workbook',
      wordFile({ ...main('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml') }),
      /Excel of PowerPoint/u,
    ],
    [
      'an .odt',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
      /\.odt.*bewaar het als Word-document/u,
    ],
    [
      'an .odt with a password',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
      /wachtwoord beveiligd/u,
    ],
  ])('%s says what it is and what to do', async (_what, bytes, message) => {
    expect(await refused(bytes)).toMatch(message);
  });
});

describe('a DOCX that is not safe', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a .docm', wordFile({ ...main('vnd.ms-word.document.macroEnabled.main+xml') }), /macro.*zonder macro/u],
    ['a .dotm', wordFile({ ...main('vnd.ms-word.template.macroEnabledTemplate.main+xml') }), /macro/u],
    ['macros under another name', wordFile({ more: { 'word/vbaProject.bin': 'x' } }), /macro/u],
    [
      'another document in it',
      wordFile({ body: `<w:altChunk r:id="x"/>${p('tekst')}` }),
      /ander document.*Open het in Word en bewaar het opnieuw/u,
    ],
    ['no text', wordFile({ more: { 'word/document.xml': null } }), /beschadigd.*word\/document\.xml\) ontbreekt/u],
    ['text that is no XML', wordFile({ document: '<w:document' }), /beschadigd.*geen goede XML/u],
    ['text of another kind', wordFile({ document: `${HEAD}<html/>` }), /geen tekst van Word/u],
    [
      'entities that multiply',
      wordFile({
        document: `${HEAD}<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><w:document ${SPACES}><w:body>${p('&b;')}</w:body></w:document>`,
      }),
      /niet veilig.*DOCTYPE/u,
    ],
    [
      'an entity from outside, in a part that is not read',
      wordFile({
        more: { 'word/theme/theme1.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
      }),
      /niet veilig.*DOCTYPE/u,
    ],
    [
      'a DOCTYPE in UTF-16',
      wordFile({ more: { 'word/styles.xml': Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le') } }),
      /niet veilig.*DOCTYPE/u,
    ],
    [
      'XML a thousand deep',
      wordFile({ body: `${'<w:customXml>'.repeat(1000)}${p('diep')}${'</w:customXml>'.repeat(1000)}` }),
      /250 diep/u,
    ],
    [
      'a picture of 30,000 × 30,000',
      wordFile({ more: { 'word/media/image1.png': png(30_000, 30_000) } }),
      /30000 bij 30000.*Verklein/u,
    ],
    ['a path that leads out', wordFile({ more: { '../../boven.xml': '<x/>' } }), /niet veilig.*buiten het bestand/u],
    ['an absolute path', wordFile({ more: { '/etc/boven.xml': '<x/>' } }), /buiten het bestand/u],
    ['a path of Windows', wordFile({ more: { 'word\\..\\boven.xml': '<x/>' } }), /buiten het bestand/u],
    ['a part twice', wordFile({ more: { 'WORD/Document.xml': '<x/>' } }), /zit er twee keer in/u],
    [
      '5,000 parts',
      wordFile({ more: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`word/${at}.xml`, '<x/>'])) }),
      /meer dan 4096 onderdelen/u,
    ],
    [
      'a part that grows a thousandfold',
      wordFile({ more: { 'word/media/leeg.bin': new Uint8Array(20_000_000) } }),
      /250 keer zo groot/u,
    ],
    ['more than 100 MB', BOMB, /groter dan 100 MB/u],
    ['a wrong checksum', flipped(wordFile({ body: p('heel') }), 'word/document.xml'), /beschadigd/u],
  ])('for %s says so, with what to do', async (_what, bytes, message) => {
    const said = await refused(bytes);
    expect(said).toMatch(message);
    expect(said).toMatch(/Vraag|Vertrouw|Bewaar|Open|Verklein|Splits|Pak/u);
  });

  it('does not believe what the list says of sizes', async () => {
    const bytes = Buffer.from(BOMB);
    let at = bytes.readUInt32LE(bytes.length - 6);
    // The unpacked size of every part in the list becomes 10.
    for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left--) {
      bytes.writeUInt32LE(10, at + 24);
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    expect(await refused(bytes)).toMatch(/groter dan 100 MB/u);
  });

  it('refuses parts that lie over each other', async () => {
    const bytes = Buffer.from(wordFile({ more: { 'word/a.xml': '<x/>', 'word/b.xml': '<x/>' } }));
    const offset = (name: string): number => bytes.readUInt32LE(bytes.lastIndexOf(name, undefined, 'latin1') - 4);
    bytes.writeUInt32LE(offset('word/a.xml'), bytes.lastIndexOf('word/b.xml', undefined, 'latin1') - 4);
    expect(await refused(bytes)).toMatch(/over elkaar heen/u);
  });
});

/** The bytes with one bit of the packed data of a part turned. */
function flipped(bytes: Uint8Array, name: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(name, 0, 'latin1') + name.length + 20;
  copy[at] = (copy[at] as number) ^ 0x10;
  return copy;
}

describe('a DOCX of ISO strict', () => {
  it('is read like any other', async () => {
    const strict = Object.fromEntries(
      Object.entries(
        wordParts({ body: p('Strikt', `<w:ins w:id="1" w:author="Anna"><w:r><w:t> gezegd</w:t></w:r></w:ins>`) }),
      ).map(([name, bytes]) => [
        name,
        strToU8(
          new TextDecoder()
            .decode(bytes)
            .replaceAll(
              'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
              'http://purl.oclc.org/ooxml/wordprocessingml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/',
              'http://purl.oclc.org/ooxml/officeDocument/',
            ),
        ),
      ]),
    );
    const opened = await openWord(zipSync(strict));
    if (!('bestand' in opened)) throw new Error(opened.fout);
    expect(opened.bestand.wijzigingen).toMatchObject([{ tekst: ' gezegd' }]);
    const { nodes } = await opened.bestand.body(new Map([['w1', 'aanvaard']]));
    expect(nodes).toMatchObject([{ type: 'paragraph', children: [{ value: 'Strikt gezegd' }] }]);
  });
});

describe('a damaged DOCX', () => {
  const whole = readFileSync(new URL('fixtures/voorstel-word.docx', import.meta.url));

  it('is refused or read, and never makes griffie fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 }),
        fc.nat(whole.length),
        fc.boolean(),
        async (flips, length, cut) => {
          const bytes = Buffer.from(cut ? whole.subarray(0, length) : whole);
          for (const [at, bits] of flips) if (at < bytes.length) bytes[at] = (bytes[at] as number) ^ bits;
          const opened = await openWord(bytes);
          if ('bestand' in opened) await opened.bestand.body(new Map());
          else expect(opened.fout).not.toBe('');
        },
      ),
      { numRuns: 60, seed: 13 },
    );
  });

  it('whose XML is changed at random, with the checksum right, never makes griffie fail', async () => {
    const parts = unzipSync(whole);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const tags = [...xml.matchAll(/<w:[^>]*>/gu)].map(([tag]) => tag);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat(tags.length - 1), fc.constantFrom('', '<w:p/>', '<w:ins w:id="1">', '</w:tc>', '<w:tbl/>')),
          { minLength: 1, maxLength: 3 },
        ),
        async (edits) => {
          let text = xml;
          for (const [at, other] of edits) text = text.replace(tags[at] as string, other);
          const opened = await openWord(zipSync({ ...parts, 'word/document.xml': strToU8(text) }, { level: 1 }));
          if ('bestand' in opened) await opened.bestand.body(new Map());
          else expect(opened.fout).not.toBe('');
        },
      ),
      { numRuns: 40, seed: 13 },
    );
  });
});
