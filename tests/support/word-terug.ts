import { readdirSync, readFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { build, type Inleesresultaat, inlezen } from '../../src/pipeline/index.ts';
import { packageRoot } from '../../src/pipeline/version.ts';
import { buildHost, INHOUD, OPTIES } from './building.ts';
import type { MemoryHost } from './memory-host.ts';

/** Where a test puts the file that comes back. */
const TERUG = '/word/terug.docx';

/** The files of a folder on this machine, by their path in it. */
export function mapVan(map: string): Record<string, Uint8Array> {
  const files = readdirSync(map, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const pad = `${parentPath}/${name}`;
      return [pad.slice(map.length + 1), readFileSync(pad)];
    }),
  );
}

/** The folders whose stukken every test of the kind goes through. */
export const VOORBEELDEN = ['content', 'templates/politieke-markt/voorbeeld', 'templates/raadsvoorstel/voorbeeld'].map(
  (map) => `${packageRoot()}/${map}`,
);

/** A folder of which the DOCX were made. */
export async function gebouwd(inhoud: Readonly<Record<string, string | Uint8Array>> = INHOUD): Promise<MemoryHost> {
  const host = buildHost(inhoud);
  await build(host, { ...OPTIES, formats: ['docx'] });
  return host;
}

/** The DOCX of a stuk. */
export function docxVan(host: MemoryHost, pad: string): Uint8Array {
  const naam = pad.replace(/\.md$/u, '.docx');
  const bytes = ['openbaar', 'niet-openbaar'].map((kant) => host.tree.get(`/out/${kant}/${naam}`)).find(Boolean);
  if (!bytes) throw new Error(`no DOCX of ${pad}`);
  return bytes;
}

/** A DOCX with another text. */
export function metTekst(docx: Uint8Array, verander: (xml: string) => string, deel = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(docx);
  const voor = strFromU8(parts[deel] as Uint8Array);
  const na = verander(voor);
  if (na === voor) throw new Error('nothing was changed');
  return zipSync({ ...parts, [deel]: strToU8(na) }, { level: 1 });
}

/** Reads a DOCX that came back into the folder. */
export async function teruggelezen(host: MemoryHost, docx: Uint8Array, dry = false): Promise<Inleesresultaat> {
  await host.files.makeFolder('/word');
  await host.files.write(TERUG, docx);
  const { resultaten } = await inlezen(host, { content: '/content', out: '/out' }, { bestanden: [TERUG], dry });
  const [resultaat] = resultaten;
  if (!resultaat) throw new Error('nothing was read');
  return resultaat;
}

/** What became other lines, as `-` and `+`. */
export function lijnen(voor: string, na: string): string[] {
  const patch = createTwoFilesPatch('a', 'b', voor, na, '', '', { context: 0 });
  return patch
    .split('\n')
    .slice(4)
    .filter((lijn) => /^[-+]/u.test(lijn));
}

/** Every paragraph of the text in Word that stands in no cell, with its place in the XML. */
export function alineas(xml: string): {
  readonly van: number;
  readonly tot: number;
  readonly xml: string;
  readonly tekst: string;
  readonly inCel: boolean;
}[] {
  const uit: ReturnType<typeof alineas> = [];
  let [diep, cellen, van] = [0, 0, 0];
  for (const { 0: merk, index } of xml.matchAll(/<w:p(?: [^>]*)?>|<\/w:p>|<w:tc>|<\/w:tc>/gu)) {
    if (merk === '<w:tc>') cellen++;
    else if (merk === '</w:tc>') cellen--;
    else if (merk === '</w:p>') {
      diep--;
      const tot = index + merk.length;
      const eigen = xml.slice(van, tot);
      const tekst = [...eigen.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, een]) => een).join('');
      if (diep === 0) uit.push({ van, tot, xml: eigen, tekst, inCel: cellen > 0 });
    } else if (!merk.endsWith('/>')) {
      if (diep === 0) van = index;
      diep++;
    }
  }
  return uit;
}

/** The one paragraph that begins so. */
export function alineaMet(xml: string, begin: string) {
  const [een, ...meer] = alineas(xml).filter(({ tekst }) => tekst.startsWith(begin));
  if (!een || meer.length > 0) throw new Error(`${meer.length + (een ? 1 : 0)} paragraphs begin with ${begin}`);
  return een;
}

/** A paragraph in the manner of another, with other words. */
export function alineaZoals(alinea: string, tekst: string): string {
  const vorm = /<w:pPr>.*?<\/w:pPr>/su.exec(alinea)?.[0] ?? '';
  return `<w:p>${vorm}<w:r><w:t xml:space="preserve">${tekst}</w:t></w:r></w:p>`;
}
