import { posix } from 'node:path';
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { Fragment } from '../../document/index.ts';
import { assetOp, bijlagePad, documentPad, type Puntnummers, type Register, type Stuk } from '../../model/index.ts';

/**
 * Makes Fragments of a stuk for the document of `voor` (mostly the stuk itself; a raadsbesluit may show a part of its
 * voorstel). What Markdown refers to is resolved here, where the register is known: images to assets, links to files that
 * go along. So the digest of a View changes when an image comes or goes.
 */
export function fragmenten(
  stuk: Stuk,
  register: Register,
  voor: Stuk = stuk,
): (nodes: readonly RootContent[], nummering?: Puntnummers) => Fragment {
  const paden = new Map(stuk.verwijzingen.map(({ soort, url, pad }) => [`${soort} ${url}`, pad]));
  const definities = new Map(stuk.definities.map((definitie) => [definitie.identifier, definitie]));
  const voetnoten = new Map(stuk.voetnoten.map((noot) => [noot.identifier, noot]));

  const afbeelding = (url: string, alt: string, title: string | null | undefined): Nodes => {
    const asset = assetOp(register.assets, paden.get(`afbeelding ${url}`));
    return asset?.mime.startsWith('image/')
      ? { type: 'image', url: `asset:${asset.path}`, alt, ...(title ? { title } : {}) }
      : { type: 'text', value: alt };
  };
  const adres = (url: string): string => {
    if (/^(?:https?:|mailto:)/iu.test(url)) return url;
    const doel = bijlagePad(assetOp(register.assets, paden.get(`bestand ${url}`)), register.stukken);
    if (doel === undefined) return '';
    return encodeURI(posix.relative(posix.dirname(documentPad(voor)), doel)).replace(/[?#]/gu, encodeURIComponent);
  };

  return (nodes, nummering = 'cijfers') => {
    const genoemd = new Set<string>();
    const kopie = (node: Nodes): Nodes[] => {
      switch (node.type) {
        // Most nodes are one of these two.
        case 'text':
          return [{ type: 'text', value: node.value }];
        case 'paragraph':
          return [{ type: 'paragraph', children: kinderen(node.children) as never[] }];
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
        case 'footnoteReference':
          genoemd.add(node.identifier);
          return [{ type: 'footnoteReference', identifier: node.identifier }];
        default: {
          const { position: _plek, ...rest } = node;
          return ['children' in rest ? ({ ...rest, children: kinderen(rest.children) } as Nodes) : rest];
        }
      }
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
    return {
      fragment: true,
      bron: stuk.pad,
      nodes: inhoud,
      ...(nummering === 'cijfers' ? {} : { nummering }),
      voetnoten: noten,
    };
  };
}
