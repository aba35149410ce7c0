import { compareText, type Diagnostic, digest, digestOf } from '../core/index.ts';
import type { View } from '../document/index.ts';
import {
  assetOp,
  bijlagePad,
  documentPad,
  isAanleverbaar,
  isStukregel,
  type Register,
  ROLLEN,
  type Stuk,
  soortVan,
  uitgangVan,
} from '../model/index.ts';
import { alsUitgave } from '../read/index.ts';
import { heeftSpoor, maakView } from '../rollen/index.ts';
import type { Formaat } from '../write/index.ts';
import { identiteitVan } from './identiteit.ts';
import { type Inputs, mayBeOurs } from './manifest.ts';
import { type Seen, type ViewDigests, worldOf } from './seen.ts';
import type { Work } from './work.ts';

/** One file that belongs below the out folder. */
export interface Artifact {
  /** Below the out folder. */
  readonly path: string;
  /** The stuk it is made of, or the file that it is a copy of; below the content folder. */
  readonly source: string;
  /** Undefined for a copy. */
  readonly formaat?: Formaat;
  /** It shows as tracked changes what the raad changed. */
  readonly metSpoor?: true;
  /** The file that it is a copy of, where its source only names it: a stuk that was delivered. Below the content folder. */
  readonly bestand?: string;
  readonly inputs: Inputs;
  /** Digest of the inputs. */
  readonly key: string;
}

/** One stuk on its way to its files. */
export interface PlannedDocument {
  readonly stuk: Stuk;
  /** Made again when it is needed: kept for every stuk of a year it would fill the memory. */
  readonly view: (metSpoor?: boolean) => View;
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
  readonly seen: Seen;
}

/** What documents are made of. */
type Material = Pick<Work, 'session' | 'register' | 'templates' | 'bundel' | 'formats' | 'returnable'>;

/**
 * Decides what belongs in the out folder, with the key of each file, before anything is rendered.
 *
 * @param earlier what the views came to in the last round
 * @param hoort whether a stuk or a file belongs in it, by its path
 */
export function plan(
  material: Material,
  diagnostics: readonly Diagnostic[],
  earlier: Seen,
  hoort: (pad: string) => boolean = () => true,
): Plan {
  const { register, templates, bundel } = material;
  // By name: where the house is installed differs from machine to machine.
  const beelden = Object.entries(bundel.beelden).map(([naam, { digest }]) => [naam, digest]);
  const style = digestOf([bundel.stijl.digest, beelden]);
  const of = worldOf(register, templates);
  const known = earlier.of === of ? earlier.views : {};
  const views: Record<string, ViewDigests> = {};
  const fouten = countFouten(register, diagnostics);
  const documents: PlannedDocument[] = [];
  const failed: { stuk: Stuk; error: unknown }[] = [];
  for (const stuk of register.stukken) {
    if (!ROLLEN[stuk.rol].document || !hoort(stuk.pad)) continue;
    const view = (metSpoor = false): View => maakView(stuk, register, metSpoor) as View;
    const digested = (name: string, metSpoor: boolean): ViewDigests => {
      views[name] = (Object.hasOwn(known, name) && known[name]) || digestsOf(view(metSpoor), material);
      return views[name];
    };
    try {
      const digests = digested(stuk.pad, false);
      const artifacts = stuk.geleverd ? geleverdAls(stuk, register) : artifactsOf(stuk, digests, style, material);
      if (!stuk.geleverd && heeftSpoor(stuk, register))
        artifacts.push(...spoorOf(stuk, digested(`${stuk.pad}${SPOOR}`, true), style, material));
      const held = holdBack(stuk, register, fouten);
      documents.push({ stuk, view, artifacts, ...(held === undefined ? {} : { held }) });
    } catch (error) {
      failed.push({ stuk, error });
    }
  }
  return { documents, copies: copiesOf(register).filter(({ source }) => hoort(source)), failed, seen: { of, views } };
}

function digestsOf(view: View, { register, templates }: Material): ViewDigests {
  // What the template does not ask for is no reason to make the document anew.
  // Nor what only says where it comes from: the identity of a file has that.
  const { velden: _, ...shown } = view;
  const text = JSON.stringify({ ...shown, gegevens: asked(view.gegevens, templates.names(view.template)) });
  return {
    view: digest(text),
    assets: digestOf(assetsIn(text).map((pad) => [pad, register.assets[pad]?.digest ?? ''])),
  };
}

