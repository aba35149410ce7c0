import type { Host } from '../../core/index.ts';
import { type InleesUitkomst, inlezen } from '../../pipeline/index.ts';
import type { Keuze, Wijziging } from '../../word/index.ts';
import type { Typed } from '../arguments.ts';
import { mapOnder } from '../below.ts';
import { EXIT, Stop } from '../exit.ts';
import { absolute, shown, shownSource } from '../paths.ts';
import { changeLines, inleesReport, isWhole } from '../report/inlezen.ts';
import { inleesJson } from '../report/inlezen-json.ts';
import { paint, printable } from '../report/terminal.ts';

/** `griffie inlezen`: takes Word files over. Asks about every tracked change where somebody sits at a terminal. */
export async function runInlezen(host: Host, typed: Typed): Promise<number> {
  const started = host.now();
  const { json, naar, soort, wijzigingen } = typed;
  const content = absolute(host, typed.content ?? 'content');
  const options = {
    content,
    ...(typed.templates === undefined ? {} : { templates: absolute(host, typed.templates) }),
    ...(typed.out === undefined ? {} : { out: absolute(host, typed.out) }),
  };
  const { ask } = host;
  const dry = typed['dry-run'] === true;
  const uitkomst = await inlezen(host, options, {
    bestanden: [...new Set((typed.pad ?? []).map((pad) => absolute(host, pad)))],
    dry,
    ...(naar === undefined ? {} : { naar: mapOnder(host, content, naar) }),
    ...(soort === undefined ? {} : { soort }),
    ...(wijzigingen === undefined ? {} : { wijzigingen }),
    ...(ask && !json
      ? {
          vraagKeuzes: (bestand, open) => askChoices(host, ask, bestand, open),
          vraagSoort: (bestand, mogelijk) => askSoort(host, ask, bestand, mogelijk),
        }
      : {}),
  });
  for (const line of uitkomst.environment) host.terminal.err(`${line}\n`);
  host.terminal.out(json ? inleesJson(uitkomst) : report(host, uitkomst, { content, dry, started }));
  if (uitkomst.environment.length > 0) return EXIT.environment;
  return uitkomst.resultaten.every(isWhole) ? EXIT.clean : EXIT.content;
}

function report(
  host: Host,
  uitkomst: InleesUitkomst,
  { content, dry, started }: { readonly content: string; readonly dry: boolean; readonly started: number },
): string {
  const { terminal } = host;
  return inleesReport(uitkomst, {
    dry,
    sources: uitkomst.sources,
    paint: paint(terminal.colour),
    columns: terminal.columns,
    milliseconds: host.now() - started,
    shown: (file) => shownSource(host, content, file),
    shownFile: (path) => shown(host, path),
  });
}

type Ask = NonNullable<Host['ask']>;

const VRAAG = 'a aanvaard, v verwerp, A aanvaard alle volgende, V verwerp alle volgende, s stop: ';

/** Asks about each change; undefined where the user stops: then nothing of the file is written. */
async function askChoices(
  host: Host,
  ask: Ask,
  bestand: string,
  open: readonly Wijziging[],
): Promise<ReadonlyMap<string, Keuze> | undefined> {
  const { terminal } = host;
  const keuzes = new Map<string, Keuze>();
  terminal.err(
    `${printable(shown(host, bestand))}: ${open.length} bijgehouden wijziging${open.length === 1 ? '' : 'en'}\n`,
  );
  let rest: Keuze | undefined;
  for (const [at, wijziging] of open.entries()) {
    if (!rest)
      terminal.err(`\n${at + 1} van ${open.length}  ${changeLines(wijziging, paint(terminal.colour)).join('\n  ')}\n`);
    let keuze = rest;
    while (!keuze) {
      const answer = (await ask(VRAAG).catch(left)).trim();
      if (answer === 's' || answer === 'S') return undefined;
      keuze = { a: 'aanvaard', v: 'verwerp' }[answer.toLowerCase()] as Keuze | undefined;
      if (keuze && answer !== answer.toLowerCase()) rest = keuze;
    }
    keuzes.set(wijziging.id, keuze);
  }
  return keuzes;
}

/** Asks which soort a new stuk is, by number or by name; undefined for no answer. */
async function askSoort(
  host: Host,
  ask: Ask,
  bestand: string,
  mogelijk: readonly string[],
): Promise<string | undefined> {
  const list = mogelijk.map((naam, at) => `  ${at + 1}  ${naam}\n`).join('');
  host.terminal.err(`${printable(shown(host, bestand))}: wat voor stuk is dit?\n${list}`);
  const answer = (await ask('Nummer of naam (Enter: overslaan): ').catch(left)).trim();
  return mogelijk[Number(answer) - 1] ?? mogelijk.find((naam) => naam === answer.toLowerCase());
}

function left(): never {
  throw new Stop('Afgebroken. Er is niets geschreven.', EXIT.interrupted);
}
