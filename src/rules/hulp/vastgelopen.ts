import { type Diagnostic, interneFout, technisch } from '../../core/index.ts';
import type { Regel } from '../rule.ts';

/** The rules that one fault stopped at one file: most rules look at a stuk in the same way, so that one fault stops many. */
interface Crash {
  readonly file: string;
  readonly error: unknown;
  readonly regels: Pick<Regel, 'id' | 'vast'>[];
}

/** Collects the rules that crash, and says it once for every file and fault. */
export function createCrashes() {
  const crashes = new Map<string, Crash>();
  return {
    /** @param file the stuk that the rule crashed at, or gemeente.yaml where it was looking at all of them */
    add: (file: string, regel: Crash['regels'][number], error: unknown): void => {
      const key = JSON.stringify([file, technisch(error)]);
      const crash = crashes.get(key) ?? { file, error, regels: [] };
      crash.regels.push(regel);
      crashes.set(key, crash);
    },
    messages: (): Diagnostic[] => [...crashes.values()].map(bericht),
  };
}

function bericht({ file, error, regels }: Crash): Diagnostic {
  const namen = regels.map(({ id }) => `"${id}"`).join(', ');
  const [wie, heeft] = regels.length === 1 ? ['De regel', 'is'] : ['De regels', 'zijn'];
  const uit = regels.filter(({ vast }) => !vast).map(({ id }) => `${id}: uit`);
  const ofUit = uit.length > 0 ? `, of zet zolang uit: regels: { ${uit.join(', ')} }` : '';
  return interneFout(
    file,
    `${wie} ${namen} ${heeft} vastgelopen en ${regels.length === 1 ? 'heeft' : 'hebben'} niet alles bekeken.`,
    error,
    `Dit is een fout van griffie, niet van uw stukken; al het andere is wel bekeken. Meld haar${ofUit}.`,
  );
}
