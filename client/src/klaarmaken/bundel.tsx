import { useSignal } from '@preact/signals';
import { Daad, type DaadEigen } from './daad.tsx';

/** Makes one PDF of all stukken. */
export function Bundel({ vergadering, bezig }: DaadEigen) {
  const ook = useSignal(false);
  const { map, rubrieken } = vergadering;
  const besloten = rubrieken
    .flatMap(({ regels }) => regels)
    .some(({ openbaarheid, stukken }) =>
      [openbaarheid, ...stukken.map((stuk) => stuk.openbaarheid)].some((een) => een !== 'openbaar'),
    );
  return (
    <Daad
      titel="Eén bestand"
      uitleg="Zet alle stukken in de volgorde van de agenda in één PDF, met een inhoudsopgave en bladwijzers."
      knop="Maak het bestand"
      bezig={bezig}
      opdracht={() => ({ map, doe: 'bundel', ...(ook.value ? { ookNietOpenbaar: true } : {}) })}
    >
      {besloten ? (
        <label class="vinkje">
          <input
            type="checkbox"
            checked={ook.value}
            onChange={({ currentTarget }) => {
              ook.value = currentTarget.checked;
            }}
          />
          Ook wat niet openbaar is. Dat bestand mag dan niet naar buiten.
        </label>
      ) : null}
    </Daad>
  );
}
