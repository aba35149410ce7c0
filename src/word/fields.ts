import { veldVanTag } from '../document/index.ts';
import { toldText } from './text.ts';
import { childOf, findAll, propertyOf, type XmlElement } from './xml.ts';

/** What the content controls of griffie hold, by the path of their field: one text for each paragraph. */
export function readFields(document: XmlElement): Record<string, readonly string[]> {
  const found = new Map<string, Map<string, string[]>>();
  const look = (element: XmlElement): void => {
    for (const control of findAll(element, 'w:sdt')) {
      const properties = childOf(control, 'w:sdtPr');
      const content = childOf(control, 'w:sdtContent');
      const path = veldVanTag(propertyOf(properties, 'w:tag') ?? '');
      if (path !== undefined && content) {
        const bound = childOf(properties, 'w:dataBinding')?.attributes['w:xpath'] ?? '';
        const values = found.get(path) ?? new Map<string, string[]>();
        if (!values.has(bound)) values.set(bound, textsOf(content));
        found.set(path, values);
      }
      look(control);
    }
  };
  look(document);
  return Object.fromEntries([...found].map(([path, values]) => [path, [...values.values()].flat()]));
}

function textsOf(content: XmlElement): string[] {
  const paragraphs = findAll(content, 'w:p');
  const texts = paragraphs.length > 0 ? paragraphs.map(toldText) : [toldText(content)];
  return texts.filter((text) => text !== '');
}
