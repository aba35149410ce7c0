import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { leesNummering } from './nummering.ts';
import { type Parts, relatiesVan, tekstVan, zoekDelen } from './pakket.ts';
import { CODE } from './run.ts';
import { leesStijlen } from './stijlen.ts';
import { bereidVoor, type Vondst } from './voorbereiden.ts';
import { type El, elements, parseXml, printXml } from './xml.ts';

/** Every paragraph on its own: what it is, is told by its number. */
const STIJLKAART = ['p => p:fresh', `r.${CODE} => code`];

/** The text as mammoth makes HTML of it, and what was found besides. */
export async function maakHtml(parts: Parts): Promise<{ readonly html: string; readonly vondst: Vondst }> {
  const delen = zoekDelen(parts);
  const tree = (path: string | undefined): El | undefined => {
    const text = tekstVan(parts, path);
    return text === undefined ? undefined : parseXml(text);
  };
  const stijlen = leesStijlen(tree(delen.stijlen));
  const hoofd = tree(delen.hoofd);
  const vondst: Vondst = {
    alineas: [],
    tabellen: [],
    beelden: [],
    gezegd: new Set(),
    stijlen,
    telling: leesNummering(tree(delen.nummering), stijlen),
    noten: hoofd ? notenBij(hoofd) : new Map(),
  };
  const files: Record<string, Uint8Array> = {};
  const write = (path: string, text: string): void => {
    files[path] = new TextEncoder().encode(text);
  };
  const relations: string[] = [];
  const add = (root: El | undefined, path: string | undefined, name: string, type: string): void => {
    if (!root || path === undefined) return;
    bereidVoor(root, vondst, relatiesVan(parts, path), path);
    write(`word/${name}.xml`, printXml(root));
    const rels = parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels'));
    if (type === 'officeDocument') write('_rels/.rels', relationships([relation('hoofd', type, `word/${name}.xml`)]));
    else relations.push(relation(`griffie-${name}`, type, `${name}.xml`));
    if (rels && type !== 'officeDocument') files[`word/_rels/${name}.xml.rels`] = rels;
  };
  add(hoofd, delen.hoofd, 'document', 'officeDocument');
  add(tree(delen.voetnoten), delen.voetnoten, 'footnotes', 'footnotes');
  add(tree(delen.eindnoten), delen.eindnoten, 'endnotes', 'endnotes');
  const own = relatiesVan(parts, delen.hoofd)
    .filter(({ type }) => type === 'hyperlink' || type === 'image')
    .map(({ id, type, target }) => relation(id, type, target));
  write('word/_rels/document.xml.rels', relationships([...own, ...relations]));
  write('[Content_Types].xml', TYPES);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(files, { level: 0 })) },
    {
      styleMap: STIJLKAART,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: 'beeld' })),
    },
  );
  for (const { message } of messages) {
    const sign = /^A w:sym element .*: char (\S+) in font (.*)$/.exec(message);
    if (sign)
      vondst.gezegd.add(`Een teken van het lettertype ${sign[2]} (${sign[1]}) is niet te lezen, en weggelaten.`);
  }
  return { html: value, vondst };
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${quoted(id)}" Type="${TYPE}${type}" Target="${quoted(target)}"/>`;
}

function relationships(all: readonly string[]): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** The notes that a bookmark stands around: a field may repeat their number elsewhere. */
function notenBij(root: El): ReadonlyMap<string, El> {
  const found = new Map<string, El>();
  const open = new Map<string, string>();
  const walk = (el: El): void => {
    for (const one of elements(el)) {
      const id = one.attrs['w:id'] ?? '';
      if (one.name === 'w:bookmarkStart') open.set(id, one.attrs['w:name'] ?? '');
      if (one.name === 'w:bookmarkEnd') open.delete(id);
      if (one.name === 'w:footnoteReference' || one.name === 'w:endnoteReference') {
        for (const name of open.values()) if (!found.has(name)) found.set(name, one);
      }
      walk(one);
    }
  };
  walk(root);
  return found;
}
