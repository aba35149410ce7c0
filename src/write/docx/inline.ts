import type { ParagraphChild } from 'docx';
import { cleanText } from '../escape.ts';
import { type LinkTarget, linkTarget } from './links.ts';
import { STYLE } from './style-names.ts';
import type { Piece, Work } from './work.ts';

/** Pieces as the children of a paragraph, white space folded as a browser does: none at the ends nor beside a break. */
export function lineOf(pieces: readonly Piece[], work: Work): ParagraphChild[] {
  const folded = fold(pieces);
  const children: ParagraphChild[] = [];
  for (let from = 0, to = 0; from < folded.length; from = to) {
    const href = hrefOf(folded[from]);
    to = from + 1;
    while (to < folded.length && hrefOf(folded[to]) === href) to += 1;
    const target = href === undefined ? undefined : linkTarget(href, work.targets);
    const runs = folded.slice(from, to).map((piece) => runOf(piece, target !== undefined, work));
    children.push(...linked(runs, target, work));
  }
  return children;
}

function linked(runs: ParagraphChild[], target: LinkTarget | undefined, { docx }: Work): ParagraphChild[] {
  if (target === undefined) return runs;
  if ('link' in target) return [new docx.ExternalHyperlink({ link: target.link, children: runs })];
  return [new docx.InternalHyperlink({ anchor: target.anchor, children: runs })];
}

function runOf(piece: Piece, inLink: boolean, { docx }: Work): ParagraphChild {
  if (piece.kind === 'run' || piece.kind === 'image') return piece.child;
  if (piece.kind === 'break') return new docx.TextRun({ break: 1 });
  const style = inLink ? { style: STYLE.hyperlink } : {};
  return new docx.TextRun({ ...style, ...piece.run, text: cleanText(piece.text) });
}

function hrefOf(piece: Piece | undefined): string | undefined {
  return piece?.kind === 'break' ? undefined : piece?.href;
}

/** Folds ordinary white space only: a no-break space is text. */
function fold(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let atStart = true;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (piece.kind === 'break') trimEnd(out);
      out.push(piece);
      atStart = piece.kind === 'break';
      continue;
    }
    let text = piece.text.replace(/[ \t\r\n\f]+/g, ' ');
    if (atStart && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    out.push({ ...piece, text });
    atStart = text.endsWith(' ');
  }
  trimEnd(out);
  return out;
}

function trimEnd(out: Piece[]): void {
  const last = out.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  out.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') out.push({ ...last, text });
}
