import { childOf, type XmlElement } from '../xml.ts';

/** What a tracked change does to what it stands around, or to the paragraph, row or cell that it stands in. */
export type MarkKind = 'ins' | 'del' | 'from' | 'to';

/** Elements that stand around text, and in the properties of the mark that ends a paragraph. */
const KINDS: Readonly<Record<string, MarkKind>> = {
  'w:ins': 'ins',
  'w:del': 'del',
  'w:moveFrom': 'from',
  'w:moveTo': 'to',
};

/** What an element around text does; undefined where it is no tracked change. */
export function wrapperKind({ name }: XmlElement): MarkKind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}

/** Whether what is marked so is there as long as nothing was accepted. */
export function isOld(kind: MarkKind): boolean {
  return kind === 'del' || kind === 'from';
}

/** A change of the mark that ends a paragraph: what joins it to the next, or splits it. */
export function paragraphMarks(paragraph: XmlElement): XmlElement[] {
  return flags(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'));
}

/** A change of a whole row. */
export function rowMarks(row: XmlElement): XmlElement[] {
  return flags(childOf(row, 'w:trPr'));
}

function flags(properties: XmlElement | undefined): XmlElement[] {
  return (properties?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && wrapperKind(child) !== undefined,
  );
}

/** A change of a whole cell: that it came, went, or was merged. */
export function cellMark(cell: XmlElement): XmlElement | undefined {
  return childOf(childOf(cell, 'w:tcPr'), 'w:cellIns', 'w:cellDel', 'w:cellMerge');
}

/** Elements that hold properties, not text. */
export function isProperties(name: string): boolean {
  return /^(?:w|m):\w+Pr$|^w:(?:tblGrid|tblPrEx|sdtEndPr)$/u.test(name);
}

/** What was noted of how properties were before: `w:rPr` has it in `w:rPrChange`. */
export function propertiesChange(properties: XmlElement): XmlElement | undefined {
  return childOf(properties, `${properties.name}Change`);
}

/** Marks of places: they stay where the text around them goes. */
export function isPlace(name: string): boolean {
  return /^w:(?:bookmark|commentRange|permission|proofErr|perm)(?:Start|End)?$/u.test(name);
}

/** The ends of a stretch that was moved. */
export const MOVE_RANGE = /^w:move(?:From|To)Range(Start|End)$/u;
