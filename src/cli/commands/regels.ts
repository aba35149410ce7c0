import type { Host } from '../../core/index.ts';
import { meestNabij } from '../../model/index.ts';
import { REGELS, regelPagina } from '../../rules/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, misuse } from '../exit.ts';
import { paint } from '../report/colour.ts';

/** `griffie regels`: the list of house rules; with an id the page of that rule. */
export async function runRegels(host: Host, { id }: Typed): Promise<number> {
  if (id === undefined) {
    host.terminal.out(list(host));
    return EXIT.clean;
  }
  const regel = REGELS.find((one) => one.id === id);
  if (!regel) {
    const ids = REGELS.map((one) => one.id);
    const near = meestNabij(id, ids);
    const hint = near === undefined ? 'griffie regels toont ze alle.' : `Bedoelt u ${near}?`;
    throw misuse(`Er is geen regel die ${id} heet. ${hint}`);
  }
  host.terminal.out(`${regelPagina(regel).trimEnd()}\n`);
  return EXIT.clean;
}

function list(host: Host): string {
  const { yellow, red, dim } = paint(host.terminal.colour);
  const idWidth = Math.max(...REGELS.map(({ id }) => id.length));
  const lines = REGELS.map(({ id, severity, volledigheid, kort }) => {
    const weight = severity === 'fout' ? red('fout        ') : yellow('waarschuwing');
    return `${id.padEnd(idWidth)}  ${weight}  ${kort}${volledigheid ? dim(' (in een concept een waarschuwing)') : ''}\n`;
  });
  return `${lines.join('')}\nMet griffie regels NAAM leest u de uitleg van één regel, met een goed en een fout voorbeeld.\n`;
}
