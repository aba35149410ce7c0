import type { Huis } from '../model/index.ts';
import { hoofdletter } from './hulp/soorten.ts';
import { eigenNaam } from './hulp/standen.ts';
import { bestandenVan, type Proefstuk, proefhuis } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

/** What the manual tells of a rule; the rules that the stages themselves keep have no example. */
export type Regelblad = Pick<Regel, 'id' | 'severity' | 'kort' | 'reden' | 'volledigheid' | 'vast'> &
  Partial<Pick<Regel, 'bij' | 'fout' | 'goed'>>;

/** `fout`, or `fout (in een concept een waarschuwing)`. */
export function zwaarte({ severity, volledigheid }: Regelblad): string {
  return `${severity}${volledigheid ? ' (in een concept een waarschuwing)' : ''}`;
}

/** The page of one rule for a terminal, with examples in the words of a house. */
export function regelPagina(blad: Regelblad, huis: Huis): string {
  const ook = Object.keys(huis.regelnamen).filter((naam) => eigenNaam(huis, naam) === blad.id);
  const delen = [
    `${blad.id}: ${zwaarte(blad)}`,
    blad.kort,
    `Waarom: ${blad.reden}`,
    ...(ook.length > 0 ? [`In dit huis ook: ${ook.join(', ')}.`] : []),
  ];
  const toon = voorbeelden(blad, huis);
  if (toon.length > 0 && blad.bij) delen.push(bij(blad.bij, huis));
  for (const [kop, stukken] of toon) {
    delen.push(
      [`${kop}:`, ...stukken.flatMap(([pad, regels]) => [`  ${pad}`, ...regels.map((r) => `  | ${r}`.trimEnd())])].join(
        '\n',
      ),
    );
  }
  delen.push(instelling(blad));
  return `${delen.join('\n\n')}\n`;
}

/** The manual of all rules, as Markdown, with examples in the words of a house. */
export function maakHandleiding(bladen: readonly Regelblad[], huis: Huis): string {
  const lijst = bladen.map((blad) => `| [${blad.id}](#${blad.id}) | ${zwaarte(blad)} | ${zonderHtml(blad.kort)} |`);
  return `${[
    '# De huisregels',
    `Dit overzicht is gemaakt uit de regels zelf; \`griffie regels NAAM\` toont dezelfde uitleg, met voorbeelden in de woorden van uw eigen huis (hier: ${huis.naam}). Een gemeente zet een regel uit of weegt hem anders in \`gemeente.yaml\`, bijvoorbeeld \`regels: { onderwerp-gelijk: uit }\` (\`uit\`, \`waarschuwing\` of \`fout\`). De voorbeelden laten alleen de regels zien waar het om gaat.`,
    ['| Regel | Zwaarte | Wat wordt bekeken |', '| :--- | :--- | :--- |', ...lijst].join('\n'),
    ...bladen.flatMap((blad) => hoofdstuk(blad, huis)),
  ].join('\n\n')}\n`;
}

function hoofdstuk(blad: Regelblad, huis: Huis): readonly string[] {
  const toon = voorbeelden(blad, huis);
  return [
    `## ${blad.id}`,
    `**${hoofdletter(zwaarte(blad))}.** ${zonderHtml(blad.kort)}`,
    zonderHtml(blad.reden),
    ...(blad.bij && toon.length > 0 ? [bij(blad.bij, huis)] : []),
    ...toon.flatMap(([kop, stukken]) =>
      stukken.map(([pad, regels]) => `${kop}, in \`${pad}\`:\n\n~~~markdown\n${regels.join('\n')}\n~~~`),
    ),
    ...(blad.vast ? [instelling(blad)] : []),
  ];
}

function instelling({ id, vast }: Regelblad): string {
  return vast
    ? 'Deze regel geldt altijd en is niet uit te zetten.'
    : `Uitzetten of anders wegen, in gemeente.yaml: regels: { ${id}: uit }, of waarschuwing, of fout.`;
}

/** What the other stukken of an example have, with the numbers of the house. */
function bij(tekst: string, huis: Huis): string {
  return `Voorbeeld. ${tekst.replace(/\{zaak (\d)\}/gu, (_, nummer) => proefhuis(huis).zaak(Number(nummer)))}`;
}

type Stukken = readonly (readonly [pad: string, regels: readonly string[]])[];

/** Both examples, each as the lines that matter; none in a house that cannot have them. */
function voorbeelden({ fout, goed }: Regelblad, huis: Huis): readonly (readonly [string, Stukken])[] {
  const [slecht, beter] = [fout && bestandenVan(fout, huis), goed && bestandenVan(goed, huis)];
  if (!slecht || !beter) return [];
  return [
    ['Fout', verschillen(slecht, beter)],
    ['Goed', verschillen(beter, slecht)],
  ];
}

/** Lines around what differs, so that one sees at once what it is about. */
const RAND = 2;

/** The stukken of one example in which it differs from the other, each cut down to the lines that differ. */
function verschillen(van: readonly Proefstuk[], ander: readonly Proefstuk[]): Stukken {
  return van.flatMap(({ pad, tekst }) => {
    const hier = tekst.trimEnd().split('\n');
    const daar = ander
      .find((stuk) => stuk.pad === pad)
      ?.tekst.trimEnd()
      .split('\n');
    if (!daar) return [[pad, hier] as const];
    let begin = 0;
    while (begin < hier.length && hier[begin] === daar[begin]) begin++;
    if (begin === hier.length && begin === daar.length) return [];
    let achter = 0;
    while (achter < Math.min(hier.length, daar.length) - begin && hier.at(-1 - achter) === daar.at(-1 - achter))
      achter++;
    return [[pad, zonderWit(hier.slice(Math.max(0, begin - RAND), hier.length - achter + RAND))] as const];
  });
}

function zonderWit(regels: readonly string[]): readonly string[] {
  const eerste = regels.findIndex((regel) => regel !== '');
  return regels.slice(Math.max(0, eerste), regels.findLastIndex((regel) => regel !== '') + 1);
}

/** In Markdown `<naam>` would be an element. */
function zonderHtml(tekst: string): string {
  return tekst.replaceAll('<', '\\<');
}
