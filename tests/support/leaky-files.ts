import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A small PDF of objects, each a dictionary, or a dictionary and the bytes of a stream that is packed. */
export function pdf(...objects: readonly (string | readonly [dict: string, stream: string])[]): Uint8Array {
  const parts = objects.map((object, i) => {
    if (typeof object === 'string') return Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`, 'latin1');
    const packed = deflateSync(Buffer.from(object[1], 'latin1'));
    const dict = object[0].replace(/>>$/u, ` /Filter /FlateDecode /Length ${packed.length} >>`);
    return Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n${dict}\nstream\n`, 'latin1'),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  });
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...parts,
    Buffer.from('trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

/** UTF-16 with its mark, as a hexadecimal string. */
export function utf16(text: string): string {
  return `<FEFF${[...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

/** A page whose letters have codes of their own, which only the ToUnicode of its font explains. */
export function pageWithCodes(text: string): Uint8Array {
  const codes = [...new Set(text)];
  const hex = (code: number): string => code.toString(16).padStart(4, '0');
  const map = codes.map((one, i) => `<${hex(i + 3)}> <${hex(one.charCodeAt(0))}>`).join('\n');
  const shown = [...text].map((one) => `<${hex(codes.indexOf(one) + 3)}> Tj 5 0 Td`).join('\n');
  return pdf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F4 5 0 R >> >> >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    ['<< >>', `BT /F4 12 Tf 1 0 0 1 50 700 Tm\n${shown}\nET`],
    '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>',
    ['<< >>', `1 begincodespacerange <0000> <FFFF> endcodespacerange\n${codes.length} beginbfchar\n${map}\nendbfchar`],
  );
}

/** A DOCX of parts by name. */
export function docx(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...Object.fromEntries(bytes) });
}
