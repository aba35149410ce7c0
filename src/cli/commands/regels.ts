import type { Host } from '../../core/index.ts';
import { type Huis, meestNabij } from '../../model/index.ts';
import { huismap, huizenmap, readHuis, STANDAARD_HUIS } from '../../read/index.ts';
import { REGELBLADEN, regelLijst, regelTekst } from '../../rules/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, Stop } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { packageRoot } from '../paths.ts';

/** `griffie regels`: the list of rules; with a name the page of that rule, with examples in the words of the house. */
export async function runRegels(host: Host, typed: Typed): Promise<number> {
  const { id } = typed;
  host.terminal.out(id === undefined ? list() : page(id, await huisVan(host, typed)));
  return EXIT.clean;
}

function list(): string {
  return `${regelLijst()}\nMet griffie regels NAAM leest u de uitleg van één regel.\n`;
}

function page(id: string, huis: Huis): string {
  const text = regelTekst(id, huis);
  if (text !== undefined) return text;
  const near = meestNabij(id, [...REGELBLADEN.map((blad) => blad.id), ...Object.keys(huis.regelnamen)]);
  const hint = near === undefined ? 'griffie regels toont ze alle.' : `Bedoelt u ${near}?`;
  throw new Stop(`Er is geen regel die ${id} heet. ${hint}`);
}

/** The house of the content folder; where it has faults of its own, or there is none, the one that griffie brings. */
async function huisVan(host: Host, typed: Typed): Promise<Huis> {
  const { content, templates } = buildOptions(host, typed);
  const eigen = await huismap(host, { content, templates, packageRoot: packageRoot(host) });
  for (const map of [eigen, `${huizenmap(packageRoot(host))}/${STANDAARD_HUIS}`]) {
    const { value } = await readHuis(host, { map, packageRoot: packageRoot(host), vanaf: content });
    if (value) return value.huis;
  }
  throw new Error('The house that griffie brings cannot be read.');
}
