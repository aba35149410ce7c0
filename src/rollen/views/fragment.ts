import type { FootnoteDefinition, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import type { Fragment } from '../../document/index.ts';
import {
  assetOp,
  bestandsmaat,
  kopOp,
  type Puntnummers,
  type Register,
  type Sectie,
  type Stuk,
  strengste,
} from '../../model/index.ts';
import { adresVan } from './adres.ts';
import { plaatsenVan } from './plaatsen.ts';
import { puntenVan } from './punten.ts';

/** The blocks that say where they stand besides headings and paragraphs. */
const BLOKKEN: ReadonlySet<string> = new Set(['list', 'listItem', 'table', 'code', 'html', 'blockquote']);

/**
 * Makes Fragments of a stuk for the document of `voor` (mostly the stuk itself; a raadsbesluit may show a part of its
 * voorstel). What Markdown refers to is resolved here, where the register is known: images to assets, links to files that
 * go along and to headings of the stuk. So the digest of a View changes when an image comes or goes. A Fragment that is told of
 * which section it is, is the place that links to its heading lead to.
 */
export function fragmenten(
  stuk: Stuk,
  register: Register,
  voor: Stuk = stuk,
): (nodes: readonly RootContent[], nummering?: Puntnummers, sectie?: Sectie) => Fragment {
  const paden = new Map(stuk.verwijzingen.map(({ soort, url, pad }) => [`${soort} ${url}`, pad]));
  // Of two definitions or notes with one name the first counts.
  const definities = new Map(stuk.definities.toReversed().map((definitie) => [definitie.identifier, definitie]));
  const voetnoten = new Map(stuk.voetnoten.toReversed().map((noot) => [noot.identifier, noot]));
  const plaatsen = plaatsenVan(stuk);
  // What another stuk says is not changed in this document.
  const punten = stuk === voor ? puntenVan(stuk) : undefined;

  const afbeelding = (url: string, alt: string, title: string | null | undefined): Nodes => {
    const asset = assetOp(register.assets, paden.get(`afbeelding ${url}`));
    // What fewer people may see than this document is not shown in it.
    const ziet =
      asset && strengste([bestandsmaat(asset.path, register.stukken), voor.openbaarheid]) === voor.openbaarheid;
    return ziet && asset.mime.startsWith('image/')
      ? { type: 'image', url: `asset:${asset.path}`, alt, ...(title ? { title } : {}) }
      : { type: 'text', value: alt };
  };
  const adres = (url: string): string => {
    if (/^(?:https?|mailto|tel):/iu.test(url)) return url;
    const kop = url.startsWith('#') ? kopOp(stuk, url) : undefined;
    if (kop) return `#${kop.anker}`;
    return adresVan(paden.get(`bestand ${url}`), register, voor);
  };

  /** Where a block of the stuk itself stands in its source, where that is asked for. */
  const plekVan = ({ position }: Nodes): { data?: { hProperties: { dataPlek: string } } } => {
    const { start, end } = position ?? {};
    if (!register.plekken || stuk !== voor || start?.offset === undefined || end?.offset === undefined) return {};
    return { data: { hProperties: { dataPlek: `${start.offset}:${end.offset}` } } };
  };

  return (nodes, nummering = 'cijfers', sectie) => {
    const genoemd = new Set<string>();
    const kopie = (node: Nodes): Nodes[] => {
      switch (node.type) {
        // Most nodes are one of these two.
        case 'text':
          return [{ type: 'text', value: node.value }];
        case 'paragraph':
          return [
            { type: 'paragraph', ...samen(alsPunt(node), plekVan(node)), children: kinderen(node.children) as never[] },
          ];
        case 'definition':
        case 'footnoteDefinition':
          return [];
        case 'image':
          return [afbeelding(node.url, node.alt ?? '', node.title)];
        case 'imageReference': {
          const { url = '', title } = definities.get(node.identifier) ?? {};
          return [afbeelding(url, node.alt ?? '', title)];
        }
        case 'link':
          return [{ type: 'link', url: adres(node.url), children: kinderen(node.children) as never[] }];
        case 'linkReference': {
          const url = adres(definities.get(node.identifier)?.url ?? '');
          return [{ type: 'link', url, children: kinderen(node.children) as never[] }];
        }
        case 'heading': {
          const id = plaatsen.get(node);
          const data =
            id === undefined ? plekVan(node) : { data: { hProperties: { ...plekVan(node).data?.hProperties, id } } };
          return [{ type: 'heading', depth: node.depth, ...data, children: kinderen(node.children) as never[] }];
        }
        case 'footnoteReference':
          genoemd.add(node.identifier);
          return [{ type: 'footnoteReference', identifier: node.identifier }];
        default: {
          const { position: _plek, ...zonder } = node;
          const { data } = samen(
            node.type === 'listItem' ? alsPunt(node) : {},
            BLOKKEN.has(node.type) ? plekVan(node) : {},
          );
          const rest = (data ? { ...zonder, data: { ...zonder.data, ...data } } : zonder) as typeof zonder;
          return ['children' in rest ? ({ ...rest, children: kinderen(rest.children) } as Nodes) : rest];
        }
      }
    };
    const alsPunt = (node: ListItem | Paragraph): Pick<Nodes, 'data'> => {
      const punt = punten?.(node);
      return punt ? { data: { ...node.data, punt } } : {};
    };
    const kinderen = (children: readonly Nodes[]): Nodes[] => {
      const gekopieerd: Nodes[] = [];
      for (const child of children) for (const node of kopie(child)) gekopieerd.push(node);
      return gekopieerd;
    };
    const inhoud = kinderen(nodes) as RootContent[];
    const noten: FootnoteDefinition[] = [];
    // A Set visits what is added while it is walked: the notes that notes refer to.
    for (const identifier of genoemd) {
      const noot = voetnoten.get(identifier);
      if (noot) noten.push({ type: 'footnoteDefinition', identifier, children: kinderen(noot.children) as never[] });
    }
    const plaats = sectie && plaatsen.get(sectie);
    const nummer = sectie && stuk === voor ? stuk.secties.indexOf(sectie) : -1;
    return {
      fragment: true,
      bron: stuk.pad,
      ...(plaats === undefined ? {} : { plaats }),
      ...(nummer < 0 ? {} : { sectie: nummer }),
      nodes: inhoud,
      ...(nummering === 'cijfers' ? {} : { nummering }),
      voetnoten: noten,
    };
  };
}

/** What two say of one node, together; nothing where neither says anything. */
function samen(een: Pick<Nodes, 'data'>, ander: Pick<Nodes, 'data'>): Pick<Nodes, 'data'> {
  return een.data || ander.data ? { data: { ...een.data, ...ander.data } } : {};
}
