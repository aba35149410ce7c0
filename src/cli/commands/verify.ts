import type { Host } from '../../core/index.ts';
import type { VerifyResult } from '../../pipeline/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, interruptible } from '../exit.ts';
import { buildOptions } from '../options.ts';
import { shown } from '../paths.ts';
import { count } from '../report/outcome.ts';
import { printable } from '../report/terminal.ts';
import { runSamen } from './verify-samen.ts';
import { runVerifyUitgave } from './verify-uitgave.ts';

/** `griffie verify`: says which documents are not as they were made. */
export async function runVerify(host: Host, typed: Typed): Promise<number> {
  if (typed.samen) return runSamen(host, typed.samen, typed);
  const options = buildOptions(host, typed);
  if (typed.uitgave !== undefined) return runVerifyUitgave(host, typed.uitgave, options);
  const { verify } = await import('../../pipeline/index.ts');
  return interruptible(host, 'Afgebroken.', async (signal) => {
    const result = await verify(host, { ...options, fresh: typed.opnieuw === true }, { signal });
    for (const line of result.environment) host.terminal.err(`${line}\n`);
    host.terminal.out(reportText(result, (file) => printable(shown(host, `${options.out}/${file}`))));
    if (result.environment.length > 0) return EXIT.environment;
    return result.differs.length + result.missing.length > 0 ? EXIT.content : EXIT.clean;
  });
}

function reportText(
  { differs, missing, foreign = [], kept = [] }: VerifyResult,
  file: (path: string) => string,
): string {
  const wrong = differs.length + missing.length;
  return [
    ...differs.map((one) => `anders      ${file(one.file)}: ${one.reason}\n`),
    ...missing.map((path) => `ontbreekt   ${file(path)}\n`),
    ...foreign.map((path) => `onbekend    ${file(path)}\n`),
    ...kept.map((path) => `bewaard     ${file(path)}: in Word gewijzigd; neem de wijziging over met griffie inlezen\n`),
    wrong === 0
      ? 'Alle documenten zijn zoals ze gemaakt zijn.\n'
      : `${count(wrong, 'document is', 'documenten zijn')} niet zoals gemaakt. Met griffie build maakt u ze opnieuw.\n${differs.some(({ file: path }) => /\.docx$/iu.test(path)) ? 'Een DOCX die iemand heeft gewijzigd, zet griffie dan eerst apart.\n' : ''}`,
  ].join('');
}
