import type { Host } from '../core/index.ts';
import { EXIT, Stop } from './exit.ts';

/** What was given, else what the user answers. Throws a Stop that says what is missing where nobody can be asked. */
export async function need(host: Host, given: string | undefined, question: string, missing: string): Promise<string> {
  const answer = given ?? (await offer(host, undefined, question));
  if (answer === undefined || answer === '') throw new Stop(missing);
  return answer;
}

/** What was given, else what the user answers; undefined for no answer, and where nobody can be asked. */
export async function offer(host: Host, given: string | undefined, question: string): Promise<string | undefined> {
  if (given !== undefined || !host.ask) return given;
  const left = (): never => {
    throw new Stop('Afgebroken. Er is niets gemaakt.', EXIT.interrupted);
  };
  return (await host.ask(`${question} `).catch(left)).trim() || undefined;
}
