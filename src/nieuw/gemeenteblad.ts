/** A field of gemeente.yaml: what it is, in Dutch, and an example to copy. */
type Uitleg = readonly [uitleg: string, voorbeeld: string];

/** Every field of gemeente.yaml but `huis`. */
export const GEMEENTEVELDEN: Readonly<Record<string, Uitleg>> = {
  naam: ['De naam van de gemeente, zonder "gemeente" ervoor.', 'naam: Lindermeer'],
  naam_raad: ['Hoe de raad op de stukken heet.', 'naam_raad: Raad der gemeente Lindermeer'],
  bezoekadres: ['Waar men u vindt.', 'bezoekadres: Kerkbrink 4'],
  emailadres: ['Waar men u schrijft.', 'emailadres: info@lindermeer.example'],
  telefoonnummer: ['Tussen aanhalingstekens: het is geen getal.', 'telefoonnummer: "14 0599"'],
  zaaknummer_vorm: [
    'Hoe een zaaknummer eruitziet, met een voorbeeld: elk cijfer staat voor een cijfer. Anders geldt wat het huis zegt.',
    'zaaknummer_vorm: "2026-000"',
  ],
  zaaknummer_patroon: [
    'Hetzelfde als reguliere expressie, voor wat met een voorbeeld niet kan.',
    "zaaknummer_patroon: '^\\d{7}$'",
  ],
  nummering: ['Hoe de agendapunten zijn genummerd, met een voorbeeld: A01, 1, 1.1 of 1a.', 'nummering: A01'],
  termijn_oproeping: ['Dagen tussen de dagtekening van de oproeping en de vergadering.', 'termijn_oproeping: 14'],
  leesbaarheid_drempel: [
    'Hoe leesbaar een samenvatting ten minste is (Flesch-Douma, 0 tot 100).',
    'leesbaarheid_drempel: 40',
  ],
  rubrieken: [
    'De delen van de agenda, in hun volgorde. De aard zegt wat griffie ervan verwacht: hamerstukken, met_voorbespreking of zonder_voorbespreking.',
    'rubrieken: { A: { titel: Algemeen }, B: { titel: Hamerstukken, aard: hamerstukken } }',
  ],
  afkortingen: [
    'Afkortingen die zonder uitleg in een samenvatting mogen.',
    'afkortingen: { GRP: gemeentelijk rioleringsplan }',
  ],
  bekende_nummers: [
    'Nummers van negen cijfers die geen burgerservicenummer zijn, en rekeningnummers van de gemeente.',
    'bekende_nummers: ["123456782"]',
  ],
  zetels: [
    'Uit hoeveel leden de raad bestaat, open plaatsen meegeteld. Zonder dit telt wie er raadslid is.',
    'zetels: 35',
  ],
  regels: [
    'Huisregels die hier anders wegen: uit, waarschuwing of fout. Met griffie regels ziet u ze.',
    'regels: { leesbaarheid: uit }',
  ],
  bestuur: [
    'Wie waarvoor staat, met de dag waarop het begon (van) en eindigde (tot). Wie vertrekt, blijft staan: oude stukken noemen hem nog.',
    'bestuur: [{ naam: Renske Kuiper, achternaam: Kuiper, functie: griffier, van: 2020-01-01 }]',
  ],
};

/**
 * gemeente.yaml of a new folder: that of an example, with above each field what it is, the fields that it does not have as a
 * comment, and the house that it is in.
 */
export function gemeenteblad(voorbeeld: string, huis: string): string {
  const regels = voorbeeld.split(/\r?\n/u);
  const begin = regels.findIndex((regel) => /^\w+:/u.test(regel));
  const eigen = regels.slice(begin).filter((regel) => !/^huis:/u.test(regel));
  const metUitleg = eigen.flatMap((regel, i) => {
    const [uitleg] = GEMEENTEVELDEN[/^(\w+):/u.exec(regel)?.[1] ?? ''] ?? [];
    const heeftAl = regel.includes(' # ') || (i > 0 && eigen[i - 1]?.startsWith('#'));
    return uitleg === undefined || heeftAl ? [regel] : [`# ${uitleg}`, regel];
  });
  const andere = Object.entries(GEMEENTEVELDEN)
    .filter(([veld]) => !eigen.some((regel) => regel.startsWith(`${veld}:`)))
    .map(([, [uitleg, regel]]) => `# ${uitleg}\n# ${regel}\n`);
  return [
    '# Uw gemeente: wat op alle stukken gelijk is. Vervang wat hier als voorbeeld staat.\n',
    `# Het huis: welke soorten stukken er zijn en hoe zij eruitzien. Met griffie huis ziet u welke er zijn.\nhuis: ${huis}\n`,
    `${metUitleg.join('\n').trimEnd()}\n`,
    ...(andere.length > 0 ? ['# Wat hieronder staat, mag ook; haal het hekje weg.\n', ...andere] : []),
  ].join('\n');
}
