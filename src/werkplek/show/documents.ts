import { documentPad, ROLLEN, type Stuk } from '../../model/index.ts';
import type { StukLang } from '../api.ts';
import type { Place } from '../place.ts';

/** The documents of a stuk that stand below the out folder; actueel: made after the stuk was last saved, and nothing of it waits. */
export async function documenten(
  { host, options }: Pick<Place, 'host' | 'options'>,
  stuk: Stuk,
  isUnsaved: boolean,
): Promise<StukLang['documenten']> {
  if (!ROLLEN[stuk.rol].document) return [];
  const { files } = host;
  const source = await files.stat(`${options.content}/${stuk.pad}`).catch(() => undefined);
  const found = options.formats.map(async (formaat) => {
    const pad = `${documentPad(stuk)}.${formaat}`;
    const file = await files.stat(`${options.out}/${pad}`).catch(() => undefined);
    if (file?.kind !== 'file') return [];
    return [{ formaat, pad, actueel: !isUnsaved && source !== undefined && file.mtimeMs >= source.mtimeMs }];
  });
  return (await Promise.all(found)).flat();
}
