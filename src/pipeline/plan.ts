import { compareText, type Diagnostic, digest, digestOf } from '../core/index.ts';
import type { View } from '../document/index.ts';
import { soortVan } from '../kinds/index.ts';
import { assetOp, bijlagePad, documentPad, type Register, type Stuk } from '../model/index.ts';
import { FORMATEN, type Formaat } from '../write/index.ts';
import { type Inputs, mayBeOurs } from './manifest.ts';

/** One file that belongs below the out folder. */
export interface Artifact {
  /** Below the out folder. */
  readonly path: string;
  /** The stuk it is made of, or the file that it is a copy of; below the content folder. */
  readonly source: string;
  /** Undefined for a copy. */
  readonly formaat?: Formaat;
  readonly inputs: Inputs;
  /** Digest of the inputs. */
  readonly key: string;
}

/** One stuk on its way to its files. */
export interface PlannedDocument {
  readonly stuk: Stuk;
  /** Made again when it is needed: kept for every stuk of a year it would fill the memory. */
  readonly view: () => View;
  readonly artifacts: readonly Artifact[];
  /** Dutch: why nothing of it is written; undefined when it is. */
  readonly held?: string;
}

export interface Plan {
  /** By path of the stuk. */
  readonly documents: readonly PlannedDocument[];
  /** The files that go along as they are, by path. */
  readonly copies: readonly Artifact[];
  /** Stukken that no view could be made of: a fault of ours. */
  readonly failed: readonly { readonly stuk: Stuk; readonly error: unknown }[];
}

/** What a view shows, in short: all that the key of its files needs. */
export interface Shown {
  /** Digest of the view. */
  readonly view: string;
  readonly template: string;
  /** Paths of the assets, below the content folder. */
  readonly assets: readonly string[];
}

/** What enters a file besides its view. */
export interface PlanInputs {
  readonly style: string;
  /** Digest of a template with its partials. */
  readonly template: (name: string) => string;
  /** Everything else that enters the files of one format: writer, browser, options. */
  readonly format: Readonly<Record<Formaat, Inputs>>;
}

/**
 * Decides what belongs in the out folder, with the key of each file, before anything is rendered.
 *
 * @param shown what the views of this very register show, as far as that is known already: those views are not made. What is
 * found out is added to it.
 */
export function plan(
  register: Register,
  diagnostics: readonly Diagnostic[],
  inputs: PlanInputs,
  shown: Map<string, Shown> = new Map(),
): Plan {
  const fouten = countFouten(register, diagnostics);
  const documents: PlannedDocument[] = [];
  const failed: { stuk: Stuk; error: unknown }[] = [];
  for (const stuk of register.stukken) {
    const { view: makeView } = soortVan(stuk.soort);
    if (!makeView) continue;
    try {
      const known = shown.get(stuk.pad) ?? shownBy(makeView(stuk, register));
      shown.set(stuk.pad, known);
      const held = holdBack(stuk, fouten);
      documents.push({
        stuk,
        view: () => makeView(stuk, register),
        artifacts: artifactsOf(stuk, known, register, inputs),
        ...(held === undefined ? {} : { held }),
      });
    } catch (error) {
      failed.push({ stuk, error });
    }
  }
  return withoutCollisions({ documents, copies: copiesOf(register), failed });
}

/** Digest of everything that a view can depend on: as long as it is the same, every view is. */
export function registerDigest(register: Register): string {
  return digestOf([
    register.gemeente,
    register.stukken.map((stuk) => [stuk.pad, stuk.digest]),
    Object.values(register.assets).map((asset) => [asset.path, asset.mime, asset.digest]),
  ]);
}

function shownBy(view: View): Shown {
  const text = JSON.stringify(view);
  const assets = new Set<string>();
  // The addresses of images stand in the Fragments of a view.
  for (const [, path] of text.matchAll(/"asset:((?:[^"\\]|\\.)*)"/gu)) assets.add(JSON.parse(`"${path}"`) as string);
  return { view: digest(text), template: view.template, assets: [...assets].sort() };
}

