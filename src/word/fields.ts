import { VELDRUIMTE, veldVanTag, veldVanXpath } from '../document/index.ts';
import type { WordPackage } from './package.ts';
import { toldText } from './text.ts';
import { childOf, childrenOf, findAll, isOn, propertyOf, type XmlElement } from './xml.ts';

/** A field of griffie that a content control shows, and which of its values, from 0. */
interface Shown {
  readonly pad: string;
  readonly nummer: number;
}

/** Which field of griffie a content control shows: by what it is bound to, for LibreOffice loses tags, else by its tag. */
export function shownField(properties: XmlElement | undefined): Shown | undefined {
  const binding = childOf(properties, 'w:dataBinding')?.attributes;
  const isOurs = binding?.['w:prefixMappings']?.includes(VELDRUIMTE) === true;
  const bound = isOurs ? veldVanXpath(binding['w:xpath'] ?? '') : undefined;
  const tagged = veldVanTag(propertyOf(properties, 'w:tag') ?? '');
  return bound ?? (tagged === undefined ? undefined : { pad: tagged, nummer: 0 });
}

/** What the content controls of griffie hold, by the path of their field: one text for each paragraph. */
export function readFields(pkg: WordPackage, document: XmlElement): Record<string, readonly string[]> {
  const stored = storedValues(pkg);
  const found = new Map<string, Map<number, string[]>>();
  const look = (element: XmlElement): void => {
    for (const control of findAll(element, 'w:sdt')) {
      const content = childOf(control, 'w:sdtContent');
      const properties = childOf(control, 'w:sdtPr');
      const field = shownField(properties);
      if (field && content) {
        const { pad, nummer } = field;
        const values = found.get(pad) ?? new Map<number, string[]>();
        found.set(pad, values);
        const known = values.get(nummer);
        // Of a value that stands there twice and was changed in one place only, the change counts.
        if (!known || known.join('\n') === stored.get(keyOf(field)))
          values.set(nummer, isOn(properties, 'w:showingPlcHdr') ? [] : textsOf(content));
      }
      look(control);
    }
  };
  look(document);
  return Object.fromEntries(
    [...found].map(([pad, values]) => [pad, [...values].sort(([a], [b]) => a - b).flatMap(([, texts]) => texts)]),
  );
}

/** The values as griffie stored them, or as Word did since; by field and number. */
function storedValues(pkg: WordPackage): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { type, target, external } of pkg.relations(pkg.main)) {
    if (type !== 'customXml' || external) continue;
    const root = pkg.xml(target);
    if (root?.name !== 'g:stuk') continue;
    const counts = new Map<string, number>();
    for (const { name, children } of childrenOf(root)) {
      const place = (counts.get(name) ?? 0) + 1;
      counts.set(name, place);
      const field = veldVanXpath(`/g:stuk[1]/${name}[${place}]`);
      if (field) values.set(keyOf(field), children.filter((child) => typeof child === 'string').join(''));
    }
  }
  return values;
}

function keyOf({ pad, nummer }: Shown): string {
  return `${pad} ${nummer}`;
}

function textsOf(content: XmlElement): string[] {
  const paragraphs = findAll(content, 'w:p');
  const texts = paragraphs.length > 0 ? paragraphs.map(toldText) : [toldText(content)];
  return texts.filter((text) => text !== '');
}
