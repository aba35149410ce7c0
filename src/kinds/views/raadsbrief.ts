import type { View } from '../../document/index.ts';
import { datumveld, type Register, type Stuk } from '../../model/index.ts';
import { getoond, getoondeDatum, getoondZaaknummer } from './gegevens.ts';
import { handtekening } from './personen.ts';
import { getoondeSecties, heet } from './secties.ts';
import { maakView } from './view.ts';

const VERMELD = 'Vermeld altijd het zaaknummer als u contact opneemt met de gemeente.';

/** Raadsbrief (house structure, "Raadsbrief"). */
export function raadsbriefView(stuk: Stuk, register: Register): View {
  const { gemeente } = register;
  const datum = datumveld(stuk, 'datum');
  const zaaknummer = getoondZaaknummer(stuk);
  const kenmerk = getoond(stuk, 'uw_kenmerk');
  const laatste = stuk.secties.at(-1);
  const bijlage = laatste && heet(laatste, 'Bijlage', 'Bijlagen', 'Bijlage(n)') ? [laatste] : [];
  const waarden = [
    { label: 'Bezoekadres', waarde: gemeente.bezoekadres },
    { label: 'E-mailadres', waarde: gemeente.emailadres },
    { label: 'Telefoonnummer', waarde: gemeente.telefoonnummer },
  ];
  return maakView(stuk, register, {
    datum,
    lopend: {
      vervolgkop: [
        { label: 'Bladnummer', waarde: 'bladnummer' },
        { label: 'Zaaknummer', waarde: { tekst: zaaknummer } },
        { label: 'Uw kenmerk', waarde: { tekst: kenmerk } },
      ],
      zijblok: { tekst: VERMELD, waarden },
    },
    gegevens: {
      zijblok: { tekst: VERMELD, waarden },
      gemeente: gemeente.naam,
      onderwerp: getoond(stuk, 'onderwerp'),
      referentie: [
        { label: 'Zaaknummer', waarde: zaaknummer },
        { label: 'Datum', waarde: getoondeDatum(stuk, 'datum') },
        ...(kenmerk === '' ? [] : [{ label: 'Uw kenmerk', waarde: kenmerk }]),
      ],
      aanhef: getoond(stuk, 'aanhef'),
      secties: getoondeSecties(stuk, register, stuk.secties.slice(0, stuk.secties.length - bijlage.length)),
      handtekeningen: [
        handtekening(gemeente, 'gemeentesecretaris', datum, 'de secretaris,'),
        handtekening(gemeente, 'burgemeester', datum, 'de burgemeester,'),
      ],
      bijlage: getoondeSecties(stuk, register, bijlage),
    },
  });
}
