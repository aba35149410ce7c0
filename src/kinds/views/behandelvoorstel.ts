import type { View } from '../../document/index.ts';
import { agendaregelVan, datumveld, type Register, type Stuk, vergaderingVan } from '../../model/index.ts';
import { getoond, getoondeDatum, getoondeNamen, getoondeTijd, getoondZaaknummer, isBegonnen } from './gegevens.ts';
import { voluit } from './personen.ts';
import { getoondeSecties, heet } from './secties.ts';
import { maakView } from './view.ts';

/** Behandelvoorstel (house structure, "Behandelvoorstel"): one form of a block for the zaak, the politieke markt and the raad. */
export function behandelvoorstelView(stuk: Stuk, register: Register): View {
  const { gemeente } = register;
  const vergadering = vergaderingVan(register, stuk)?.datum;
  // From the first of these on, sections belong to the session; their order is that of the author throughout.
  const eerste = stuk.secties.findIndex((sectie) => heet(sectie, 'Behandeladvies', 'Opzet Politieke Markt'));
  const grens = eerste < 0 ? stuk.secties.length : eerste;
  const heeftMarkt =
    isBegonnen(stuk, 'politieke_markt') || agendaregelVan(register, stuk)?.rubriek.aard === 'met_markt';
  const advies = getoondeSecties(stuk, register, stuk.secties.slice(grens));
  const inRaad = !heeftMarkt;
  const eersteSectie = stuk.secties[grens];
  const bijAdvies = eersteSectie && heet(eersteSectie, 'Behandeladvies') ? advies[0] : undefined;
  return maakView(stuk, register, {
    datum: vergadering,
    gegevens: {
      onderwerp: getoond(stuk, 'onderwerp'),
      zaaknummer: getoondZaaknummer(stuk),
      portefeuillehouders: getoondeNamen(stuk, 'portefeuillehouder', voluit(gemeente, vergadering)),
      secties: getoondeSecties(stuk, register, stuk.secties.slice(0, grens)),
      markt: heeftMarkt ? markt(stuk, register, advies) : null,
      raad: {
        datum: getoondeDatum(stuk, 'raad.datum'),
        doel: getoond(stuk, 'raad.doel'),
        behandeladvies: getoond(stuk, 'raad.behandeladvies'),
        spreekrecht: spreekrecht(stuk, 'raad.spreekrecht'),
        // Without a politieke markt the advice is about the treatment in the raad: it stands with what the form says of it.
        toelichting: inRaad && bijAdvies ? bijAdvies.inhoud : null,
        secties: inRaad ? advies.slice(bijAdvies ? 1 : 0) : [],
      },
    },
  });
}

function markt(stuk: Stuk, { gemeente }: Register, secties: ReturnType<typeof getoondeSecties>) {
  const naam = voluit(gemeente, datumveld(stuk, 'politieke_markt.datum'));
  const veld = (sleutel: string): string => getoond(stuk, `politieke_markt.${sleutel}`);
  const persoon = (sleutel: string): string => getoondeNamen(stuk, `politieke_markt.${sleutel}`, naam).join(', ');
  return {
    datum: [getoondeDatum(stuk, 'politieke_markt.datum'), getoondeTijd(stuk, 'politieke_markt.aanvang')]
      .filter(Boolean)
      .join(', '),
    voorzitter: persoon('voorzitter'),
    griffiemedewerker: persoon('griffiemedewerker'),
    zaal: veld('zaal'),
    domein: veld('domein'),
    duur: getoond(stuk, 'politieke_markt.duur', (minuten: number) => `${minuten} min`),
    doel: veld('doel'),
    secties,
    spreekrecht: spreekrecht(stuk, 'politieke_markt.spreekrecht'),
  };
}

/** In words, for boxes to tick cannot be read aloud: `ja, duur: maximaal 5 minuten`, `ja`, `nee`. */
function spreekrecht(stuk: Stuk, pad: string): string {
  return getoond(stuk, pad, ({ publiek, duur }: { publiek: 'ja' | 'nee'; duur?: number }) =>
    publiek === 'ja' && duur !== undefined
      ? `ja, duur: maximaal ${duur} ${duur === 1 ? 'minuut' : 'minuten'}`
      : publiek,
  );
}
