import { styleText } from 'node:util';

/** Paints texts for a terminal; without colour every text stays as it is. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold';

/** The paint of a terminal that shows colours, or of one that does not. */
export function paint(colour: boolean): Paint {
  const of =
    (style: Style) =>
    (text: string): string =>
      // The Host knows whether there is colour: Node is not to look at a stream of its own choice.
      colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return {
    red: of('red'),
    yellow: of('yellow'),
    green: of('green'),
    cyan: of('cyan'),
    dim: of('dim'),
    bold: of('bold'),
  };
}
