import { posix } from 'node:path';
import Handlebars from 'handlebars';
import {
  type Checked,
  type Diagnostic,
  diagnostic,
  digest,
  digestOf,
  FILE_START,
  type Host,
  lineIndex,
  type Range,
} from '../core/index.ts';
import { type FormFault, fillFault, formFault } from './handlebars-words.ts';
import { FACT_HELPERS, lookup } from './helpers.ts';
import type { Marks } from './marks.ts';
import { strict } from './strict.ts';
import { TemplateFault } from './template-fault.ts';
import { readTemplateFiles, type TemplateFile } from './template-files.ts';

/** The helpers that know the document at work; those that print facts are the same for all. */
export interface Helpers {
  /** `{{markdown inhoud onder=2}}`: blocks; headings in it begin below the level that is given. */
  markdown(fragment: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString;
  /** `{{inline kop hoofdletters=true}}`: the content of one paragraph, to stand in a line. */
  inline(fragment: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString;
  /** `{{noten}}`: the notes of the whole document. */
  noten(): Handlebars.SafeString | string;
  /** `{{inhoudsopgave}}`: where the contents list stands, in a stuk that has one. */
  inhoudsopgave(): Handlebars.SafeString;
}

const KNOWN = Object.fromEntries(
  ['markdown', 'inline', 'noten', 'inhoudsopgave', ...Object.keys(FACT_HELPERS)].map((name) => [name, true]),
);

/** The text of a template, and its file as messages name it. */
interface Source {
  readonly text: string;
  /** As it was parsed to look at it: it is compiled from that, when it is first filled in. */
  readonly program: hbs.AST.Program;
  readonly file: string;
  /** Of a house below: what to copy into the own folder, to change it, and from where: absolute, for a hint is shown as it is. */
  readonly geleend?: { readonly wat: string; readonly uit: string };
}

/** The templates of a folder, ready to fill in. */
export interface Templates {
  /** Names without `.hbs`. */
  readonly namen: readonly string[];
  /** Whether there is such a template, ready to fill in. */
  has(naam: string): boolean;
  /** Of one template and all partials: changes whenever the same View could give another document. Throws for an unknown name. */
  digest(naam: string): string;
  /** Every word that a template and its partials ask for: what is not among them cannot be printed by it. */
  names(naam: string): ReadonlySet<string>;
  /** Whether a template, or a partial that it uses, was refused when it was loaded: that was said then. */
  isRefused(naam: string): boolean;
  /** The HTML of a template with data. Throws a TemplateFault when the template is not there or asks for what is not there. */
  fill(naam: string, gegevens: Readonly<Record<string, unknown>>, helpers: Helpers, marks: Marks): string;
  /** The message about a fault of a template, at the first place of what causes it in the template or a partial of it. */
  message(naam: string, fault: TemplateFault): Diagnostic;
}

const OPTIONS: CompileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: KNOWN,
};

/** What the templates of the last reading came to. */
export interface TemplateMemory {
  last?: { readonly says: string; readonly loaded: Checked<Templates> };
}

/**
 * Reads every `.hbs` of a house and its `partials/`; of two with one name that of the nearer folder. A template that does
 * not parse, or prints unescaped, is a fout `sjabloon`; the others can be used. A folder that cannot be read gives no value.
 *
 * @param dirs absolute path of the folder, or of those of a house and the ones that it extends, its own first
 * @param from what the names of files in messages are relative to; the name of the folder alone where it is not given
 * @param memory of who reads them time and again: templates that say the same are given as they were, filled in before or not
 */
export async function loadTemplates(
  host: Host,
  dirs: string | readonly string[],
  from?: string,
  memory: TemplateMemory = {},
): Promise<Checked<Templates>> {
  const chain = typeof dirs === 'string' ? [dirs] : dirs;
  const templates = await readTemplateFiles(host, chain, '');
  const partials = (await readTemplateFiles(host, chain, 'partials')) ?? [];
  const says = JSON.stringify([chain, from, templates, partials]);
  if (memory.last?.says !== says) memory.last = { says, loaded: look(chain, from, templates, partials) };
  return memory.last.loaded;
}

function look(
  chain: readonly string[],
  from: string | undefined,
  templates: readonly TemplateFile[] | undefined,
  partials: readonly TemplateFile[],
): Checked<Templates> {
  const diagnostics: Diagnostic[] = [];
  const shown = (path: string): string => posix.relative(from ?? posix.dirname(chain[0] ?? ''), path);
  const refused = new Set<string>();
  const load = (folder: string, files: readonly TemplateFile[]): Map<string, Source> => {
    const found = new Map<string, Source>();
    for (const { naam, dir, path, text } of files) {
      const { program, objection } = parsed(text);
      const wat = posix.join(folder, naam);
      const geleend = dir === chain[0] ? {} : { geleend: { wat: `${wat}.hbs`, uit: dir } };
      if (program) found.set(naam, { text, program, file: shown(path), ...geleend });
      else {
        refused.add(wat);
        diagnostics.push(fout(shown(path), objection.range, objection.message, objection.hint));
      }
    }
    return found;
  };
  if (!templates) {
    const message = 'De map met sjablonen is er niet of is niet te lezen.';
    return { diagnostics: [fout(shown(chain[0] ?? ''), FILE_START, message, 'Wijs haar aan met --templates.')] };
  }
  return { value: compile(load('', templates), load('partials', partials), refused), diagnostics };
}

function fout(file: string, range: Range, message: string, hint = ''): Diagnostic {
  return diagnostic({ rule: 'sjabloon', severity: 'fout', file, range, message, hint });
}

function compile(
  templates: ReadonlyMap<string, Source>,
  partials: ReadonlyMap<string, Source>,
  refused: ReadonlySet<string>,
): Templates {
  const hb = Handlebars.create();
  for (const [name, { program }] of partials) hb.registerPartial(name, hb.compile(program, OPTIONS));
  const compiled = new Map([...templates].map(([name, { program }]) => [name, hb.compile(program, OPTIONS)]));
  const allPartials = digestOf(Object.fromEntries([...partials].map(([name, { text }]) => [name, text])));
  const digests = new Map<string, string>();
  const words = new Map<string, ReadonlySet<string>>();
  return {
    namen: [...templates.keys()],
    digest(naam) {
      const template = templates.get(naam);
      if (!template) throw new TemplateFault(`${naam}.hbs is er niet.`);
      const known = digests.get(naam) ?? digest(`${allPartials}\0${template.text}`);
      digests.set(naam, known);
      return known;
    },
    names(naam) {
      const known = words.get(naam) ?? wordsOf(naam, templates, partials);
      words.set(naam, known);
      return known;
    },
    has: (naam) => templates.has(naam),
    isRefused: (naam) =>
      refused.has(naam) ||
      withPartials(naam, templates, partials).some(({ text }) =>
        partialsIn(text).some((partial) => refused.has(posix.join('partials', partial))),
      ),
    fill(naam, gegevens, helpers, { shown }) {
      const template = compiled.get(naam);
      if (!template) throw new TemplateFault('het is er niet.');
      try {
        return template(strict(gegevens, shown), { helpers: { ...FACT_HELPERS, ...helpers, lookup } });
      } catch (error) {
        if (error instanceof TemplateFault) throw error;
        throw fillFault(error, [...partials.keys()], Object.keys(KNOWN));
      }
    },
    message(naam, { message, culprit, hint }) {
      const place = locate(culprit, naam, templates, partials);
      const [first] = [...templates.values()];
      const source = place?.source ?? templates.get(naam);
      const file = source?.file ?? posix.join(posix.dirname(first?.file ?? ''), `${naam}.hbs`);
      const neemOver =
        source?.geleend &&
        `Neem ${source.geleend.wat} over in uw eigen map en verander het daar; het staat in ${source.geleend.uit}.`;
      return fout(
        file,
        place?.range ?? FILE_START,
        `Het sjabloon ${naam}.hbs is niet te gebruiken: ${message}`,
        [hint, neemOver].filter(Boolean).join(' '),
      );
    },
  };
}

/** Where a word or a piece of HTML stands first: in a template, else in the partials that it uses. */
function locate(
  culprit: string,
  naam: string,
  templates: ReadonlyMap<string, Source>,
  partials: ReadonlyMap<string, Source>,
): { readonly source: Source; readonly range: Range } | undefined {
  if (culprit === '') return undefined;
  const pattern = new RegExp(`(?<![\\w-])${culprit.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])`, 'u');
  for (const source of withPartials(naam, templates, partials)) {
    const at = pattern.exec(source.text)?.index;
    if (at !== undefined) return { source, range: lineIndex(source.text).rangeOf(at, at + culprit.length) };
  }
  return undefined;
}

/** A template and the partials that it uses, those that they use too, in the order in which they are named. */
function withPartials(
  naam: string,
  templates: ReadonlyMap<string, Source>,
  partials: ReadonlyMap<string, Source>,
): readonly Source[] {
  const found = new Set<Source>();
  const look = (source: Source | undefined): void => {
    if (!source || found.has(source)) return;
    found.add(source);
    for (const partial of partialsIn(source.text)) look(partials.get(partial));
  };
  look(templates.get(naam));
  return [...found];
}

function partialsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{>\s*([\w-]+)/gu)].map(([, partial = '']) => partial);
}

