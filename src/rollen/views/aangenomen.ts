import { isWijzigingen, type Register, type Stuk, soortVan, strengste, tekstveld, veldMet } from '../../model/index.ts';
import { amendementenBij, isAangenomen, isVanRegeling, stuknummer } from '../verslag/gewijzigd.ts';
import { tekstIn } from './gegevens.ts';

/** An adopted amendement, as the besluit or the regeling that it changed names it. */
export interface GetoondAmendement {
  readonly nummer: string;
  readonly titel: string;
  /** The subamendementen that changed it, by number. */
  readonly gewijzigd_door: readonly string[];
}

/** The amendementen that changed a text, of those that its readers may know of. */
export function aangenomenAmendementen(stuk: Stuk, register: Register): readonly GetoondAmendement[] {
  const alle = amendementenBij(register, stuk).filter(
    (een) =>
      isAangenomen(register, een, 'amendementen') &&
      strengste([een.openbaarheid, stuk.openbaarheid]) === stuk.openbaarheid,
  );
  const raakt = (een: Stuk): boolean => {
    const { wijzigingen } = een.waarden;
    return (
      isWijzigingen(wijzigingen) &&
      wijzigingen.some(({ plaats }) => isVanRegeling(plaats) === (stuk.rol === 'regeling'))
    );
  };
  return alle
    .filter((een) => tekstveld(een, 'gericht') === undefined && raakt(een))
    .map((een) => ({
      nummer: stuknummer(een),
      titel: tekstIn(een, veldMet(soortVan(register, een), 'onderwerp')),
      gewijzigd_door: alle.filter((ander) => tekstveld(ander, 'gericht') === stuknummer(een)).map(stuknummer),
    }));
}
