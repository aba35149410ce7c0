/** Words as one line of Markdown that is no markup, whatever is in them. */
export function markdownTekst(woorden: string): string {
  return woorden
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~$^=&]/gu, (teken) => `\\${teken}`)
    .replace(/(?<=\p{L}{2}):\/\//gu, '\\://');
}
