import { compareDiagnostics, type Diagnostic, type Host } from '../core/index.ts';
import { link } from '../link/index.ts';
import type { Register } from '../model/index.ts';
import { type HuisBundel, kiesHuis, type Onleesbaar, type ParseCache, readContent } from '../read/index.ts';
import { checkRules } from '../rules/index.ts';
import { packageRoot } from './version.ts';

/** Everything that is known before a document is made: what was read, linked and judged. */
export interface Gathered {
  /** Undefined when gemeente.yaml or the house cannot be read. */
  readonly register?: Register;
  /** The house, with its looks. */
  readonly bundel?: HuisBundel;
  /** In the order in which messages are shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The stukken that could not be read. */
  readonly unreadable: readonly Onleesbaar[];
  readonly sources: ReadonlyMap<string, string>;
}

/** read → link → rules: the stages that every command shares, over the whole content folder. */
export async function gather(
  host: Host,
  { content, templates }: { readonly content: string; readonly templates?: string | undefined },
  parseCache?: ParseCache,
): Promise<Gathered> {
  const place = { content, packageRoot: packageRoot(), ...(templates === undefined ? {} : { templates }) };
  const { value, diagnostics, sources } = await readContent(host, content, {
    huis: (genoemd) => kiesHuis(host, place, genoemd),
    ...(parseCache ? { parseCache } : {}),
  });
  const linked = value && link(value, value.bundel.stijl.tekens, value.bundel.stijl.codetekens);
  const judged = linked?.value ? checkRules(linked.value) : [];
  const said = [...diagnostics, ...(linked?.diagnostics ?? []), ...judged];
  return {
    ...(linked?.value ? { register: linked.value } : {}),
    ...(value ? { bundel: value.bundel } : {}),
    diagnostics: said.sort(compareDiagnostics),
    unreadable: value?.unreadable ?? [],
    sources,
  };
}
