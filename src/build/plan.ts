import { compareText, type Diagnostic, digest, digestOf } from '../core/index.ts';
import type { View } from '../document/index.ts';
import { soortVan } from '../kinds/index.ts';
import { bijlagePad, documentPad, type Register, type Stuk } from '../model/index.ts';
import { FORMATEN, type Formaat } from '../write/writer.ts';
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

/** What enters a file besides its view. */
export interface PlanInputs {
  readonly style: string;
  /** Digest of a template with its partials. */
  readonly template: (name: string) => string;
  /** Everything else that enters the files of one format: writer, browser, options. */
  readonly format: Readonly<Record<Formaat, Inputs>>;
}

/** Decides what belongs in the out folder, with the key of each file, before anything is rendered. */
export function plan(register: Register, diagnostics: readonly Diagnostic[], inputs: PlanInputs): Plan {
  const fouten = countFouten(register, diagnostics);
  const documents: PlannedDocument[] = [];
  const failed: { stuk: Stuk; error: unknown }[] = [];
  for (const stuk of register.stukken) {
    const { view: makeView } = soortVan(stuk.soort);
    if (!makeView) continue;
    try {
      const view = makeView(stuk, register);
      const held = holdBack(stuk, fouten);
      documents.push({
        stuk,
        view: () => makeView(stuk, register),
        artifacts: artifactsOf(stuk, view, register, inputs),
        ...(held === undefined ? {} : { held }),
      });
    } catch (error) {
      failed.push({ stuk, error });
    }
  }
  return withoutCollisions({ documents, copies: copiesOf(register), failed });
}

function artifactsOf(stuk: Stuk, view: View, register: Register, inputs: PlanInputs): Artifact[] {
  const text = JSON.stringify(view);
  const common = {
    source: stuk.digest,
    view: digest(text),
    template: inputs.template(view.template),
    style: inputs.style,
    assets: digestOf(assetsIn(text).map((pad) => [pad, register.assets[pad]?.digest ?? ''])),
  };
  return FORMATEN.map((formaat) => {
    const all: Inputs = { ...common, ...inputs.format[formaat] };
    // The source is named for the reader of the manifest; what of it is shown stands in the view.
    const { source: _, ...entering } = all;
    return { path: `${documentPad(stuk)}.${formaat}`, source: stuk.pad, formaat, inputs: all, key: digestOf(entering) };
  });
}

/** The assets that a view shows: their addresses stand in its Fragments. */
function assetsIn(viewText: string): string[] {
  const found = new Set<string>();
  for (const [, text] of viewText.matchAll(/"asset:((?:[^"\\]|\\.)*)"/gu)) found.add(JSON.parse(`"${text}"`) as string);
  return [...found].sort();
}

/** The PDF files that stukken name, each beside the stukken that name it: apart for what is not openbaar. */
function copiesOf(register: Register): Artifact[] {
  const copies = new Map<string, Artifact>();
  for (const stuk of register.stukken) {
    for (const { soort, pad } of stuk.verwijzingen) {
      const asset = soort === 'bestand' && pad !== undefined ? register.assets[pad] : undefined;
      if (!asset) continue;
      const path = bijlagePad(asset.path, stuk.openbaarheid === 'openbaar');
      const inputs = { source: asset.digest };
      copies.set(path, { path, source: asset.path, inputs, key: digestOf(inputs) });
    }
  }
  return [...copies.values()].filter(({ path }) => mayBeOurs(path)).sort((a, b) => compareText(a.path, b.path));
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

/** Two sources for one file, capitals and accents aside, are both held back: neither is written over the other. */
function withoutCollisions(made: Plan): Plan {
  const sources = new Map<string, Set<string>>();
  const key = (path: string): string => path.normalize('NFC').toLowerCase();
  for (const { path, source } of [...made.documents.flatMap(({ artifacts }) => artifacts), ...made.copies]) {
    sources.set(key(path), (sources.get(key(path)) ?? new Set()).add(source));
  }
  const rival = ({ path, source }: Artifact): string | undefined =>
    [...(sources.get(key(path)) ?? [])].find((other) => other !== source);
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
