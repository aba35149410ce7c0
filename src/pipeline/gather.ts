import { compareDiagnostics, type Diagnostic, type Host } from '../core/index.ts';
import { link } from '../link/index.ts';
import type { Register, Verzending } from '../model/index.ts';
import {
  type Content,
  type HuisBundel,
  kiesHuis,
  type Leesgeheugen,
  type Onleesbaar,
  type ParseCache,
  readContent,
} from '../read/index.ts';
import { checkRules, type Oordeelbewaring, type Oordeelgeheugen } from '../rules/index.ts';
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

/** What is kept from one gathering to the next. */
export interface Kept {
  readonly parseCache?: ParseCache | undefined;
  /** What was read and still stands; without it every file is read. */
  readonly geheugen?: Pick<Leesgeheugen, 'onthoud'>;
  /** What was said of stukken and still stands. */
  readonly oordelen?: Oordeelgeheugen;
  /** What was said in earlier runs. */
  readonly bewaring?: Oordeelbewaring | undefined;
  /** Hears of the register before it is judged, which waits for this. */
  readonly gelinkt?: (register: Register) => Promise<void>;
}

/** read → link → rules: the stages that every command shares, over the whole content folder. */
export async function gather(
  host: Host,
  {
    content,
    templates,
    verzending,
  }: {
    readonly content: string;
    readonly templates?: string | undefined;
    readonly verzending?: Verzending | undefined;
  },
  { parseCache, geheugen, oordelen, bewaring, gelinkt }: Kept = {},
): Promise<Gathered> {
  const place = { content, packageRoot: packageRoot(), ...(templates === undefined ? {} : { templates }) };
  const { value, diagnostics, sources } = await readContent(host, content, {
    huis: (genoemd) => kiesHuis(host, place, genoemd, parseCache?.teksten),
    ...(parseCache ? { parseCache } : {}),
    ...(geheugen ? { geheugen } : {}),
  });
  const { tekens, codetekens } = value?.bundel.stijl ?? { tekens: [], codetekens: [] };
  const linked = value && link(zonderLatere(value, verzending), tekens, codetekens, verzending);
  if (linked?.value) await gelinkt?.(linked.value);
  const judged = linked?.value ? checkRules(linked.value, oordelen, bewaring) : [];
  const said = [...diagnostics, ...(linked?.diagnostics ?? []), ...judged];
  return {
    ...(linked?.value ? { register: linked.value } : {}),
    ...(value ? { bundel: value.bundel } : {}),
    diagnostics: said.sort(compareDiagnostics),
    unreadable: value?.unreadable ?? [],
    sources,
  };
}

/** What was sent before this sending: it is made as if it and what came after it were not there yet. */
function zonderLatere(content: Content, verzending: Verzending | undefined): Content {
  if (!verzending) return content;
  const { map, nummer } = verzending;
  return { ...content, uitgaven: content.uitgaven.filter((een) => een.map !== map || een.nummer < nummer) };
}
