import { EIGENSCHAPPEN, type Identiteit, RANDEN, randmerk } from '../document/index.ts';
import type { WordPackage } from './package.ts';
import { childrenOf, type XmlElement } from './xml.ts';

/** What griffie wrote in the file about itself; undefined for one of another maker, or of which that was lost. */
export function readIdentity(pkg: WordPackage): Identiteit | undefined {
  const values = propertiesOf(pkg);
  const given = (key: keyof Identiteit): string | undefined => values.get(EIGENSCHAPPEN[key])?.trim() || undefined;
  const [stuk, bron, versie, huis] = [given('stuk'), given('bron'), given('versie'), given('huis')];
  if (stuk === undefined || bron === undefined || !isInside(stuk)) return undefined;
  const uitgave = Number(given('uitgave'));
  return {
    stuk,
    bron,
    versie: versie ?? '',
    huis: huis ?? '',
    ...(Number.isInteger(uitgave) && uitgave > 0 ? { uitgave } : {}),
  };
}

/** Whether the words of headers and footers are those that griffie gave them. */
export function hasOwnFurniture(pkg: WordPackage, texts: readonly string[]): boolean {
  return propertiesOf(pkg).get(RANDEN) === randmerk(texts);
}

function propertiesOf(pkg: WordPackage): ReadonlyMap<string, string> {
  const part = pkg.relations('').find(({ type }) => /^custom-?properties$/iu.test(type))?.target;
  return new Map(
    childrenOf(pkg.xml(part), 'cp:property').map((property) => [property.attributes.name ?? '', valueIn(property)]),
  );
}

/** Whether a path stays below the content folder: what a file says of itself may be made up. */
function isInside(path: string): boolean {
  return (
    !/^\/|^[A-Za-z]:|[\\\0]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function valueIn(property: XmlElement): string {
  return childrenOf(property)
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('');
}
