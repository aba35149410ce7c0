import { type Diagnostic, diagnostic, FILE_START, lineIndex } from '../../core/index.ts';
import type { Opmerking } from '../../word/index.ts';
import type { GeplaatsteOpmerking } from './api.ts';

/** The rule under which comments of Word are reported. */
const REGEL = 'opmerking';
/** More of the words than this are not looked for: a comment may be about pages. */
const MOST = 80;

/** A text as letters and digits alone, each with its place: Markdown writes signs that Word does not have. */
interface Kaal {
  readonly tekst: string;
  readonly plaatsen: readonly number[];
}

/** Finds the line of the source that each comment is about, by its words and those around it. */
export function plaatsOpmerkingen(bron: string, opmerkingen: readonly Opmerking[]): GeplaatsteOpmerking[] {
  if (opmerkingen.length === 0) return [];
  const kaal = kaalVan(bron);
  const lines = lineIndex(bron);
  return opmerkingen.map((een) => {
    const plaats = zoek(kaal, een);
    return plaats === undefined ? een : { ...een, regel: lines.positionAt(plaats).line };
  });
}

/** The comments as messages at their line; they never become text. */
export function meldOpmerkingen(pad: string, bron: string, opmerkingen: readonly GeplaatsteOpmerking[]): Diagnostic[] {
  const lines = lineIndex(bron);
  return opmerkingen.map((een) => {
    const wie = een.door === '' ? 'Iemand' : een.door;
    const bij = een.bij === '' ? '' : ` bij "${kort(een.bij)}"`;
    const doet = een.antwoordOp === undefined ? 'schrijft' : `antwoordt op "${kort(een.antwoordOp)}"`;
    const klaar = een.afgehandeld ? ' (in Word afgehandeld)' : '';
    const { regel } = een;
    return diagnostic({
      rule: REGEL,
      severity: 'waarschuwing',
      file: pad,
      range:
        regel === undefined
          ? FILE_START
          : {
              start: { line: regel, column: 1 },
              end: { line: regel, column: lines.lineText(regel).length + 1 },
            },
      message: `${wie} ${doet}${bij}${klaar}: ${een.tekst.replace(/\s+/gu, ' ')}`,
      hint:
        regel === undefined
          ? 'De woorden waar dit bij hoort staan niet in het stuk: zoek de plaats zelf.'
          : 'Een opmerking wordt geen tekst: verwerk haar zelf waar dat nodig is.',
    });
  });
}

function zoek({ tekst, plaatsen }: Kaal, { bij, voor, na }: Opmerking): number | undefined {
  const [over, ervoor, erna] = [kaalVan(bij).tekst.slice(0, MOST), kaalVan(voor).tekst, kaalVan(na).tekst];
  const tries =
    over === ''
      ? [[ervoor, erna] as const, [ervoor, ''] as const, ['', erna] as const]
      : [[ervoor, over + (over.length < MOST ? erna : '')] as const, [ervoor, over] as const, ['', over] as const];
  for (const [before, after] of tries) {
    const words = before + after;
    const at = words === '' ? -1 : tekst.indexOf(words);
    // Behind the words before it; where nothing follows, at the last of them.
    if (at >= 0) return plaatsen[at + (after === '' ? before.length - 1 : before.length)];
  }
  return undefined;
}

function kaalVan(text: string): Kaal {
  let kaal = '';
  const plaatsen: number[] = [];
  for (const { 0: teken, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const klein = teken.toLowerCase();
    kaal += klein;
    for (let at = 0; at < klein.length; at++) plaatsen.push(index);
  }
  return { tekst: kaal, plaatsen };
}

function kort(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
