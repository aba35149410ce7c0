import type { Lopend } from '../../document/index.ts';
import { furnitureOf, measures, sectionXml } from './furniture.ts';
import { headerLogo } from './header-logo.ts';
import { furnitureXml } from './package.ts';
import { type Relations, relations } from './relations.ts';
import type { Block, Work } from './work.ts';
import { setting } from './xml.ts';

/** The headers and footers of all sections as parts, and the properties of each section. */
export function furnitureParts(
  sections: readonly (readonly Block[])[],
  lopend: Lopend,
  document: Relations,
  { huisstijl, images, drawings, media }: Pick<Work, 'huisstijl' | 'images' | 'drawings' | 'media'>,
) {
  const parts: Record<string, string> = {};
  const texts: string[] = [];
  const counts = { header: 0, footer: 0 };
  const properties = sections.map((blocks, index) => {
    const page = measures(huisstijl, lopend, blocks[0]?.landscape);
    const inHeader = relations();
    const number = drawings + 1 + index;
    const logo = headerLogo(huisstijl, lopend, images, page, number, { media, relations: inHeader });
    const { headers, footers } = furnitureOf(huisstijl, page, lopend, logo, index > 0);
    const reference = (kind: 'header' | 'footer', type: 'default' | 'first', content: string | undefined) => {
      if (content === undefined) return '';
      const name = `${kind}${++counts[kind]}.xml`;
      const own = kind === 'header' && type === 'default' ? inHeader : relations();
      const data = furnitureXml(kind, content);
      parts[`word/${name}`] = data;
      parts[`word/_rels/${name}.rels`] = own.xml();
      texts.push(data);
      return setting(`w:${kind}Reference`, { 'w:type': type, 'r:id': document.to(kind, name) });
    };
    const references = [
      reference('header', 'default', headers.default),
      reference('header', 'first', headers.first),
      reference('footer', 'default', footers.default),
      reference('footer', 'first', footers.first),
    ];
    return sectionXml(page, references.join(''), headers.first !== undefined);
  });
  return { parts, texts, sections: properties };
}
