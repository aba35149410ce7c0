import { posix } from 'node:path';
import { type Host, yamlTekst } from '../core/index.ts';
import type { NieuwBestand } from './bestanden.ts';
import { gemeenteblad } from './gemeenteblad.ts';

/** What a new folder of a gemeente is made of. */
export interface NieuweGemeente {
  /** Absolute path of the folder to make. */
  readonly map: string;
  /** What `huis:` is to say. */
  readonly huis: string;
  /** Absolute path of the content folder that is the example. */
  readonly voorbeeld: string;
  /** The name of the gemeente; that of the example when left out. */
  readonly naam?: string;
}

/** The name of a gemeente: letters with what stands between them. */
const NAAM = /^['’]?\p{L}[\p{L}\p{N} .,'’()/-]*$/u;

/** Whether a gemeente can be called so. */
export function isGemeentenaam(naam: string): boolean {
  return NAAM.test(naam);
}

/** The day of the vergadering after the one of an oproeping, as that names it. */
const VOLGENDE = /(?<=^volgende_vergadering:\s*\{?\s*datum: *)\d{4}-\d{2}-\d{2}/gmu;

/** The files of a new folder: the example in `content/` under the name of the gemeente, what git leaves alone, and how to begin. */
export async function startmap(
  host: Host,
  { map, huis, voorbeeld, naam }: NieuweGemeente,
): Promise<readonly NieuwBestand[]> {
  const paden = await padenOnder(host, voorbeeld);
  const inhoud = new Map(
    await Promise.all(paden.map(async (pad) => [pad, await host.files.read(`${voorbeeld}/${pad}`)] as const)),
  );
  const blad = new TextDecoder().decode(inhoud.get('gemeente.yaml'));
  const oud = /^naam:\s*(["']?)(.+?)\1\s*(?:#.*)?$/mu.exec(blad)?.[2] ?? '';
  const hernoem = (tekst: string): string => (naam === undefined || oud === '' ? tekst : hernoemd(tekst, oud, naam));
  const dagen: string[] = [];
  const bestanden = [...inhoud].map(([pad, bytes]): NieuwBestand => {
    const tekst = /\.(?:md|ya?ml)$/iu.test(pad) ? hernoem(new TextDecoder().decode(bytes)) : undefined;
    dagen.push(...(tekst?.match(VOLGENDE) ?? []));
    const doel = posix.join(map, 'content', pad);
    return {
      pad: doel,
      inhoud: tekst === undefined ? bytes : pad === 'gemeente.yaml' ? gemeenteblad(tekst, yamlTekst(huis)) : tekst,
    };
  });
  return [
    ...bestanden,
    { pad: posix.join(map, '.gitignore'), inhoud: 'out/\nnode_modules/\n' },
    { pad: posix.join(map, 'LEESMIJ.md'), inhoud: leesmij(naam ?? oud, dagen.sort().at(-1)) },
  ];
}

/** The text with another name for the gemeente, also in addresses; a value in YAML that would not read so is put between quotes. */
function hernoemd(tekst: string, oud: string, naam: string): string {
  const adres = (een: string): string =>
    een
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '');
  const bloot = /^\p{L}[^:#]*$/u.test(naam);
  const waarden = bloot
    ? tekst
    : tekst.replace(new RegExp(`^([ \\w-]+: )(${voorRegex(oud)}[^"\\n#]*?)(?=\\s*(?:#.*)?$)`, 'gmu'), '$1"$2"');
  return waarden.replaceAll(oud, naam).replaceAll(adres(oud), adres(naam));
}

function voorRegex(tekst: string): string {
  return tekst.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

async function padenOnder(host: Host, map: string, onder = ''): Promise<readonly string[]> {
  const entries = (await host.files.list(posix.join(map, onder))).filter(({ name }) => !name.startsWith('.'));
  const paden = await Promise.all(
    entries.map(({ name, kind }) =>
      kind === 'folder' ? padenOnder(host, map, posix.join(onder, name)) : [posix.join(onder, name)],
    ),
  );
  return paden.flat();
}

/** How to begin; `dag` is one on which the example has no vergadering, undefined where the example names none. */
function leesmij(naam: string, dag = 'DATUM'): string {
  return `# De stukken van de raad van ${naam}

In \`content/\` staan de stukken als tekst, met een voorbeeld van een vergadering. In \`content/gemeente.yaml\` staat wat op alle
stukken gelijk is: begin daar.

    npx griffie check                          # wat er aan de stukken niet klopt
    npx griffie build                          # maak de documenten, in out/
    npx griffie nieuw vergadering ${dag.padEnd(10)}   # begin een vergadering

\`npx griffie nieuw\` maakt ook elk stuk; \`npx griffie --help\` zegt wat er verder is.
`;
}
