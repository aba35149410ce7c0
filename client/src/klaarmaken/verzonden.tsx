import type { VergaderingLang } from '../../../src/werkplek/api.ts';
import { telling } from '../ui/index.ts';
import { dagKort, hoofdletter } from '../woorden.ts';

/** What was sent before, the last one first. */
export function Verzonden({ vergadering: { verzonden } }: { readonly vergadering: VergaderingLang }) {
  if (verzonden.length === 0) return null;
  return (
    <section class="daad kaart" aria-labelledby="verzonden-kop">
      <h2 id="verzonden-kop">Eerder verstuurd</h2>
      <ol class="verzonden">
        {verzonden.toReversed().map(({ nummer, op, door, ondanks, stukken }) => (
          <li key={nummer}>
            <strong>{hoofdletter(dagKort(op))}</strong>
            <span class="gedempt">
              uitgave {nummer}, {telling(stukken, 'stuk', 'stukken')}, door {door}
            </span>
            {ondanks === undefined ? null : <span class="gedempt">Toch verstuurd, omdat: {ondanks}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
