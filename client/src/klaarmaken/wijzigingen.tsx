import { Daad, type DaadEigen } from './daad.tsx';

/** Lists what changed since it was sent. */
export function Wijzigingen({ vergadering: { map, uitgaven }, bezig }: DaadEigen) {
  if (uitgaven === 0) return null;
  return (
    <Daad
      titel="Wijzigingen sinds het versturen"
      uitleg="Zet op een rij wat er veranderde of bijkwam sinds de laatste keer dat u verstuurde, om aan de raad te mailen."
      knop="Maak de lijst"
      bezig={bezig}
      opdracht={() => ({ map, doe: 'wijzigingen' })}
    />
  );
}
