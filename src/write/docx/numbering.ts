import type { ILevelsOptions, INumberingOptions } from 'docx';
import { NUMMERING } from '../../document/index.ts';

/** Word knows nine levels; a list nested deeper stays at the ninth. */
const LEVELS = 9;
const BULLETS = ['•', '–', '▪'] as const;
const BY_DEPTH = { decimaal: 'decimal', letter: 'lowerLetter', romeins: 'lowerRoman' } as const;
const BY_TYPE: Readonly<Record<string, Format>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1.1': 'decimal',
};
/** The `type` of a list whose numbers have those of the lists around it in front. */
const DECIMAL = '1.1';
type Format = (typeof BY_DEPTH)[keyof typeof BY_DEPTH] | 'upperLetter' | 'upperRoman';

/** The lists of one document: each has numbering of its own, so that it counts from its own start. */
export type Lists = ReturnType<typeof lists>;
export type ListNumbering = ReturnType<Lists['bulleted']>;

type Level = Pick<ILevelsOptions, 'format' | 'text' | 'start'>;

/** @param indent width of one level, in twips */
export function lists(indent: number) {
  const configs = new Map<string, ILevelsOptions[]>();
  let instance = 0;
  const take = (name: string, depth: number, of: (level: number) => Level) => {
    if (!configs.has(name)) {
      const levels = Array.from({ length: LEVELS }, (_, level): ILevelsOptions => {
        const style = { paragraph: { indent: { left: indent * (level + 1), hanging: indent } } };
        return { level, alignment: 'left', style, ...of(level) };
      });
      configs.set(name, levels);
    }
    instance += 1;
    // Without `custom` docx gives the paragraph a style of its own.
    return { reference: name, level: Math.min(depth, LEVELS - 1), instance, custom: true };
  };
  return {
    bulleted: (depth: number) =>
      take('opsomming', depth, (at) => ({ format: 'bullet', text: BULLETS[at % BULLETS.length] as string })),
    /** `depth` lists are around this one, `orderedDepth` of them numbered: that decides 1, a or i, unless `type` does. */
    numbered: (depth: number, orderedDepth: number, start: number, type = '') => {
      const level = Math.min(depth, LEVELS - 1);
      const format = BY_TYPE[type] ?? formatAt(orderedDepth);
      const around = (at: number) =>
        type === DECIMAL && at <= level ? Array.from({ length: at }, (_, i) => `%${i + 1}.`) : [];
      return take(`nummering-${level}-${type === DECIMAL ? type : format}-${start}`, level, (at) => ({
        format: at === level ? format : formatAt(at),
        text: `${around(at).join('')}%${at + 1}.`,
        start: at === level ? start : 1,
      }));
    },
    /** What docx must know, after the last list was asked for. */
    options: (): INumberingOptions => ({ config: [...configs].map(([reference, levels]) => ({ reference, levels })) }),
  };
}

function formatAt(depth: number): Format {
  return BY_DEPTH[NUMMERING[depth % NUMMERING.length] as (typeof NUMMERING)[number]];
}
