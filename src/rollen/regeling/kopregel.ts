import type { Heading, Paragraph, RootContent } from 'mdast';
import { platteTekst, vouw } from '../../model/index.ts';
import { alineatekst, type Kopsoort, kopsoort } from './herken.ts';
import { regelsIn } from './regels.ts';

/** The heading of a part of a regeling, typed as a line of text. */
export interface Kopregel {
  readonly soort: Kopsoort;
  readonly titel: string;
  /** What was typed on the lines below it, without an empty line between. */
  readonly onder: Paragraph | undefined;
}

/** A section as far as headings typed as lines are looked for in it. */
interface Doorzocht {
  readonly titel?: string;
  readonly nodes: readonly RootContent[];
}

/** The number of a heading, with what parts it from the title. */
const NUMMER =
  /^(?:art(?:ikel|\.)|h(?:oo|o)f(?:d)?stuk|titel|deel|afdeling|paragraaf|§)\s*(?:\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*|[IVXLC]+\b)[.:]?\s*[-–—]?\s*/iu;
const TOELICHTING = /^(?:(?:algemene|artikelsgewijze) )?toelichting$/iu;
const ROMEINS_ARTIKEL = /^art(?:ikel|\.)\s*[IVXLC]+\b/iu;
/** A longer line is a sentence. */
const LANGSTE = 120;

/**
 * The lines of a regeling that are meant as the heading of an artikel, a hoofdstuk or a toelichting and were typed as text, by their
 * paragraph. What is announced (`luidende:`) or quoted is text of another regeling, as are artikelen with figures between those that
 * have Roman numbers.
 */
export function kopregelsVan(secties: readonly Doorzocht[]): ReadonlyMap<RootContent, Kopregel> {
  const found = new Map<RootContent, Kopregel>();
  let begonnen = false;
  for (const { titel = '', nodes } of secties) {
    begonnen ||= kopsoort(titel) !== undefined;
    nodes.forEach((node, i) => {
      begonnen ||= kopsoort(koptekst(node)) !== undefined;
      const regel = node.type === 'paragraph' ? kopregel(node) : undefined;
      // What opens the regeling announces its first heading.
      if (!regel || (begonnen && alineatekst(nodes[i - 1]).endsWith(':'))) return;
      found.set(node, regel);
      begonnen = true;
    });
  }
  const koppen = secties.flatMap(({ titel = '', nodes }) => [titel, ...nodes.map(koptekst)]);
  const romeins = [...koppen, ...[...found.values()].map(({ titel }) => titel)].some((titel) =>
    ROMEINS_ARTIKEL.test(titel),
  );
  if (romeins) {
    for (const [node, { soort, titel }] of found)
      if (soort === 'artikel' && !ROMEINS_ARTIKEL.test(titel)) found.delete(node);
  }
  return found;
}

function koptekst(node: RootContent): string {
  return node.type === 'heading' ? platteTekst(node) : '';
}

function kopregel(alinea: Paragraph): Kopregel | undefined {
  const [eerste, ...rest] = regelsIn(alinea);
  if (!eerste?.nodes.every(({ type }) => type === 'text' || type === 'strong' || type === 'emphasis')) return undefined;
  const titel = vouw(eerste.nodes.map((node) => platteTekst(node)).join(''));
  const soort = kopsoort(titel);
  if (!soort || titel.length > LANGSTE || !/^[\p{Lu}§]/u.test(titel)) return undefined;
  const vet = eerste.nodes.every((node) => node.type === 'strong');
  const woorden = titel.replace(NUMMER, '');
  if (soort === 'bijlage' ? !TOELICHTING.test(titel) : woorden === titel || !/^(?:$|["“„‘'([]?\p{Lu})/u.test(woorden))
    return undefined;
  // A sentence ends as one, and goes on in small letters; a line of bold type is none.
  if (!vet && /[.;:,]$/u.test(titel)) return undefined;
  const volgt = rest.map(({ nodes }) => nodes.map((node) => platteTekst(node)).join('')).join(' ');
  if (rest.length > 0 && !vet && !/^\s*["“„‘'([]?[\p{Lu}\d]/u.test(volgt)) return undefined;
  const onder = rest.flatMap(({ nodes, eind }, i) => [...(i > 0 && eind ? [eind] : []), ...nodes]);
  return { soort, titel, onder: onder.length > 0 ? { type: 'paragraph', children: onder } : undefined };
}

/** Gives headings their level: an artikel stands below its paragraaf, that below its hoofdstuk, whichever of them there are. */
export function niveaus(): (soort: Kopsoort | undefined, geschreven?: Heading['depth']) => Heading['depth'] {
  const vast = new Map<Kopsoort, Heading['depth']>();
  let boven: { hoofdstuk?: Heading['depth']; paragraaf?: Heading['depth'] } = {};
  return (soort, geschreven) => {
    if (geschreven !== undefined && soort) vast.set(soort, geschreven);
    const onder = (niveau: Heading['depth'] | undefined): Heading['depth'] =>
      Math.min(6, (niveau ?? 1) + 1) as Heading['depth'];
    switch (soort) {
      case 'hoofdstuk': {
        const niveau = geschreven ?? vast.get(soort) ?? 2;
        boven = { hoofdstuk: niveau };
        return niveau;
      }
      case 'paragraaf': {
        const niveau = geschreven ?? vast.get(soort) ?? onder(boven.hoofdstuk);
        boven = { ...boven, paragraaf: niveau };
        return niveau;
      }
      case 'artikel':
        return geschreven ?? vast.get(soort) ?? onder(boven.paragraaf ?? boven.hoofdstuk);
      default: {
        const niveau = geschreven ?? 2;
        boven = { hoofdstuk: niveau };
        // The artikelen of a toelichting stand below it, wherever those of the regeling stand.
        if (soort === 'bijlage') vast.clear();
        return niveau;
      }
    }
  };
}
