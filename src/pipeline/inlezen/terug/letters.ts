import type { Nodes, PhrasingContent } from 'mdast';
import { TEKEN } from '../../../word/index.ts';

/** Markup around text in a source: where it begins and ends, with and without its own marks. */
export interface Omhulling {
  readonly van: number;
  readonly tot: number;
  readonly soort: string;
  readonly buiten?: Omhulling | undefined;
}

/** One character as it is printed, and the stretch of the source that it stands for. */
export interface Letter {
  readonly c: string;
  readonly van: number;
  readonly tot: number;
  readonly in?: Omhulling | undefined;
}

/** The characters of text with markup, each with its place. Line ends of the source are spaces; what is no text is one sign. */
export function lettersVan(nodes: readonly PhrasingContent[], bron: string): Letter[] {
  const uit: Letter[] = [];
  for (const node of nodes) lees(node, bron, undefined, uit);
  return gevouwen(uit);
}

/** The characters of a stretch of the source that is text as it is: a heading without markup, code. */
export function lettersIn(waarde: string, bron: string, van: number, tot: number, om?: Omhulling): Letter[] {
  return letterlijk(waarde, bron, van, tot, om);
}

function lees(node: Nodes, bron: string, buiten: Omhulling | undefined, uit: Letter[]): void {
  const van = node.position?.start.offset ?? 0;
  const tot = node.position?.end.offset ?? van;
  const teken = (c: string): void => void uit.push({ c, van, tot, in: buiten });
  switch (node.type) {
    case 'text':
      uit.push(...letterlijk(node.value, bron, van, tot, buiten));
      return;
    case 'inlineCode': {
      const om = { van, tot, soort: 'inlineCode', buiten };
      const merk = /^`+/u.exec(bron.slice(van, tot))?.[0].length ?? 1;
      uit.push(...letterlijk(node.value, bron, van + merk, tot - merk, om));
      return;
    }
    case 'break':
      teken('\n');
      return;
    case 'image':
    case 'imageReference':
      teken(TEKEN.beeld);
      return;
    case 'footnoteReference':
      teken(TEKEN.noot);
      return;
    case 'html':
      if (/^<br\s*\/?>$/iu.test(node.value)) teken('\n');
      else if (!node.value.startsWith('<!--')) {
        uit.push(...letterlijk(node.value, bron, van, tot, { van, tot, soort: 'html', buiten }));
      }
      return;
    default:
      if ('children' in node) {
        const om = { van, tot, soort: node.type, buiten };
        for (const kind of node.children) lees(kind as Nodes, bron, om, uit);
      }
  }
}

/** Walks value and source side by side: escapes, references and the marks at the beginning of a line are of the source only. */
function letterlijk(waarde: string, bron: string, van: number, tot: number, om: Omhulling | undefined): Letter[] {
  const uit: Letter[] = [];
  let i = van;
  for (const c of waarde) {
    let eind = i;
    const wit = /^(?:[ \t]*(?:\r\n|\r|\n)[ \t>]*|[ \t])/u.exec(bron.slice(i, Math.min(tot, i + 200)));
    const naam = bron[i] === '&' && c !== '&' ? /^&#?\w{1,32};/u.exec(bron.slice(i, i + 40)) : null;
    const amp = bron[i] === '&' && c === '&' ? /^&(?:amp|#38|#x26);/iu.exec(bron.slice(i, i + 10)) : null;
    if (om?.soort === 'code' && c === ' ' && bron[i] === ' ') eind = i + 1;
    else if (/[ \n]/u.test(c) && wit && (c === '\n' || !/[\r\n]/u.test(wit[0]))) eind = i + wit[0].length;
    else if (amp ?? naam) eind = i + ((amp ?? naam)?.[0].length ?? 0);
    else if (bron[i] === '\\' && bron[i + 1] === c) eind = i + 2;
    else if (bron.startsWith(c, i)) eind = i + c.length;
    else {
      const verder = bron.slice(i, Math.min(tot, i + 12)).indexOf(c);
      if (verder > 0) i += verder;
      eind = Math.min(tot, i + c.length);
    }
    uit.push({ c: c === '\n' && om?.soort !== 'code' ? ' ' : c, van: i, tot: Math.max(eind, i), in: om });
    i = eind;
  }
  return uit.flatMap((een) => (een.c.length === 1 ? [een] : [...een.c].flatMap(() => [een])));
}

/** White space as it is printed: one space, none at the ends and beside a line end. */
function gevouwen(letters: readonly Letter[]): Letter[] {
  const uit: Letter[] = [];
  for (const een of letters) {
    const c = /[ \t\u00a0\u202f]/u.test(een.c) ? ' ' : een.c;
    if (c === '\u00ad') continue;
    const vorige = uit.at(-1);
    if (c === ' ' && vorige && /[ \n]/u.test(vorige.c)) continue;
    if (c === '\n') while (uit.at(-1)?.c === ' ') uit.pop();
    uit.push({ ...een, c });
  }
  while (uit[0]?.c === ' ' || uit[0]?.c === '\n') uit.shift();
  while (uit.at(-1)?.c === ' ' || uit.at(-1)?.c === '\n') uit.pop();
  return uit;
}
