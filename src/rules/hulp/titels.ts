import { type Omgeving, type Stuk, soortVan } from '../../model/index.ts';
import { grenzen, type Plek } from './lezing.ts';

/**
 * The lines of text in the front matter that are printed: an onderwerp, the place of a meeting, an item of the agenda. Without the
 * quotes that YAML puts around them; one in which YAML spells a sign otherwise is left out, for its places are not those of its text.
 */
export function titels(register: Omgeving, stuk: Stuk): readonly (Plek & { readonly pad: string })[] {
  const { velden } = soortVan(register, stuk);
  return Object.values(stuk.velden).flatMap(({ pad, plek, aard, sleutel, geschreven }) => {
    const gedrukt = velden[pad]?.type === 'regel' || (sleutel === undefined && /^agenda\..*\.punten\.\d+$/u.test(pad));
    if (aard !== 'waarde' || !gedrukt || /^[>|]/u.test(geschreven)) return [];
    const { begin, eind } = grenzen(stuk, plek);
    const om = /^(["'])[\s\S]*\1$/u.exec(geschreven)?.[1];
    if (om === undefined) return [{ pad, tekst: stuk.tekst.slice(begin, eind), begin, eind }];
    const tekst = stuk.tekst.slice(begin + 1, eind - 1);
    return tekst.includes(om === '"' ? '\\' : "''") ? [] : [{ pad, tekst, begin: begin + 1, eind: eind - 1 }];
  });
}
