/** What XML 1.0 cannot hold: most control characters, lone surrogates and two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that any XML parser accepts, with `instead` for what is forbidden: by default the replacement character. */
export function cleanText(text: string, instead = '\ufffd'): string {
  return text.replace(FORBIDDEN, instead);
}

/** What a percent-encoded text stands for; undefined when it is malformed. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What text may have in it that cannot stand in XML as it is; most has nothing, and to look is quicker than to replace. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const SPECIAL = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text as the content of an element or as an attribute in double quotes, in XML or HTML; `instead` as in `cleanText`. */
export function escapeXml(text: string, instead?: string): string {
  if (!SPECIAL.test(text)) return text;
  return cleanText(text, instead).replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}
