import type { Diagnostic } from '../../src/core/index.ts';
import { link } from '../../src/link/index.ts';
import type { Huis, Register, Tekenbereik } from '../../src/model/index.ts';
import { type HuisBundel, readContent } from '../../src/read/index.ts';
import { checkRules } from '../../src/rules/index.ts';
import { huis } from '../support/huis.ts';
import { memoryHost } from '../support/memory-host.ts';

/** The house of the examples: what their stukken refer to is in it. */
export const GEMEENTE = `naam: Voorbeeldstad
naam_raad: Raad der gemeente Voorbeeldstad
bezoekadres: Markt 1
emailadres: gemeente@voorbeeldstad.nl
telefoonnummer: "14 099"
zaaknummer_patroon: '^\\d{7}$'
termijn_oproeping: 14
leesbaarheid_drempel: 40
afkortingen: { SN: Speelplein Noord }
bekende_nummers: ["123456782"]
rubrieken:
  A: { titel: Algemeen }
  B: { titel: Hamerstukken, aard: hamerstukken }
  C: { titel: Met politieke markt, aard: met_markt }
  D: { titel: Zonder politieke markt, aard: zonder_markt }
bestuur:
  - { naam: Eva Smit, voorletters: E., achternaam: Smit, functie: burgemeester, van: 2021-01-01 }
  - { naam: Ruben Vos, voorletters: R., achternaam: Vos, functie: gemeentesecretaris, van: 2021-01-01 }
  - { naam: Lotte Brink, voorletters: L., achternaam: Brink, functie: griffier, van: 2021-01-01 }
  - { naam: Noor Verbeek, voorletters: N., achternaam: Verbeek, functie: wethouder }
  - { naam: Pieter de Groot, voorletters: P., achternaam: De Groot, functie: wethouder }
  - { naam: José Núñez, voorletters: J., achternaam: Núñez, functie: wethouder }
  - { naam: Karin Jansen, voorletters: K., achternaam: Jansen, functie: wethouder }
  - { naam: Wim Jansen, voorletters: W., achternaam: Jansen, functie: wethouder }
  - { naam: Hans Oud, voorletters: H., achternaam: Oud, functie: wethouder, tot: 2022-05-31 }
`;

/** Latin letters and the usual punctuation. */
const TEKENS: Tekenbereik = [
  [0x20, 0x17f],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
];

/** The font of code has ASCII, arrows and lines. */
const CODETEKENS: Tekenbereik = [
  [0x20, 0x7e],
  [0x2190, 0x21ff],
  [0x2500, 0x257f],
];

/** Who is in the bestuur of the examples, with the office that each has where the house knows it. */
const MENSEN = [
  ['Annelies Verhoef', 'Verhoef', /^burgemeester$/],
  ['Teun Brandsma', 'Brandsma', /^(?:gemeente)?secretaris$/],
  ['Renske Kuiper', 'Kuiper', /^griffier$/],
  ['Hanneke Oldenburg', 'Oldenburg', /^wethouder$/],
  ['Joost Terpstra', 'Terpstra', /^wethouder$/],
  ['Sanne Bos', 'Bos', /griffie(?!r$)/],
  ['Mehmet Aydin', 'Aydin', /^raadslid$/],
  ['Ilse van der Meer', 'Van der Meer', /^raadslid$/],
] as const;

const RUBRIEKEN = `rubrieken:
  B: { titel: Hamerstukken, aard: hamerstukken }
  C: { titel: Met voorbespreking, aard: met_voorbespreking }
  D: { titel: Zonder voorbespreking, aard: zonder_voorbespreking }
`;

/** The gemeente of the examples of the rules, in a house: rubrieken only where the house leaves them to it. */
export function gemeenteIn({ functies, rubrieken, soorten }: Huis): string {
  const bestuur = MENSEN.flatMap(([naam, achternaam, ambt]) => {
    const functie = functies.find((een) => ambt.test(een));
    return functie ? [`  - { naam: ${naam}, achternaam: ${achternaam}, functie: ${functie}, van: 2019-01-01 }\n`] : [];
  });
  // The fields of the house give people of its own as examples, in an office that the field asks for.
  const eigen = soorten.flatMap(({ velden }) =>
    Object.values(velden).flatMap(({ betekenis, functies: mogen, voorbeeld }) =>
      betekenis || !mogen ? [] : [`  - { naam: ${voorbeeld}, achternaam: ${voorbeeld}, functie: ${mogen[0]} }\n`],
    ),
  );
  bestuur.push(...new Set(eigen));
  return `naam: Lindermeer
naam_raad: Raad der gemeente Lindermeer
bezoekadres: Kerkbrink 4
emailadres: info@lindermeer.example
telefoonnummer: "14 0599"
${rubrieken.length > 0 ? '' : RUBRIEKEN}bestuur:
${bestuur.join('')}`;
}

/** What content is read in: the house, and the gemeente.yaml to which that of the files is added. */
interface Omgeving {
  readonly bundel: HuisBundel;
  readonly gemeente: string;
}

type Bestanden = Readonly<Record<string, string | Uint8Array>>;

/** Reads and links files by path below the content folder. A given gemeente.yaml adds to that of the examples. */
export async function lees(
  bestanden: Bestanden,
  omgeving?: Omgeving,
): Promise<{ register: Register; diagnostics: readonly Diagnostic[] }> {
  const { bundel, gemeente } = omgeving ?? { bundel: await huis(), gemeente: GEMEENTE };
  const extra = bestanden['gemeente.yaml'];
  const files = { ...bestanden, 'gemeente.yaml': `${gemeente}${typeof extra === 'string' ? extra : ''}` };
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/content/${path}`, text])));
  const content = await readContent(host, '/content', { huis: async () => ({ value: bundel, diagnostics: [] }) });
  if (!content.value) throw new Error(content.diagnostics.map(({ message }) => message).join('\n'));
  const linked = link(content.value, TEKENS, CODETEKENS);
  if (!linked.value) throw new Error('not linked');
  return { register: linked.value, diagnostics: [...content.diagnostics, ...linked.diagnostics] };
}

/** Everything that is said about a set of files, by the stages and by the rules. */
export async function controleer(bestanden: Bestanden, omgeving?: Omgeving): Promise<readonly Diagnostic[]> {
  const { register, diagnostics } = await lees(bestanden, omgeving);
  return [...diagnostics, ...checkRules(register)];
}

/** The names of the rules that speak, each once for every message. */
export async function regelsOver(bestanden: Bestanden, omgeving?: Omgeving): Promise<readonly string[]> {
  return (await controleer(bestanden, omgeving)).map(({ rule }) => rule);
}

/** One bijlage with a body: nothing else is required of it. */
export function bijlage(tekst: string, voorwerk = ''): Readonly<Record<string, string>> {
  return {
    'brieven/tekst.md': `---\nsoort: bijlage\nzaaknummer: 4100001\nonderwerp: Toelichting\n${voorwerk}---\n\n${tekst}\n`,
  };
}
