import type { Scalar } from 'yaml';
import type { TekstEdit } from '../api.ts';
import { bereikVan, type Voorwerk } from './voorwerk.ts';

/** Other words in a block of text, with the indentation and the sign that it has; what was folded is no longer where there are more lines. */
export function zetBlok({ yaml, begin: af, regeleinde }: Voorwerk, node: Scalar, waarde: string): readonly TekstEdit[] {
  const [begin, eind] = bereikVan(node);
  const kopEinde = yaml.indexOf('\n', begin);
  if (kopEinde < 0 || kopEinde >= eind) return [];
  const inhoud = yaml.slice(kopEinde + 1, eind);
  const inspringing = /^([ ]+)\S/mu.exec(inhoud)?.[1] ?? '  ';
  const regels = waarde.split('\n').map((regel) => (regel === '' ? '' : `${inspringing}${regel}`));
  const gevouwen = yaml[begin] === '>' && waarde.includes('\n');
  return [
    ...(gevouwen ? [{ begin: af + begin, eind: af + begin + 1, tekst: '|' }] : []),
    { begin: af + kopEinde + 1, eind: af + eind, tekst: regels.join(regeleinde) },
  ];
}

/** A text of several lines behind a new key, in lines below it. */
export function nieuwBlok(waarde: string, inspringing: string, regeleinde: string): string {
  const regels = waarde.split('\n').map((regel) => (regel === '' ? '' : `${inspringing}  ${regel}`));
  return `|${regeleinde}${regels.join(regeleinde)}`;
}
