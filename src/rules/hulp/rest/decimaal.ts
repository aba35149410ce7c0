import { regeleinde } from '../lezing.ts';
import type { Blokzicht, Rest } from './vondst.ts';

/** `1.1 Vaststellen`, `2.3.1 De raad`; an amount or a date has no word behind it that begins so. */
const DECIMAAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?[ \t]+(?=\p{L})/u;

/** Lines numbered 1.1, 1.2 in one paragraph: Markdown has no such list, and they run into one sentence. */
export function* decimalen({ blok, proza, bron, regels, beslispunten }: Blokzicht): Generator<Rest> {
  if (blok.soort !== 'alinea' || beslispunten) return;
  const punten = regels.flatMap((regel, i) => {
    const nummer = DECIMAAL.exec(proza.slice(regel.begin, regel.eind))?.[1];
    return nummer === undefined ? [] : [{ ...regel, nummer, i }];
  });
  const [eerste] = punten;
  if (!eerste || !punten.some(({ nummer }, k) => k > 0 && volgt(punten[k - 1]?.nummer ?? '', nummer))) return;
  yield {
    begin: eerste.begin,
    eind: eerste.begin + eerste.nummer.length,
    message: `Hier staan regels met de nummers ${punten.map(({ nummer }) => nummer).join(', ')} onder elkaar; zo worden ze één zin.`,
    hint: 'Zet voor elk nummer een witregel.',
    fix: punten
      .filter(({ i }) => i > 0)
      .map(({ i }) => ({ begin: einde(i), eind: einde(i), tekst: regeleinde({ tekst: bron }) })),
  };

  /** Behind the line before a line. */
  function einde(i: number): number {
    return regels[i - 1]?.eind ?? blok.begin;
  }
}

function volgt(vorig: string, nummer: string): boolean {
  const [a, b] = [vorig.split('.'), nummer.split('.')];
  const gelijk = a.slice(0, -1).join('.') === b.slice(0, -1).join('.');
  return (gelijk && Number(b.at(-1)) === Number(a.at(-1)) + 1) || nummer === `${vorig}.1`;
}
