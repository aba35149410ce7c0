import type { Checked } from '../core/index.ts';
import type { HuisBundel, Leesgeheugen } from '../read/index.ts';

/** Of these the round after looks at what they say, not whether they were read anew; a parsed stuk is kept by its own cache. */
const COMPARED: ReadonlySet<string> = new Set(['huis', 'gemeente', 'bestand', 'uitgave']);

/**
 * For who reads a whole folder every round: everything is read anew, and what says the same as in the round before is given as the
 * very same object, so that what was judged by it or made of it still stands.
 */
export function sameAsBefore(): Pick<Leesgeheugen, 'onthoud'> {
  const before = new Map<string, { readonly says: string; readonly value: unknown }>();
  return {
    onthoud: async <T>(wat: string, pad: string, maak: () => Promise<T>): Promise<T> => {
      const value = await maak();
      if (!COMPARED.has(wat)) return value;
      const key = `${wat}\0${pad}`;
      const says = JSON.stringify(wat === 'huis' ? withoutFonts(value as Checked<HuisBundel>) : value) ?? '';
      const known = before.get(key);
      if (known?.says === says) return known.value as T;
      before.set(key, { says, value });
      return value;
    },
  };
}

/** A house with the digest of its fonts for their bytes: that of its looks is made of them too. */
function withoutFonts({ value, diagnostics }: Checked<HuisBundel>): unknown {
  return { diagnostics, value: value && { ...value, stijl: { ...value.stijl, lettertypen: undefined } } };
}
