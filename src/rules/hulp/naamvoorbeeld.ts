import { inFunctie, type Register, type Stuk, type Veldregel } from '../../model/index.ts';
import { portefeuillefuncties } from './hernoemd.ts';
import { dagVan } from './namen.ts';
import { opsomming } from './soorten.ts';

/** A place to fill in: what is copied from a hint as it stands is reported, whoever it may be. */
const NAAM = '<naam>';

/** How many names a hint gives at most. */
const NAMEN = 6;

/** A value to copy, for a hint: of a person never a name that happens to be right. */
export function voorbeeldVoor({ type, een, voorbeeld }: Veldregel): string {
  if (type === 'personen') return voorbeeld.startsWith('[') && !een ? `[${NAAM}]` : NAAM;
  if (type === 'indiener' && voorbeeld.includes('naam:')) return `[{ naam: ${NAAM}, fractie: <fractie> }]`;
  return voorbeeld;
}

/** The offices of who may stand in a field: those that the house names, else those that portefeuillehouders have; empty: any. */
export function functiesVoor({ betekenis, functies }: Veldregel, register: Register): readonly string[] {
  return functies ?? (betekenis === 'portefeuillehouder' ? portefeuillefuncties(register) : []);
}

/** Who of the bestuur may stand in a field on the day of the stuk: `A of B`; empty where that is not known, or too many to name. */
export function wieKan(veld: Veldregel, stuk: Stuk, register: Register): string {
  if (veld.type !== 'personen') return '';
  const dag = dagVan(register, stuk);
  const mogen = functiesVoor(veld, register);
  const mensen = register.gemeente.bestuur.filter(
    (persoon) => mogen.includes(persoon.functie) && inFunctie(persoon, dag),
  );
  const namen = [...new Set(mensen.map(({ naam }) => naam))];
  return namen.length > NAMEN ? '' : opsomming(namen, 'of');
}
