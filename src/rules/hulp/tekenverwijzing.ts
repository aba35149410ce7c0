import type { Nodes } from 'mdast';
import type { Stuk } from '../../model/index.ts';
import { lees } from './lezing.ts';

/** A character that is written as `&#945;` or `&alpha;`, and what is printed for it. Offsets in the text of the stuk. */
export interface Tekenverwijzing {
  readonly begin: number;
  readonly eind: number;
  readonly teken: string;
}

const VERWIJZING = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iuy;
/** What is not read as it stands: control characters, a line end, and what a quotation or list puts before the next line. */
const TUSSEN = /[\s>\p{Cc}]/u;

/** The characters of a body that are written by number or name, each as the parser read it. */
export function tekenverwijzingen(stuk: Stuk): readonly Tekenverwijzing[] {
  if (!/&[#a-z]/iu.test(stuk.tekst.slice(stuk.bodyBegin))) return [];
  const result: Tekenverwijzing[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const { start, end } = node.position ?? {};
      result.push(...vergelijk(stuk.tekst, start?.offset ?? 0, end?.offset ?? 0, node.value));
    } else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  const { regels } = lees(stuk);
  for (const { kop, kopNodes, titel = '', nodes } of stuk.secties) {
    if (kop && !kopNodes) {
      const begin = regels.offsetAt(kop.start) + 2;
      result.push(...vergelijk(stuk.tekst, begin, regels.offsetAt(kop.end), titel));
    }
    for (const node of [...(kopNodes ?? []), ...nodes]) visit(node);
  }
  return result;
}

/** Walks along the source and what was read of it. Where they part for another reason, the rest of the text is left alone. */
function vergelijk(tekst: string, begin: number, eind: number, gelezen: string): readonly Tekenverwijzing[] {
  const result: Tekenverwijzing[] = [];
  let at = 0;
  for (let i = begin; i < eind && at < gelezen.length; ) {
    VERWIJZING.lastIndex = i;
    const geschreven = tekst[i] === '&' ? VERWIJZING.exec(tekst)?.[0] : undefined;
    if (geschreven !== undefined && !gelezen.startsWith(geschreven, at)) {
      const teken = String.fromCodePoint(gelezen.codePointAt(at) as number);
      result.push({ begin: i, eind: i + geschreven.length, teken });
      i += geschreven.length;
      at += teken.length;
    } else if (tekst[i] === gelezen[at]) {
      i++;
      at++;
    } else if (tekst[i] === '\\' || TUSSEN.test(tekst[i] as string)) i++;
    else if (TUSSEN.test(gelezen[at] as string)) at++;
    else break;
  }
  return result;
}
