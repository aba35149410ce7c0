import type { Definition, Nodes, Root } from 'mdast';
import type { Range } from '../core/index.ts';
import {
  adressenVan,
  type Bijlagevermelding,
  type Geleverd,
  isBijlagen,
  isIngekomen,
  platteTekst,
  type Stuk,
  type Verwijzing,
} from '../model/index.ts';

/**
 * Everything that a text refers to: its images and its links. The url of a file that leads out of the content folder, or to the
 * network for an image, has no `pad`.
 *
 * @param rangeOf the place of a node in the file
 */
export function readVerwijzingen(
  root: Pick<Root, 'children'>,
  definities: readonly Definition[],
  pad: string,
  rangeOf: (node: Nodes) => Range,
): readonly Verwijzing[] {
  const result: Verwijzing[] = [];
  const urls = adressenVan(definities);
  const titels = new Map(definities.toReversed().map(({ identifier, title }) => [identifier, title]));
  const add = (
    node: Nodes,
    soort: Verwijzing['soort'],
    url: string,
    tekst: string,
    ofImage: Pick<Verwijzing, 'titel' | 'inRegel'> = {},
  ): void => {
    const resolved = soort === 'afbeelding' || soort === 'bestand' ? resolvePad(pad, url) : undefined;
    result.push({
      soort,
      url,
      ...(resolved !== undefined ? { pad: resolved } : {}),
      tekst,
      ...ofImage,
      range: rangeOf(node),
    });
  };
  const visit = (node: Nodes, inLine: boolean): void => {
    const titled = (titel: string | null | undefined) =>
      titel ? { titel, ...(inLine ? { inRegel: true as const } : {}) } : {};
    if (node.type === 'image') add(node, 'afbeelding', node.url, node.alt ?? '', titled(node.title));
    if (node.type === 'imageReference') {
      const { identifier, alt } = node;
      add(node, 'afbeelding', urls.get(identifier) ?? '', alt ?? '', titled(titels.get(identifier)));
    }
    if (node.type === 'link') add(node, soortLink(node.url), node.url, platteTekst(node));
    if (node.type === 'linkReference') {
      const url = urls.get(node.identifier) ?? '';
      add(node, soortLink(url), url, platteTekst(node));
    }
    const below = inLine || node.type === 'heading' || node.type === 'tableCell';
    if ('children' in node) for (const child of node.children) visit(child as Nodes, below);
  };
  for (const node of root.children) visit(node, false);
  return result;
}

/** A file that a stuk names in its front matter, with its path below the content folder. */
export function metPad(vermelding: Bijlagevermelding, stuk: string): Bijlagevermelding {
  const pad = resolvePad(stuk, vermelding.bestand);
  return { ...vermelding, ...(pad === undefined ? {} : { pad }) };
}

/** The file that was delivered as a stuk. */
export function geleverdAls(bestand: string, stuk: string): Geleverd {
  const pad = resolvePad(stuk, bestand);
  return { bestand, ...(pad === undefined ? {} : { pad }) };
}

/** The files that a list of stukken that came in names, as links that stand nowhere in its text. */
export function ingekomenverwijzingen(
  waarde: Stuk['waarden'][string] | undefined,
  veld: string,
  velden: Stuk['velden'],
  stuk: string,
  anders: Range,
): readonly Verwijzing[] {
  return (isIngekomen(waarde) ? waarde : []).flatMap(({ bestand, onderwerp }, i) => {
    if (bestand === undefined) return [];
    const pad = resolvePad(stuk, bestand);
    const plek = velden[`${veld}.${i}.bestand`]?.plek ?? velden[`${veld}.${i}`]?.plek ?? anders;
    return [
      { soort: 'bestand' as const, url: bestand, ...(pad === undefined ? {} : { pad }), tekst: onderwerp, range: plek },
    ];
  });
}

/** The files that a stuk names in `bijlagen:`, as links that stand nowhere in its text. An image there only has its openbaarheid said. */
export function bijlageverwijzingen(
  bijlagen: Stuk['waarden'][string] | undefined,
  velden: Stuk['velden'],
  anders: Range,
): readonly Verwijzing[] {
  return (isBijlagen(bijlagen) ? bijlagen : []).flatMap(({ bestand: url, pad, titel }, i) => {
    if (/\.(?:png|jpe?g|gif|svg)$/iu.test(url)) return [];
    const plek = velden[`bijlagen.${i}.bestand`]?.plek ?? velden[`bijlagen.${i}`]?.plek ?? anders;
    return [
      { soort: 'bestand' as const, url, ...(pad === undefined ? {} : { pad }), tekst: titel ?? url, range: plek },
    ];
  });
}

function soortLink(url: string): Verwijzing['soort'] {
  if (url.startsWith('#') && url !== '#') return 'kop';
  return url === '' || url === '#' || hasScheme(url) ? 'adres' : 'bestand';
}

function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/iu.test(url) || url.startsWith('//');
}

/** A url as written in the stuk at `pad`, as a path below the content folder; undefined when it leads out of it. */
export function resolvePad(pad: string, url: string): string | undefined {
  if (hasScheme(url) || /^[a-z]:/iu.test(url)) return undefined;
  let path = url.split(/[?#]/u)[0] ?? '';
  try {
    path = decodeURIComponent(path);
  } catch {
    // A lone % is part of a file name.
  }
  path = path.normalize('NFC').replaceAll('\\', '/');
  if (path.startsWith('/') || path.includes('\0')) return undefined;
  const parts = pad.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
