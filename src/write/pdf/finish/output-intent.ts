import { srgbProfile } from './icc.ts';
import { dict, ref, refNumber, textString } from './values.ts';
import type { Work } from './work.ts';

const SRGB = textString('sRGB IEC61966-2.1');

/** States in which colour space the colours are defined (PDF/A 6.2.4.3-2, 6.2.10-2). */
export function addOutputIntent({ pdf }: Work): void {
  const profile = pdf.addStream({ N: '3' }, srgbProfile());
  const intent = dict({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: SRGB,
    Info: SRGB,
    DestOutputProfile: ref(profile),
  });
  pdf.catalog.set('OutputIntents', [intent]);
  pdf.touch(refNumber(pdf.trailer.get('Root')) as number);
}
