import { meestNabij } from '../model/index.ts';
import { GEMEENTE_BESTAND } from './check.ts';
import type { Regelblad } from './pagina.ts';
import type { Regel } from './rule.ts';

/** Judges the settings in gemeente.yaml; it has to be told which rules there are. */
export function onbekendeRegel(bladen: readonly Regelblad[]): Regel {
  return {
    id: 'onbekende-regel',
    severity: 'fout',
    vast: true,
    kort: 'Onder regels in gemeente.yaml staan alleen regels die er zijn, en die uit te zetten zijn.',
    reden: 'Een regel met een tikfout in zijn naam blijft aan, of weegt anders dan u denkt.',
    fout: { 'gemeente.yaml': 'regels: { onderwerp-gelijkt: uit }' },
    goed: { 'gemeente.yaml': 'regels: { onderwerp-gelijk: uit }' },
    controleer({ gemeente }, meld) {
      const vast = new Set(['onbekende-regel', ...bladen.filter((blad) => blad.vast).map(({ id }) => id)]);
      const vrij = bladen.filter(({ id }) => !vast.has(id)).map(({ id }) => id);
      for (const { regel, plek } of gemeente.regels) {
        if (vrij.includes(regel)) continue;
        const bedoeld = meestNabij(regel, vrij);
        meld({
          file: GEMEENTE_BESTAND,
          range: plek,
          message: vast.has(regel)
            ? `De regel "${regel}" hoort bij het lezen en schrijven zelf en is niet in te stellen.`
            : `Hier staat de regel "${regel}"; een regel met die naam is er niet.`,
          hint: vast.has(regel)
            ? 'Haal deze instelling weg.'
            : bedoeld
              ? `Bedoelt u "${bedoeld}"?`
              : 'Haal deze instelling weg; "griffie regels" toont de namen.',
        });
      }
    },
  };
}
