import type { PageFault } from '../../../document/index.ts';
import type { Block } from '../finish/index.ts';
import { cited, type Look } from './text.ts';
import { brokenValue, mayRunOn } from './value.ts';

/** What a paragraph can be: text that runs on over lines. */
const RUNNING = /^(?:P|LBody|TD|BlockQuote)$/;
/** A list of headings has its own form. */
const NO_VALUES = new Set(['TOC', 'Code']);
const HINT = 'Maak de tekst ervoor een paar woorden langer of korter.';

/** Values that begin on one line and end on the next. */
export function brokenValues(block: Block, { place }: Look, written: () => string): PageFault[] {
  if ([block.role, ...block.within].some((role) => NO_VALUES.has(role))) return [];
  return block.lines.flatMap((line, index) => {
    const next = block.lines[index + 1];
    if (!next || !mayRunOn(line.last(), next.first())) return [];
    const value = brokenValue(line.text(), next.text());
    // Where a line was ended on purpose, what stands on both sides only looks like one value.
    if (!value || !written().includes(value.text)) return [];
    const name = value.kind === 'bedrag' ? 'Het bedrag' : value.kind === 'datum' ? 'De datum' : 'Het getal';
    return {
      message: `${name} "${value.text}" staat op pagina ${line.page + 1} van de PDF over twee regels, en hoort op één.`,
      hint: block.within.includes('Table')
        ? 'Maak de tekst van de andere kolommen korter, of splits de tabel.'
        : 'Zet de delen van het bedrag, de datum of het getal aan elkaar met een vaste spatie, of maak de zin korter.',
      places: [place(block)],
      part: value.text,
    };
  });
}

/** The first line of a paragraph alone at the foot of a page, and the last alone at the head of one. */
export function aloneLines(block: Block, { place }: Look): PageFault[] {
  const { lines, role } = block;
  const first = lines[0];
  const last = lines.at(-1);
  if (!RUNNING.test(role) || !first || !last || first.page === last.page) return [];
  const shown = lines.filter((line) => line.text().trim() !== '');
  const on = (page: number): number => shown.filter((line) => line.page === page).length;
  const text = `de alinea "${cited(block)}"`;
  const said = (where: string): PageFault => ({ message: where, hint: HINT, places: [place(block)] });
  return [
    ...(on(first.page) === 1
      ? [said(`Van ${text} staat alleen de eerste regel onder aan pagina ${first.page + 1} van de PDF.`)]
      : []),
    ...(on(last.page) === 1
      ? [said(`Van ${text} staat alleen de laatste regel boven aan pagina ${last.page + 1} van de PDF.`)]
      : []),
  ];
}
