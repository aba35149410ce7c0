import type { Register } from '../../model/index.ts';

/** The folder of a path, with a slash at its end; `''` for what lies in the content folder itself. */
export function mapVan(pad: string): string {
  return pad.slice(0, pad.lastIndexOf('/') + 1);
}

/** A path with its last name alone: `bijlagen/nota.pdf` is `nota.pdf`. */
export function bestandsnaam(pad: string): string {
  return pad.slice(pad.lastIndexOf('/') + 1);
}

/** The name of a file without its last ending, in small letters, with its folder: `nota.docx` and `Nota.pdf` are one. */
export function zonderExtensie(pad: string): string {
  return pad
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^./]*$/u, '');
}

/** The last ending in small letters: `docx`; empty where there is none. */
export function extensie(pad: string): string {
  return /\.([^./]+)$/u.exec(bestandsnaam(pad))?.[1]?.toLowerCase() ?? '';
}

const genoemd = new WeakMap<Register, ReadonlySet<string>>();

/** Every file that a stuk names, as a path in NFC. */
export function genoemdeBestanden(register: Register): ReadonlySet<string> {
  const bekend =
    genoemd.get(register) ??
    new Set(
      register.stukken.flatMap(({ verwijzingen, geleverd }) =>
        [...verwijzingen, ...(geleverd ? [geleverd] : [])].flatMap(({ pad }) => (pad ? [pad] : [])),
      ),
    );
  genoemd.set(register, bekend);
  return bekend;
}