function artifactsOf(stuk: Stuk, shown: Shown, register: Register, inputs: PlanInputs): Artifact[] {
  const common = {
    source: stuk.digest,
    view: shown.view,
    template: inputs.template(shown.template),
    style: inputs.style,
    assets: digestOf(shown.assets.map((pad) => [pad, register.assets[pad]?.digest ?? ''])),
  };
  return FORMATEN.map((formaat) => {
    const all: Inputs = { ...common, ...inputs.format[formaat] };
    // The source is named for the reader of the manifest; what of it is shown stands in the view.
    const { source: _, ...entering } = all;
    return { path: `${documentPad(stuk)}.${formaat}`, source: stuk.pad, formaat, inputs: all, key: digestOf(entering) };
  });
}

/** The PDF files that stukken name: apart when no openbaar stuk names them. */
function copiesOf(register: Register): Artifact[] {
  const named = new Map<string, boolean>();
  for (const { verwijzingen, openbaarheid } of register.stukken) {
    for (const { soort, pad } of verwijzingen) {
      if (soort !== 'bestand' || pad === undefined) continue;
      named.set(pad, (named.get(pad) ?? false) || openbaarheid === 'openbaar');
    }
  }
  return [...named]
    .flatMap(([pad, openbaar]) => {
      const asset = assetOp(register.assets, pad);
      const path = bijlagePad(pad, openbaar);
      if (asset?.mime !== 'application/pdf' || !mayBeOurs(path)) return [];
      const inputs = { source: asset.digest };
      return [{ path, source: pad, inputs, key: digestOf(inputs) }];
    })
    .sort((a, b) => compareText(a.path, b.path));
}

/** Per stuk the number of its fouten that count; a fout in an agendapunt counts for its oproeping too. */
function countFouten(register: Register, diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { file, severity } of diagnostics) {
    if (severity === 'fout') count.set(file, (count.get(file) ?? 0) + 1);
  }
  for (const { oproeping, agenda } of register.vergaderingen) {
    const punten = new Set(agenda.flatMap(({ regels }) => regels.map(({ stuk }) => stuk)));
    for (const stuk of punten) {
      const more = stuk?.soort === 'agendapunt' ? (count.get(stuk.pad) ?? 0) : 0;
      if (more > 0) count.set(oproeping.pad, (count.get(oproeping.pad) ?? 0) + more);
    }
  }
  return count;
}

function holdBack(stuk: Stuk, fouten: ReadonlyMap<string, number>): string | undefined {
  const count = fouten.get(stuk.pad) ?? 0;
  if (stuk.status !== 'definitief' || count === 0) return undefined;
  return `Het stuk is definitief en heeft nog ${count === 1 ? 'een fout' : `${count} fouten`}.`;
}

/** Paths that are one file on Windows or macOS have one fold: capitals and composition of accents aside. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Two sources for one file, capitals and accents aside, are both held back: neither is written over the other. */
function withoutCollisions(made: Plan): Plan {
  const sources = new Map<string, Set<string>>();
  for (const { path, source } of [...made.documents.flatMap(({ artifacts }) => artifacts), ...made.copies]) {
    sources.set(foldPath(path), (sources.get(foldPath(path)) ?? new Set()).add(source));
  }
  const rival = ({ path, source }: Artifact): string | undefined =>
    [...(sources.get(foldPath(path)) ?? [])].find((other) => other !== source);
  return {
    ...made,
    documents: made.documents.map((document) => {
      const other = document.artifacts.map(rival).find((found) => found !== undefined);
      return other === undefined
        ? document
        : { ...document, held: `${other} zou op dezelfde plaats worden geschreven.` };
    }),
    copies: made.copies.filter((copy) => rival(copy) === undefined),
  };
}
