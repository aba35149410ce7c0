import { loadTemplates } from '../render/index.ts';
import type { SvgDrawer } from '../svg/index.ts';
import type { BuildOptions, BuildResult, Run } from './api.ts';
import { type BundelWish, bundlePlaces, makeBundels } from './bundel/make.ts';
import { choose } from './choose.ts';
import { begonnen, refuseOtherPart, writeDeel } from './deel/deelbestand.ts';
import { deelwerk } from './deel/verdeel.ts';
import { faultLine, isFileError } from './faults.ts';
import { openGate } from './gate.ts';
import { gather } from './gather.ts';
import { announce, keep } from './keep.ts';
import { make, rehearse } from './make.ts';
import { readNarrow, reporter } from './narrow.ts';
import { type OutFolder, openOut, toolFolder } from './outfolder.ts';
import { plan } from './plan.ts';
import type { Session } from './session.ts';
import { readEarlier } from './state.ts';
import { refuseOldOrder } from './verhuis.ts';
import { type Ledger, newLedger, toResult, type Work } from './work.ts';

/** How one round runs. */
export interface RoundSettings extends Pick<Run, 'progress' | 'signal'> {
  /** Whether to load what a first document needs when there is none to make: the next round of a watch is then quick. */
  readonly warm?: boolean;
  /** The bundles that are made of what was built. */
  readonly bundel?: BundelWish;
}

/**
 * One round of building: read, link and judge; plan what belongs in the out folder, choose what of it is made anew, make it,
 * and keep what is to be remembered. Rejects with UsageError, or with the reason of the signal; faults of the machine are
 * lines of `environment`.
 */
export async function buildRound(
  session: Session,
  options: BuildOptions,
  settings: RoundSettings = {},
): Promise<BuildResult> {
  const { host } = session;
  const asked = await readNarrow(host, options);
  await refuseOldOrder(host, options.out);
  await refuseOtherPart(host, options.out, options.deel);
  const ledger = newLedger();
  const out = await openOutOrSay(session, options, settings, ledger);
  try {
    const gathered = await gather(host, options, {
      parseCache: out && (await session.parses()),
      oordelen: session.oordelen,
      geheugen: session.geheugen,
      bewaring: out && (await session.bewaring()),
    });
    const { register, bundel, diagnostics, unreadable, sources } = gathered;
    const templates = bundel
      ? await loadTemplates(host, bundel.mappen, options.content, session.sjablonen)
      : { diagnostics: [] };
    ledger.said.push(...diagnostics, ...templates.diagnostics);
    const { deel } = options;
    const own = deel && register ? deelwerk(register, deel, !templates.value) : undefined;
    const narrow = own ?? asked;
    if (own) settings.progress?.({ done: 0, total: 0, note: own.omvang });
    for (const { pad } of unreadable) {
      if (narrow.has(pad)) ledger.skipped.push({ file: pad, reason: 'Het bestand is niet te lezen.' });
    }

    if (out && register && bundel && templates.value) {
      const { memory, parses } = await session.state();
      parses.forgetUnused();
      const earlier = await readEarlier(host, out.path, memory);
      const { writers, formats, returnable, environment } = await session.writers();
      ledger.environment.push(...environment);
      const material = { register, bundel, templates: templates.value, writers, formats, returnable };
      let draw: SvgDrawer | undefined;
      const drawSvg: SvgDrawer = async (bytes) => {
        draw ??= (await import('../svg/index.ts')).svgDrawer(host, bundel.stijl.lettertypen);
        return draw(bytes);
      };
      const work: Work = { ...settings, session, options, narrow, out, earlier, ...material, drawSvg, ledger };
      const planned = plan(work, diagnostics, memory.seen, own?.has);
      const todo = await choose(work, planned);
      const { bundel: wish } = settings;
      if (await canPlace(work, wish ? 1 : todo.files.length)) {
        await announce(work, [...todo.files, ...(wish ? bundlePlaces(work, wish) : [])]);
        const part = deel && begonnen(work, deel, planned, gathered);
        if (part) await writeDeel(host, out.path, part);
        const gate = await openGate(work, planned, todo, gathered, wish !== undefined);
        await make(work, todo, gate);
        await gate?.close();
        // Of a set in which something closed was found no bundle is made.
        if (wish && gate?.proven !== '') await makeBundels(work, planned, wish, gate);
        const kept = await keep(work, planned, own ? unreadable.filter(({ pad }) => own.has(pad)) : unreadable, gate);
        const isDone = ledger.environment.length === 0 && !settings.signal?.aborted;
        if (part && isDone) await writeDeel(host, out.path, { ...part, ...kept, af: true });
      }
      if (settings.warm && todo.files.length === 0) void rehearse(work, planned);
    }
    settings.signal?.throwIfAborted();
    const result = toResult(ledger);
    const shown = result.diagnostics.filter(reporter(narrow, gathered));
    return { ...result, diagnostics: shown, sources, ...(register ? { register } : {}) };
  } finally {
    await out?.release();
  }
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
    const isBeside = isFileError(error) && error.path?.startsWith(toolFolder(out));
    sayUnwritable(ledger, isBeside ? toolFolder(out) : out, error);
    return undefined;
  }
}

/** Whether so many files can come into the out folder; when they cannot that is said once, not for every file. */
async function canPlace({ out, ledger }: Work, files: number): Promise<boolean> {
  try {
    if (files > 0) await out.ready();
    return true;
  } catch (error) {
    sayUnwritable(ledger, out.path, error);
    return false;
  }
}

function sayUnwritable(ledger: Ledger, folder: string, error: unknown): void {
  ledger.environment.push(faultLine(`In ${folder} kan niet worden geschreven`, error));
}
