import { redPng } from '../write/pdf/support.ts';

/** A logo three times as wide as it is high, in both forms. */
export const LOGO_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#0f4c64"/></svg>';
export const LOGO_PNG = redPng(270, 90);

/** A huisstijl that puts it above every document. */
export const LOGO_STIJL = `logo: { bestand: logo.svg, word: logo.png, alt: Gemeente Lindermeer, breedte: 45 }
afzender: [Gemeente Lindermeer, Kerkbrink 4]
`;
