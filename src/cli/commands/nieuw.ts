import { posix } from 'node:path';
import { type Host, parseDatum } from '../../core/index.ts';
import { meestNabij, pastNummer, type Register, type Soort, soortMetRol } from '../../model/index.ts';
import {
  BestaatAl,
  isGemeentenaam,
  maakBestanden,
  type NieuwBestand,
  nieuweOproeping,
  nieuwStuk,
  onbekend,
  startmap,
} from '../../nieuw/index.ts';
import { check } from '../../pipeline/index.ts';
import { huisnamen, readHuis } from '../../read/index.ts';
import type { Typed } from '../arguments.ts';
import { need, offer } from '../ask.ts';
import { mapOnder } from '../below.ts';
import { located } from '../content-folder.ts';
import { EXIT, Stop } from '../exit.ts';
import { exampleOf, houseFolder, houseName } from '../house/folder.ts';
import { buildOptions } from '../options.ts';
import { absolute, packageRoot, shown } from '../paths.ts';
import { readRegister } from '../register.ts';
import { tallyText } from '../report/outcome.ts';
import { vergaderingenVan } from '../vergadering.ts';

/** Besides the soorten of the house. */
const GEMEENTE = 'gemeente';
const VERGADERING = 'vergadering';

/** `griffie nieuw`: begins a folder for a gemeente, a vergadering, or a stuk of any soort. Overwrites nothing. */
export async function runNieuw(host: Host, typed: Typed): Promise<number> {
  const geef =
    'Noem wat u wilt maken: griffie nieuw gemeente MAP, griffie nieuw vergadering DATUM of griffie nieuw SOORT MAP.';
  const wat = await need(host, typed.wat, 'Wat wilt u maken: gemeente, vergadering, of een soort stuk?', geef);
  if (wat === GEMEENTE) return nieuweGemeente(host, typed);
  const options = buildOptions(host, await located(host, typed));
  const register = await readRegister(host, options);
  if (!register) throw new Stop('De stukken zijn niet te lezen; griffie check zegt wat er mis is.');
  const { soorten } = register.huis;
  const oproeping = soortMetRol(register.huis, 'oproeping');
  const soort = wat === VERGADERING ? oproeping : soorten.find(({ naam }) => naam === wat);
  if (!soort) {
    const mogelijk = [GEMEENTE, VERGADERING, ...soorten.map(({ naam }) => naam)];
    const near = meestNabij(wat, mogelijk);
    throw new Stop(`"${wat}" kan griffie niet maken. ${near ? `Bedoelt u ${near}?` : `Wel: ${mogelijk.join(', ')}.`}`);
  }
  const nieuw = soort.rol === 'oproeping' ? nieuweVergadering : nieuwVanSoort;
  return nieuw(host, { typed, content: options.content, register, soort });
}

interface Opdracht {
  readonly typed: Typed;
  /** Absolute. */
  readonly content: string;
  readonly register: Register;
  readonly soort: Soort;
}

async function nieuweGemeente(host: Host, typed: Typed): Promise<number> {
  const waar = await need(host, typed.waar, 'In welke map?', 'Noem de map: griffie nieuw gemeente MAP --huis HUIS.');
  const huizen = (await huisnamen(host, packageRoot(host))).join(', ');
  const geef = `Noem het huis met --huis, bijvoorbeeld een van ${huizen}, of de map van een eigen huis.`;
  const huis = await houseFolder(host, await need(host, typed.huis, `In welk huis (${huizen}, of een map)?`, geef));
  const naam = await offer(host, typed.naam, 'Hoe heet de gemeente (Enter: de naam van het voorbeeld)?');
  if (naam !== undefined && !isGemeentenaam(naam)) throw new Stop(`"${naam}" kan geen naam van een gemeente zijn.`);
  const { value, diagnostics } = await readHuis(host, { map: huis, packageRoot: packageRoot(host), vanaf: host.cwd });
  if (!value) throw new Stop(`Het huis heeft een fout: ${diagnostics[0]?.file}: ${diagnostics[0]?.message}`);
  const voorbeeld = await exampleOf(host, value.mappen);
  if (voorbeeld === undefined) throw new Stop(`Het huis ${shown(host, huis)} heeft geen voorbeeld om mee te beginnen.`);
  const map = absolute(host, waar);
  const naamHuis = houseName(host, huis, posix.join(map, 'content'));
  const bestanden = await startmap(host, { map, huis: naamHuis, voorbeeld, ...(naam === undefined ? {} : { naam }) });
  await maak(host, bestanden);
  const bezwaar =
    posix.dirname(voorbeeld) === huis ? '' : await watNietPast(host, posix.join(map, 'content'), voorbeeld);
  host.terminal.out(
    `Gemaakt: ${shown(host, map)}, met een voorbeeld. Vul content/gemeente.yaml in en lees LEESMIJ.md.\n${bezwaar || 'Daarna, in die map: griffie build.\n'}`,
  );
  return EXIT.clean;
}

