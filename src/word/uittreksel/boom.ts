import { childrenOf, type XmlElement } from '../xml.ts';

/** The child elements. */
export function elementen(knoop: XmlElement | undefined): XmlElement[] {
  return (knoop?.children ?? []).filter((een): een is XmlElement => typeof een !== 'string');
}

/** The first child with a name. */
export function kind(knoop: XmlElement | undefined, naam: string): XmlElement | undefined {
  return childrenOf(knoop, naam)[0];
}

/** The `w:val` of the first child with a name. */
export function waarde(knoop: XmlElement | undefined, naam: string): string | undefined {
  return kind(knoop, naam)?.attributes['w:val'];
}

/** Whether a switch such as `w:b` stands on; undefined where it is not there. */
export function schakel(knoop: XmlElement | undefined, naam: string): boolean | undefined {
  const gevonden = kind(knoop, naam);
  if (!gevonden) return undefined;
  return !['0', 'false', 'off', 'none'].includes(gevonden.attributes['w:val'] ?? 'true');
}

/** What a content control holds; nothing where it only shows the words by which it asks to be filled in. */
export function inhoudVan(vak: XmlElement): XmlElement | undefined {
  return schakel(kind(vak, 'w:sdtPr'), 'w:showingPlcHdr') ? undefined : kind(vak, 'w:sdtContent');
}

/** All elements with a name, wherever they stand. */
export function alle(knoop: XmlElement, naam: string): XmlElement[] {
  return elementen(knoop).flatMap((een) => [...(een.name === naam ? [een] : []), ...alle(een, naam)]);
}
