import { posix } from 'node:path';
import type { Nodes, PhrasingContent } from 'mdast';
import { ankerVan, GEEN_BESCHRIJVING } from '../../../model/index.ts';
import type { WordAfbeelding } from '../../../word/index.ts';

/** The pictures of a document as files beside the stuk. */
export interface Beelden {
  readonly bestanden: readonly { readonly pad: string; readonly bytes: Uint8Array }[];
  /** The address in Markdown, by the name in the DOCX. */
  readonly adres: ReadonlyMap<string, string>;
}

/** The folder below that of the stuk. */
const MAP = 'beeld';
/** A picture that is nearly as wide as the text needs no width, in mm. */
const BIJNA_VOL = 140;

/** Names for the pictures, after the file that they come from; no file that is there is written over. */
export async function benoem(
  afbeeldingen: readonly WordAfbeelding[],
  map: string,
  naam: string,
  bezet: (pad: string) => Promise<boolean>,
): Promise<Beelden> {
  const bestanden: { pad: string; bytes: Uint8Array }[] = [];
  const adres = new Map<string, string>();
  let number = 0;
  for (const { naam: inWord, bytes } of afbeeldingen) {
    const ext = (/\.(\w{1,5})$/u.exec(inWord)?.[1] ?? 'bin').toLowerCase();
    let pad: string;
    do {
      number += 1;
      pad = posix.join(map, MAP, `${naam}-${number}.${ext === 'jpeg' ? 'jpg' : ext}`);
    } while (await bezet(pad));
    bestanden.push({ pad, bytes });
    adres.set(inWord, `${MAP}/${posix.basename(pad)}`);
  }
  return { bestanden, adres };
}

/** What is put right in the text when everything has its place. */
export interface Afwerking {
  readonly adres: ReadonlyMap<string, string>;
  /** The heading that a bookmark stands in. */
  readonly ankers: ReadonlyMap<string, string>;
  readonly gezegd: Set<string>;
}

/** Gives pictures their address, their width and a text that asks for one, and links within the document the name of their heading. */
export function werkAf<T extends Nodes>(node: T, werk: Afwerking): T {
  if (node.type === 'image') {
    const naam = node.url.replace(/^asset:/u, '');
    const breedte = (node.data as { breedte?: number } | undefined)?.breedte ?? 0;
    const title =
      breedte > 0 && breedte < BIJNA_VOL ? { title: `breedte ${Math.max(1, Math.round(breedte / 10))} cm` } : {};
    const alt = node.alt?.replace(/\s+/gu, ' ').trim() || GEEN_BESCHRIJVING;
    return { ...node, url: werk.adres.get(naam) ?? node.url, alt, ...title };
  }
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type !== 'link' || !child.url.startsWith('#')) return [werkAf(child, werk)];
    const kop = werk.ankers.get(child.url.slice(1));
    const inner = (child.children as PhrasingContent[]).map((one) => werkAf(one, werk));
    if (kop === undefined) {
      werk.gezegd.add('Een koppeling naar een plaats in het document is gewone tekst geworden.');
      return inner;
    }
    return [{ ...child, url: `#${ankerVan(kop)}`, children: inner as never[] }];
  });
  return { ...node, children } as T;
}
