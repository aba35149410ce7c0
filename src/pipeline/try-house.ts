import { type Diagnostic, digest, type Host, interneFout, type SourceFile, stableJson } from '../core/index.ts';
import { link } from '../link/index.ts';
import type { Gemeente, Soort, Stuk } from '../model/index.ts';
import { GEMEENTE, type HuisBundel, loadReadStuk } from '../read/index.ts';
import { loadRender, loadTemplates } from '../render/index.ts';
import { maakView, voorbeeldstuk } from '../rollen/index.ts';

/** The zaak and the brief of the stukken that a house is tried with. */
const ZAAK = '1';
const BRIEF = '2';

/**
 * The faults of the templates of a house: those that show in their text, and those that show when a stuk of each soort is filled
 * in, once with everything in it and once with nothing, so that both sides of a condition are tried.
 */
export async function tryHouse(
  host: Host,
  content: string,
  bundel: HuisBundel,
  gemeente: Gemeente,
): Promise<readonly Diagnostic[]> {
  const { value: templates, diagnostics } = await loadTemplates(host, bundel.mappen, content);
  if (!templates) return diagnostics;
  const { huis } = bundel;
  const readStuk = await loadReadStuk();
  const stukken = huis.soorten.flatMap((soort) =>
    [
      ['vol', voorbeeldstuk(soort, eigen(soort))],
      ['leeg', `---\nsoort: ${soort.naam}\n---\n`],
    ].flatMap(([map, text]): Stuk[] => {
      const path = soort.rol === 'oproeping' ? `${map}/${soort.naam}.md` : `${map}/zaak/${soort.naam}.md`;
      const { value } = readStuk(sourceFile(path, text ?? ''), huis);
      return value ? [value] : [];
    }),
  );
  const register = link(
    { huis, gemeente, stukken, assets: {}, unreadable: [], andere: [], uitgaven: [] },
    bundel.stijl.tekens,
    bundel.stijl.codetekens,
  ).value;
  if (!register) return diagnostics;
  const render = await loadRender();
  const said = stukken.flatMap((stuk) => {
    try {
      const view = maakView(stuk, register);
      return view ? render(view, templates, bundel).diagnostics : [];
    } catch (error) {
      return interneFout(GEMEENTE, `Het huis is niet geheel geprobeerd: een ${stuk.soort} maken liep vast.`, error);
    }
  });
  // A partial that several soorten use is at fault once.
  const once = new Map(said.map((one) => [stableJson([one.file, one.range, one.hint]), one]));
  return [...diagnostics, ...once.values()];
}

function eigen(soort: Soort): Readonly<Record<string, string>> {
  const agenda = `[{ rubriek: A, punten: [Opening, { zaak: ${ZAAK} }, { brief: ${BRIEF} }] }]`;
  return { zaaknummer: soort.rol === 'brief' ? BRIEF : ZAAK, agenda };
}

function sourceFile(path: string, text: string): SourceFile {
  return { path, text, digest: digest(text) };
}
