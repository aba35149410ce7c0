import type { Vergadering } from '../../model/index.ts';
import { bundelTitel, bundelView } from '../../rollen/index.ts';
import { openBundle, PDF_NORMEN } from '../../write/index.ts';
import type { ManifestEntry } from '../manifest.ts';
import type { Work } from '../work.ts';
import { BUNDEL } from './holds.ts';
import type { Placed } from './order.ts';
import { sayOf } from './parts.ts';

/** A bundle of which everything is known but its bytes. */
export interface Ordered {
  /** Below the out folder. */
  readonly path: string;
  readonly openbaar: boolean;
  readonly parts: readonly Placed[];
  /** The parts that were made for it, by their path; the others are read when their turn comes. */
  readonly made: ReadonlyMap<string, Uint8Array>;
}

/** Writes a bundle part by part, and notes what it is made of: by that a later build knows whether it still holds. */
export async function writeBundle(
  work: Work,
  vergadering: Vergadering,
  { path, openbaar, parts, made }: Ordered,
): Promise<void> {
  const { out, session, ledger, bundel, register, signal } = work;
  const { huisstijl, lettertypen } = bundel.stijl;
  const source = vergadering.oproeping.pad;
  const inputs = inputsOf(work, parts, made);
  const total = parts.reduce((sum, part) => sum + part.pages, 0);
  const titel = bundelTitel(vergadering);
  const shown = openbaar ? titel : `Niet openbaar · ${titel}`;
  const view = bundelView(register, vergadering, 'bundel-omslag', {
    uitgave: null,
    niet_openbaar: false,
    met_bijlagen: false,
  });
  let done: ReturnType<ReturnType<typeof openBundle>['finish']> | undefined;
  await out.placePieces(path, async (add) => {
    const bundle = openBundle({
      meta: { ...view.meta, titel: openbaar ? titel : `Niet openbaar: ${titel}` },
      pad: path,
      delen: parts.map(({ pad }) => pad),
      voet: (page) => `${shown} · blad ${page} van ${total}`,
      lettertype: lettertypen.normaal.bytes,
      grootte: huisstijl.voet.grootte,
      kleur: huisstijl.kleuren.gedempt,
    });
    for (const part of parts) {
      signal?.throwIfAborted();
      const bytes = made.get(part.pad) ?? (await session.host.files.read(`${out.path}/${part.pad}`));
      bundle.add({ ...part, bytes });
      await add(bundle.take());
    }
    done = bundle.finish();
    await add(bundle.take());
  });
  if (!done) return;
  sayClaims(work, path, source, done.claims);
  ledger.written.push(path);
  ledger.files.set(path, { sha256: done.sha256, size: done.size, source, inputs });
}

/** Of a bundle of what griffie made it is said when it claims less than was asked for: a stuk in it does. */
function sayClaims(
  { options, ledger }: Work,
  path: string,
  source: string,
  claims: readonly (keyof typeof PDF_NORMEN)[],
): void {
  if (path.endsWith('bundel.pdf')) return;
  for (const standaard of ['ua', 'a'] as const) {
    if (claims.includes(standaard) || !['beide', standaard].includes(options.pdfStandaard)) continue;
    const message = `De bundel stukken.pdf is geen ${PDF_NORMEN[standaard]}, omdat een stuk erin het niet is.`;
    const hint = 'De melding pdf-standaard bij dat stuk zegt waarom. De bundel is wel gemaakt.';
    sayOf(ledger.said, source, 'waarschuwing', message, hint);
  }
}

/** The digests of the files in a bundle, by their paths, and one of the pages that were made for it. */
function inputsOf(
  { ledger }: Work,
  parts: readonly Placed[],
  made: ReadonlyMap<string, Uint8Array>,
): ManifestEntry['inputs'] {
  const files = parts.flatMap(({ pad }) => {
    const entry = made.has(pad) ? undefined : ledger.files.get(pad);
    return entry ? [[pad, entry.sha256] as const] : [];
  });
  return { ...Object.fromEntries(files), [BUNDEL]: String(files.length) };
}
