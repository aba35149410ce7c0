import type { PdfFile } from './pdf-file.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { type Dict, dict, isDict, list, ref, refNumber, type Value } from './values.ts';

/** Marked content on a page: what a piece of the structure is drawn by. */
export interface Mark {
  readonly kind: 'mark';
  /** Object number of the page. */
  readonly page: number;
  readonly mcid: number;
  /** How it is written; tells a mark in a form from one in the page. */
  readonly value: Value;
}

/** A reference to something that is not content, such as the annotation of a link. */
export interface Thing {
  readonly kind: 'thing';
  readonly object: number;
  readonly value: Value;
}

/** An element of the structure tree: what is read aloud, and as what. */
export interface Element {
  readonly kind: 'element';
  readonly number: number;
  readonly dict: Dict;
  /** The structure type: `P`, `TH`. */
  role: string;
  parent: Element | undefined;
  kids: Kid[];
}

/** What an element holds. */
export type Kid = Mark | Thing | Element;

/** The structure tree, and what it stands in. */
export interface Structure {
  readonly root: Dict;
  readonly top: Element;
}

/** Reads the whole tree. Throws when the file has none: the browser was asked for one. */
export function readStructure(pdf: PdfObjects): Structure {
  const root = pdf.dict(pdf.catalog.get('StructTreeRoot'));
  const read = (number: number, parent: Element | undefined): Element => {
    const members = pdf.dict(ref(number));
    const role = String(members.get('S')).slice(1);
    const element: Element = { kind: 'element', number, dict: members, role, parent, kids: [] };
    const page = refNumber(members.get('Pg'));
    for (const kid of list(members.get('K'))) {
      const found = readKid(kid, page, element);
      if (found) element.kids.push(found);
    }
    return element;
  };
  const readKid = (given: Value, ownPage: number | undefined, element: Element): Kid | undefined => {
    const number = refNumber(given);
    const value = number === undefined ? given : pdf.resolve(given);
    if (number !== undefined && isDict(value) && value.has('S')) return read(number, element);
    // Another program may write what is no element as an object of its own.
    if (value === undefined) return undefined;
    const object = isDict(value) ? refNumber(value.get('Obj')) : undefined;
    if (object !== undefined) return { kind: 'thing', object, value };
    const page = (isDict(value) ? refNumber(value.get('Pg')) : undefined) ?? ownPage;
    const mcid = Number(isDict(value) ? value.get('MCID') : value);
    return page === undefined ? undefined : { kind: 'mark', page, mcid, value };
  };
  const top = refNumber(list(root.get('K'))[0]);
  if (top === undefined) throw new Error('The browser wrote a PDF without a structure tree');
  return { root, top: read(top, undefined) };
}

/** An element and everything below it, in reading order. Deep trees do not exhaust the stack. */
export function elements(top: Element): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = [top];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (let i = element.kids.length - 1; i >= 0; i--) {
      const kid = element.kids[i] as Kid;
      if (kid.kind === 'element') waiting.push(kid);
    }
  }
  return found;
}

/** The elements of a role, in reading order. */
export function elementsOf(top: Element, role: RegExp): Element[] {
  return elements(top).filter((element) => role.test(element.role));
}

/** The marks of an element and of everything below it, in reading order. */
export function marksOf(top: Element): Mark[] {
  return elements(top).flatMap(({ kids }) => kids.filter((kid) => kid.kind === 'mark'));
}

/** Changes a member of the dictionary of an element. */
export function setMember(pdf: PdfFile, element: Element, name: string, value: Value): void {
  element.dict.set(name, value);
  pdf.touch(element.number);
}

/** Gives an element another structure type. */
export function setRole(pdf: PdfFile, element: Element, role: string): void {
  element.role = role;
  setMember(pdf, element, 'S', `/${role}`);
}

/** Gives an element other kids, and each of those this parent. */
export function setKids(pdf: PdfFile, element: Element, kids: Kid[]): void {
  element.kids = kids;
  const page = kids.find((kid) => kid.kind === 'mark' && !isDict(kid.value));
  if (page?.kind === 'mark') element.dict.set('Pg', ref(page.page));
  const values = kids.map((kid) => {
    if (kid.kind !== 'element') return kid.value;
    if (kid.parent !== element) {
      kid.parent = element;
      setMember(pdf, kid, 'P', ref(element.number));
    }
    return ref(kid.number);
  });
  if (values.length === 0) element.dict.delete('K');
  else element.dict.set('K', values.length === 1 ? (values[0] as Value) : values);
  pdf.touch(element.number);
}

/** A new element that takes over some kids of its parent; the parent's own kids are the caller's to set. */
export function newElement(pdf: PdfFile, role: string, parent: Element, kids: Kid[]): Element {
  const members = dict({ Type: '/StructElem', S: `/${role}`, P: ref(parent.number) });
  const element: Element = { kind: 'element', number: pdf.add(members), dict: members, role, parent, kids: [] };
  setKids(pdf, element, kids);
  return element;
}

/** The attribute objects of an element. */
export function attributesOf(element: Element): Dict[] {
  return list(element.dict.get('A')).filter((object) => isDict(object));
}

/** Updates the index from marked content back to elements: marks that have gone are `null`. */
export function writeParentTree({ pdf, structure }: { readonly pdf: PdfFile; readonly structure: Structure }): void {
  const owners = new Map<number, string[]>();
  for (const element of elements(structure.top)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'mark' || isInForm(kid)) continue;
      const ofPage = owners.get(kid.page) ?? [];
      owners.set(kid.page, ofPage);
      ofPage[kid.mcid] = ref(element.number);
    }
  }
  const nums = pdf.dict(structure.root.get('ParentTree')).get('Nums');
  if (!Array.isArray(nums)) return;
  for (const page of pdf.pages()) {
    const key = page.dict.get('StructParents');
    const at = nums.findIndex((value, index) => index % 2 === 0 && value === key);
    const number = at < 0 ? undefined : refNumber(nums[at + 1]);
    const ofPage = Array.from(owners.get(page.number) ?? [], (owner) => owner ?? 'null');
    if (number !== undefined) pdf.set(number, ofPage);
  }
}

/** Whether a mark stands in a form instead of in the page itself. */
export const isInForm = ({ value }: Mark): boolean => isDict(value) && value.has('Stm');
