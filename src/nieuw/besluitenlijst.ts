import { yamlTekst } from '../core/index.ts';
import {
  type Agendaregel,
  type Agendarubriek,
  houderVan,
  isStukregel,
  type Register,
  type Soort,
  tekstveld,
  UITSLAGEN,
  type Vergadering,
} from '../model/index.ts';
import { geraamte, ingediendBij, regelTitel, stuknummer } from '../rollen/index.ts';

/**
 * A new besluitenlijst: every item of the agenda with the number that was sent, all hamerstukken on one line as adopted, the moties
 * and amendementen that were handed in. What is not openbaar is a comment with the title for all to read: its outcome goes into a
 * list of its own.
 */
export function nieuweBesluitenlijst(soort: Soort, register: Register, vergadering: Vergadering): string {
  const { gemeente } = register;
  const [voorzitter] = houderVan(gemeente, 'burgemeester', vergadering.datum);
  const begin = tekstveld(vergadering.oproeping, 'aanvang');
  const bekend: Readonly<Record<string, string | undefined>> = {
    opening: begin && yamlTekst(begin),
    voorzitter: voorzitter && yamlTekst(voorzitter.naam),
    uitslagen: uitslagen(register, vergadering),
  };
  return geraamte(soort, {
    veld: (pad) => bekend[pad],
    bij: (pad) => (pad === 'opening' ? 'zoals op de oproeping; verbeter het als het later werd' : undefined),
    sectie: () => undefined,
  });
}

function uitslagen(register: Register, vergadering: Vergadering): string | undefined {
  const regels = vergadering.agenda.flatMap((rubriek) => rubriekregels(rubriek, register, vergadering));
  if (regels.length === 0) return undefined;
  return [
    '',
    `  # Per punt: uitslag: ${UITSLAGEN.join(', ')}`,
    '  # stemming: { voor: 21, tegen: 14 }, of { fracties: { Naam: voor, Naam: tegen } }; zonder stemming hoeft er niets',
    ...regels,
  ].join('\n');
}

function rubriekregels(rubriek: Agendarubriek, register: Register, vergadering: Vergadering): string[] {
  const punten = rubriek.regels.filter((regel) => regel.van !== 'vervallen');
  const openbaar = punten.filter(({ openbaarheid }) => openbaarheid === 'openbaar');
  const besloten = punten.filter((regel) => !openbaar.includes(regel)).map((regel) => beslotenRegel(regel, register));
  if (rubriek.aard === 'hamerstukken' && openbaar.length > 0) {
    const lijst = openbaar.map((regel) => `  #   ${regel.nummer} ${regelTitel(regel, register)}`);
    return [
      `  - { rubriek: ${yamlTekst(rubriek.letter)}, uitslag: aangenomen } # ${rubriek.titel}`,
      ...lijst,
      ...besloten,
    ];
  }
  return [...openbaar.filter(isStukregel).flatMap((regel) => puntregels(regel, register, vergadering)), ...besloten];
}

function beslotenRegel(regel: Agendaregel, register: Register): string {
  return `  # ${regel.nummer} ${regelTitel(regel, register)}: de uitslag hoort in een eigen lijst die niet openbaar is`;
}

function puntregels(
  regel: Extract<Agendaregel, { zaaknummer: string }>,
  register: Register,
  vergadering: Vergadering,
): string[] {
  const van = (rol: 'motie' | 'amendement', veld: string): string[] => {
    const stukken = ingediendBij(register, vergadering, regel.zaaknummer, rol).filter(
      ({ openbaarheid }) => openbaarheid === 'openbaar',
    );
    if (stukken.length === 0) return [];
    return [`    ${veld}:`, ...stukken.map((stuk) => `      - { nummer: ${yamlTekst(stuknummer(stuk))} }`)];
  };
  const uitslag = regel.van === 'brief' ? ['    uitslag: voor kennisgeving aangenomen'] : [];
  return [
    `  - punt: ${yamlTekst(regel.nummer)} # ${regelTitel(regel, register)}`,
    ...uitslag,
    ...van('amendement', 'amendementen'),
    ...van('motie', 'moties'),
  ];
}
