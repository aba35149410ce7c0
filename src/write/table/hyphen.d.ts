/** The package names no types for the file that Node can import. */
declare module 'hyphen/nl/index.js' {
  const nl: { hyphenateSync(text: string, options?: { readonly minWordLength?: number }): string };
  export default nl;
}