function artifactsOf(stuk: Stuk, digests: ViewDigests, style: string, material: Material): Artifact[] {
  const { register, templates, formats, returnable } = material;
  const { sjabloon } = soortVan(register, stuk);
  const common = {
    ...digests,
    // One that is not there is said when the document is rendered.
    template: templates.has(sjabloon) ? templates.digest(sjabloon) : '',
    style,
  };
  return Object.entries(formats).map(([formaat, more]) => {
    const identiteit = returnable.has(formaat) ? { identiteit: digestOf(identiteitVan(stuk, material)) } : {};
    const entering: Inputs = { ...common, ...more, ...identiteit };
    // The source is named for the reader of the manifest; what of it is shown stands in the view.
    const all = { ...entering, source: stuk.digest };
    return { path: `${documentPad(stuk)}.${formaat}`, source: stuk.pad, formaat, inputs: all, key: digestOf(entering) };
  });
}

/** What stands behind the name of the document that shows changes. */
const SPOOR = ' (wijzigingen)';

/** The document with tracked changes, in Word alone: no other format has them. */
function spoorOf(stuk: Stuk, digests: ViewDigests, style: string, material: Material): Artifact[] {
  return artifactsOf(stuk, digests, style, material)
    .filter(({ formaat }) => formaat === 'docx')
    .map((artifact) => ({ ...artifact, path: `${documentPad(stuk)}${SPOOR}.docx`, metSpoor: true }));
}

/** The file that was delivered as a stuk, under the name of the stuk; nothing where it is not there, or is no PDF or DOCX. */
function geleverdAls(stuk: Stuk, { assets }: Register): Artifact[] {
  const asset = assetOp(assets, stuk.geleverd?.pad);
  if (!asset || !isAanleverbaar(stuk, asset)) return [];
  const inputs = { source: asset.digest };
  const path = `${documentPad(stuk)}.${uitgangVan(stuk)}`;
  return [{ path, source: stuk.pad, bestand: asset.path, inputs, key: digestOf(inputs) }];
}

/** Of the facts those that a template names; of a group those of its members. */
function asked(gegevens: View['gegevens'], names: ReadonlySet<string>): View['gegevens'] {
  const named = (group: Readonly<Record<string, unknown>>): [string, unknown][] =>
    Object.keys(group).flatMap((name) => (names.has(name) ? [[name, group[name]]] : []));
  return Object.fromEntries(
    named(gegevens).map(([name, value]) => [name, isGroup(value) ? Object.fromEntries(named(value)) : value]),
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !('fragment' in value);
}

/** Paths of the images that a view shows, below the content folder: their addresses stand in its Fragments. */
function assetsIn(view: string): string[] {
  const found = view.matchAll(/"asset:((?:[^"\\]|\\.)*)"/gu);
  return [...new Set([...found].map(([, path]) => JSON.parse(`"${path}"`) as string))].sort();
}

/** The files that stukken link to and that go along as they are. */
function copiesOf({ stukken, assets, botsingen }: Register): Artifact[] {
  const named = stukken.flatMap(({ verwijzingen }) => verwijzingen.filter(({ soort }) => soort === 'bestand'));
  return [...new Set(named.map(({ pad }) => pad))]
    .flatMap((pad) => {
      const asset = assetOp(assets, pad);
      const path = bijlagePad(asset, stukken);
      if (!asset || path === undefined || !mayBeOurs(path) || Object.hasOwn(botsingen, asset.path)) return [];
      const inputs = { source: asset.digest };
      return [{ path, source: asset.path, inputs, key: digestOf(inputs) }];
    })
    .sort((a, b) => compareText(a.path, b.path));
}

/** Per stuk the number of its fouten that count; a fout in an agendapunt counts for its oproeping too. */
function countFouten(register: Register, diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { file, severity } of diagnostics) {
    if (severity === 'fout') count.set(file, (count.get(file) ?? 0) + 1);
  }
  for (const { oproeping, agenda, map } of register.vergaderingen) {
    // Without what was sent its numbers are not known.
    const uitgaven = diagnostics.filter(({ file, severity }) => severity === 'fout' && alsUitgave(file)?.map === map);
    if (uitgaven.length > 0) count.set(oproeping.pad, (count.get(oproeping.pad) ?? 0) + uitgaven.length);
    const regels = agenda.flatMap((rubriek) => rubriek.regels);
    const punten = new Set(regels.map((regel) => (isStukregel(regel) ? regel.stuk : undefined)));
    for (const stuk of punten) {
      const more = stuk && !ROLLEN[stuk.rol].document ? (count.get(stuk.pad) ?? 0) : 0;
      if (more > 0) count.set(oproeping.pad, (count.get(oproeping.pad) ?? 0) + more);
    }
  }
  return count;
}

function holdBack(stuk: Stuk, { botsingen }: Register, fouten: ReadonlyMap<string, number>): string | undefined {
  if (Object.hasOwn(botsingen, stuk.pad)) return 'Een ander bestand zou op dezelfde plaats worden geschreven.';
  const count = fouten.get(stuk.pad) ?? 0;
  if (stuk.status !== 'definitief' || count === 0) return undefined;
  return `Het stuk is definitief en heeft nog ${count === 1 ? 'een fout' : `${count} fouten`}.`;
}
