import { posix } from 'node:path';
import type { Host } from '../../core/index.ts';
import { bestandssoort, openWord, type WordBestand } from '../../word/index.ts';
import type { Weigering } from './api.ts';
import { vindLibreOffice, zetOm } from './libreoffice.ts';

/** A Word file that was opened, and what is to be said of that; or why it is not. */
export type Invoerbestand =
  | { readonly word: WordBestand; readonly gezegd: readonly string[] }
  | { readonly weigering: Weigering };

/** In bytes: no document is as large as this, and it would be read whole. */
const LARGEST = 200_000_000;

/** Opens a file of any kind that can become a DOCX: what is none is made one by LibreOffice where that is installed. */
export async function openBestand(host: Host, bestand: string): Promise<Invoerbestand> {
  const found = await host.files.stat(bestand);
  if (!found) return weiger('Dit bestand is er niet.', 'Kijk of het pad klopt.');
  if (found.kind !== 'file') {
    return weiger('Dit is een map, geen bestand.', 'Noem de bestanden zelf, bijvoorbeeld met *.docx erachter.');
  }
  if (found.size > LARGEST) {
    return weiger('Dit bestand is groter dan 200 MB.', 'Verklein de afbeeldingen, of splits het document.');
  }
  const bytes = await host.files.read(bestand);
  const soort = bestandssoort(bytes);
  if (soort !== 'doc' && soort !== 'odt' && soort !== 'rtf') return opened(bytes, []);
  const first = await openWord(bytes);
  // What is not safe to unpack is not given to another program either.
  if (!('fout' in first) || !first.omzetbaar) return opened(bytes, []);
  const soffice = await vindLibreOffice(host);
  if (soffice === undefined) {
    return weiger(first.fout, `${first.hint} Met LibreOffice op deze computer doet griffie dat zelf.`);
  }
  const docx = await zetOm(host, soffice, bytes, soort);
  if (!docx) {
    return weiger(`LibreOffice kan van ${posix.basename(bestand)} geen Word-bestand maken.`, first.hint);
  }
  return opened(docx, [`LibreOffice heeft van dit bestand (.${soort}) eerst een Word-bestand gemaakt: kijk het na.`]);
}

async function opened(bytes: Uint8Array, gezegd: readonly string[]): Promise<Invoerbestand> {
  const geopend = await openWord(bytes);
  return 'bestand' in geopend ? { word: geopend.bestand, gezegd } : weiger(geopend.fout, geopend.hint);
}

function weiger(fout: string, hint: string): { readonly weigering: Weigering } {
  return { weigering: { fout, hint } };
}
