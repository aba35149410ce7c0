import type { Keuze } from '../word/index.ts';
import { FORMATEN, PDF_STANDAARDEN } from '../write/index.ts';
import { flag, text } from './parsed.ts';

/** Where the messages go: for a reader, for a program, for a pull request, for a code scanner. */
const MELDINGEN = ['tekst', 'json', 'github', 'sarif'] as const;
export type Meldingen = (typeof MELDINGEN)[number];

/** What can be chosen about tracked changes. */
const KEUZES: readonly Keuze[] = ['aanvaard', 'verwerp'];

/** Every option of the command line, by its name; which command takes which stands with the commands. */
export const OPTIONS = {
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
  deel: text('Alleen dit deel van de vergaderingen, zoals 3/8: het derde van acht (zie de handleiding)'),
  samen: { ...text('Mappen van delen: kijk of ze bij elkaar horen, en zet ze samen in --out'), array: true },
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
