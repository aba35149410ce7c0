import yargs, { type Argv, type Options } from 'yargs';
import type { Host } from '../core/index.ts';
import { REGISTERNAMEN } from '../model/index.ts';
import type { Keuze } from '../word/index.ts';
import type { PDF_STANDAARDEN } from '../write/index.ts';
import { type Meldingen, OPTIONS } from './options-list.ts';
import { flag, read, WOORDEN } from './parsed.ts';

/** The commands by the name they go under here; their aliases are for those who type. */
export const COMMANDS = [
  'nieuw',
  'inlezen',
  'check',
  'build',
  'watch',
  'werkplek',
  'bundel',
  'uitgeven',
  'uitgaven',
  'wijzigingen',
  'registers',
  'verify',
  'verhuizen',
  'regels',
  'huis',
  'doctor',
  'taalserver',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What was typed, by the names of the options; nothing is resolved or checked for sense yet. */
export interface Typed {
  readonly pad?: readonly string[];
  readonly content?: string;
  readonly templates?: string;
  readonly out?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly meldingen?: Meldingen;
  readonly jobs?: number;
  readonly 'pdf-standaard'?: (typeof PDF_STANDAARDEN)[number];
  readonly browser?: string;
  readonly vergadering?: string;
  readonly fix?: boolean;
  readonly 'dry-run'?: boolean;
  readonly installeer?: boolean;
  readonly opnieuw?: boolean;
  readonly stil?: boolean;
  readonly 'ook-niet-openbaar'?: boolean;
  /** Of build: which part; of verify: the folders of parts that become one. */
  readonly deel?: string;
  readonly samen?: readonly string[];
  readonly id?: string;
  /** Of nieuw: what to make, and where. */
  readonly wat?: string;
  readonly waar?: string;
  readonly huis?: string;
  readonly naam?: string;
  readonly zoals?: string;
  readonly zaaknummer?: string;
  readonly onderwerp?: string;
  /** Of uitgeven: the day (also of registers), who, and why all the same. */
  readonly op?: string;
  readonly door?: string;
  readonly ondanks?: string;
  /** Of uitgaven and verify: the number of an uitgave; where its files go. */
  readonly uitgave?: number;
  readonly naar?: string;
  /** Of wijzigingen: the number of the uitgave to compare with, and whether it becomes a stuk. */
  readonly sinds?: number;
  readonly stuk?: boolean;
  /** Of werkplek. */
  readonly 'geen-browser'?: boolean;
  readonly poort?: number;
  /** Of bundel: which vergadering; of registers: which of them. */
  readonly welke?: string;
  /** Of inlezen: the soort of a new stuk, and one choice about all tracked changes. */
  readonly soort?: string;
  readonly wijzigingen?: Keuze;
  /** Of huis: what to do with which folder. */
  readonly doe?: string;
  readonly map?: string;
  readonly tegen?: string;
  readonly version?: boolean;
}

/** A command to run, or a text to show: help when it was asked for, what is wrong when the line makes no sense. */
export type Parsed =
  | { readonly kind: 'run'; readonly command: CommandName; readonly typed: Typed }
  | { readonly kind: 'version' }
  | { readonly kind: 'help' | 'wrong'; readonly text: string };

type Option = keyof typeof OPTIONS;
const WRITE = ['content', 'templates', 'out', 'format', 'pdf-standaard', 'browser', 'jobs'] as const;
const REPORT = ['vergadering', 'meldingen', 'json'] as const;
const INLEZEN = ['naar', 'soort', 'wijzigingen', 'dry-run', 'content', 'templates', 'out', 'json'] as const;
const NIEUW = ['content', 'templates', 'huis', 'naam', 'zoals', 'zaaknummer', 'onderwerp'] as const;

/** Of every command a line that can be typed. */
export const VOORBEELDEN: Readonly<Record<CommandName, readonly [line: string, what: string]>> = {
  nieuw: ['$0 nieuw vergadering 2026-04-22', 'Begin een vergadering'],
  inlezen: ['$0 inlezen advies.docx', 'Neem een Word-bestand over als stuk'],
  check: ['$0 check --vergadering 2026-03-11', 'Wat aan een vergadering niet klopt'],
  build: ['$0 build --format docx', 'Alleen de DOCX'],
  watch: ['$0 watch content/2026-03-11', 'Eén vergadering, zodra u bewaart'],
  uitgeven: ['$0 uitgeven 2026-03-11', 'Leg vast wat u verstuurt, met --op en --door'],
  uitgaven: ['$0 uitgaven 2026-03-11', 'Wat er verstuurd is'],
  wijzigingen: ['$0 wijzigingen 2026-03-11', 'Wat er anders is dan verstuurd'],
  registers: ['$0 registers toezeggingen', 'Wat de raad is toegezegd, wat te laat is bovenaan'],
  werkplek: ['$0 werkplek', 'Schrijf, kijk en verstuur in de browser'],
  bundel: ['$0 bundel 2026-03-11', 'Alle stukken van een vergadering in één PDF'],
  verify: ['$0 verify --opnieuw', 'Vergelijk met wat er nu gemaakt zou worden'],
  verhuizen: ['$0 verhuizen', 'Zet een out/ met de oude indeling over'],
  regels: ['$0 regels veld-vorm', 'De uitleg van een regel'],
  huis: ['$0 huis toets ./huis', 'Probeer een eigen huis'],
  doctor: ['$0 doctor', 'Wat er op deze computer is'],
  taalserver: ['$0 taalserver', 'Meldingen in een editor, terwijl u typt'],
};

/** What a command takes, in the order of its help: words in their places, then options. */
const takes =
  (name: CommandName, words: Readonly<Record<string, Omit<Options, 'type'>>>, ...options: readonly Option[]) =>
  (command: Argv) => {
    for (const [word, is] of Object.entries(words)) command.positional(word, { ...is, type: 'string' });
    return command
      .options(Object.fromEntries(options.map((option) => [option, OPTIONS[option]])))
      .example(...VOORBEELDEN[name]);
  };
const VERGADERING = { vergadering: { describe: 'Map of datum van de vergadering' } };
const WELKE = { welke: { describe: 'Eén register', choices: REGISTERNAMEN, defaultDescription: 'alle' } };
const PAD = { pad: { array: true, describe: 'Bestand of map', defaultDescription: 'alles' } };

/** Reads the command line. Says in Dutch what is wrong with it; nothing is printed here. */
export async function parseArguments(argv: readonly string[], host: Host): Promise<Parsed> {
  const parser = yargs([])
    .locale('nl')
    .updateStrings(WOORDEN as unknown as Record<string, string>)
    .scriptName('griffie')
    .usage(
      '$0 <opdracht> [PAD…] [opties]\n\nMaakt van Markdown de stukken van de raad, als PDF en als DOCX, en controleert ze.',
    )
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .command(
      'nieuw [wat] [waar]',
      'Begin een gemeente, een vergadering of een stuk',
      takes(
        'nieuw',
        {
          wat: { describe: 'gemeente, vergadering, of een soort stuk van het huis' },
          waar: { describe: 'Map die het wordt, of waarin het komt; van een vergadering de dag' },
        },
        ...NIEUW,
      ),
    )
    .command(
      'inlezen <pad..>',
      'Neem Word-bestanden over: als nieuw stuk, of terug in het stuk waar ze van gemaakt zijn',
      takes('inlezen', { pad: { array: true, describe: 'Word-bestand (.docx)' } }, ...INLEZEN),
    )
    .command(
      ['check [pad..]', 'controleer'],
      'Controleer de stukken zonder iets te maken',
      takes('check', PAD, 'content', 'templates', 'out', ...REPORT, 'fix', 'dry-run'),
    )
    .command(['build [pad..]', 'bouw'], 'Maak de documenten', takes('build', PAD, ...WRITE, ...REPORT, 'stil', 'deel'))
    .command('watch [pad..]', 'Maak een document opnieuw zodra het stuk verandert', takes('watch', PAD, ...WRITE))
    .command(
      'werkplek',
      'Schrijf, bekijk, controleer en verstuur de stukken in de browser',
      takes('werkplek', {}, ...WRITE, 'poort', 'geen-browser'),
    )
    .command(
      'bundel <welke>',
      'Maak van alle stukken van een vergadering één PDF',
      takes(
        'bundel',
        { welke: { describe: 'De vergadering: de naam van haar map, of haar datum' } },
        'content',
        'templates',
        'out',
        'pdf-standaard',
        'browser',
        'jobs',
        'meldingen',
        'json',
        'ook-niet-openbaar',
        'stil',
      ),
    )
    .command(
      'uitgeven <vergadering>',
      'Maak de stukken van een vergadering en leg vast wat u verstuurt',
      takes('uitgeven', VERGADERING, ...WRITE, 'op', 'door', 'ondanks', 'meldingen', 'json'),
    )
    .command(
      'uitgaven [vergadering]',
      'Toon wat er verstuurd is',
      takes('uitgaven', VERGADERING, 'content', 'templates', 'out', 'uitgave', 'naar', 'json'),
    )
    .command(
      'wijzigingen <vergadering>',
      'Toon wat er anders is dan wat verstuurd is',
      takes('wijzigingen', VERGADERING, 'content', 'templates', 'out', 'sinds', 'ook-niet-openbaar', 'stuk', 'json'),
    )
    .command('registers [welke]', 'Toon de moties, toezeggingen en besluiten van alle vergaderingen', (command) =>
      takes(
        'registers',
        WELKE,
        'content',
        'templates',
        'op',
        'naar',
        'ook-niet-openbaar',
        'json',
      )(command).describe({
        op: 'De dag waarop te laat is wat er dan niet is; anders die van de laatste vergadering',
        naar: 'Schrijf ze in deze map tussen de stukken: als stuk, als CSV en als JSON',
      }),
    )
    .command(
      'verify',
      'Kijk of alle documenten nog zijn zoals ze gemaakt zijn, of verstuurd',
      takes('verify', {}, ...WRITE, 'opnieuw', 'vergadering', 'uitgave', 'samen'),
    )
    .command(
      'verhuizen',
      'Zet een map met de oude indeling over naar openbaar/ en niet-openbaar/',
      takes('verhuizen', {}, 'content', 'out'),
    )
    .command(
      'regels [id]',
      'Toon de huisregels, of de uitleg van één regel',
      takes('regels', { id: { describe: 'Naam van de regel' } }, 'content', 'templates'),
    )
    .command(
      'huis [doe] [map]',
      'Toon de huizen met hun soorten, of toets een huis',
      takes(
        'huis',
        {
          doe: { describe: 'toets: probeer het huis en laat zien wat er verandert' },
          map: { describe: 'Het huis', defaultDescription: 'dat van de stukken' },
        },
        'content',
        'tegen',
        'browser',
      ),
    )
    .command(
      'doctor',
      'Kijk of alles er is wat nodig is',
      takes('doctor', {}, 'content', 'templates', 'browser', 'installeer'),
    )
    .command(
      'taalserver',
      'Laat een editor meekijken: meldingen, verbeteringen en aanvullen (zie editors/)',
      takes('taalserver', {}),
    )
    .example(Object.values(VOORBEELDEN).map(([line, what]) => [line, what] as [string, string]))
    .option('help', { alias: 'h', type: 'boolean', describe: 'Toon deze hulp' })
    .version(false)
    .option('version', flag('Toon de versie'))
    .strict()
    .wrap(Math.min(host.terminal.columns, 100))
    .exitProcess(false);
  // Only the callback hands over what yargs would otherwise print itself.
  const parsed = await new Promise<Parsed>((resolve, reject) => {
    const done = parser.parse([...argv], {}, (error, args, output) => resolve(read(error, args, output)));
    Promise.resolve(done).catch(reject);
  });
  return parsed.kind === 'wrong' && parsed.text === '' ? { kind: 'wrong', text: await parser.getHelp() } : parsed;
}
