/** A page with a text, as an object of `handPdf`. */
export function page(more = '', content = 'BT /F 12 Tf 72 400 Td (Bladzijde) Tj ET'): string {
  return `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 5 0 R>>>> /Contents [${CONTENT} 0 R] ${more}>>%%${content}`;
}

const CONTENT = 6;

/**
 * A PDF written out: objects by their number, as they stand in the file. 1 is the catalog, 2 the list of pages with 3 in it, 5 a font and 6 the
 * content of the page, unless they are given.
 */
export function handPdf(given: Readonly<Record<number, string>>, catalog = ''): Uint8Array {
  const [body = '', content = ''] = (given[3] ?? page()).split('%%');
  const objects: Record<number, string> = {
    1: `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    2: '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    5: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    [CONTENT]: `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...given,
    3: body,
  };
  const offsets = new Map<number, number>();
  let text = '%PDF-1.7\n';
  for (const [number, value] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${value}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    text += offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
