import { useSignal } from '@preact/signals';
import type { NieuwOpdracht } from '../../../src/werkplek/api.ts';
import { stuur } from '../api.ts';
import { adres, ga } from '../route.ts';
import { start } from '../start.ts';
import { Dialoog, Formulier, Invoer } from '../ui/index.ts';
import { mapVan } from '../woorden.ts';
import { titelVan } from './scherm.tsx';

/** Asks for the date of a new vergadering, and which earlier one it is like. */
export function NieuweVergadering({ opSluit }: { readonly opSluit: () => void }) {
  const datum = useSignal('');
  const zoals = useSignal('');
  const eerdere = start.value?.vergaderingen ?? [];
  const maak = async (): Promise<void> => {
    const opdracht: NieuwOpdracht = {
      wat: 'vergadering',
      datum: datum.value,
      ...(zoals.value === '' ? {} : { zoals: zoals.value }),
    };
    const { pad } = await stuur<{ pad: string }>('nieuw', opdracht);
    opSluit();
    ga(adres('agenda', mapVan(pad)));
  };
  return (
    <Dialoog titel="Nieuwe vergadering" opSluit={opSluit}>
      <Formulier knop="Vergadering maken" opSluit={opSluit} doe={maak}>
        <Invoer label="Datum">
          {(aan) => (
            <input
              {...aan}
              type="date"
              required
              value={datum.value}
              onInput={({ currentTarget }) => {
                datum.value = currentTarget.value;
              }}
            />
          )}
        </Invoer>
        {eerdere.length > 0 ? (
          <Invoer label="Zoals" uitleg="Plaats, aanvang en vaste punten komen dan van die vergadering.">
            {(aan) => (
              <select
                {...aan}
                value={zoals.value}
                onChange={({ currentTarget }) => {
                  zoals.value = currentTarget.value;
                }}
              >
                <option value="">Geen: begin met een lege agenda</option>
                {eerdere.map((een) => (
                  <option key={een.map} value={een.map}>
                    {titelVan(een)}
                  </option>
                ))}
              </select>
            )}
          </Invoer>
        ) : null}
      </Formulier>
    </Dialoog>
  );
}
