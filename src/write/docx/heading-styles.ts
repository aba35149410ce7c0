import type { Huisstijl, StijlNaam } from '../../document/index.ts';
import { difference, looksOf } from './looks.ts';
import { grounded, type NamedStyle } from './style-list.ts';
import { STYLE, STYLE_ROLES, styleId } from './style-names.ts';
import { val } from './xml.ts';

/** The styles of headings that have a name of their own. */
export type HeadingStyles = ReturnType<typeof headingStyles>;

/**
 * Collects the styles of the named headings of one document. Each is based on the heading of its level, so that Word, its contents
 * and screen readers know it as one; a name that stands at more than one level has a style for each.
 */
export function headingStyles(huisstijl: Huisstijl) {
  const styles = new Map<string, NamedStyle>();
  const levels = new Map<string, number>();
  return {
    /** The id of the style of a heading with a style name at a level. */
    idOf(stijl: StijlNaam, level: number): string {
      const { heading: title = stijl, announces } = STYLE_ROLES[stijl];
      const first = levels.get(title) ?? level;
      levels.set(title, first);
      const name = level === first ? title : `${title} (kop ${level})`;
      const id = styleId(name);
      const own = difference(looksOf(huisstijl, stijl), huisstijl.koppen[`h${level}` as 'h1']);
      const parts = announces === 'ground' ? grounded(own, huisstijl) : { looks: own };
      const paragraphEnd = val('w:outlineLvl', level - 1);
      styles.set(id, [id, name, { ...parts, basedOn: STYLE.heading(level), next: STYLE.standard, paragraphEnd }]);
      return id;
    },
    all: (): readonly NamedStyle[] => [...styles.values()],
  };
}
