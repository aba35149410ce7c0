import type { Checked } from '../../core/index.ts';
import type { Document } from '../../document/index.ts';
import type { WriteContext, Writer } from '../writer.ts';
import { fontParts } from './fonts.ts';
import { FIRST } from './package.ts';
import { openPacked } from './packed.ts';
import { partsOf } from './parts.ts';
import { isOwnZip, type PackedParts, type ZipEntry, zip } from './zip.ts';

/** Writes a document as DOCX: real Word styles, lists, footnotes and headers, and the same bytes from the same input. */
export async function writeDocx(
  document: Document,
  context: WriteContext,
  packed?: PackedParts,
): Promise<Checked<Uint8Array>> {
  const { parts, hasCode, diagnostics } = await partsOf(document, context);
  return { value: zip(ordered([...parts, ...fontParts(context.lettertypen, hasCode)]), packed), diagnostics };
}

/** Parts in the order of a package. */
function ordered(parts: readonly ZipEntry[]): ZipEntry[] {
  const rank = ({ path }: ZipEntry) => (path === FIRST ? '' : path);
  return [...parts].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The parts of the DOCX of a document without its fonts, for who looks what it says: packing takes a third of the time. */
export async function docxDelen(document: Document, context: WriteContext): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map((await partsOf(document, context)).parts.map(({ path, bytes }) => [path, bytes]));
}

/** The writer of DOCX: needs nothing of the machine. */
export const docxWriter: Writer = {
  formaat: 'docx',
  isUntouched: isOwnZip,
  prepare: async (_, { remembered }) => {
    const packed = openPacked(remembered);
    return {
      inputs: {},
      environment: [],
      get remember() {
        return packed.told();
      },
      write: (document, context) => writeDocx(document, context, packed),
    };
  },
};