function wordsOf(
  naam: string,
  templates: ReadonlyMap<string, Source>,
  partials: ReadonlyMap<string, Source>,
): ReadonlySet<string> {
  const texts = withPartials(naam, templates, partials).flatMap(({ text }) => text.match(/\{\{[^}]*\}\}/gu) ?? []);
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}_-]+/gu) ?? []));
}

/** A template as Handlebars compiles it, or what is wrong with its text, before it is ever filled in. */
function parsed(
  text: string,
): { program: hbs.AST.Program; objection?: never } | { program?: never; objection: FormFault } {
  try {
    const program = Handlebars.parseWithoutProcessing(text);
    const unsafe = new Unsafe();
    unsafe.accept(program);
    if (unsafe.line === undefined) return { program };
    const start = { line: unsafe.line, column: 1 };
    const objection = {
      message: 'Dit sjabloon drukt een waarde af zonder haar veilig te maken ({{{ of {{&).',
      hint: 'Gebruik {{ … }}; opgemaakte tekst gaat met {{markdown …}}.',
      range: { start, end: start },
    };
    return { objection };
  } catch (error) {
    return { objection: formFault(text, error) };
  }
}

class Unsafe extends Handlebars.Visitor {
  line: number | undefined;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.line ??= mustache.loc.start.line;
    super.MustacheStatement(mustache);
  }
}
