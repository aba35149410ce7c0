import { stuur, verbinding } from '../api.ts';
import { bevestig } from '../ui/index.ts';

/** Asks, and ends the server. What was typed is on the disk before it answers. */
export function vraagAfsluiten(): void {
  bevestig({
    titel: 'Werkplek afsluiten?',
    uitleg: 'Alles wat u typte, wordt bewaard. Ook andere vensters van deze werkplek gaan dicht.',
    knop: 'Afsluiten',
    doe: async () => {
      await stuur('einde');
      verbinding.value = 'einde';
    },
  });
}
