import { datumVoluit, parseDatum, parseTijd, tijdVoluit } from '../../core/index.ts';
import type { Inleesresultaat, InleesUitkomst } from '../../pipeline/index.ts';
import type { Bijzaak, Wijziging } from '../../word/index.ts';
import { count, seconds, tallyText } from './outcome.ts';
import { cut, type Paint, printable } from './terminal.ts';
import { textReport } from './text.ts';

interface Context {
  readonly dry: boolean;
  readonly sources: ReadonlyMap<string, string>;
  readonly paint: Paint;
  readonly columns: number;
  readonly milliseconds: number;
  /** A source below the content folder, and any file, as one reads them from where one stands. */
  readonly shown: (file: string) => string;
  readonly shownFile: (path: string) => string;
}

/** What stands beside the running text, has words of its own, and is not in the stuk now. */
const LOST: ReadonlySet<Bijzaak['aard']> = new Set(['tekstvak', 'object', 'verborgen tekst']);

/** Whether all of a file was taken over. A header or a link is told and is no text of the stuk. */
export function isWhole(een: Inleesresultaat): boolean {
  const { soort, wijzigingen, nietOvergenomen, conflicten, bijzaken } = een;
  const nothingLost =
    nietOvergenomen.length === 0 && conflicten.length === 0 && !bijzaken.some(({ aard }) => LOST.has(aard));
  return soort !== 'geweigerd' && wijzigingen.length === 0 && nothingLost;
}

/** What became of each file, for a reader: a line where all went well, else what was taken over, what was not, and where. */
export function inleesReport({ resultaten }: InleesUitkomst, context: Context): string {
  const blocks = resultaten.map((een) => fileBlock(een, context));
  const number = (test: (een: Inleesresultaat) => boolean): number => resultaten.filter(test).length;
  const changed = number(({ geschreven }) => geschreven.length > 0);
  const refused = number(({ soort }) => soort === 'geweigerd');
  const open = number(({ wijzigingen }) => wijzigingen.length > 0);
  const summary = [
    `${count(resultaten.length, 'bestand', 'bestanden')}`,
    `${changed} ${context.dry ? 'zou geschreven worden' : 'overgenomen'}`,
    ...(open > 0 ? [`${open} wacht op een keuze`] : []),
    ...(refused > 0 ? [context.paint.red(`${refused} niet gelezen`)] : []),
    seconds(context.milliseconds),
  ];
  return `${blocks.join('\n')}\n${summary.join(' · ')}\n`;
}

function fileBlock(een: Inleesresultaat, context: Context): string {
  const { paint } = context;
  const name = paint.bold(printable(context.shownFile(een.bestand)));
  if (een.weigering) {
    const { fout, hint } = een.weigering;
    return `${name}  ${paint.red('niet gelezen')}  ${printable(fout)}\n${hint === '' ? '' : `  ${paint.green('doe')}  ${printable(hint)}\n`}`;
  }
  if (een.wijzigingen.length > 0) return openBlock(een, name, paint);
  const lines = [
    `${name}  ${headline(een, context)}`,
    ...section(
      'Gekozen',
      een.gekozen.map(
        (one) =>
          `${one.keuze === 'aanvaard' ? 'aanvaard' : 'verworpen'}: ${one.aard} van ${who(one)}: "${short(one.tekst)}"`,
      ),
    ),
    ...section(
      'Overgenomen',
      een.overgenomen.map((one) => `${place(een, one.regel, context)}${one.waar}: "${short(one.tekst)}"`),
    ),
    ...section(
      'Niet overgenomen',
      een.nietOvergenomen.map(
        (one) => `${place(een, one.regel, context)}${one.waar}: "${short(one.tekst)}"\n      ${one.reden}`,
      ),
    ),
    ...section(
      'Hier en in Word allebei gewijzigd; hier is niets veranderd',
      een.conflicten.map(
        ({ waar, hier, word, regel }) =>
          `${place(een, regel, context)}${waar}\n      hier  ${hier}\n      Word  ${word}`,
      ),
    ),
    ...section(
      'Staat niet in de lopende tekst',
      een.bijzaken.map(({ aard, tekst }) => `${aard}: "${short(tekst)}"`),
    ),
    ...section('Let op', een.gezegd),
  ].map((line) => `${line}\n`);
  const messages = een.meldingen.length === 0 ? '' : `\n${textReport(een.meldingen, context)}`;
  return `${lines.join('')}${messages}`;
}

