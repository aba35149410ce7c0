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

/** The numbering of the paragraphs of one list. */
export interface ListNumbering {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
  /** Without it docx gives the paragraph a style of its own. */
  readonly custom: true;
}

/** The lists of one document: each has numbering of its own, so that it counts from its own start. */
export class Lists {
  readonly #configs = new Map<string, ILevelsOptions[]>();
  readonly #indent: number;
  #instance = 0;

  /** @param indent width of one level, in twips */
  constructor(indent: number) {
    this.#indent = indent;
  }

  bulleted(depth: number): ListNumbering {
    return this.#take('opsomming', depth, (at) => ({ format: 'bullet', text: BULLETS[at % BULLETS.length] as string }));
  }

  /**
   * @param depth lists around this one
   * @param orderedDepth numbered lists around this one, which decide 1, a or i
   * @param type the `type` attribute, when it is there
   */
  numbered(depth: number, orderedDepth: number, start: number, type = ''): ListNumbering {
    const level = Math.min(depth, LEVELS - 1);
    const format = BY_TYPE[type] ?? formatAt(orderedDepth);
    const around = (at: number) =>
      type === DECIMAL && at <= level ? Array.from({ length: at }, (_, i) => `%${i + 1}.`) : [];
    return this.#take(`nummering-${level}-${type === DECIMAL ? type : format}-${start}`, level, (at) => ({
      format: at === level ? format : formatAt(at),
      text: `${around(at).join('')}%${at + 1}.`,
      start: at === level ? start : 1,
    }));
  }

  /** What docx must know, after the last list was asked for. */
  options(): INumberingOptions {
    return { config: [...this.#configs].map(([reference, levels]) => ({ reference, levels })) };
  }

  #take(reference: string, depth: number, of: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>) {
    if (!this.#configs.has(reference)) {
      const hanging = this.#indent;
      const levels = Array.from({ length: LEVELS }, (_, level) => {
        const style = { paragraph: { indent: { left: hanging * (level + 1), hanging } } };
        return { level, alignment: 'left' as const, style, ...of(level) };
      });
      this.#configs.set(reference, levels);
    }
    this.#instance += 1;
    return { reference, level: Math.min(depth, LEVELS - 1), instance: this.#instance, custom: true as const };
  }
}

function formatAt(depth: number): Format {
  return BY_DEPTH[NUMMERING[depth % NUMMERING.length] as (typeof NUMMERING)[number]];
}
