import type { Stuk } from '../../../model/index.ts';
import { lees } from '../lezing.ts';
import { citaat } from '../soorten.ts';
import type { Rest } from './vondst.ts';

/** What opens a line of a list. */
const PUNT = /^(?:[-*+]|\d{1,9}[.)])\s/u;
const REGELEINDE = /\r\n|\r|\n/u;

/** Text that became code by the way it was typed: indented by four spaces, behind a fence without an end, between two ` for a ’. */
export function* onbedoeldeCode(stuk: Stuk): Generator<Rest> {
  for (const { tekst, begin, inDeRegel } of lees(stuk).code) {
    if (inDeRegel) {
      if (!/^`[stn] /u.test(tekst)) continue;
      yield {
        begin,
        eind: begin + 1,
        message: `Door het teken \` wordt hier ${citaat(tekst.slice(1, -1).trim(), 30)} code; verwacht wordt een apostrof.`,
        hint: 'Schrijf ’s of ’t met een apostrof.',
      };
      continue;
    }
    const regels = tekst.split(REGELEINDE);
    const hek = /^(`{3,}|~{3,})/u.exec(tekst)?.[1];
    if (hek !== undefined) {
      const gesloten = regels.length > 1 && (regels.at(-1) ?? '').replace(/^[ \t>]*/u, '').startsWith(hek);
      if (gesloten) continue;
      yield {
        begin,
        eind: begin + hek.length,
        message: `Na ${citaat(hek)} wordt alles tot het einde als code gedrukt; verwacht wordt een regel die het afsluit.`,
        hint: `Zet ${hek} onder de laatste regel van de code, of haal deze regel weg.`,
      };
      continue;
    }
    const wit = /^[ \t]*/u.exec(tekst)?.[0].length ?? 0;
    const fix = naarLinks(tekst, begin);
    yield {
      begin: begin + wit,
      eind: begin + (regels[0] ?? '').length,
      message: 'Deze tekst staat vier spaties of meer naar rechts, en wordt daardoor als code gedrukt.',
      hint: 'Haal de spaties aan het begin van de regel weg. Is het code, zet er dan een regel ``` voor en na.',
      ...(fix ? { fix } : {}),
    };
  }
}

/** Takes the indentation away. Undefined where lines without a mark of their own would then run into one sentence. */
function naarLinks(tekst: string, begin: number): Rest['fix'] {
  const regels = [...tekst.matchAll(/^([ \t]*)(\S.*)?/gmu)];
  if (regels.length > 1 && !regels.every(([, , rest = '- ']) => PUNT.test(rest))) return undefined;
  const wit = regels[0]?.[1]?.length ?? 0;
  return regels.map(({ 1: voor = '', index }) => ({
    begin: begin + index,
    eind: begin + index + Math.min(wit, voor.length),
    tekst: '',
  }));
}
