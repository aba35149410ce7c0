import type { Location } from 'vscode-languageserver/node';
import { FILE_START, type Position, type Range } from '../core/index.ts';
import { type Register, ROLLEN, regelstukken, type Stuk, sectieMet, soortVan, zoekStuk } from '../model/index.ts';
import { lspRange, touches, uriOf } from './plaats.ts';

/**
 * What a place in a stuk leads to: a link to its file; a line of the agenda to its stukken; a beslispunt to that of the voorstel (in
 * the voorstel to those that repeat it); anything else of a stuk that decides to its voorstel. Empty where it leads nowhere.
 */
export function placesBehind(register: Register, stuk: Stuk, at: Position, content: string): Location[] {
  const here: Range = { start: at, end: at };
  const to = (pad: string, range: Range): Location => ({ uri: uriOf(`${content}/${pad}`), range: lspRange(range) });
  const link = stuk.verwijzingen.find(({ range, pad }) => pad !== undefined && touches(range, here));
  if (link?.pad !== undefined) return [to(link.pad, FILE_START)];
  if (stuk.rol === 'oproeping') {
    const vergadering = register.vergaderingen.find(({ oproeping }) => oproeping === stuk);
    const regel = vergadering?.agenda.flatMap(({ regels }) => regels).find(({ plek }) => touches(plek, here));
    if (!vergadering || !regel) return [];
    return regelstukken(register, vergadering, regel).map(({ pad }) => to(pad, FILE_START));
  }
  const index = pointAt(stuk, here);
  return counterparts(register, stuk).map((other) => to(other.pad, pointRange(register, other, index)));
}

/** The stukken of the same zaak in which its beslispunten stand too: of a voorstel those that follow it, of others the voorstel. */
function counterparts(register: Register, stuk: Stuk): Stuk[] {
  if (stuk.rol !== 'voorstel') return [zoekStuk(register, stuk, 'voorstel')].filter((one) => one !== undefined);
  return (['besluit', 'behandeling'] as const).flatMap((rol) => {
    const found = zoekStuk(register, stuk, rol);
    return found ? [found] : [];
  });
}

function pointAt({ beslispunten }: Stuk, here: Range): number {
  return beslispunten?.punten.findIndex(({ range }) => touches(range, here)) ?? -1;
}

/** The point with that index, else the section with the points, else the first line. */
function pointRange(register: Register, stuk: Stuk, index: number): Range {
  const punt = ROLLEN[stuk.rol].beslispunten ? stuk.beslispunten?.punten[index] : undefined;
  return punt?.range ?? sectieMet(stuk, soortVan(register, stuk).beslispunten)?.kop ?? stuk.voorwerk;
}
