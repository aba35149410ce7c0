import { meestNabij, NIET_GEPLAATST, soortVan } from '../model/index.ts';
import { geplaatst } from './hulp/secties.ts';
import { ditStuk } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const met =
  (kop: string): Voorbeeld =>
  ({ huis, stuk }) => {
    const soort = huis.soorten.find(({ rol, vrijeKoppen }) => !vrijeKoppen && ['voorstel', 'besluit'].includes(rol));
    const vast = soort && stuk(soort.rol);
    return [vast && { ...vast, tekst: `${vast.tekst}\n${kop} Het oude plein\n\nHet plein is van 1998.\n` }];
  };

export const onbekendeSectie: Regel = {
  id: 'onbekende-sectie',
  severity: 'waarschuwing',
  overTekst: true,
  kort: 'Een stuk met vaste onderdelen heeft geen andere kop van het hoogste niveau.',
  reden:
    'Een onderdeel onder een zelfbedachte kop wordt door de lezer niet gezocht, en een tikfout in een kop maakt een vast onderdeel zoek.',
  fout: met('##'),
  goed: met('###'),
  ...alleenStuk((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    if (soort.vrijeKoppen) return;
    const titels = soort.secties.map(({ titel }) => titel);
    for (const { sectie, plaats, heetZo } of geplaatst(stuk, register)) {
      // A heading without text is for lege-kop, and one above what found no place for geen-plaatshouder.
      if (heetZo || sectie.titel === '' || sectie.titel === NIET_GEPLAATST) continue;
      const bedoeld = titels[plaats] ?? meestNabij(sectie.titel, titels);
      meld({
        range: sectie.kop ?? sectie.range,
        message: `Hier staat de kop "${sectie.titel}"; ${ditStuk(soort)} kent alleen ${titels.join(', ')}.`,
        hint: bedoeld
          ? `Bedoelt u "${bedoeld}"?`
          : 'Maak er een tussenkop (###) van binnen een van de vaste onderdelen.',
      });
    }
  }),
};
