import type { Signal } from '@preact/signals';
import type { InleesVoorstel } from '../../../src/werkplek/api.ts';
import { Knop, telling } from '../ui/index.ts';

export type Keuzes = Readonly<Record<string, 'aanvaard' | 'verwerp'>>;
type Wijziging = InleesVoorstel['wijzigingen'][number];

/** What each kind of tracked change is called. */
const AARD: Readonly<Record<string, string>> = {
  toevoeging: 'Toegevoegd',
  verwijdering: 'Geschrapt',
  verplaatsing: 'Verplaatst',
  opmaak: 'Opmaak gewijzigd',
  'rij-toegevoegd': 'Rij toegevoegd',
  'rij-verwijderd': 'Rij geschrapt',
};
const GESCHRAPT: ReadonlySet<string> = new Set(['verwijdering', 'rij-verwijderd']);

export interface WijzigingenProps {
  readonly wijzigingen: readonly Wijziging[];
  readonly keuzes: Signal<Keuzes>;
}

/** The tracked changes of Word, one by one: each among the words around it, to accept or to reject. */
export function Wijzigingen({ wijzigingen, keuzes }: WijzigingenProps) {
  if (wijzigingen.length === 0) return null;
  const kies = (ids: readonly string[], keuze: 'aanvaard' | 'verwerp'): void => {
    keuzes.value = { ...keuzes.value, ...Object.fromEntries(ids.map((id) => [id, keuze])) };
  };
  const alle = wijzigingen.map(({ id }) => id);
  return (
    <section class="inlees-deel">
      <h2>Bijgehouden wijzigingen</h2>
      <div class="knoppen">
        <p class="gedempt">{telling(wijzigingen.length, 'wijziging', 'wijzigingen')} in Word</p>
        <Knop onClick={() => kies(alle, 'aanvaard')}>Alle aanvaarden</Knop>
        <Knop onClick={() => kies(alle, 'verwerp')}>Alle verwerpen</Knop>
      </div>
      <ol class="inlees-lijst">
        {wijzigingen.map((een) => (
          <li key={een.id} class="kaart inlees-een">
            <p>
              <strong>{AARD[een.aard] ?? een.aard}</strong>{' '}
              <span class="gedempt">
                {een.door ? `door ${een.door}` : ''} {wanneer(een.op)}
              </span>
            </p>
            <p class="inlees-zin">
              {een.voor ? `…${een.voor}` : ''}
              {GESCHRAPT.has(een.aard) ? <del>{een.tekst}</del> : <ins>{een.tekst}</ins>}
              {een.na ? `${een.na}…` : ''}
            </p>
            <fieldset class="knoppen inlees-keuze">
              <legend class="alleen-gehoord">
                {AARD[een.aard] ?? een.aard}: {een.tekst}
              </legend>
              {(['aanvaard', 'verwerp'] as const).map((keuze) => (
                <label key={keuze} class="inlees-kies">
                  <input
                    type="radio"
                    name={`wijziging-${een.id}`}
                    checked={keuzes.value[een.id] === keuze}
                    onChange={() => kies([een.id], keuze)}
                  />
                  {keuze === 'aanvaard' ? 'Aanvaard' : 'Verwerp'}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
    </section>
  );
}

function wanneer(op: string): string {
  const dag = new Date(op);
  return op === '' || Number.isNaN(dag.getTime())
    ? ''
    : `op ${dag.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })}`;
}
