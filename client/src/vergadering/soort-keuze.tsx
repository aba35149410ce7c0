import type { Signal } from '@preact/signals';
import { Invoer } from '../ui/index.ts';
import { hoofdletter } from '../woorden.ts';

export interface SoortKeuzeProps {
  readonly label: string;
  readonly soorten: readonly { readonly naam: string; readonly titel: string }[];
  readonly soort: Signal<string>;
}

/** Asks which of these soorten a stuk is. */
export function SoortKeuze({ label, soorten, soort }: SoortKeuzeProps) {
  return (
    <Invoer label={label}>
      {(aan) => (
        <select
          {...aan}
          value={soort.value}
          onChange={({ currentTarget }) => {
            soort.value = currentTarget.value;
          }}
        >
          {soorten.map(({ naam, titel }) => (
            <option key={naam} value={naam}>
              {hoofdletter(titel)}
            </option>
          ))}
        </select>
      )}
    </Invoer>
  );
}

/** Asks for the onderwerp of a stuk. */
export function OnderwerpVraag({ onderwerp }: { readonly onderwerp: Signal<string> }) {
  return (
    <Invoer label="Onderwerp">
      {(aan) => (
        <input
          {...aan}
          required
          value={onderwerp.value}
          onInput={({ currentTarget }) => {
            onderwerp.value = currentTarget.value;
          }}
        />
      )}
    </Invoer>
  );
}
