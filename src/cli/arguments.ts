import yargs, { type Argv, type Options } from 'yargs';
import type { Host } from '../core/index.ts';
import type { Keuze } from '../word/index.ts';
import { FORMATEN, PDF_STANDAARDEN } from '../write/index.ts';
import { flag, read, text, WOORDEN } from './parsed.ts';

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
  'verify',
  'verhuizen',
  'regels',
  'huis',
  'doctor',
  'taalserver',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Where the messages go: for a reader, for a program, for a pull request, for a code scanner. */
const MELDINGEN = ['tekst', 'json', 'github', 'sarif'] as const;
export type Meldingen = (typeof MELDINGEN)[number];

/** What can be chosen about tracked changes. */
const KEUZES: readonly Keuze[] = ['aanvaard', 'verwerp'];

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
  readonly id?: string;
  /** Of nieuw: what to make, and where. */
  readonly wat?: string;
  readonly waar?: string;
  readonly huis?: string;
  readonly naam?: string;
  readonly zoals?: string;
  readonly zaaknummer?: string;
  readonly onderwerp?: string;
  /** Of uitgeven: the day, who, and why all the same. */
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
  /** Of bundel: which vergadering. */
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

const OPTIONS = {
  content: text('Map met de stukken en gemeente.yaml', { defaultDescription: 'wordt van hier naar boven gezocht' }),
  templates: text('Map van het huis', { defaultDescription: 'het huis dat gemeente.yaml noemt' }),
  out: text('Map waarin de documenten komen', { defaultDescription: 'out, naast de stukken' }),
  format: text(`Formaten, met een komma ertussen: ${FORMATEN.join(', ')}`, { default: FORMATEN.join(',') }),
  'pdf-standaard': text('Waaraan de PDF aantoonbaar voldoet: PDF/UA-1 (ua), PDF/A-2a (a)', {
    choices: PDF_STANDAARDEN,
    default: 'beide',
  }),
  browser: text('Pad van de browser die de PDF maakt', { defaultDescription: 'wordt gezocht' }),
  jobs: text('Hoeveel stukken tegelijk', { type: 'number', defaultDescription: 'naar de processor' }),
  vergadering: text('Alleen deze vergadering: de naam van haar map, of haar datum'),
  meldingen: text('Vorm van de meldingen', { choices: MELDINGEN, defaultDescription: 'tekst' }),
  json: flag('Als JSON, voor een programma; kort voor --meldingen json'),
  fix: flag('Herstel wat maar op één manier goed kan'),
  'dry-run': flag('Laat zien wat er zou veranderen, verander niets (bij check: met --fix)'),
  stil: flag('Noem niet wat er geschreven is'),
  'ook-niet-openbaar': flag('Ook met wat niet openbaar is, voor wie alles mag zien'),
  opnieuw: flag('Maak alles opnieuw en vergelijk daarmee'),
  installeer: flag('Installeer een browser als die er niet is'),
  huis: text('Bij gemeente: een huis van griffie, of de map van een eigen huis'),
  naam: text('Bij gemeente: hoe zij heet', { defaultDescription: 'die van het voorbeeld' }),
  zoals: text('Bij vergadering: neem de vaste punten, plaats en tijd over van deze'),
  zaaknummer: text('Bij een stuk: het zaaknummer'),
  onderwerp: text('Bij een stuk: het onderwerp'),
  op: text('De dag waarop u verstuurt, als 2026-02-25'),
  door: text('Wie verstuurt'),
  ondanks: text('Verstuur ook als er iets ontbreekt of fout is, met deze reden'),
  uitgave: text('Het nummer van een uitgave', { type: 'number' }),
  sinds: text('Vergelijk met deze uitgave', { type: 'number', defaultDescription: 'de laatste' }),
  stuk: flag('Schrijf de lijst als stuk bij de vergadering, om te maken met build'),
  'geen-browser': flag('Noem het adres, open geen browser'),
  poort: text('Poort waarop de werkplek luistert', { type: 'number', defaultDescription: 'een die vrij is' }),
  naar: text('De map waarin het komt: een nieuw stuk bij inlezen, de bewaarde bestanden bij uitgaven'),
  soort: text('De soort van een nieuw stuk', { defaultDescription: 'de soort die het best past' }),
  wijzigingen: text('Neem alle bijgehouden wijzigingen over, of geen', { choices: KEUZES }),
  tegen: text('Map van het huis zoals het was', { defaultDescription: 'de laatste vastlegging in git' }),
};
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
    .command(['build [pad..]', 'bouw'], 'Maak de documenten', takes('build', PAD, ...WRITE, ...REPORT, 'stil'))
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
    .command(
      'verify',
      'Kijk of alle documenten nog zijn zoals ze gemaakt zijn, of verstuurd',
      takes('verify', {}, ...WRITE, 'opnieuw', 'vergadering', 'uitgave'),
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
