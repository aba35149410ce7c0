import { useSignal } from '@preact/signals';
import type { NieuwOpdracht, Start } from '../../../src/werkplek/api.ts';
import { stuur } from '../api.ts';
import { adres, ga } from '../route.ts';
import { start } from '../start.ts';
import { Dialoog, Formulier, Invoer } from '../ui/index.ts';
import { mapVan } from '../woorden.ts';
import { OnderwerpVraag, SoortKeuze } from './soort-keuze.tsx';

/** Makes a stuk of the house's skeleton, and opens it. */
export async function maakStuk(opdracht: Omit<Extract<NieuwOpdracht, { wat: 'stuk' }>, 'wat'>): Promise<void> {
  const { pad } = await stuur<{ pad: string }>('nieuw', { wat: 'stuk', ...opdracht });
  ga(adres('stuk', pad));
}

/** Asks which stuk is begun that belongs to no vergadering. */
export function NieuwLosStuk({ opSluit }: { readonly opSluit: () => void }) {
  const soorten = losseSoorten();
  const soort = useSignal(soorten[0]?.naam ?? '');
  const onderwerp = useSignal('');
  const mappen = [...new Set(start.value?.los.map(({ pad }) => mapVan(pad)))].filter(Boolean);
  const map = useSignal(mappen[0] ?? '');
  const maak = async (): Promise<void> => {
    const { value } = onderwerp;
    await maakStuk({ soort: soort.value, map: map.value.trim(), ...(value.trim() ? { onderwerp: value.trim() } : {}) });
    opSluit();
  };
  return (
    <Dialoog titel="Nieuw los stuk" opSluit={opSluit}>
      <Formulier knop="Stuk maken" opSluit={opSluit} doe={maak}>
        <SoortKeuze label="Soort" soorten={soorten} soort={soort} />
        <OnderwerpVraag onderwerp={onderwerp} />
        <Invoer label="Map" uitleg="Waar het bestand komt, in de map met uw stukken.">
          {(aan) => (
            <>
              <input
                {...aan}
                list="losse-mappen"
                required
                value={map.value}
                onInput={({ currentTarget }) => {
                  map.value = currentTarget.value;
                }}
              />
              <datalist id="losse-mappen">
                {mappen.map((een) => (
                  <option key={een} value={een} />
                ))}
              </datalist>
            </>
          )}
        </Invoer>
      </Formulier>
    </Dialoog>
  );
}

/** What can be loose: letters; in a house without them whatever is no vergadering. */
function losseSoorten(): Start['soorten'] {
  const alle = start.value?.soorten ?? [];
  const brieven = alle.filter(({ rol }) => rol === 'brief');
  return brieven.length > 0 ? brieven : alle.filter(({ rol }) => rol !== 'oproeping');
}
