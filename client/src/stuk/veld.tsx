import { useId, useRef } from 'preact/hooks';
import { datumMetWeekdag, type IsoDate, parseDatum } from '../../../src/core/datum.ts';
import type { Melding, Veldinvoer } from '../../../src/werkplek/api.ts';
import { Knop } from '../ui/index.ts';
import { MeldingRegel } from './meldingen.tsx';
import { Waarde } from './waarde.tsx';

export interface VeldProps {
  readonly veld: Veldinvoer;
  readonly meldingen: readonly Melding[];
  readonly zet: (waarde: readonly string[]) => void;
  readonly naarBron: () => void;
  readonly verbeter: (melding: Melding) => void;
}

/** One field of the form, with what is said about it. It is saved by itself: on leaving it, or a moment after the last key. */
export function Veld({ veld, meldingen, zet, naarBron, verbeter }: VeldProps) {
  const id = useId();
  const fouten = meldingen.some(({ severity }) => severity === 'fout');
  const aan = {
    'aria-describedby': `${id}-uitleg`,
    'aria-invalid': fouten || undefined,
    'aria-required': veld.verplicht || undefined,
  };
  const soort = { veld, aan };
  return (
    <div class={`veld${fouten ? ' veld-fout' : ''}`} data-veld={veld.pad}>
      {veld.alleenBron ? (
        <BronWaarde veld={veld} naarBron={naarBron} />
      ) : veld.meer ? (
        <Rij {...soort} zet={zet} />
      ) : (
        <>
          <label for={id}>
            <Naam veld={veld} />
          </label>
          <Waarde {...soort} id={id} waarde={veld.waarde[0] ?? ''} zet={(een) => zet(een === '' ? [] : [een])} />
        </>
      )}
      <div id={`${id}-uitleg`} class="veld-uitleg">
        <Uitleg veld={veld} />
        {meldingen.map((melding) => (
          <MeldingRegel key={`${melding.rule}-${melding.begin}`} melding={melding} verbeter={verbeter} />
        ))}
      </div>
    </div>
  );
}

function Naam({ veld }: { readonly veld: Veldinvoer }) {
  return (
    <>
      {veld.label} {veld.verplicht ? <span class="veld-eis">verplicht</span> : null}
    </>
  );
}

/** A day is written out, for `11-03` can be read two ways; an empty field says what it may hold. */
function Uitleg({ veld }: { readonly veld: Veldinvoer }) {
  const [eerste = ''] = veld.waarde;
  const dag = veld.type === 'datum' ? parseDatum(eerste) : undefined;
  if (dag !== undefined) return <p class="uitleg">{datumMetWeekdag(dag as IsoDate)}</p>;
  const voorbeeld = veld.voorbeeld.replace(/^(["'])(.*)\1$/, '$2');
  if (veld.waarde.length > 0 || voorbeeld === '' || veld.keuzes.length > 0 || veld.alleenBron || veld.type === 'datum')
    return null;
  return <p class="uitleg">Bijvoorbeeld: {voorbeeld}</p>;
}

function BronWaarde({ veld, naarBron }: { readonly veld: Veldinvoer; readonly naarBron: () => void }) {
  return (
    <>
      <span class="veld-naam">
        <Naam veld={veld} />
      </span>
      <div class="veld-bron">
        <span>
          {veld.waarde.length > 0 ? veld.waarde.join(' · ') : 'Staat in de bron, in een vorm die hier niet past.'}
        </span>
        <Knop kind="stil" icoon="open" onClick={naarBron} aria-label={`${veld.label} in de bron wijzigen`}>
          In de bron
        </Knop>
      </div>
    </>
  );
}

interface RijProps {
  readonly veld: Veldinvoer;
  readonly aan: object;
  readonly zet: (waarde: readonly string[]) => void;
}

/** A field that may have several values: one below the other, each with a button to take it away. */
function Rij({ veld, aan, zet }: RijProps) {
  const rij = useRef<HTMLFieldSetElement>(null);
  const waarden = veld.waarde.length > 0 ? veld.waarde : [''];
  const bij = (): void => {
    // What is empty is not written; the new box is there until something is typed in it.
    const leeg = [
      ...(rij.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.rij-nieuw :is(input, select)') ?? []),
    ][0];
    const vak = rij.current?.querySelector<HTMLElement>('.rij-nieuw');
    if (vak) vak.hidden = false;
    leeg?.focus();
  };
  const naZet = (index: number, een: string): void =>
    zet(waarden.map((oud, plek) => (plek === index ? een : oud)).filter((waarde) => waarde !== ''));
  return (
    <fieldset ref={rij} class="rij">
      <legend>
        <Naam veld={veld} />
      </legend>
      {waarden.map((waarde, index) => (
        <div class="rij-een" key={index}>
          <Waarde
            veld={veld}
            aan={{
              ...aan,
              'aria-label': waarden.length > 1 ? `${veld.label}, ${index + 1} van ${waarden.length}` : veld.label,
            }}
            waarde={waarde}
            zet={(een) => naZet(index, een)}
          />
          {waarde !== '' ? (
            <Knop kind="stil" icoon="kruis" alleenIcoon={`${waarde} weghalen`} onClick={() => naZet(index, '')} />
          ) : null}
        </div>
      ))}
      <div class="rij-een rij-nieuw" hidden key={`nieuw-${waarden.length}`}>
        <Waarde
          veld={veld}
          aan={{ 'aria-label': `${veld.label}, nog een` }}
          waarde=""
          zet={(een) => een !== '' && zet([...veld.waarde, een])}
        />
      </div>
      {veld.waarde.length > 0 ? (
        <Knop kind="stil" icoon="plus" onClick={bij}>
          Nog een
        </Knop>
      ) : null}
    </fieldset>
  );
}
