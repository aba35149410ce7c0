import { type Checked, type Diagnostic, type Host, interneFout } from '../core/index.ts';
import type { Gemeente, Huis } from '../model/index.ts';
import { type HuisBundel, readHuis } from '../read/index.ts';
import { loadRender, loadTemplates, plainBlocks } from '../render/index.ts';
import { maakView } from '../rollen/index.ts';
import { gather } from './gather.ts';
import { tryHouse } from './try-house.ts';
import { packageRoot } from './version.ts';
import { NIET_OPGEMAAKT } from './work.ts';

/**
 * Reads a house and fills in all of its templates, for a gemeente of which nothing is known. No value where it cannot be read.
 *
 * @param map   absolute path of its folder
 * @param vanaf absolute path that the names of files in messages are relative to
 */
export async function tryHouseAlone(host: Host, map: string, vanaf: string): Promise<Checked<HuisBundel>> {
  const { value, diagnostics } = await readHuis(host, { map, packageRoot: packageRoot(), vanaf });
  if (!value) return { diagnostics };
  return { value, diagnostics: [...diagnostics, ...(await tryHouse(host, vanaf, value, proefgemeente(value.huis)))] };
}

/** Someone in every office, and what else every document may name. */
function proefgemeente({ functies, zaaknummer, nummering, rubrieken }: Huis): Gemeente {
  return {
    naam: 'Lindermeer',
    naamRaad: 'Raad der gemeente Lindermeer',
    bezoekadres: 'Kerkbrink 4',
    emailadres: 'info@lindermeer.example',
    telefoonnummer: '14 0599',
    zaaknummer,
    nummering,
    termijnOproeping: 0,
    leesbaarheidDrempel: 0,
    afkortingen: {},
    bekendeNummers: [],
    rubrieken,
    regels: [],
    bestuur: functies.map((functie) => ({ naam: 'Renske Kuiper', achternaam: 'Kuiper', functie })),
  };
}

/** What stands in the documents of a content folder in one house, as words. */
export interface Wording {
  /** By path of the stuk: its blocks in their order, and what is around every page. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Why something of it could not be read or filled in; what the rules say of the stukken is not among it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills in every document of a content folder in a house, without writing anything. Needs no browser. */
export async function wordsOf(host: Host, content: string, templates: string): Promise<Wording> {
  const { register, bundel, diagnostics, unreadable } = await gather(host, { content, templates });
  const texts = new Map<string, readonly string[]>();
  if (!register || !bundel) return { texts, diagnostics };
  const loaded = await loadTemplates(host, bundel.mappen, content);
  const said = [...loaded.diagnostics, ...diagnostics.filter(({ file }) => unreadable.some(({ pad }) => pad === file))];
  if (!loaded.value) return { texts, diagnostics: said };
  const render = await loadRender();
  for (const stuk of register.stukken) {
    try {
      const view = maakView(stuk, register);
      const filled = view && render(view, loaded.value);
      if (filled?.value) texts.set(stuk.pad, plainBlocks(filled.value));
      said.push(...(filled?.diagnostics ?? []));
    } catch (error) {
      said.push(interneFout(stuk.pad, NIET_OPGEMAAKT, error));
    }
  }
  return { texts, diagnostics: said };
}
