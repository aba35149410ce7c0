import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { type LineIndex, lineIndex } from '../../../core/index.ts';
import type { Stuk } from '../../../model/index.ts';
import { TEKEN } from '../../../word/index.ts';
import { type Letter, lettersIn, lettersVan } from './letters.ts';

/** The item of a list that a text of the source stands in. */
export interface Bronpunt {
  readonly lijst: List;
  readonly item: ListItem;
  /** The mark as it is written, such as `2.` or `-`, and where. */
  readonly merk: string;
  readonly merkVan: number;
  /** What stands before the mark on a line of its own. */
  readonly voor: string;
  readonly diepte: number;
  readonly om?: Bronpunt | undefined;
}

/** One text of a source that is printed as one paragraph or cell, with the place of each of its characters. */
export interface Bronblad {
  readonly soort: 'alinea' | 'kop' | 'cel' | 'noot' | 'code';
  readonly letters: readonly Letter[];
  /** The text with its markup, without what stands before it on its line. */
  readonly van: number;
  readonly tot: number;
  /** What a further line of the same block begins with. */
  readonly inspring: string;
  readonly punt?: Bronpunt | undefined;
  /** The first text of its item. */
  readonly opent: boolean;
  /** Of a note its name, of a heading its level. */
  readonly naam?: string;
  readonly niveau?: number;
}

/** What the source has for one unit of Word: a text, or a row of a table. */
export interface Bronstuk {
  readonly soort: Bronblad['soort'] | 'rij';
  readonly bladen: readonly Bronblad[];
  /** The whole lines that it stands on, without the last line end. */
  readonly van: number;
  readonly tot: number;
  readonly tabel?: Table;
  readonly rij?: number;
  /** Index in `Stuk.secties`; -1 for a note. */
  readonly sectie: number;
}

interface Plek {
  readonly punt?: Bronpunt | undefined;
  readonly sectie: number;
  readonly diepte: number;
}

/** All texts of the body of a source, in their order; the notes come last. */
export function bronstukken(stuk: Stuk): Bronstuk[] {
  const bron = stuk.tekst;
  const lines = lineIndex(bron);
  const uit: Bronstuk[] = [];
  for (const [sectie, { titel, kop, kopNodes, nodes }] of stuk.secties.entries()) {
    if (titel !== undefined && kop) {
      const [van, tot] = [lines.offsetAt(kop.start), lines.offsetAt(kop.end)];
      const binnen = /^#{1,6}[ \t]+/u.exec(bron.slice(van, tot))?.[0].length ?? 0;
      const letters = kopNodes ? lettersVan(kopNodes, bron) : lettersIn(titel, bron, van + binnen, tot);
      zet(uit, bron, 'kop', letters, van + binnen, tot, { sectie, diepte: 0 }, false, { niveau: 2 });
    }
    for (const node of nodes) blok(node, { sectie, diepte: 0 }, true, bron, lines, uit);
  }
  for (const noot of stuk.voetnoten) nootblad(noot, bron, uit);
  return uit;
}