/** The first line of a file that was read. */
function headline(een: Inleesresultaat, { dry, paint, shown }: Context): string {
  const { pad, geschreven, nieuw, opmerkingen, meldingen } = een;
  const file = pad === undefined ? '' : printable(shown(pad));
  const isSame = geschreven.length === 0;
  const done = isSame
    ? 'niets gewijzigd in'
    : nieuw
      ? dry
        ? 'zou worden'
        : 'nieuw:'
      : dry
        ? 'zou bijwerken'
        : 'bijgewerkt:';
  const counts = [
    ...(opmerkingen.length > 0 ? [count(opmerkingen.length, 'opmerking', 'opmerkingen')] : []),
    ...(meldingen.length > opmerkingen.length ? [tallyText(meldingen.filter(({ rule }) => rule !== 'opmerking'))] : []),
  ];
  if (pad === undefined) return paint.red('niets overgenomen');
  return `${isSame ? paint.dim(done) : paint.green(done)} ${file}${counts.length > 0 ? `  (${counts.join(', ')})` : ''}`;
}

/** A file with changes about which nothing was chosen. */
function openBlock(een: Inleesresultaat, name: string, paint: Paint): string {
  const changes = een.wijzigingen.map((one) => `  ${changeLines(one, paint).join('\n      ')}\n`).join('');
  const { length } = een.wijzigingen;
  return [
    `${name}  ${paint.red(`${count(length, 'bijgehouden wijziging', 'bijgehouden wijzigingen')} zonder keuze; er is niets overgenomen`)}\n`,
    changes,
    `  ${paint.green('doe')}  Neem ze over met --wijzigingen aanvaard, of laat ze weg met --wijzigingen verwerp. Op een terminal kiest u per wijziging.\n`,
  ].join('');
}

/** A tracked change: what it is and by whom, and below it where it stands, with the change between brackets. */
export function changeLines(een: Wijziging, paint: Paint): string[] {
  const { aard, voor, na, tekst } = een;
  const where = een.in === undefined ? '' : `, in een ${een.in}`;
  const sign =
    {
      toevoeging: '+',
      'rij-toegevoegd': '+',
      'cel-toegevoegd': '+',
      verwijdering: '-',
      'rij-verwijderd': '-',
      'cel-verwijderd': '-',
    }[aard as string] ?? '';
  const marked = `[${sign}${short(tekst)}${sign}]`;
  const colour = sign === '-' ? paint.red : sign === '+' ? paint.green : paint.cyan;
  return [
    `${paint.bold(AARD[aard])} van ${who(een)}${where}`,
    `${printable(flat(voor).trimEnd())} ${colour(printable(marked))} ${printable(flat(na).trimStart())}`.trim(),
  ];
}

const AARD: Readonly<Record<Wijziging['aard'], string>> = {
  toevoeging: 'toevoeging',
  verwijdering: 'verwijdering',
  verplaatsing: 'verplaatsing hierheen',
  opmaak: 'andere opmaak',
  'rij-toegevoegd': 'rij toegevoegd',
  'rij-verwijderd': 'rij verwijderd',
  'cel-toegevoegd': 'cel toegevoegd',
  'cel-verwijderd': 'cel verwijderd',
  'cel-samengevoegd': 'cellen samengevoegd of gesplitst',
};

function who({ door, op }: Pick<Wijziging, 'door' | 'op'>): string {
  const day = parseDatum(op.slice(0, 10));
  const time = parseTijd(op.slice(11, 16));
  const when = day === undefined ? '' : `, ${datumVoluit(day)}${time === undefined ? '' : ` om ${tijdVoluit(time)}`}`;
  return `${printable(door === '' ? 'onbekend' : door)}${when}`;
}

function place({ pad }: Inleesresultaat, regel: number | undefined, { shown }: Context): string {
  return pad === undefined || regel === undefined ? '' : `${printable(shown(pad))}:${regel}  `;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines.map((line) => `    ${printable(line)}`)];
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');

/** The most columns of a text in the report; `--json` has it whole. */
const MOST = 160;

function short(text: string): string {
  return cut(flat(text), MOST);
}
