import { type Asset, type Diagnostic, diagnostic, FILE_START } from '../core/index.ts';
import {
  assetOp,
  bijlagePad,
  documentPad,
  type Register,
  ROLLEN,
  type Stuk,
  uitgangVan,
  vouwPad,
} from '../model/index.ts';

/**
 * Two sources that would be written to one place. Capitals and accents are not told apart: on Windows and macOS they name one file.
 * The message stands at each stuk that takes part; `botsingen` names each source that takes part with the other, so that
 * neither is written over the other.
 */
export function controleerPaden(
  stukken: readonly Stuk[],
  assets: Readonly<Record<string, Asset>>,
): { readonly botsingen: Register['botsingen']; readonly diagnostics: readonly Diagnostic[] } {
  const bronnen = new Map<string, Map<string, { bron: string; stuk: boolean }>>();
  const add = (pad: string, bron: string, stuk: boolean): void => {
    const key = vouwPad(pad);
    bronnen.set(key, (bronnen.get(key) ?? new Map()).set(bron, { bron, stuk }));
  };
  for (const stuk of stukken) {
    if (ROLLEN[stuk.rol].document) add(`${documentPad(stuk)}.${uitgangVan(stuk)}`, stuk.pad, true);
    for (const { soort, pad } of stuk.verwijzingen) {
      const doel = soort === 'bestand' ? bijlagePad(assetOp(assets, pad), stukken) : undefined;
      if (pad !== undefined && doel !== undefined) add(doel, pad, false);
    }
  }
  const botsingen: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [pad, list] of bronnen) {
    for (const { bron, stuk } of list.values()) {
      const anderen = [...list.values()].filter((other) => other.bron !== bron);
      const [eerste] = anderen;
      if (!eerste) continue;
      botsingen[bron] = eerste.bron;
      if (!stuk) continue;
      diagnostics.push(
        diagnostic({
          rule: 'dubbel-pad',
          severity: 'fout',
          file: bron,
          range: FILE_START,
          message: `Dit stuk en ${anderen.length === 1 ? 'een ander bestand zouden allebei' : `${anderen.length} andere bestanden zouden allemaal`} als "${pad}" worden geschreven.`,
          hint: 'Geef één van de twee een andere naam.',
          // A path in a sentence would be that below the content folder; a place is shown from where the reader stands.
          related: anderen.map((other) => ({
            file: other.bron,
            range: FILE_START,
            message: `Dit is het andere ${other.stuk ? 'stuk' : 'bestand'}.`,
          })),
        }),
      );
    }
  }
  return { botsingen, diagnostics };
}
