import type { Register } from '../model/index.ts';
import type { HuisstijlBundel } from '../read/index.ts';
import { loadTemplates, type Templates } from '../render/index.ts';
import type { Formaat } from '../write/index.ts';
import type { BuildOptions, BuildResult, Run } from './api.ts';
import { choose } from './choose.ts';
import { faultLine, isFileError } from './faults.ts';
import { type Gathered, gather } from './gather.ts';
import { announce, keep, readEarlier } from './keep.ts';
import { type Ledger, newLedger, noteFault, toResult } from './ledger.ts';
import { make, rehearse } from './make.ts';
import { type Narrow, readNarrow, reported } from './narrow.ts';
import { type OutFolder, openOut, toolFolder } from './outfolder.ts';
import { plan } from './plan.ts';
import { type Session, warmingParses } from './session.ts';

/** How one round runs: as a build does, and `warm` where it is only the first of a watch. */
export interface RoundSettings extends Pick<Run, 'progress' | 'signal'> {
  /** Whether to load what a first document needs when there is none to make: the next round is then quick. */
  readonly warm?: boolean;
}

/**
 * One round of building: read, link and judge; write what changed.
 * Rejects with UsageError, or with the reason of the signal; faults of the machine are lines of `environment`.
 */
export async function buildRound(
  session: Session,
  options: BuildOptions,
  settings: RoundSettings = {},
): Promise<BuildResult> {
  const { host } = session;
  const narrow = await readNarrow(host, options);
  const ledger = newLedger();
  const out = await openOutOrSay(session, options, settings, ledger);
  try {
    const parses = out && warmingParses(session, (await session.state()).parses);
    const gathered = await gather(host, options, parses);
    const templates = await loadTemplates(host, options.templates);
    ledger.said.push(...gathered.diagnostics, ...templates.diagnostics);
    noteUnreadable(gathered, narrow, ledger);
    const { register, huisstijl: style } = gathered;
    if (out && register && style && templates.value) {
      await write(
        session,
        options,
        settings,
        { ...gathered, register, style, templates: templates.value, narrow, out },
        ledger,
      );
    }
    settings.signal?.throwIfAborted();
    const result = toResult(ledger);
    const diagnostics = result.diagnostics.filter((message) => reported(message, narrow, gathered));
    return { ...result, diagnostics, sources: gathered.sources, ...(register ? { register } : {}) };
  } finally {
    await out?.release();
  }
}

interface Material extends Pick<Gathered, 'diagnostics' | 'unreadable'> {
  readonly register: Register;
  readonly style: HuisstijlBundel;
  readonly templates: Templates;
  readonly narrow: Narrow;
  readonly out: OutFolder;
}

/** Plans with a key per file; chooses what is made anew; renders, writes and places it; settles what earlier builds left. */
async function write(
  session: Session,
  { content }: BuildOptions,
  { progress = () => undefined, signal, warm }: RoundSettings,
  { register, diagnostics, unreadable, style, templates, narrow, out }: Material,
  ledger: Ledger,
): Promise<void> {
  const { host, jobs } = session;
  const { memory, parses } = await session.state();
  parses.forgetUnused();
  const writers = await session.writers();
  const writes = (formaat: Formaat): boolean => writers.get(formaat)?.environment.length === 0;
  ledger.environment.push(...[...writers.values()].flatMap(({ environment }) => environment));

  const code = session.version.code;
  const formats = Object.fromEntries(
    session.formaten.map((formaat) => [formaat, { ...writers.get(formaat)?.inputs, code }]),
  );
  const planned = plan(register, diagnostics, {
    style: style.digest,
    // One that is not there is said when the document is rendered.
    template: (name) => (templates.has(name) ? templates.digest(name) : ''),
    formats,
  });
  for (const { stuk, error } of planned.failed) {
    noteFault(ledger, stuk.pad, faultLine(`${stuk.pad} kon niet worden opgemaakt`, error));
  }
  const todo = await choose(out, memory.artifacts, planned, { host, narrow, writes }, ledger);
  const earlier = await readEarlier(host, out.path, memory);
  const shop = { host, content, register, templates, style, writers };

  const coming = [...todo.documents.flatMap(({ wanted }) => wanted), ...todo.copies];
  if (coming.length > 0 && (await canPlace(out, ledger))) {
    await announce({ session, memory, earlier }, coming, ledger);
    await make(shop, todo, out, ledger, { jobs, progress, signal });
  } else if (warm) void rehearse(shop, planned);
  await keep(
    {
      session,
      out,
      memory,
      earlier,
      plan: planned,
      narrow,
      writers,
      writes,
      unknown: [...unreadable.filter(({ besloten }) => !besloten), ...planned.failed.map(({ stuk }) => stuk)].map(
        ({ pad }) => pad,
      ),
      complete: signal?.aborted !== true,
    },
    ledger,
  );
}

async function openOutOrSay(
  { host }: Session,
  { out }: BuildOptions,
  { progress, signal }: RoundSettings,
  ledger: Ledger,
): Promise<OutFolder | undefined> {
  const waiting = (pid: number): void => {
    const note = `Een andere bouw is bezig in ${out} (proces ${pid}); er wordt op gewacht.`;
    progress?.({ done: 0, total: 0, note });
  };
  try {
    return await openOut(host, out, waiting, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const tool = toolFolder(out);
    const folder = isFileError(error) && error.path?.startsWith(tool) ? tool : out;
    ledger.environment.push(faultLine(`In ${folder} kan niet worden geschreven`, error));
    return undefined;
  }
}

/** Whether the out folder can be written; when it cannot that is said once, not for every file. */
async function canPlace(out: OutFolder, ledger: Ledger): Promise<boolean> {
  try {
    await out.ready();
    return true;
  } catch (error) {
    ledger.environment.push(faultLine(`In ${out.path} kan niet worden geschreven`, error));
    return false;
  }
}

function noteUnreadable({ unreadable }: Gathered, narrow: Narrow, ledger: Ledger): void {
  for (const { pad } of unreadable) {
    if (narrow.has(pad)) ledger.skipped.push({ file: pad, reason: 'Het bestand is niet te lezen.' });
  }
}
