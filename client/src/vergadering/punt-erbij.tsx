import { useSignal } from '@preact/signals';
import type { VergaderingLang } from '../../../src/werkplek/api.ts';
import type { Bron } from '../bron.ts';
import { Dialoog, Formulier, Invoer, meld } from '../ui/index.ts';
import { veranderAgenda } from './doe.ts';
import { naamVan } from './verplaats.ts';

export interface PuntErbijProps {
  readonly bron: Bron<VergaderingLang>;
  readonly vergadering: VergaderingLang;
  readonly rubriek: number;
  readonly opSluit: () => void;
}

/** Asks for a new line of the agenda: words only, or a zaak with stukken. */
export function PuntErbij({ bron, vergadering, rubriek, opSluit }: PuntErbijProps) {
  const zaak = useSignal(false);
  const titel = useSignal('');
  const nummer = useSignal('');
  const hier = vergadering.rubrieken[rubriek];
  const naam = hier ? naamVan(hier) : '';
  const voegToe = async (): Promise<void> => {
    const tekst = titel.value.trim();
    await veranderAgenda(
      bron,
      vergadering,
      zaak.value
        ? { doe: 'zaak', rubriek, onderwerp: tekst, zaaknummer: nummer.value.trim() }
        : { doe: 'punt', rubriek, titel: tekst },
    );
    opSluit();
    meld(`${tekst} staat op de agenda.`);
  };
  return (
    <Dialoog titel={`Punt toevoegen aan ${naam}`} opSluit={opSluit}>
      <Formulier knop="Toevoegen" opSluit={opSluit} doe={voegToe}>
        <fieldset class="keuze">
          <legend>Wat komt erbij?</legend>
          <Keuze waarde={zaak.value} is={false} kies={() => (zaak.value = false)} titel="Alleen een regel">
            Zoals “Opening” of “Rondvraag”: een punt zonder stukken.
          </Keuze>
          <Keuze waarde={zaak.value} is kies={() => (zaak.value = true)} titel="Een zaak met stukken">
            Er komt een map voor de zaak; de stukken maakt u daarna.
          </Keuze>
        </fieldset>
        <Invoer label={zaak.value ? 'Onderwerp' : 'Tekst op de agenda'}>
          {(aan) => (
            <input
              {...aan}
              required
              value={titel.value}
              onInput={({ currentTarget }) => {
                titel.value = currentTarget.value;
              }}
            />
          )}
        </Invoer>
        {zaak.value ? (
          <Invoer label="Zaaknummer">
            {(aan) => (
              <input
                {...aan}
                required
                value={nummer.value}
                onInput={({ currentTarget }) => {
                  nummer.value = currentTarget.value;
                }}
              />
            )}
          </Invoer>
        ) : null}
      </Formulier>
    </Dialoog>
  );
}

interface KeuzeProps {
  readonly waarde: boolean;
  readonly is: boolean;
  readonly kies: () => void;
  readonly titel: string;
  readonly children: string;
}

function Keuze({ waarde, is, kies, titel, children }: KeuzeProps) {
  return (
    <label class="keuze-regel">
      <input type="radio" name="wat" checked={waarde === is} onChange={kies} />
      <span>
        <strong>{titel}</strong>
        <span class="uitleg">{children}</span>
      </span>
    </label>
  );
}
