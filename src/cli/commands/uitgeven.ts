import { datumVoluit, type Host, parseDatum } from '../../core/index.ts';
import type { Progress, UitgeefResult } from '../../pipeline/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, interruptible, Stop } from '../exit.ts';
import { buildOptions, meldingenForm } from '../options.ts';
import { shown, shownSource } from '../paths.ts';
import { counter } from '../progress.ts';
import { readRegister } from '../register.ts';
import { printOutcome } from '../report/index.ts';
import { count } from '../report/outcome.ts';
import { printable } from '../report/terminal.ts';
import { vergaderingenVan } from '../vergadering.ts';

/** `griffie uitgeven`: makes the stukken of a vergadering and writes down what is sent. */
export async function runUitgeven(host: Host, typed: Typed): Promise<number> {
  const started = host.now();
  const form = meldingenForm(typed);
  const { vergadering: naam, ...options } = buildOptions(host, typed);
  const op = parseDatum(typed.op ?? '');
  if (op === undefined) throw new Stop('Zeg met --op op welke dag u verstuurt, als jaar-maand-dag: --op 2026-02-25.');
  const door = typed.door?.trim();
  if (!door) throw new Stop('Zeg met --door wie er verstuurt: --door "Renske Kuiper".');
  const ondanks = typed.ondanks?.trim();
  if (ondanks === '') throw new Stop('Achter --ondanks hoort de reden: --ondanks "De bijlage volgt maandag".');
  if (options.formats.length === 0 || !options.formats.includes('pdf'))
    throw new Stop('Een uitgave heeft in elk geval PDF: laat --format weg.');
  const register = await readRegister(host, options);
  const gevonden = register ? vergaderingenVan(register, naam ?? '') : [];
  if (gevonden.length > 1) {
    throw new Stop(`Op ${naam} zijn er ${gevonden.length} vergaderingen: noem de map van één ervan.`);
  }
  const map = gevonden[0]?.map ?? naam ?? '';
  const { uitgeven } = await import('../../pipeline/index.ts');
  return interruptible(host, 'Afgebroken. Er is niets verstuurd of vastgelegd.', async (signal) => {
    const progress = counter(host);
    const { content, out } = options;
    const step: Progress = ({ file, ...event }) =>
      progress.step(file === undefined ? event : { ...event, file: shownSource(host, content, file) });
    const opdracht = { ...options, map, op, door, ...(ondanks === undefined ? {} : { ondanks }) };
    const result = await uitgeven(host, opdracht, { progress: step, signal }).finally(progress.clear);
    await printOutcome(host, result.build, { form, content, out, quiet: true, milliseconds: host.now() - started });
    if (form === 'tekst') host.terminal.out(printable(report(result, map, shown(host, content))));
    if (result.uitgave) return EXIT.clean;
    return result.build.environment.length > 0 ? EXIT.environment : EXIT.content;
  });
}

/** What is sent although it says that it is not ready yet. */
function concepten({ uitgave, build }: UitgeefResult): string {
  const bronnen = new Set(uitgave?.stukken.map(({ bron }) => bron));
  const stukken = (build.register?.stukken ?? []).filter(({ pad, status }) => status === 'concept' && bronnen.has(pad));
  if (stukken.length === 0) return '';
  const namen = stukken.map(({ pad }) => `  ${pad}\n`).join('');
  return `Let op: op ${count(stukken.length, 'verstuurd stuk', 'verstuurde stukken')} staat CONCEPT:\n${namen}`;
}

function report(result: UitgeefResult, map: string, content: string): string {
  const { uitgave, bezwaren, build } = result;
  const lines = bezwaren.map((een) => `  ${een}\n`).join('');
  if (uitgave) {
    const { nummer, op, stukken } = uitgave;
    const bestanden = stukken.flatMap((stuk) => stuk.bestanden).length;
    return [
      `\nUitgave ${nummer} van ${map || 'de vergadering'}, ${datumVoluit(op)}: ${count(bestanden, 'bestand', 'bestanden')} bewaard.\n`,
      `Vastgelegd in ${[content, map, 'uitgaven', `${nummer}.yaml`].filter(Boolean).join('/')}; neem dat bestand op in git.\n`,
      ...(lines === '' ? [] : [`Verstuurd ondanks:\n${lines}`]),
      concepten(result),
    ].join('');
  }
  if (build.environment.length > 0 || !build.register) return '\nEr is niets uitgegeven.\n';
  return [
    '\nEr is niets uitgegeven:\n',
    lines,
    'Herstel dit, of geef met --ondanks de reden waarom u toch verstuurt.\n',
  ].join('');
}
