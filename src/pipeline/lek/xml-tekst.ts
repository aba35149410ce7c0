import { BREUK } from './normaal.ts';

const NAMEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Elements that stand in a line, of Word and of HTML. */
const IN_REGEL =
  /<\/?(?:w:(?:r|t|rPr|hyperlink|ins|del|delText|smartTag|sdt|sdtContent|sdtPr)|a|strong|em|b|i|u|del|code|sup|sub|span|mark)(?:\s[^>]*)?\/?>/gu;

/** What stands in XML or HTML: its text with the words whole, and the values of its attributes, comments too. */
export function xmlTekst(xml: string): { readonly tekst: string; readonly attributen: string } {
  const attributen = [...xml.matchAll(/\s[\w:.-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(([, a, b]) => a ?? b ?? '');
  const opmerkingen = [...xml.matchAll(/<!--([\s\S]*?)-->/gu)].map(([, tekst]) => tekst ?? '');
  const tekst = xml
    .replace(/<!--[\s\S]*?-->/gu, BREUK)
    // Elements within a line do not part a word; all others end a text.
    .replace(/<w:(?:tab|br|cr)(?:\s[^>]*)?\/?>|<br[^>]*>/gu, ' ')
    .replace(IN_REGEL, '')
    .replace(/<w:(?!p\b|instrText)\w+(?:\s[^>]*)?\/>/gu, '')
    .replace(/<[^>]*>/gu, BREUK);
  return { tekst: ontleed(tekst), attributen: ontleed([...attributen, ...opmerkingen].join(BREUK)) };
}

function ontleed(tekst: string): string {
  return tekst.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (heel, hex, getal, naam) => {
    if (naam !== undefined) return NAMEN[naam] ?? heel;
    const code = hex === undefined ? Number(getal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : heel;
  });
}
