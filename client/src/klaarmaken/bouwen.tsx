import { Daad, type DaadEigen } from './daad.tsx';

/** Makes the PDF and Word of every stuk. */
export function Bouwen({ vergadering: { map }, bezig }: DaadEigen) {
  return (
    <Daad
      titel="Stukken maken"
      uitleg="Maakt van elk stuk de PDF en het Word-bestand. Alleen wat veranderde, wordt opnieuw gemaakt."
      knop="Maak de stukken"
      bezig={bezig}
      opdracht={() => ({ map, doe: 'bouw' })}
    />
  );
}
