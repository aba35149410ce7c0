import { fileOfLink } from '../file-links.ts';
import { type Dict, dict, isDict, readTextString, textString } from './values.ts';
import type { Work } from './work.ts';

/** A link to an accompanying file works from wherever the PDF is: to a PDF as to another document, else by its relative address. */
export function pointAtFiles({ pdf }: Work): void {
  for (const { dict: page } of pdf.pages()) {
    const annotations = pdf.resolve(page.get('Annots'));
    for (const value of Array.isArray(annotations) ? annotations : []) {
      const annotation = pdf.dict(value);
      const action = pdf.resolve(annotation.get('A'));
      const address = isDict(action) ? action.get('URI') : undefined;
      const path = typeof address === 'string' ? fileOfLink(readTextString(address)) : undefined;
      if (path === undefined) continue;
      annotation.set('A', actionOf(path));
      pdf.touch(Number.parseInt(String(value), 10));
    }
  }
}

function actionOf(path: string): Dict {
  const plain = plainPath(path);
  if (plain === undefined || !/\.pdf$/i.test(plain)) return dict({ Type: '/Action', S: '/URI', URI: textString(path) });
  const file = dict({ Type: '/Filespec', F: textString(plain), UF: textString(plain) });
  return dict({ Type: '/Action', S: '/GoToR', F: file, D: ['0', '/Fit'], NewWindow: 'true' });
}

/** The name of the file itself: in an address, spaces and accents are escaped. Undefined when it is malformed. */
function plainPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
