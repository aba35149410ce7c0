import type { Host } from '../core/index.ts';
import type { Register } from '../model/index.ts';
import { loadTemplates } from '../render/index.ts';
import { type Ahead, startAhead } from './ahead.ts';
import type { BuildOptions, BuildResult, Progress } from './api.ts';
import { choose } from './choose.ts';
import { faultLine } from './faults.ts';
import { formatInputs } from './format-inputs.ts';
import { gather } from './gather.ts';
import { keep } from './keep.ts';
import { readManifest } from './manifest.ts';
import { type Narrow, readNarrow, reported } from './narrow.ts';
import { newOutcome, type Outcome, toResult } from './outcome.ts';
import { type OutFolder, openOut } from './outfolder.ts';
import { type Plan, plan, registerDigest, type Shown } from './plan.ts';
import { produce, rehearse } from './produce.ts';
import { recordFiles } from './recording.ts';
import { beginCrew, openWorkshop } from './workshop.ts';
import type { Caches, Workspace } from './workspace.ts';

/** What of a stuk can be read even when the rest cannot: that it is to stay inside. Its public files then do not stay. */
const INWARD = /^[ \t]*["']?openbaarheid["']?[ \t]*:[ \t]*(?!["']?openbaar\b)\S/imu;

/**
 * One build, stage by stage: read, link and judge; plan with a key per file; choose what is made anew; render, write and place
 * it; settle what an earlier build left, and keep the manifest and the caches.
 * Rejects with UsageError, or with the reason of the signal; faults of the machine are lines of `environment`.
 */
export async function runBuild(
  host: Host,
  workspace: Workspace,
  options: BuildOptions,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<BuildResult> {
  const narrow = await readNarrow(host, options);
  const outcome = newOutcome();
  const out = await openOutOrSay(host, options, outcome, progress, signal);
  let ahead: Ahead | undefined;
  try {
    const caches = out && (await workspace.caches());
    ahead = caches && startAhead(workspace, caches, options, signal);
    const gathered = await gather(host, options, ahead?.parses);
    const { host: recorder, recording } = recordFiles(host);
    const templates = await loadTemplates(recorder, options.templates);
    outcome.said.push(...gathered.diagnostics, ...templates.diagnostics);
    const { register, huisstijl, unreadable, sources } = gathered;
    sayUnreadable(unreadable, narrow, outcome);

    if (out && caches && register && huisstijl && templates.value) {
      const earlier = await readManifest(host, options.out);
      const formats = await formatInputs(host, workspace, options);
      outcome.environment.push(...formats.environment);
      const views = knownViews(register, caches);
      const planned = plan(
        register,
        gathered.diagnostics,
        {
          style: huisstijl.digest,
          template: (name) => templates.value?.digest(name) ?? '',
          format: formats.inputs,
        },
        views.shown,
      );
      sayFailed(planned, outcome);
      const todo = await choose(
        out,
        caches.build.artifacts,
        planned,
        { host, narrow, formats: formats.possible },
        outcome,
      );
      const printer = formats.printing?.printer;
      const made = { host, options, parts: workspace.parts, register, templates: templates.value, style: huisstijl };
      const input = { ...made, recording, printer };
      const shop = openWorkshop(input);
      const crew = ahead?.crew(todo.documents.length);
      if (crew) beginCrew(crew, input, shop);
      const settings = { host, content: options.content, jobs: options.jobs ?? host.cores, progress, crew, signal };
      await produce(shop, todo, out, outcome, settings);
      if (todo.documents.length === 0 && workspace.mustWarm()) void rehearse(shop, planned, formats.possible);
      const complete = signal?.aborted !== true;
      const kept = unreadable.filter((path) => !INWARD.test(sources.get(path) ?? ''));
      await keep(
        { host, out, workspace, caches, views, earlier, plan: planned, narrow, formats, unreadable: kept, complete },
        outcome,
      );
    }
    signal?.throwIfAborted();
    const result = toResult(outcome);
    const diagnostics = result.diagnostics.filter((message) => reported(message, narrow, gathered));
    return { ...result, diagnostics, sources, ...(register ? { register } : {}) };
  } finally {
    await ahead?.close();
    await out?.release();
  }
}

async function openOutOrSay(
  host: Host,
  options: BuildOptions,
  outcome: Outcome,
  progress: Progress,
  signal?: AbortSignal,
): Promise<OutFolder | undefined> {
  const waiting = (pid: number): void =>
    progress({
      done: 0,
      total: 0,
      note: `Een andere bouw is bezig in ${options.out} (proces ${pid}); er wordt op gewacht.`,
    });
  try {
    return await openOut(host, options.out, waiting, signal);
  } catch (error) {
    signal?.throwIfAborted();
    outcome.environment.push(faultLine(`In ${options.out} kan niet worden geschreven`, error));
    return undefined;
  }
}

function knownViews(register: Register, { build }: Caches): { register: string; shown: Map<string, Shown> } {
  const digest = registerDigest(register);
  return {
    register: digest,
    shown: new Map(build.views?.register === digest ? Object.entries(build.views.shown) : []),
  };
}

function sayUnreadable(unreadable: readonly string[], narrow: Narrow, outcome: Outcome): void {
  for (const file of unreadable) {
    if (narrow.has(file)) outcome.skipped.push({ file, reason: 'Het bestand is niet te lezen.' });
  }
}

function sayFailed({ failed }: Plan, outcome: Outcome): void {
  for (const { stuk, error } of failed) {
    const reason = faultLine(`${stuk.pad} kon niet worden opgemaakt`, error);
    outcome.environment.push(reason);
    outcome.skipped.push({ file: stuk.pad, reason });
  }
}
