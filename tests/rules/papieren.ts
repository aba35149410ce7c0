/** Short stukken of the house politieke-markt: complete, so that a test changes the one thing that it is about. */

const voorwerk = (velden: Readonly<Record<string, string>>): string =>
  [
    '---',
    ...Object.entries(velden).map(([veld, waarde]) => `${veld}:${waarde === '' ? '' : ` ${waarde}`}`),
    '---',
    '',
  ].join('\n');

type Velden = Readonly<Record<string, string>>;

/** An oproeping for 11 maart 2026, with the lines of its agenda. */
export function oproeping(agenda: string, velden: Velden = {}): string {
  return voorwerk({
    soort: 'oproeping',
    datum: '2026-03-11',
    aanvang: '"19:30"',
    plaats: 'Raadzaal, stadhuis',
    gedateerd: '2026-02-20',
    ...velden,
    agenda: agenda === '' ? '' : `\n${agenda}`,
  }).replace('agenda: \n', 'agenda:\n');
}

/** One rubriek of an agenda with its items. */
export function rubriek(letter: string, ...punten: string[]): string {
  return `  - rubriek: ${letter}\n    punten:\n${punten.map((punt) => `      - ${punt}`).join('\n')}`;
}

export function agendapunt(velden: Velden = {}): string {
  return voorwerk({
    soort: 'agendapunt',
    zaaknummer: '4100001',
    titel: 'Speelplein Noord',
    portefeuillehouder: 'Verbeek',
    ...velden,
  });
}

export function behandelvoorstel(velden: Velden = {}, punten = '1. Het ontwerp vast te stellen.'): string {
  const groepen = Object.entries({
    'raad.datum': '2026-03-11',
    'raad.doel': 'Besluitvormend',
    'raad.behandeladvies': 'Bespreken',
    'raad.spreekrecht': 'nee',
    ...velden,
  });
  const deel = (groep: string): string =>
    groepen
      .filter(([veld]) => veld.startsWith(`${groep}.`))
      .map(([veld, waarde]) => `\n  ${veld.slice(groep.length + 1)}: ${waarde}`)
      .join('');
  const vlak = Object.fromEntries(groepen.filter(([veld]) => !veld.includes('.')));
  const kop = voorwerk({
    soort: 'behandelvoorstel',
    zaaknummer: '4100001',
    onderwerp: 'Speelplein Noord',
    portefeuillehouder: 'Noor Verbeek',
    ...vlak,
    ...(deel('politieke_markt') ? { politieke_markt: deel('politieke_markt') } : {}),
    raad: deel('raad'),
  }).replace(/: \n/gu, ':\n');
  return `${kop}
## Belangrijkste beslis-/bespreekpunten

${punten}

## Historie

De raad besprak het plein eerder in het voorjaar.

## Behandeladvies

Een korte ronde langs de fracties.
`;
}

/** The fields of a politieke markt, for a behandelvoorstel. */
export function markt(velden: Velden = {}): Velden {
  return Object.fromEntries(
    Object.entries({
      datum: '2026-03-03',
      voorzitter: 'Sam Bakker',
      griffiemedewerker: 'Kim de Wit',
      zaal: 'Vergaderkamer 2',
      domein: 'Fysiek',
      duur: '60',
      doel: 'Oordeelsvormend',
      spreekrecht: 'nee',
      ...velden,
    }).map(([veld, waarde]) => [`politieke_markt.${veld}`, waarde]),
  );
}

const FORMULIER: Velden = {
  zaaknummer: '4100001',
  onderwerp: 'Speelplein Noord',
  behandelend_ambtenaar: 'T. Mulder',
  sector: 'Ruimte',
  portefeuillehouder: 'Noor Verbeek',
};

/** The parts of a raadsadvies that an example may give its own words. */
export interface AdviesDelen {
  readonly velden?: Velden;
  readonly inhoud?: string;
  readonly punten?: string;
  readonly financien?: string;
  readonly bijlagen?: string;
}

export function raadsadvies(delen: AdviesDelen = {}): string {
  return `${voorwerk({ soort: 'raadsadvies', ...FORMULIER, ...delen.velden })}
## Aanleiding, doel en wat ging er aan vooraf

Het speelplein is versleten.

## Inhoud van het voorstel

${delen.inhoud ?? 'Wij richten het plein opnieuw in.'}

## Bespreek- en beslispunten

${delen.punten ?? '1. Het ontwerp vast te stellen.'}

## Financiële aspecten

${delen.financien ?? 'De kosten passen in de begroting.'}

## Bijlagen

${delen.bijlagen ?? '- Ontwerp van het plein'}
`;
}

/** `besluit: ''` leaves the section out: the beslispunten of the raadsadvies then count. */
export function raadsbesluit(delen: { velden?: Velden; besluit?: string; samenvatting?: string } = {}): string {
  const besluit = delen.besluit ?? '1. Het ontwerp vast te stellen.';
  return `${voorwerk({ soort: 'raadsbesluit', ...FORMULIER, ...delen.velden })}${besluit === '' ? '' : `\n## Besluit\n\n${besluit}\n`}
## Publieksvriendelijke samenvatting

${delen.samenvatting ?? 'De raad knapt het speelplein op.'}
`;
}

/** A bijlage: a body with nothing required but its title. */
export function bijlage(tekst: string, velden: Velden = {}): string {
  return `${voorwerk({ soort: 'bijlage', zaaknummer: '4100001', onderwerp: 'Toelichting', ...velden })}
${tekst}
`;
}
