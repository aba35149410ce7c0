import matter from 'gray-matter';
import type { LineIndex, Range, SourceFile } from '../core/index.ts';
import { voorwerkDeel } from './voorwerkdeel.ts';
import { readYaml, type YamlInhoud } from './yaml.ts';
import type { YamlFout } from './yaml-fouten.ts';

/** The front matter of a stuk and the place where its body begins. */
export interface Voorwerk {
  readonly inhoud: YamlInhoud;
  /** The line below the opening `---`. */
  readonly eersteRegel: Range;
  readonly bodyBegin: number;
}

/** Every engine of gray-matter but the splitting itself is off: they run code, and positions come from our own parser. */
const REFUSED = {
  parse: () => {
    throw new Error('front matter engines are off');
  },
  stringify: () => '',
};
const ENGINES = { yaml: { parse: () => ({}), stringify: () => '' }, json: REFUSED, javascript: REFUSED };

/**
 * Splits and reads the front matter. Missing, unclosed, not YAML (`---js` is never run) or broken: no value, and what is wrong.
 */
export function readVoorwerk(
  source: SourceFile,
  lines: LineIndex,
): { readonly voorwerk?: Voorwerk; readonly fouten: readonly YamlFout[] } {
  const { text } = source;
  const first = lines.lineText(1);
  const firstLine = lines.rangeOf(0, first.length);
  const fail = (range: Range, message: string, hint: string) => ({ fouten: [{ range, message, hint }] });
  if (!first.startsWith('---') || first.startsWith('----')) {
    return fail(
      firstLine,
      'Dit stuk begint niet met een voorwerk.',
      'Begin met een regel ---, daaronder de velden (soort: …), en weer een regel ---.',
    );
  }
  const language = first.slice(3).trim();
  if (language !== '' && language !== 'yaml') {
    return fail(
      firstLine,
      `Achter de eerste --- staat "${language}"; een voorwerk is YAML en wordt nooit uitgevoerd.`,
      'Haal het woord achter --- weg en schrijf de velden als "veld: waarde".',
    );
  }
  if (!/\r?\n---[ \t]*(?:\r?\n|$)/u.test(text.slice(3))) {
    return fail(firstLine, 'Het voorwerk wordt niet afgesloten.', 'Zet na het laatste veld een regel met alleen ---.');
  }
  const split = matter(text, { language: 'yaml', engines: ENGINES });
  const bodyBegin = text.length - split.content.length;
  const { begin, yaml } = voorwerkDeel(text);
  const { inhoud, fouten } = readYaml(yaml, begin, lines);
  if (!inhoud) return { fouten };
  const { waarde } = inhoud;
  if (waarde !== null && (typeof waarde !== 'object' || Array.isArray(waarde))) {
    return fail(
      lines.rangeOf(begin, begin),
      'Het voorwerk bestaat niet uit velden.',
      'Schrijf op elke regel "veld: waarde".',
    );
  }
  const second = lines.lineText(2);
  return { voorwerk: { inhoud, eersteRegel: lines.rangeOf(begin, begin + second.length), bodyBegin }, fouten: [] };
}
