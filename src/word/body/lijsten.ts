import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Alinea } from './alinea.ts';
import type { Nummervorm, Punt } from './nummering.ts';

declare module 'mdast' {
  interface ListData {
    /** How Word numbers it. */
    vorm?: Nummervorm;
    /** The numbers of the lists around it stand before its own. */
    decimaal?: true;
  }
  interface ListItemData {
    /** As it stands on the page: `a.`, `2.1`. */
    merk?: string;
  }
}

interface Open {
  readonly list: List;
  punt: Punt;
  readonly links: number;
}

/** What lies closer than this, in twips, counts as equally far indented. */
const SPELING = 60;

/** Puts numbered paragraphs into lists, by their level and by how far they are indented. */
export class Lijsten {
  readonly #open: Open[] = [];
  #klaar: List | undefined;
  /** How far the text before the lists is indented. */
  #rand = 0;

  /** A paragraph that stands before a list: what is not further in than this is no part of an item. */
  voor(links: number): void {
    this.#rand = links;
  }

  /** Ends what is open, and gives the list that was made. */
  sluit(): RootContent[] {
    const klaar = this.#klaar ? [this.#klaar] : [];
    this.#klaar = undefined;
    this.#open.length = 0;
    return klaar;
  }

  /** Adds a point; gives the list before it, where this begins another. */
  punt(node: Paragraph, punt: Punt, links: number): RootContent[] {
    const at = this.#plaats(punt, links);
    this.#open.length = at.diepte;
    const current = at.nieuw ? undefined : this.#open.at(-1);
    if (current) {
      current.list.children.push(item(node, punt, current.punt.waarde + 1));
      current.punt = punt;
      return [];
    }
    const list: List = {
      type: 'list',
      ordered: punt.vorm !== 'bullet',
      start: punt.vorm === 'bullet' ? null : punt.waarde,
      spread: false,
      children: [item(node, punt, punt.waarde)],
      data: { vorm: punt.vorm, ...(punt.decimaal ? { decimaal: true } : {}) },
    };
    const around = this.#open.at(-1);
    const klaar = around ? [] : this.sluit();
    if (around) around.list.children.at(-1)?.children.push(list);
    else this.#klaar = list;
    this.#open.push({ list, punt, links });
    return klaar;
  }

  /** Adds a block to the item that it is as far indented as; false where there is none. */
  vervolg(node: RootContent, alinea: Alinea): boolean {
    const level = alinea.vervolg ?? this.#open.findLastIndex(({ links }) => alinea.links >= links - SPELING);
    if (this.#open.length === 0 || level < 0) return false;
    if (alinea.vervolg === undefined && (alinea.links <= this.#rand + SPELING || alinea.rol === 'bijschrift'))
      return false;
    this.#open.length = Math.min(level + 1, this.#open.length);
    const list = this.#open.at(-1)?.list;
    const last = list?.children.at(-1);
    if (!list || !last) return false;
    last.children.push(node as never);
    // A blank line stands between them: then Markdown sets every point of the list apart.
    last.spread = true;
    list.spread = true;
    return true;
  }

  /** How many of the open lists stay open, and whether a new one begins in them. */
  #plaats(punt: Punt, links: number): { readonly diepte: number; readonly nieuw: boolean } {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#open[at] as Open;
      if (open.punt.telling === punt.telling) {
        if (open.punt.niveau > punt.niveau) continue;
        if (open.punt.niveau < punt.niveau) return { diepte: at + 1, nieuw: true };
        const goesOn = open.punt.vorm === punt.vorm && (punt.num === open.punt.num || gaatVerder(open.punt, punt));
        return goesOn ? { diepte: at + 1, nieuw: false } : { diepte: at, nieuw: true };
      }
      if (links > open.links + SPELING) return { diepte: at + 1, nieuw: true };
      if (links < open.links - SPELING) continue;
      const same =
        open.punt.vorm === punt.vorm && (punt.vorm === 'bullet' || (punt.waarde > 1 && gaatVerder(open.punt, punt)));
      return same ? { diepte: at + 1, nieuw: false } : { diepte: at, nieuw: true };
    }
    return { diepte: 0, nieuw: true };
  }
}

const gaatVerder = (before: Punt, next: Punt): boolean => next.vorm === 'bullet' || next.waarde > before.waarde;

const VAKJE = /^[☐☑☒]\s*/u;

function item(node: Paragraph, punt: Punt, expected: number): ListItem {
  const [first, ...rest] = node.children;
  const box = punt.vorm === 'bullet' && first?.type === 'text' ? VAKJE.exec(first.value) : null;
  const inhoud: Paragraph =
    box && first?.type === 'text'
      ? { ...node, children: [{ ...first, value: first.value.slice(box[0].length) }, ...rest] }
      : node;
  const value = punt.waarde === expected ? {} : { hProperties: { value: String(punt.waarde) } };
  return {
    type: 'listItem',
    spread: false,
    checked: box ? !box[0].startsWith('☐') : null,
    children: inhoud.children.length > 0 ? [inhoud] : [],
    data: { ...(punt.merk ? { merk: punt.merk } : {}), ...value, ...ankers(node) },
  };
}

function ankers({ data }: Paragraph): { ankers?: string[] } {
  return data?.ankers ? { ankers: data.ankers } : {};
}
