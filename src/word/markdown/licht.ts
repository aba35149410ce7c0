/** What stands around a text. */
interface Omgeving {
  /** The last sign before it: a line end where it begins a block or a line. */
  readonly before: string;
  readonly after: string;
  readonly inCel: boolean;
}

/** Signs that open something in Markdown in most places where they stand. */
const ALTIJD = /[\\`]|\*(?=\S)|(?<=\S)\*|<(?=[\p{L}/!?])|&(?=#?\w{1,31};)|~~|!(?=\[)/gu;
/** An underscore inside a word is one. */
const STREEP = /(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu;
/** A bracket that would be a note, a link, or a box at the beginning of a point. */
const HAAK = /\[(?=\^|[^[\]]*\]\(|[ xX]\]\s)/gu;
/** What makes something else of a line that begins with it. */
const REGELBEGIN = /^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|\*(?=\s|$)|[-=]+\s*$|:(?=[ \t])|\||(?:~{3}))/u;
const NUMMER = /^(\d{1,9})([.)])(?=\s|$)/u;

/** A text with a backslash before what would be read as Markdown, and before nothing else. */
export function licht(text: string, { before, inCel }: Omgeving): string {
  const lines = text.split('\n').map((line, i) => {
    const opens = i > 0 || before === '' || before.endsWith('\n');
    let value = line.replace(ALTIJD, '\\$&').replace(STREEP, '\\_').replace(HAAK, '\\[');
    if (inCel) value = value.replaceAll('|', '\\|');
    return opens ? value.replace(REGELBEGIN, '\\$1').replace(NUMMER, '$1\\$2') : value;
  });
  return lines.join('\n');
}
