import { dict, ref, refNumber, textString } from './values.ts';
import type { Work } from './work.ts';
import { xmp } from './xmp.ts';

/** The date of a file whose stuk has none: a fixed day, never that of the build. */
const NO_DATE = '2000-01-01';
const TOOL = 'griffie';

/** Who made what and when, stated twice: for old readers (Info) and as XMP, with the claims that hold (PDF/UA 7.1-8, PDF/A 6.6.2.1-1). */
export function writeMetadata({ pdf, assignment, objections }: Work): void {
  const { titel, auteur, onderwerp, taal, standaard } = assignment;
  const datum = assignment.datum ?? NO_DATE;
  const claims = (wanted: 'ua' | 'a'): boolean =>
    (standaard === 'beide' || standaard === wanted) && !objections.some((objection) => objection.standaard === wanted);
  const moment = textString(`D:${datum.replaceAll('-', '')}000000Z`);
  const info = dict({
    Title: textString(titel),
    Author: textString(auteur),
    ...(onderwerp === undefined ? {} : { Subject: textString(onderwerp) }),
    Creator: textString(TOOL),
    Producer: textString(TOOL),
    CreationDate: moment,
    ModDate: moment,
  });
  const number = refNumber(pdf.trailer.get('Info'));
  if (number === undefined) pdf.trailer.set('Info', ref(pdf.add(info)));
  else pdf.set(number, info);

  const packet = xmp({
    titel,
    auteur,
    onderwerp,
    taal,
    tool: TOOL,
    moment: `${datum}T00:00:00Z`,
    ua: claims('ua'),
    a: claims('a'),
  });
  const metadata = pdf.addStream({ Type: '/Metadata', Subtype: '/XML' }, Buffer.from(packet, 'utf8'), false);
  const { catalog } = pdf;
  catalog.set('Metadata', ref(metadata));
  catalog.set('Lang', textString(taal));
  pdf.touch(refNumber(pdf.trailer.get('Root')) as number);
}
