import { type Beslispunt, type Register, type Stuk, sectieMet, soortVan, zoekStuk } from '../../model/index.ts';
import type { Deel, NieuwDeel, Uitkomst } from '../../raad/index.ts';
import { beslisdelen, type Inhoud, woordenVan } from './delen.ts';
import { aangenomenWijzigingen, metWijzigingen, regelingtekst, stuknummer } from './gewijzigd.ts';

/**
 * The points that adopted amendementen make of what was proposed, to compare a besluit with that its author changed. Undefined where no
 * amendement changes them, where two collide, and where there is no voorstel.
 */
export function verwachtePunten(register: Register, besluit: Stuk): readonly Beslispunt[] | undefined {
  if (!sectieMet(besluit, soortVan(register, besluit).beslispunten)) return undefined;
  const operaties = aangenomenWijzigingen(register, besluit).flatMap((een) => een.operaties);
  const voorstel = zoekStuk(register, besluit, 'voorstel');
  if (operaties.length === 0 || !voorstel?.beslispunten) return undefined;
  const { delen, botsingen } = metWijzigingen(beslisdelen(voorstel.beslispunten.nodes), operaties);
  if (botsingen.length > 0) return undefined;
  const plek = voorstel.voorwerk;
  const alsPunt = ({ inhoud, delen: onder }: Uitkomst<Inhoud>): Beslispunt => ({
    tekst: woordenVan(inhoud),
    subpunten: onder.map(alsPunt),
    range: plek,
    vorm: 'lijst',
    spatie: true,
  });
  return delen.map(alsPunt);
}

/** New text of an adopted amendement that does not stand in a regeling which its author changed, word for word. */
export interface NietVerwerkt {
  readonly nummer: string;
  readonly plaats: readonly string[];
  readonly woorden: string;
}

/**
 * What adopted amendementen put into a regeling, and does not stand there. What it was before they changed it is no longer known, so
 * that what was dropped cannot be looked for.
 */
export function nietVerwerkt(register: Register, regeling: Stuk): readonly NietVerwerkt[] {
  const grond = regelingtekst(register, regeling);
  const staat = new Set((grond?.tekst.delen ?? []).flatMap(alleWoorden));
  return aangenomenWijzigingen(register, regeling).flatMap(({ amendement, operaties }) =>
    operaties.flatMap((een) =>
      een.doe === 'schrap'
        ? []
        : een.nieuw
            .flatMap(alleWoorden)
            .filter((woorden) => woorden !== '' && !staat.has(woorden))
            .map((woorden) => ({ nummer: stuknummer(amendement), plaats: een.plaats, woorden })),
    ),
  );
}

function alleWoorden({ inhoud, delen }: Deel<Inhoud> | NieuwDeel<Inhoud>): readonly string[] {
  return [woordenVan(inhoud), ...delen.flatMap(alleWoorden)];
}
