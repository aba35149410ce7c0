import type { StukKort } from '../../../src/werkplek/api.ts';
import { Los } from './lijst.tsx';

/** What stands in the folder of a vergadering and on no line of its agenda: taken off it, or with another zaaknummer. */
export function BuitenAgenda({ stukken }: { readonly stukken: readonly StukKort[] }) {
  if (stukken.length === 0) return null;
  return (
    <section class="los" aria-labelledby="buiten-kop">
      <div class="deel-kop">
        <h2 id="buiten-kop">Niet op de agenda</h2>
      </div>
      <p class="gedempt">
        Deze stukken staan in de map van de vergadering. Voeg een punt toe met hun zaaknummer, dan komen zij op de
        agenda.
      </p>
      <ul class="lijst kaart">
        {stukken.map((stuk) => (
          <Los key={stuk.pad} stuk={stuk} />
        ))}
      </ul>
    </section>
  );
}
