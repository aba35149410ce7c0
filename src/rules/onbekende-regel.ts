import { FILE_START, type Range } from '../core/index.ts';
import { meestNabij } from '../model/index.ts';
import { GEMEENTE_BESTAND } from './check.ts';
import { hoofdletter } from './hulp/soorten.ts';
import { eigenNaam } from './hulp/standen.ts';
import { gemeente } from './hulp/voorbeelden.ts';
import type { Regelblad } from './pagina.ts';
import type { Regel } from './rule.ts';

/** Judges the settings in gemeente.yaml and those of the house; it has to be told which rules there are. */
export function onbekendeRegel(bladen: readonly Regelblad[]): Regel {
  return {
    id: 'onbekende-regel',
    severity: 'fout',
    vast: true,
    kort: 'Onder regels in gemeente.yaml en huis.yaml staan alleen regels die er zijn, en die uit te zetten zijn.',
    reden: 'Een regel met een tikfout in zijn naam blijft aan, of weegt anders dan u denkt.',
    fout: () => [gemeente('regels: { onderwerp-gelijkt: uit }')],
    goed: () => [gemeente('regels: { onderwerp-gelijk: uit }')],
    controleer({ gemeente: { regels }, huis }, meld) {
      const vast = new Set(['onbekende-regel', ...bladen.filter((blad) => blad.vast).map(({ id }) => id)]);
      const vrij = bladen.filter(({ id }) => !vast.has(id)).map(({ id }) => id);
      const namen = [...vrij, ...Object.keys(huis.regelnamen)];
      const meldOver = (naam: string, plek: Range, waar?: string): void => {
        const isVast = vast.has(eigenNaam(huis, naam));
        const bedoeld = isVast ? undefined : meestNabij(naam, namen);
        meld({
          file: GEMEENTE_BESTAND,
          range: plek,
          message: isVast
            ? `De regel "${naam}"${waar ? `, ${waar},` : ''} geldt altijd en is niet in te stellen.`
            : `${waar ? hoofdletter(waar) : 'Hier'} staat de regel "${naam}"; een regel met die naam is er niet.`,
          hint: bedoeld
            ? `Bedoelt u "${bedoeld}"?`
            : `Haal deze instelling weg${isVast ? '.' : '; "griffie regels" toont de namen.'}`,
        });
      };
      for (const { regel, plek } of regels) {
        if (!vrij.includes(eigenNaam(huis, regel))) meldOver(regel, plek);
      }
      // What the house says has no place of its own among the stukken.
      for (const naam of [...Object.keys(huis.regels), ...Object.values(huis.regelnamen)]) {
        if (!vrij.includes(eigenNaam(huis, naam))) meldOver(naam, FILE_START, `in huis.yaml van "${huis.naam}"`);
      }
    },
  };
}
