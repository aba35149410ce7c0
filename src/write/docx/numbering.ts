import type { ILevelsOptions, INumberingOptions } from 'docx';
import { NUMMERING } from '../../document/index.ts';

/** Word knows nine levels; a list nested deeper stays at the ninth. */
const LEVELS = 9;
const BULLETS = ['•', '–', '▪'] as const;
const BY_DEPTH = {
  decimaal: 'decimal',
  letter: 'lowerLetter',
  romeins: 'lowerRoman',
} as const satisfies Record<(typeof NUMMERING)[number], string>;
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

/** The numbering of the paragraphs of one list. */
export interface ListNumbering {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
  /** Without it docx gives the paragraph a style of its own. */
  readonly custom: true;
}

/** The lists of one document: each has numbering of its own, so that it counts from its own start. */
export interface Lists {
  bulleted(depth: number): ListNumbering;
  /**
   * @param depth lists around this one
   * @param orderedDepth numbered lists around this one, which decide 1, a or i
   * @param type the `type` attribute, when it is there
   */
  numbered(depth: number, orderedDepth: number, start: number, type?: string): ListNumbering;
  /** What docx must know, after the last list was asked for. */
  options(): INumberingOptions;
}

/** @param indent width of one level, in twips */
export function lists(indent: number): Lists {
  const configs = new Map<string, readonly ILevelsOptions[]>();
  let instance = 0;
  const levels = (of: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] =>
    Array.from({ length: LEVELS }, (_, level) => ({
      level,
      alignment: 'left' as const,
      style: { paragraph: { indent: { left: indent * (level + 1), hanging: indent } } },
      ...of(level),
    }));
  const take = (reference: string, level: number, make: () => ILevelsOptions[]): ListNumbering => {
    if (!configs.has(reference)) configs.set(reference, make());
    instance += 1;
    return { reference, level, instance, custom: true };
  };
  return {
    bulleted: (depth) =>
      take('opsomming', Math.min(depth, LEVELS - 1), () =>
        levels((at) => ({ format: 'bullet', text: BULLETS[at % BULLETS.length] as string })),
      ),
    numbered: (depth, orderedDepth, start, type) => {
      const level = Math.min(depth, LEVELS - 1);
      const format = BY_TYPE[type ?? ''] ?? formatAt(orderedDepth);
      return take(`nummering-${level}-${type === DECIMAL ? type : format}-${start}`, level, () =>
        levels((at) => ({
          format: at === level ? format : formatAt(at),
          text:
            type === DECIMAL && at <= level
              ? `${Array.from({ length: at + 1 }, (_, i) => `%${i + 1}`).join('.')}.`
              : `%${at + 1}.`,
          start: at === level ? start : 1,
        })),
      );
    },
    options: () => ({ config: [...configs].map(([reference, of]) => ({ reference, levels: of })) }),
  };
}

function formatAt(depth: number): Format {
  return BY_DEPTH[NUMMERING[depth % NUMMERING.length] as (typeof NUMMERING)[number]];
}
