import type { RootContent } from 'mdast';
import { platteTekst, type Register, type Sectie, type Stuk } from '../../model/index.ts';
import { isVreemd } from '../verslag/nummer.ts';
import { getoondeSecties } from './secties.ts';

/**
 * What a motie shows besides its fields: whether it is about no item of the agenda, its text up to and with what it asks for
 * (`vooraf`), what follows that (`secties`), and whether its author typed the fixed lines around it himself.
 */
export function motieGegevens(stuk: Stuk, register: Register) {
  const [vooraf, daarna] = tekstEnRest(stuk, register, 'dictum');
  return {
    vreemd: isVreemd(stuk),
    aanhef_getypt: AANHEF.test(eersteWoorden(stuk)),
    slotzin_getypt: stuk.secties.some(({ nodes }) => nodes.some((node) => SLOTZIN.test(platteTekst(node)))),
    vooraf,
    secties: daarna,
  };
}

const AANHEF = /^de\s+(?:gemeente)?raad\b/iu;
const SLOTZIN = /\bover\s+tot\s+de\s+orde\s+van\s+de\s+dag[\s.!]*$/iu;

/** The words above the first heading. */
function eersteWoorden({ secties: [eerste] }: Stuk): string {
  const [node] = eerste?.titel === undefined ? (eerste?.nodes ?? []) : [];
  return node ? platteTekst(node satisfies RootContent).trim() : '';
}

/**
 * The sections in two: up to and with the last one that has an id, and the others. Without it all is of the first part, or only what
 * stands above the first heading.
 */
export function tekstEnRest(stuk: Stuk, register: Register, id: string, zonder: 'alles' | 'kop' = 'alles') {
  const { secties } = stuk;
  const plaats = secties.findLastIndex((sectie) => sectie.id === id);
  const kop = secties[0] && secties[0].titel === undefined ? 1 : 0;
  const tot = plaats >= 0 ? plaats + 1 : zonder === 'alles' ? secties.length : kop;
  const toon = (deel: readonly Sectie[]) => getoondeSecties(stuk, register, deel);
  return [toon(secties.slice(0, tot)), toon(secties.slice(tot))] as const;
}
