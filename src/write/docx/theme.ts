import type { Huisstijl } from '../../document/index.ts';
import { hex, setting, xml, xmlPart } from './xml.ts';

const NAME = { name: 'Huisstijl' };
/** The colour that a theme is filled in with where it is used. */
const ANY = xml('a:schemeClr', { val: 'phClr' });

/**
 * word/theme/theme1.xml: the colours and fonts of the house, for whoever goes on in Word, whose menus offer them first. Nothing that is
 * written here takes anything from it.
 */
export function themeXml({ kleuren, lettertype }: Pick<Huisstijl, 'kleuren' | 'lettertype'>): string {
  const { tekst, papier, gedempt, vlak, accent, koppeling, lijn, concept } = kleuren;
  // Word knows these twelve, in this order.
  const colours: Readonly<Record<string, string>> = {
    dk1: tekst,
    lt1: papier,
    dk2: gedempt,
    lt2: vlak,
    accent1: accent,
    accent2: koppeling,
    accent3: gedempt,
    accent4: lijn,
    accent5: concept,
    accent6: tekst,
    hlink: koppeling,
    folHlink: gedempt,
  };
  const font = ['latin', 'ea', 'cs'].map((script) =>
    setting(`a:${script}`, { typeface: script === 'latin' ? lettertype.naam : '' }),
  );
  return xmlPart(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', ...NAME },
    xml(
      'a:themeElements',
      {},
      xml(
        'a:clrScheme',
        NAME,
        ...Object.entries(colours).map(([as, colour]) => xml(`a:${as}`, {}, xml('a:srgbClr', { val: hex(colour) }))),
      ),
      xml('a:fontScheme', NAME, xml('a:majorFont', {}, ...font), xml('a:minorFont', {}, ...font)),
      FORMATS,
    ),
  );
}

/** How shapes are filled, drawn and shaded: plainly. Of each Word asks for three. */
const FORMATS = xml(
  'a:fmtScheme',
  NAME,
  xml('a:fillStyleLst', {}, xml('a:solidFill', {}, ANY).repeat(3)),
  xml('a:lnStyleLst', {}, xml('a:ln', { w: 9525 }, xml('a:solidFill', {}, ANY)).repeat(3)),
  xml('a:effectStyleLst', {}, xml('a:effectStyle', {}, xml('a:effectLst')).repeat(3)),
  xml('a:bgFillStyleLst', {}, xml('a:solidFill', {}, ANY).repeat(3)),
);
