import { type Asset, type Diagnostic, diagnostic, FILE_START } from '../core/index.ts';
import { assetOp, bijlagePad, documentPad, ROLLEN, type Stuk } from '../model/index.ts';

/**
 * Two sources that would be written to one place. Capitals and accents are not told apart: on Windows and macOS they name one file.
 * The message stands at each stuk that takes part, so that neither is written over the other.
 */
export function controleerPaden(
  stukken: readonly Stuk[],
  assets: Readonly<Record<string, Asset>>,
): readonly Diagnostic[] {
  const bronnen = new Map<string, { bron: string; stuk: boolean }[]>();
  const add = (pad: string, bron: string, stuk: boolean): void => {
    const key = pad.normalize('NFC').toLowerCase();
    const list = bronnen.get(key) ?? [];
    if (!list.some((other) => other.bron === bron)) list.push({ bron, stuk });
    bronnen.set(key, list);
  };
  for (const stuk of stukken) {
    if (ROLLEN[stuk.rol].document) add(`${documentPad(stuk)}.pdf`, stuk.pad, true);
    for (const { soort, pad } of stuk.verwijzingen) {
      if (soort === 'bestand' && pad && assetOp(assets, pad))
        add(bijlagePad(pad, stuk.openbaarheid === 'openbaar'), pad, false);
    }
  }
  return [...bronnen].flatMap(([pad, list]) =>
    list.length < 2
      ? []
      : list
          .filter(({ stuk }) => stuk)
          .map(({ bron }) => {
            const anderen = list.filter((other) => other.bron !== bron);
            return diagnostic({
              rule: 'dubbel-pad',
              severity: 'fout',
              file: bron,
              range: FILE_START,
              message: `Dit stuk en ${anderen.map((other) => other.bron).join(', ')} zouden allebei als "${pad}" worden geschreven.`,
              hint: 'Geef één van de twee een andere naam.',
              related: anderen
                .filter((other) => other.stuk)
                .map((other) => ({ file: other.bron, range: FILE_START, message: 'Hier staat het andere stuk.' })),
            });
          }),
  );
}
