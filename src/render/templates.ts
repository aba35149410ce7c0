import { posix } from 'node:path';
import Handlebars from 'handlebars';
import { type Checked, type Diagnostic, diagnostic, digest, digestOf, FILE_START, type Host } from '../core/index.ts';
import { Sjabloonfout } from './sjabloonfout.ts';
import { strikt } from './strikt.ts';

/** The helpers that a template may call besides the built-in ones. */
export interface Helpers {
  /** `{{markdown inhoud onder=2}}`: blocks; headings in it begin below the level that is given. */
  markdown(fragment: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString;
  /** `{{inline kop}}`: the content of one paragraph, to stand in a line. */
  inline(fragment: unknown): Handlebars.SafeString;
  /** `{{noten}}`: the notes of the whole document. */
  noten(): Handlebars.SafeString | string;
}
const HELPERS: Readonly<Record<keyof Helpers, true>> = { markdown: true, inline: true, noten: true };

/** The templates of a folder, ready to fill in. */
export interface Templates {
  /** Names without `.hbs`. */
  readonly namen: readonly string[];
  /** Of one template and all partials: changes whenever the same View could give another document. Throws for an unknown name. */
  digest(naam: string): string;
  /** The HTML of a template with data. Throws a Sjabloonfout when the template is not there or asks for what is not there. */
  vul(naam: string, gegevens: Readonly<Record<string, unknown>>, helpers: Helpers): string;
}

const OPTIES: CompileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: HELPERS,
};

/**
 * Reads every `.hbs` of a folder and its `partials/`. A template that does not parse, or prints unescaped, is a fout
 * `sjabloon`; the others can be used. A folder that cannot be read gives no value.
 *
 * @param dir absolute path of the templates folder
 */
export async function loadTemplates(host: Host, dir: string): Promise<Checked<Templates>> {
  const diagnostics: Diagnostic[] = [];
  const fout = (file: string, message: string, hint = '', line = 1): void => {
    const at = { line, column: 1 };
    const range = { start: at, end: at };
    diagnostics.push(diagnostic({ rule: 'sjabloon', severity: 'fout', file, range, message, hint }));
  };
  const lees = async (map: string): Promise<Map<string, string>> => {
    const gevonden = new Map<string, string>();
    for (const { name, kind } of await host.files.list(posix.join(dir, map))) {
      if (kind !== 'file' || !name.endsWith('.hbs')) continue;
      const tekst = new TextDecoder().decode(await host.files.read(posix.join(dir, map, name)));
      const bezwaar = keur(tekst);
      if (bezwaar) fout(posix.join(posix.basename(dir), map, name), bezwaar.message, bezwaar.hint, bezwaar.line);
      else gevonden.set(name.slice(0, -'.hbs'.length), tekst);
    }
    return gevonden;
  };
  const sjablonen = await lees('').catch(() => undefined);
  if (!sjablonen) {
    fout(posix.basename(dir), 'De map met sjablonen is er niet of is niet te lezen.', 'Wijs haar aan met --templates.');
    return { diagnostics };
  }
  const delen = await lees('partials').catch(() => new Map<string, string>());
  return { value: maakTemplates(sjablonen, delen), diagnostics };
}

function maakTemplates(sjablonen: ReadonlyMap<string, string>, delen: ReadonlyMap<string, string>): Templates {
  const hb = Handlebars.create();
  for (const [naam, tekst] of delen) hb.registerPartial(naam, hb.compile(tekst, OPTIES));
  const gecompileerd = new Map([...sjablonen].map(([naam, tekst]) => [naam, hb.compile(tekst, OPTIES)]));
  const alleDelen = digestOf(Object.fromEntries(delen));
  return {
    namen: [...sjablonen.keys()],
    digest(naam) {
      const tekst = sjablonen.get(naam);
      if (tekst === undefined) throw new Sjabloonfout(naam, 'het is er niet.');
      return digest(`${alleDelen}\0${tekst}`);
    },
    vul(naam, gegevens, helpers) {
      const sjabloon = gecompileerd.get(naam);
      if (!sjabloon) throw new Sjabloonfout(naam, 'het is er niet.');
      try {
        return sjabloon(strikt(gegevens), { helpers: { ...helpers } });
      } catch (error) {
        throw new Sjabloonfout(naam, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** What is wrong with the text of a template, before it is ever filled in. */
function keur(tekst: string): { message: string; hint: string; line: number } | undefined {
  try {
    const onveilig = new Onveilig();
    onveilig.accept(Handlebars.parse(tekst));
    if (onveilig.line === undefined) return undefined;
    return {
      message: 'Dit sjabloon drukt een waarde af zonder haar veilig te maken ({{{ of {{&).',
      hint: 'Gebruik {{ … }}; opgemaakte tekst gaat met {{markdown …}}.',
      line: onveilig.line,
    };
  } catch (error) {
    const reden = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/u.exec(reden)?.[1] ?? FILE_START.start.line);
    return { message: `Dit sjabloon is geen geldig Handlebars: ${reden.split('\n')[0]}`, hint: '', line };
  }
}

class Onveilig extends Handlebars.Visitor {
  line: number | undefined;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.line ??= mustache.loc.start.line;
    super.MustacheStatement(mustache);
  }
}
