import { type Dict, isDict, list, ref, refNumber, stringBytes, textString, type Value } from '../finish/values.ts';
import type { Copier } from './copy.ts';
import { roleOf, rolesOf } from './roles.ts';
import type { BundleState } from './state.ts';
import { readTree } from './trees.ts';

/** Deeper than any document is, and far from what the stack holds. */
const DEEPEST = 2000;
const OWN_MEMBERS = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ID', 'A', 'C', 'T', 'Lang', 'NS', 'Ref']);

/** An element of a part on its way to the new file. */
interface Node {
  readonly dict: Dict;
  /** Its number in the new file. */
  readonly number: number;
  readonly kids: (Node | Value)[];
}

/** The structure of one part. */
export interface PartStructure {
  /** The new key of something that is in the structure; undefined for what is not. */
  parentKey(key: Value): string | undefined;
  /** The number of the element that an object is. */
  element(old: number): number | undefined;
  /** Reads the tree, so that what refers to an element finds it. */
  read(copier: Copier): void;
  /** Writes the tree, when it is known which annotations there are. */
  write(copier: Copier): void;
}

/** What a part is called in the structure. */
export interface PartName {
  readonly titel: string;
  /** In front of every id: no other part has it. */
  readonly voorvoegsel: string;
}

/** The structure of a part without tags: nothing of it is in the tree. */
export const NO_STRUCTURE: PartStructure = {
  parentKey: () => undefined,
  element: () => undefined,
  read: () => undefined,
  write: () => undefined,
};

/**
 * Takes the structure tree of a file into that of the bundle, as one Part below the document: every element with all it says,
 * ids that no other part has, types that mean in the bundle what they meant in the file.
 */
