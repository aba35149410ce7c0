import { type Aard, soortMetRol } from './huis.ts';
import {
  type Agendarubriek,
  dichtstbij,
  type Register,
  type Stukregel,
  stukkenVanZaak,
  type Vergadering,
} from './register.ts';
import { ROLLEN, ROLNAMEN, type Rolnaam, type Soort } from './soort.ts';

/**
 * Which stukken an item of the agenda asks for: a brief itself; for a zaak its agendapunt, and what the aard of its rubriek asks.
 * A rubriek without an aard asks for nothing: there the raad may speak of a zaak without deciding.
 */
function gevraagd({ van, zonderVoorbespreking }: Stukregel, aard: Aard | undefined): readonly Rolnaam[] {
  if (van === 'brief') return ['brief'];
  return ROLNAMEN.filter((rol) => {
    const { bijZaak } = ROLLEN[rol];
    if (rol === 'agendapunt') return true;
    if (bijZaak === 'altijd') return aard !== undefined;
    return bijZaak === 'voorbespreking' && aard === 'met_voorbespreking' && zonderVoorbespreking === undefined;
  });
}

/**
 * The soorten that an item of an agenda asks for and of which no stuk is there, neither with this vergadering nor with an earlier
 * one: of each role the one that the house calls it by. In the order of the house; a role that the house does not have asks for nothing.
 */
export function ontbrekendeSoorten(
  register: Register,
  vergadering: Vergadering,
  { aard }: Pick<Agendarubriek, 'aard'>,
  regel: Stukregel,
): readonly Soort[] {
  const { huis, vergaderingen } = register;
  const isEr = (rol: Rolnaam): boolean =>
    regel.stuk?.rol === rol ||
    dichtstbij(vergaderingen, vergadering, (een) => stukkenVanZaak(register, een, regel.zaaknummer, rol).at(0)) !==
      undefined;
  const mist = gevraagd(regel, aard).flatMap((rol) => (isEr(rol) ? [] : [soortMetRol(huis, rol)]));
  return huis.soorten.filter((soort) => mist.includes(soort));
}
