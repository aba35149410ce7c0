import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StukLang } from '../../../src/werkplek/api.ts';
import { haal, venster, zinVan } from '../api.ts';
import { Foutvlak, Scherm } from '../ui/index.ts';
import { StukWerk } from './stukwerk.tsx';

/** The view of one stuk: fetched once; after that its text is kept up to date by itself. */
export function StukVenster({ pad }: { readonly pad: string }) {
  const stuk = useSignal<StukLang | undefined>(undefined);
  const fout = useSignal('');
  useEffect(() => {
    const af = new AbortController();
    haal<StukLang>('stuk', { pad, venster }, af.signal).then(
      (gekomen) => {
        stuk.value = gekomen;
      },
      (gegooid: unknown) => {
        if (!af.signal.aborted) fout.value = zinVan(gegooid);
      },
    );
    return () => af.abort();
  }, [pad, stuk, fout]);
  if (stuk.value) return <StukWerk stuk={stuk.value} />;
  return (
    <Scherm titel={pad}>
      {fout.value ? (
        <Foutvlak zin={fout.value} />
      ) : (
        <p class="laden" role="status">
          Even geduld…
        </p>
      )}
    </Scherm>
  );
}
