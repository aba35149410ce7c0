import { decoded } from '../../escape.ts';
import { fileOfLink } from '../file-links.ts';
import type { PdfFile } from './pdf-file.ts';
import { elementsOf, setRole } from './structure.ts';
import { type Dict, dict, isDict, list, readTextString, ref, refNumber, textString, type Value } from './values.ts';
import type { Work } from './work.ts';

const INTERNAL = 'Verwijzing binnen dit stuk';

/** A link to an accompanying file works from wherever the PDF is: to a PDF as to another document, else by its relative address. */
export function pointAtFiles({ pdf }: Work): void {
  for (const { dict: page } of pdf.pages()) {
    for (const value of list(pdf.resolve(page.get('Annots')))) {
      const path = fileOfLink(addressOf(pdf, value) ?? '');
      if (path === undefined) continue;
      pdf.dict(value).set('A', actionOf(path));
      pdf.touch(refNumber(value) as number);
    }
  }
}

/** The address that an annotation leads to; undefined where it leads to a place in the file, or nowhere. */
function addressOf(pdf: PdfFile, annotation: Value): string | undefined {
  const action = pdf.resolve(pdf.dict(annotation).get('A'));
  const address = isDict(action) ? action.get('URI') : undefined;
  return typeof address === 'string' ? readTextString(address) : undefined;
}

function actionOf(path: string): Dict {
  // The name of the file itself: in an address, spaces and accents are escaped.
  const plain = decoded(path);
  if (plain === undefined || !/\.pdf$/i.test(plain)) return dict({ Type: '/Action', S: '/URI', URI: textString(path) });
  const file = dict({ Type: '/Filespec', F: textString(plain), UF: textString(plain) });
  return dict({ Type: '/Action', S: '/GoToR', F: file, D: ['0', '/Fit'], NewWindow: 'true' });
}

/**
 * Says of every link what a reader hears (PDF/UA 7.18.5-2, 7.18.1-2): the text of the link, on each line that it runs
 * over. A link that leads nowhere, such as one to a place that is not there, is text.
 */
export function describeLinks({ pdf, structure, assignment }: Work): void {
  const links = elementsOf(structure.top, /^Link$/);
  const texts = links.length === assignment.links.length ? assignment.links : [];
  links.forEach((link, index) => {
    const things = link.kids.filter((kid) => kid.kind === 'thing');
    if (things.length === 0) setRole(pdf, link, 'Span');
    for (const { object } of things) {
      const heard = texts[index]?.heard || (addressOf(pdf, ref(object)) ?? INTERNAL);
      pdf.dict(ref(object)).set('Contents', textString(heard));
      pdf.touch(object);
    }
  });
}
