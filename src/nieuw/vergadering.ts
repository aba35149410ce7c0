import { type IsoDate, yamlTekst } from '../core/index.ts';
import {
  isAgenda,
  type Puntinvoer,
  type Register,
  type Rubriek,
  type Soort,
  type Stuk,
  type Veldregel,
} from '../model/index.ts';
import { geraamte } from '../rollen/index.ts';
import { invulplek, plaatshouder, vorm } from '../rules/index.ts';

/**
 * A new oproeping. With another one it takes over what is the same every time: where and when, its rubrieken, and the items of
 * its agenda that are text; a field that it has besides and that is of one day, such as the next vergadering, is a placeholder.
 */
export function nieuweOproeping(soort: Soort, register: Register, datum: IsoDate, zoals?: Stuk): string {
  const waarde = (pad: string, veld: Veldregel): string | undefined => {
    if (pad === 'datum') return datum;
    if (veld.type === 'agenda') return `\n${agenda(register.gemeente.rubrieken, zoals)}`;
    const eerder = zoals?.waarden[pad];
    if (typeof eerder === 'string' && !pad.includes('.') && veld.type !== 'datum') return yamlTekst(eerder);
    return veld.verplicht !== 'nee' || zoals?.velden[pad] ? invulplek(pad, veld, register) : undefined;
  };
  return geraamte(soort, {
    veld: waarde,
    bij: (pad, veld) => (waarde(pad, veld)?.startsWith('"<') ? vorm(veld, register) : undefined),
    sectie: () => undefined,
  });
}

/** The agenda: rubrieken without an item stand there as a comment, with an example of a zaak. */
function agenda(rubrieken: readonly Rubriek[], zoals: Stuk | undefined): string {
  const geschreven = zoals?.waarden.agenda;
  const eerder = isAgenda(geschreven) && geschreven.some(({ punten }) => teksten(punten).length > 0) ? geschreven : [];
  const eerste: Puntinvoer = { van: 'tekst', tekst: plaatshouder('eerste punt', 'Opening') };
  const letters = eerder.length > 0 ? eerder.map(({ rubriek }) => rubriek) : rubrieken.map(({ letter }) => letter);
  const nummer = plaatshouder('zaaknummer');
  if (letters.every((letter) => letter === '')) {
    const punten = eerder.flatMap((een) => teksten(een.punten));
    return [
      ...(punten.length > 0 ? punten : [eerste]).map((punt) => `  - ${regel(punt)}`),
      `  # - zaak: "${nummer}"`,
    ].join('\n');
  }
  return letters
    .flatMap((letter, i) => {
      const punten = eerder.length > 0 ? teksten(eerder[i]?.punten ?? []) : i === 0 ? [eerste] : [];
      const titel = rubrieken.find((rubriek) => rubriek.letter === letter)?.titel;
      const kop = `  - rubriek: ${yamlTekst(letter)}${titel ? ` # ${titel}` : ''}`;
      if (punten.length > 0) return [kop, '    punten:', ...punten.map((punt) => `      - ${regel(punt)}`)];
      return [kop, '    punten:', `      - zaak: "${nummer}"`].map((een) => `  # ${een.slice(2)}`);
    })
    .join('\n');
}

function teksten(punten: readonly Puntinvoer[]): readonly Puntinvoer[] {
  return punten.filter(({ van }) => van === 'tekst');
}

function regel(punt: Puntinvoer): string {
  const tekst = punt.van === 'tekst' ? yamlTekst(punt.tekst) : '';
  return punt.vervolg ? `{ tekst: ${tekst}, vervolg: ja }` : tekst;
}
