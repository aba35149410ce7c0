import type { Processor } from 'unified';

/** What reads an address that stands bare in a text as a link. */
const ADRESLEZERS: ReadonlySet<string | undefined> = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/** Takes from the GFM of a processor what looks for bare addresses: a text that cannot have one it reads the same. */
export function geenAdressen(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text, ...extension }) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(text ?? {}).flatMap(([sign, constructs]) => {
        const others = [constructs ?? []].flat().filter(({ name }) => !ADRESLEZERS.has(name));
        return others.length > 0 ? [[sign, others]] : [];
      }),
    ),
  }));
  // Of all of GFM only the addresses go through the tree once more.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}
