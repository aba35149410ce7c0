import { kaal } from '../model/index.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** What says nothing about where a link goes. */
const NIETSZEGGEND =
  /^(?:(?:klik|druk|kijk|lees|zie|tik) )?(?:(?:eens )?hier(?: verder| meer| voor meer(?: info(?:rmatie)?)?)?|(?:op |via )?(?:de|deze|onderstaande|bijgaande) (?:link|koppeling|hyperlink|pagina|website|webpagina|site|url)|(?:link|hyperlink|koppeling|url|website|webpagina|site))$|^(?:lees |klik )?(?:meer|verder)(?: lezen| weten| info| informatie)?$|^(?:deze|dit|via deze weg|klik|download|downloaden|open|openen|ga naar|bekijk)$/u;

export const koppelingTekst: Regel = {
  id: 'koppeling-tekst',
  severity: 'waarschuwing',
  kort: 'De tekst van een koppeling zegt waar zij heen gaat.',
  reden:
    'Wie een stuk laat voorlezen, hoort de koppelingen als een lijst: "hier, hier, lees meer" zegt dan niets (WCAG 2.4.4). Op papier is ook niet te zien waar "hier" is.',
  fout: losseTekst('De begroting vindt u [hier](https://www.voorbeeldstad.example/begroting).'),
  goed: losseTekst('Zie de [begroting van de gemeente](https://www.voorbeeldstad.example/begroting).'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const { soort, tekst, range } of stuk.verwijzingen) {
      if (soort === 'afbeelding' || !NIETSZEGGEND.test(kaal(tekst))) continue;
      meld({
        range,
        message: `De koppeling heet ${citaat(tekst)}; verwacht wordt een tekst die zegt waar zij heen gaat.`,
        hint: 'Maak de koppeling van de woorden die haar doel noemen, zoals [de begroting van 2026](adres).',
      });
    }
  }),
};
