import type { Host } from '../core/index.ts';
import type { BuildOptions, Deel } from '../pipeline/index.ts';
import { FORMATEN, type Formaat } from '../write/index.ts';
import type { Typed } from './arguments.ts';
import { Stop } from './exit.ts';
import type { Meldingen } from './options-list.ts';
import { absolute } from './paths.ts';

/** The options of build, with the one vergadering that was typed. */
export type Options = BuildOptions & { readonly vergadering?: string };

/** The options of build, with every path absolute. Throws a Stop for what makes no sense. */
export function buildOptions(host: Host, typed: Typed): Options {
  const { jobs, browser, vergadering } = typed;
  const deel = deelVan(typed);
  if (jobs !== undefined && (!Number.isInteger(jobs) || jobs < 1)) {
    throw new Stop('Achter --jobs hoort een heel getal van 1 of meer, zoals --jobs 2.');
  }
  return {
    content: absolute(host, typed.content ?? 'content'),
    ...(typed.templates === undefined ? {} : { templates: absolute(host, typed.templates) }),
    out: absolute(host, typed.out ?? standaardOut(typed)),
    paths: (typed.pad ?? []).map((path) => absolute(host, path)),
    formats: formats(typed.format ?? FORMATEN.join(',')),
    pdfStandaard: typed['pdf-standaard'] ?? 'beide',
    ...(deel ? { deel } : {}),
    ...(jobs === undefined ? {} : { jobs }),
    ...(browser === undefined ? {} : { browser: absolute(host, browser) }),
    ...(vergadering === undefined ? {} : { vergadering: vergadering.replace(/\/+$/, '') }),
  };
}

/** Most parts that a build is divided in: more are a slip of the hand. */
const MEESTE = 1000;

/** The folder, beside the stukken, that documents go to where none is named: a part has one of its own. */
export function standaardOut(typed: Pick<Typed, 'deel'>): string {
  const deel = deelVan(typed);
  return deel ? `delen/${deel.nummer}-van-${deel.van}` : 'out';
}

/** The part that is asked for. Throws a Stop for what is none, or goes together with another way to ask for less. */
function deelVan({ deel, pad = [], vergadering }: Pick<Typed, 'deel' | 'pad' | 'vergadering'>): Deel | undefined {
  if (deel === undefined) return undefined;
  const [, nummer, van] = (/^([1-9]\d*)\/([1-9]\d*)$/u.exec(deel.trim()) ?? []).map(Number);
  if (nummer === undefined || van === undefined || nummer > van || van > MEESTE) {
    throw new Stop(
      `Achter --deel hoort welk deel van hoeveel, zoals --deel 3/8: van 1/8 tot en met 8/8, en hoogstens ${MEESTE} delen. Er staat ${deel}.`,
    );
  }
  if (pad.length > 0 || vergadering !== undefined) {
    throw new Stop('Een deel is een deel van alles: --deel gaat niet samen met een bestand, een map of --vergadering.');
  }
  return { nummer, van };
}

/** The form of the messages. Throws a Stop when two forms are asked for. */
export function meldingenForm(typed: Typed): Meldingen {
  if (typed.json && typed.meldingen !== undefined && typed.meldingen !== 'json') {
    throw new Stop(`--json en --meldingen ${typed.meldingen} gaan niet samen: kies er één.`);
  }
  return typed.json ? 'json' : (typed.meldingen ?? 'tekst');
}

function formats(text: string): Formaat[] {
  const names = text
    .trim()
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);
  const unknown = names.find((name) => !FORMATEN.includes(name));
  if (unknown !== undefined || names.length === 0) {
    const what = unknown === undefined ? 'Achter --format staat niets' : `Onbekend formaat: ${unknown}`;
    throw new Stop(`${what}. Kies uit ${FORMATEN.join(', ')}, met een komma ertussen.`);
  }
  return FORMATEN.filter((format) => names.includes(format));
}
