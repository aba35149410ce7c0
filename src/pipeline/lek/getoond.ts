import { type Document, NUMMERING, type View } from '../../document/index.ts';
import { BREUK } from './normaal.ts';

/** Nodes whose parts stand in one line. */
const IN_REGEL: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);
const EIGEN = ['value', 'alt', 'url', 'title', 'label'];

/** Everything that a View may show, as text. */
export function getoond({ meta, lopend, gegevens }: View): string {
  return [meta, lopend, gegevens].map(tekstVan).join(BREUK);
}

function tekstVan(waarde: unknown): string {
  if (typeof waarde === 'string') return waarde;
  if (typeof waarde === 'number') return String(waarde);
  if (waarde === null || typeof waarde !== 'object') return '';
  if (Array.isArray(waarde)) return waarde.map(tekstVan).join(BREUK);
  const { type, children, ...rest } = waarde as Record<string, unknown>;
  if (typeof type !== 'string') return Object.values(waarde).map(tekstVan).join(BREUK);
  const eigen = EIGEN.flatMap((naam) => (typeof rest[naam] === 'string' ? [rest[naam]] : []));
  const binnen = Array.isArray(children) ? children.map(tekstVan).join(IN_REGEL.has(type) ? '' : BREUK) : '';
  return type === 'text' ? eigen.join('') : [...eigen, binnen].filter(Boolean).join(type === 'inlineCode' ? '' : BREUK);
}

interface Knoop {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Knoop[];
}

const ROMEINS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** A numbered list with the numbers that a page shows. */
function genummerd(
  { properties = {}, children = [] }: Knoop,
  diep: number,
  tekst: (node: Knoop, diep: number) => string,
): string {
  const soort =
    { a: 'letter', i: 'romeins', 1: 'decimaal' }[String(properties.type)] ?? NUMMERING[diep % NUMMERING.length];
  let nummer = Number(properties.start ?? 1) - 1;
  return children
    .map((li) => {
      if (li.type !== 'element') return ' ';
      nummer = Number(li.properties?.value ?? nummer + 1);
      const letter = String.fromCharCode(96 + nummer);
      const merk = soort === 'letter' ? letter : soort === 'romeins' ? ROMEINS[nummer - 1] : nummer;
      return ` ${merk} ${tekst(li, diep + 1)} `;
    })
    .join('');
}

/** Everything that a document says, in the order of reading and with what stands in its attributes: to compare with. */
export function gezegd({ tree, meta, lopend }: Document): string {
  const attributen: string[] = [];
  const tekst = (node: Knoop, diep = 0): string => {
    if (node.properties) attributen.push(...Object.values(node.properties).map(String));
    if (typeof node.value === 'string') return node.value;
    if (node.tagName === 'ol') return genummerd(node, diep, tekst);
    const blok = node.type === 'element' && !/^(?:a|strong|em|del|code|sup|span)$/u.test(node.tagName ?? '');
    const binnen = Array.isArray(node.children) ? node.children.map((kind) => tekst(kind, diep)).join('') : '';
    return blok ? ` ${binnen} ` : binnen;
  };
  return [tekst(tree as Knoop), ...attributen, tekstVan(meta), tekstVan(lopend)].join(' ');
}
