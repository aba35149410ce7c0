/** Where the YAML of a front matter stands in its text: between the lines of dashes, without the end of its last line. */
export interface Voorwerkdeel {
  /** UTF-16 offset of the line below the opening dashes. */
  readonly begin: number;
  readonly yaml: string;
}

/** The YAML of a text that opens with a line of dashes. */
export function voorwerkDeel(text: string): Voorwerkdeel {
  const first = /^.*?(?:\r\n|\n|\r|$)/u.exec(text)?.[0] ?? '';
  const begin = first.length;
  // The first line of dashes: the body may begin with one of its own.
  const end = text.indexOf('\n---', begin - 1);
  return { begin, yaml: text.slice(begin, Math.max(begin, end)).replace(/\r$/u, '') };
}

/** Whether a text has a front matter: an opening line of dashes, and one that closes it. */
export function heeftVoorwerk(text: string): boolean {
  return /^---[ \t]*(?:yaml)?[ \t]*(?:\r\n|\n)/u.test(text) && /\r?\n---[ \t]*(?:\r?\n|$)/u.test(text.slice(3));
}
