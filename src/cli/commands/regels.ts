import type { Host } from '../../core/index.ts';
import { meestNabij } from '../../model/index.ts';
import { REGELBLADEN, regelLijst, regelTekst } from '../../rules/index.ts';
import type { Typed } from '../arguments.ts';
import { EXIT, Stop } from '../exit.ts';

/** `griffie regels`: the list of rules; with an id the page of that rule. */
export async function runRegels(host: Host, { id }: Typed): Promise<number> {
  const list = () => `${regelLijst()}\nMet griffie regels NAAM leest u de uitleg van één regel.\n`;
  host.terminal.out(id === undefined ? list() : page(id));
  return EXIT.clean;
}

function page(id: string): string {
  const text = regelTekst(id);
  if (text !== undefined) return text;
  const near = meestNabij(
    id,
    REGELBLADEN.map((blad) => blad.id),
  );
  const hint = near === undefined ? 'griffie regels toont ze alle.' : `Bedoelt u ${near}?`;
  throw new Stop(`Er is geen regel die ${id} heet. ${hint}`);
}
