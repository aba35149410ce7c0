import { compareDiagnostics, type Diagnostic, type Host } from '../core/index.ts';
import { link } from '../link/index.ts';
import type { Register, Tekenbereik } from '../model/index.ts';
import { type HuisstijlBundel, type Onleesbaar, type ParseCache, readContent, readHuisstijl } from '../read/index.ts';
import { checkRules } from '../rules/index.ts';
import { packageRoot } from './version.ts';

/** Everything that is known before a document is made: what was read, linked and judged. */
export interface Gathered {
  /** Undefined when gemeente.yaml cannot be read. */
  readonly register?: Register;
  /** Undefined when the huisstijl cannot be read; its faults are among the diagnostics. */
  readonly huisstijl?: HuisstijlBundel;
  /** In the order in which messages are shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The stukken that could not be read. */
  readonly unreadable: readonly Onleesbaar[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Without a huisstijl no font is known, and no character is held against anyone. */
const EVERY_CHARACTER: Tekenbereik = [[0, 0x10ffff]];

/** read → link → rules: the stages that every command shares, over the whole content folder. */
export async function gather(
  host: Host,
  { content, templates }: { readonly content: string; readonly templates: string },
  parseCache?: ParseCache,
): Promise<Gathered> {
  const [read, style] = await Promise.all([
    readContent(host, content, parseCache ? { parseCache } : {}),
    readHuisstijl(host, templates, packageRoot()),
  ]);
  const linked = read.value ? link(read.value, style.value?.tekens ?? EVERY_CHARACTER) : undefined;
  const judged = linked?.value ? checkRules(linked.value) : [];
  const said = [...read.diagnostics, ...style.diagnostics, ...(linked?.diagnostics ?? []), ...judged];
  return {
    ...(linked?.value ? { register: linked.value } : {}),
    ...(style.value ? { huisstijl: style.value } : {}),
    diagnostics: said.sort(compareDiagnostics),
    unreadable: read.value?.unreadable ?? [],
    sources: read.sources,
  };
}