function blok(node: Nodes, plek: Plek, eerste: boolean, bron: string, lines: LineIndex, uit: Bronstuk[]): void {
  const van = node.position?.start.offset ?? 0;
  const tot = node.position?.end.offset ?? van;
  const opent = eerste && plek.punt !== undefined;
  switch (node.type) {
    case 'paragraph': {
      const item = plek.punt?.item;
      const vakje = opent && typeof item?.checked === 'boolean' ? vakjeVoor(bron, van) : [];
      const letters = [...vakje, ...lettersVan(node.children, bron)];
      zet(uit, bron, 'alinea', letters, vakje[0]?.van ?? van, tot, plek, opent);
      return;
    }
    case 'heading': {
      const eerste = node.children[0]?.position?.start.offset ?? tot;
      zet(uit, bron, 'kop', lettersVan(node.children, bron), eerste, tot, plek, opent, { niveau: node.depth });
      return;
    }
    case 'code':
    case 'html': {
      if (node.type === 'html' && node.value.replace(/<!--[\s\S]*?-->/gu, '').trim() === '') return;
      const hek = /^(?:`{3,}|~{3,})[^\r\n]*(?:\r\n|\r|\n)/u.exec(bron.slice(van, tot))?.[0].length ?? 0;
      const letters = lettersIn(node.value, bron, van + hek, tot, { van, tot, soort: 'code' });
      zet(uit, bron, 'code', letters, van, tot, plek, opent);
      return;
    }
    case 'list':
      for (const item of node.children) punt(node, item, plek, bron, lines, uit);
      return;
    case 'table':
      for (const [rij, een] of node.children.entries()) {
        const rijVan = een.position?.start.offset ?? 0;
        const rijTot = een.position?.end.offset ?? rijVan;
        const bladen = een.children.map((cel): Bronblad => {
          const celVan = cel.position?.start.offset ?? rijVan;
          const celTot = cel.position?.end.offset ?? celVan;
          const tekst = bron.slice(celVan, celTot);
          const begin = celVan + (/^\|?[ \t]*/u.exec(tekst)?.[0].length ?? 0);
          const einde = Math.max(begin, celTot - (/[ \t]*\|?$/u.exec(tekst)?.[0].length ?? 0));
          const letters = lettersVan(cel.children, bron);
          const breed = { van: letters[0]?.van ?? begin, tot: Math.max(letters.at(-1)?.tot ?? begin, einde) };
          return { soort: 'cel', letters, ...breed, inspring: '', opent: false };
        });
        const regel = regelVan(bron, rijVan);
        uit.push({ soort: 'rij', bladen, van: regel, tot: rijTot, tabel: node, rij, sectie: plek.sectie });
      }
      return;
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
      return;
    default:
      if ('children' in node) {
        for (const [i, kind] of node.children.entries())
          blok(kind as RootContent, plek, eerste && i === 0, bron, lines, uit);
      }
  }
}

function punt(lijst: List, item: ListItem, plek: Plek, bron: string, lines: LineIndex, uit: Bronstuk[]): void {
  const van = item.position?.start.offset ?? 0;
  const merk = /^(?:\(?[a-z\d]{1,9}[.)°]{1,2}|[-*+•–])/iu.exec(bron.slice(van, van + 12))?.[0] ?? '-';
  const voor = inspringVoor(bron, van);
  const om = plek.punt;
  const eigen: Bronpunt = { lijst, item, merk, merkVan: van, voor, diepte: plek.diepte, om };
  if (item.children.length === 0) {
    zet(uit, bron, 'alinea', [], van + merk.length, van + merk.length, { ...plek, punt: eigen }, true);
  }
  for (const [i, kind] of item.children.entries()) {
    blok(kind, { ...plek, punt: eigen, diepte: plek.diepte + 1 }, i === 0, bron, lines, uit);
  }
}

function zet(
  uit: Bronstuk[],
  bron: string,
  soort: Bronblad['soort'],
  letters: readonly Letter[],
  van: number,
  tot: number,
  { punt: om, sectie }: Plek,
  opent: boolean,
  meer: Partial<Bronblad> = {},
): void {
  const blad: Bronblad = { soort, letters, van, tot, inspring: inspringVoor(bron, van), punt: om, opent, ...meer };
  uit.push({ soort, bladen: [blad], van: regelVan(bron, van), tot, sectie });
}

function nootblad(noot: Stuk['voetnoten'][number], bron: string, uit: Bronstuk[]): void {
  const van = noot.position?.start.offset ?? 0;
  const tot = noot.position?.end.offset ?? van;
  const binnen = van + (/^\[\^[^\]]*\]:[ \t]*/u.exec(bron.slice(van, tot))?.[0].length ?? 0);
  const letters = noot.children.flatMap((kind, i): Letter[] => {
    const eigen = 'children' in kind ? lettersVan(kind.children as never, bron) : [];
    const scheiding = eigen[0]?.van ?? binnen;
    return i === 0 ? eigen : [{ c: '\n', van: scheiding, tot: scheiding }, ...eigen];
  });
  const blad: Bronblad = {
    soort: 'noot',
    letters,
    van: binnen,
    tot,
    inspring: '    ',
    opent: false,
    naam: noot.identifier,
  };
  uit.push({ soort: 'noot', bladen: [blad], van: regelVan(bron, van), tot, sectie: -1 });
}

/** The box of a task stands before its paragraph. */
function vakjeVoor(bron: string, van: number): Letter[] {
  const merk = /\[[ xX]\](\s+)$/u.exec(bron.slice(Math.max(0, van - 12), van));
  if (!merk) return [];
  const begin = van - merk[0].length;
  return [
    { c: TEKEN.vakje, van: begin, tot: begin + 3 },
    { c: ' ', van: begin + 3, tot: van },
  ];
}

/** Where the line of a place begins. */
export function regelVan(bron: string, plek: number): number {
  return Math.max(bron.lastIndexOf('\n', plek - 1), bron.lastIndexOf('\r', plek - 1)) + 1;
}

/** What stands before a place on its line, with spaces for marks: the same block goes on below it with that. */
function inspringVoor(bron: string, plek: number): string {
  return bron.slice(regelVan(bron, plek), plek).replace(/[^>\s]/gu, ' ');
}