/** What is to be said of the example of a house below, where it does not read clean in the house that was asked for; else `''`. */
async function watNietPast(host: Host, content: string, voorbeeld: string): Promise<string> {
  const { diagnostics } = await check(host, { content, paths: [] });
  if (diagnostics.length === 0) return '';
  const van = posix.basename(posix.dirname(voorbeeld));
  return `Het voorbeeld is dat van het huis ${van} en past niet in uw huis (${tallyText(diagnostics)}). Wat er anders moet, toont in die map: griffie check.\n`;
}

async function nieuweVergadering(host: Host, { typed, content, register, soort }: Opdracht): Promise<number> {
  const geef = 'Noem de dag van de vergadering: griffie nieuw vergadering 2026-04-22.';
  const map = mapOnder(host, content, await need(host, typed.waar, 'Op welke dag (jaar-maand-dag)?', geef));
  const datum = parseDatum(posix.basename(map).slice(0, '2026-04-22'.length));
  if (datum === undefined) throw new Stop(`"${typed.waar ?? map}" begint niet met een datum die bestaat. ${geef}`);
  const eerder = register.vergaderingen.map((een) => een.map).at(-1);
  const vraag = `Zoals welke vergadering, bijvoorbeeld ${eerder} (Enter: geen)?`;
  const naam = eerder === undefined ? typed.zoals : await offer(host, typed.zoals, vraag);
  const zoals = naam === undefined ? undefined : vergaderingenVan(register, naam)[0]?.oproeping;
  const er = register.vergaderingen.find((een) => een.map === map);
  const pad = posix.join(content, er?.oproeping.pad ?? `${map}/${soort.naam}.md`);
  await maak(host, [{ pad, inhoud: nieuweOproeping(soort, register, datum, zoals) }]);
  host.terminal.out(
    `Gemaakt: ${shown(host, pad)}\nVul in wat tussen < en > staat; griffie check noemt wat er nog openstaat.\n`,
  );
  return EXIT.clean;
}

async function nieuwVanSoort(host: Host, { typed, content, register, soort }: Opdracht): Promise<number> {
  const geef = `Noem de map waarin het komt: griffie nieuw ${soort.naam} 2026-04-22/bibliotheek.`;
  const map = mapOnder(
    host,
    content,
    await need(host, typed.waar, 'In welke map, zoals 2026-04-22/bibliotheek?', geef),
  );
  const { zaaknummer: nummer, onderwerp: over } = typed;
  const gegeven = {
    map,
    ...(nummer === undefined ? {} : { zaaknummer: nummer }),
    ...(over === undefined ? {} : { onderwerp: over }),
  };
  const mist = onbekend(soort, register, gegeven);
  const vraag = (veld: 'zaaknummer' | 'onderwerp', tekst: string): Promise<string | undefined> =>
    offer(host, mist.includes(veld) ? undefined : (typed[veld] ?? ''), tekst);
  const zaaknummer = (await vraag('zaaknummer', 'Welk zaaknummer (Enter: later)?')) || undefined;
  const onderwerp = (await vraag('onderwerp', 'Welk onderwerp (Enter: later)?')) || undefined;
  if (zaaknummer !== undefined && !pastNummer(register.gemeente, zaaknummer)) {
    const { voorbeelden, plaats } = register.gemeente.zaaknummer;
    const zo = voorbeelden.length > 0 ? ` als ${voorbeelden.join(' of ')}` : '';
    throw new Stop(`Het zaaknummer ${zaaknummer} past niet; verwacht wordt een nummer${zo} (${plaats}).`);
  }
  const wens = { map, ...(zaaknummer ? { zaaknummer } : {}), ...(onderwerp ? { onderwerp } : {}) };
  const pad = posix.join(content, map, `${soort.naam}.md`);
  await maak(host, [{ pad, inhoud: nieuwStuk(soort, register, wens) }]);
  host.terminal.out(
    `Gemaakt: ${shown(host, pad)}\nVul in wat tussen < en > staat; griffie check noemt wat er nog openstaat.\n`,
  );
  return EXIT.clean;
}

async function maak(host: Host, bestanden: readonly NieuwBestand[]): Promise<void> {
  try {
    await maakBestanden(host, bestanden);
  } catch (error) {
    if (!(error instanceof BestaatAl)) throw error;
    throw new Stop(`${shown(host, error.pad)} is er al en blijft zoals het is. Er is niets gemaakt.`);
  }
}
