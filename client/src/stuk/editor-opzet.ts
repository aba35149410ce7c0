import { deleteMarkupBackward, insertNewlineContinueMarkup, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, LanguageSupport, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { type Diagnostic, lintGutter } from '@codemirror/lint';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Melding } from '../../../src/werkplek/api.ts';

/** Markdown, without the languages that may stand in it: nothing of HTML, CSS and scripts is needed to show a stuk. */
export const markdown = new LanguageSupport(markdownLanguage, [
  keymap.of([
    { key: 'Enter', run: insertNewlineContinueMarkup },
    { key: 'Backspace', run: deleteMarkupBackward },
  ]),
]);

/** In a section Enter ends a paragraph, as in Word, where Markdown would go on with it; Backspace takes such an end away whole. */
export const alineas = Prec.high(
  keymap.of([
    { key: 'Enter', run: nieuweAlinea },
    { key: 'Backspace', run: voegSamen },
  ]),
);

/** A line of running text: no list, quote, table, code, nor blank. */
const LOPEND = /^ {0,3}(?![-*+] |\d+[.)] |>|\||```|~~~|\[\^)\S/;

function nieuweAlinea({ state, dispatch }: EditorView): boolean {
  const { main } = state.selection;
  const lijn = state.doc.lineAt(main.from);
  if (!LOPEND.test(lijn.text) || main.from === lijn.from || inCode(state, main.from)) return false;
  // What follows on a line of its own is part of this paragraph, unless a blank line is between.
  dispatch(state.update(state.replaceSelection('\n\n'), { scrollIntoView: true, userEvent: 'input' }));
  return true;
}

function voegSamen({ state, dispatch }: EditorView): boolean {
  const { main } = state.selection;
  const lijn = state.doc.lineAt(main.head);
  if (!main.empty || main.head !== lijn.from || lijn.number < 3 || inCode(state, main.head)) return false;
  const [leeg, ervoor] = [state.doc.line(lijn.number - 1), state.doc.line(lijn.number - 2)];
  if (leeg.text.trim() !== '' || !LOPEND.test(ervoor.text)) return false;
  dispatch(state.update({ changes: { from: ervoor.to, to: lijn.from }, scrollIntoView: true, userEvent: 'delete' }));
  return true;
}

function inCode(state: EditorState, plek: number): boolean {
  for (let knoop = syntaxTree(state).resolveInner(plek, -1); knoop.parent; knoop = knoop.parent)
    if (/Code|HTMLBlock/.test(knoop.name)) return true;
  return false;
}

const kleuring = HighlightStyle.define([
  {
    tag: [tags.heading1, tags.heading2, tags.heading3, tags.heading4, tags.heading5, tags.heading6],
    fontSize: '1.08em',
    fontWeight: '700',
  },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: tags.monospace, fontFamily: 'var(--letter-vast)', fontSize: '0.94em' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta, tags.comment], color: 'var(--gedempt)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)', fontWeight: '600' },
]);

const uiterlijk = EditorView.theme({
  '&': { color: 'var(--tekst)', backgroundColor: 'transparent', fontSize: '1.0625rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--letter)', lineHeight: '1.6', overflowX: 'visible' },
  '.cm-content': { padding: '0.6rem 0.75rem 0.6rem 0.25rem', minHeight: '3.2rem', caretColor: 'var(--tekst)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--tekst)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--focus) 28%, transparent)',
  },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--gedempt)' },
  '.cm-gutter-lint': { width: '1.4rem' },
  '.cm-lint-marker': { width: '1.25rem', height: 'auto', textAlign: 'center', fontWeight: '700', content: 'normal' },
  '.cm-lint-marker-error, .cm-lint-marker-warning': { content: 'normal' },
  // A mark differs by its sign, not by its colour alone; pictures in data: addresses the CSP keeps out.
  '.cm-lint-marker-error::before': { content: '"✕"', color: 'var(--fout)' },
  '.cm-lint-marker-warning::before': { content: '"!"', color: 'var(--waarschuwing)' },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy 1.5px var(--fout)', textUnderlineOffset: '0.2em' },
  '.cm-lintRange-warning': {
    textDecoration: 'underline dotted 2px var(--waarschuwing)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--waarschuwing-vlak)' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--waarschuwing)' },
  '.cm-tooltip': {
    background: 'var(--vlak)',
    color: 'var(--tekst)',
    border: '1px solid var(--lijn-sterk)',
    borderRadius: 'var(--rond-klein)',
    boxShadow: 'var(--schaduw-hoog)',
    maxWidth: 'min(32rem, 90vw)',
  },
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', borderLeftWidth: '4px', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--fout)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--waarschuwing)' },
  '.cm-diagnosticAction': {
    background: 'var(--accent)',
    color: 'var(--op-accent)',
    font: 'inherit',
    fontWeight: '600',
    padding: '0.15rem 0.6rem',
    margin: '0 0 0 0.75rem',
    borderRadius: 'var(--rond-klein)',
  },
  '.cm-specialChar': { color: 'var(--fout)' },
});

/** What CodeMirror says aloud or shows, in Dutch. */
const woorden = EditorState.phrases.of({
  'Control character': 'Stuurteken',
  'replacement character': 'onleesbaar teken',
  Diagnostics: 'Meldingen',
  'No diagnostics': 'Geen meldingen',
});

/** How every editor of a text looks and is read. Tab leaves it, so that the keyboard is never caught in it. */
export function opzet(label: string): Extension {
  return [
    uiterlijk,
    woorden,
    syntaxHighlighting(kleuring),
    EditorView.lineWrapping,
    drawSelection(),
    highlightSpecialChars(),
    lintGutter(),
    EditorView.contentAttributes.of({
      'aria-label': label,
      lang: 'nl',
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
    }),
  ];
}

/** Messages as CodeMirror shows them beside their lines. */
export function diagnosen(
  meldingen: readonly Melding[],
  plek: (melding: Melding) => readonly [number, number],
  doe: (melding: Melding) => void,
): Diagnostic[] {
  return meldingen.map((melding) => {
    const [from, to] = plek(melding);
    return {
      from,
      to: Math.max(from, to),
      severity: melding.severity === 'fout' ? 'error' : 'warning',
      source: melding.severity === 'fout' ? 'Fout' : 'Waarschuwing',
      message: [melding.message, melding.hint].filter(Boolean).join('\n'),
      ...(melding.fix ? { actions: [{ name: 'Verbeter', apply: () => doe(melding) }] } : {}),
    };
  });
}