export function partStructure(
  state: BundleState,
  pdf: Copier['pdf'],
  root: Dict,
  { titel, voorvoegsel }: PartName,
): PartStructure {
  const elements = new Map<number, number>();
  const keys = new Map<string, number>();
  const owners = new Map(readTree(pdf, root.get('ParentTree'), 'Nums').map(([key, value]) => [String(key), value]));
  const roles = rolesOf(pdf, root);
  const classes = pdf.resolve(root.get('ClassMap'));
  const tops: (Node | Value)[] = [];
  const taal = pdf.resolve(pdf.catalog.get('Lang'));

  const read = (value: Value, depth: number): Node | Value => {
    const old = refNumber(value);
    const members = pdf.resolve(value);
    if (!isDict(members) || (old === undefined && !members.has('S')) || !members.has('S')) return value;
    // An element that is met twice, or below itself, stands where it was met first.
    if (depth > DEEPEST || (old !== undefined && elements.has(old))) return 'null';
    const node: Node = { dict: members, number: state.out.reserve(), kids: [] };
    if (old !== undefined) elements.set(old, node.number);
    for (const kid of kidsOf(pdf, members)) node.kids.push(read(kid, depth + 1));
    return node;
  };

  const idOf = (value: Value | undefined): Buffer | undefined => {
    const id = pdf.resolve(value);
    if (typeof id !== 'string' || !/^[(<]/.test(id)) return undefined;
    return Buffer.concat([Buffer.from(voorvoegsel, 'latin1'), stringBytes(id)]);
  };
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex').toUpperCase()}>`;

  const attributes = (copier: Copier, node: Dict): string => {
    const named = list(pdf.resolve(node.get('C'))).flatMap((name) => {
      const found = isDict(classes) && typeof name === 'string' ? pdf.resolve(classes.get(name.slice(1))) : undefined;
      return found === undefined ? [] : list(found);
    });
    const written = [...list(pdf.resolve(node.get('A'))), ...named].map((value) => {
      const attribute = pdf.resolve(value);
      if (!isDict(attribute)) return typeof attribute === 'string' ? attribute : '';
      const headers = attribute.has('Headers') ? list(pdf.resolve(attribute.get('Headers'))) : [];
      const own = headers.flatMap((header) => idOf(header) ?? []).map(hex);
      const rest = copier.members(attribute, HEADERS);
      return `<<${rest}${own.length > 0 ? `/Headers [${own.join(' ')}]\n` : ''}>>`;
    });
    const there = written.filter((one) => one !== '');
    return there.length === 0 ? '' : `/A ${there.length === 1 ? there[0] : `[${there.join(' ')}]`}\n`;
  };

  const kidText = (copier: Copier, kid: Node | Value): string | undefined => {
    if (isNode(kid)) return ref(kid.number);
    const value = pdf.resolve(kid);
    if (!isDict(value)) return typeof value === 'string' && /^\d+$/.test(value) ? value : undefined;
    const object = refNumber(value.get('Obj'));
    if (object !== undefined && copier.number(object) === undefined) return undefined;
    return copier.text(value);
  };

  const write = (copier: Copier, top: readonly (Node | Value)[], parent: number): void => {
    const waiting = top.filter(isNode).map((node) => ({ node, parent }));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, parent: above } = next;
      const isPart = above === state.document;
      const meant = roleOf(state, roles, node.dict);
      // A document within the document is one of its parts.
      const role = isPart ? 'Part' : meant === 'Document' ? 'Sect' : meant;
      const page = refNumber(node.dict.get('Pg'));
      const newPage = page === undefined ? undefined : copier.number(page);
      const kids = node.kids.flatMap((kid) => kidText(copier, kid) ?? []);
      const id = idOf(node.dict.get('ID'));
      if (id) state.ids.push([id.toString('hex').toUpperCase(), node.number]);
      const ownTitle = node.dict.get('T');
      const ownLang = node.dict.get('Lang') ?? (isPart ? taal : undefined);
      const title = isPart ? textString(titel) : ownTitle === undefined ? undefined : copier.text(ownTitle);
      state.out.put(
        [
          `<</Type /StructElem\n/S /${role}\n/P ${ref(above)}\n`,
          newPage === undefined ? '' : `/Pg ${ref(newPage)}\n`,
          id ? `/ID ${hex(id)}\n` : '',
          title === undefined ? '' : `/T ${title}\n`,
          ownLang === undefined ? '' : `/Lang ${copier.text(ownLang)}\n`,
          attributes(copier, node.dict),
          copier.members(node.dict, OWN_MEMBERS),
          kids.length === 0 ? '' : `/K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}\n`,
          '>>',
        ].join(''),
        node.number,
      );
      waiting.push(...node.kids.filter(isNode).map((kid) => ({ node: kid, parent: node.number })));
    }
  };

  return {
    parentKey: (key) => {
      const old = String(pdf.resolve(key));
      if (!owners.has(old)) return undefined;
      const known = keys.get(old);
      if (known !== undefined) return String(known);
      keys.set(old, state.parents.push('null') - 1);
      return String(state.parents.length - 1);
    },
    element: (old) => elements.get(old),
    read: (copier) => {
      for (const kid of kidsOf(pdf, root)) tops.push(read(kid, 0));
      for (const [old, number] of elements) copier.assign(old, number);
    },
    write: (copier) => {
      const [only, ...others] = tops.filter(isNode);
      if (only && others.length === 0 && roleOf(state, roles, only.dict) === 'Document') {
        state.tops.push(only.number);
        write(copier, [only], state.document);
      } else {
        const part = state.out.reserve();
        state.tops.push(part);
        const kids = tops.filter(isNode);
        const lang = taal === undefined ? '' : `/Lang ${copier.text(taal)}\n`;
        const below = `/K [${kids.map(({ number }) => ref(number)).join(' ')}]\n`;
        const own = `/Type /StructElem\n/S /Part\n/P ${ref(state.document)}\n/T ${textString(titel)}\n`;
        state.out.put(`<<${own}${lang}${below}>>`, part);
        write(copier, kids, part);
      }
      // Copies of forms and annotations may ask for keys while they are written.
      copier.run();
      for (const [old, key] of keys) {
        const owner = owners.get(old) as Value;
        const value = pdf.resolve(owner);
        const elementOf = (one: Value): string => {
          const number = elements.get(refNumber(one) ?? -1);
          return number === undefined ? 'null' : ref(number);
        };
        state.parents[key] = Array.isArray(value)
          ? ref(state.out.put(`[${value.map(elementOf).join(' ')}]`))
          : elementOf(owner);
      }
    },
  };
}

/** What a node holds: an array, or one kid that stands alone. */
function kidsOf(pdf: Copier['pdf'], members: Dict): readonly Value[] {
  const value = members.get('K');
  const found = pdf.resolve(value);
  return Array.isArray(found) ? found : list(value);
}

const HEADERS: ReadonlySet<string> = new Set(['Headers']);

function isNode(value: Node | Value | undefined): value is Node {
  return typeof value === 'object' && 'kids' in value;
}
