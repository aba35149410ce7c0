import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { markdown, opzet } from './editor-opzet.ts';

export interface NaastElkaarProps {
  readonly links: { readonly naam: string; readonly tekst: string };
  readonly rechts: { readonly naam: string; readonly tekst: string };
  /** The right text may be changed, and a stretch of the left taken over; hears of each change. */
  readonly opWijzig?: ((tekst: string) => void) | undefined;
}

const SMAL = '(max-width: 52rem)';
const kleuren = EditorView.theme({
  '&': { fontSize: '1rem' },
  '.cm-changedLine, &.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--goed-vlak)' },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { backgroundColor: 'var(--fout-vlak)' },
  '&.cm-merge-a .cm-changedText': {
    background: 'none',
    textDecoration: 'line-through 1.5px var(--fout)',
  },
  '.cm-changedText, &.cm-merge-b .cm-changedText': { background: 'none', textDecoration: 'underline 2px var(--goed)' },
  '.cm-deletedChunk .cm-deletedText': { background: 'none', textDecoration: 'line-through 1.5px var(--fout)' },
  '.cm-collapsedLines': { background: 'var(--vlak-stil)', color: 'var(--gedempt)', padding: '0.25rem 0.75rem' },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none' },
  '.cm-merge-revert': { width: '2.25rem' },
});
const taal = yamlFrontmatter({ content: markdown });
const woorden = EditorState.phrases.of({
  '$ unchanged lines': '$ regels zonder verschil',
  'Revert this chunk': 'De tekst van links hier overnemen',
  Accept: 'Zo laten',
  Reject: 'De andere tekst',
});

/** Two texts beside each other with what differs marked; on a narrow screen what was left out stands above what came. */
export function NaastElkaar({ links, rechts, opWijzig }: NaastElkaarProps) {
  const plek = useRef<HTMLDivElement>(null);
  const luister = useRef(opWijzig);
  luister.current = opWijzig;
  const mag = opWijzig !== undefined;
  useEffect(() => {
    const { current: ouder } = plek;
    if (!ouder) return;
    const wortel = ouder.shadowRoot ?? ouder.attachShadow({ mode: 'open' });
    wortel.replaceChildren();
    const vast = [EditorState.readOnly.of(true)];
    const hoort = EditorView.updateListener.of((update) => {
      if (update.docChanged) luister.current?.(update.state.doc.toString());
    });
    const zijde = (naam: string, eigen: Extension): Extension => [opzet(naam), taal, kleuren, woorden, eigen];
    const naRechts = mag ? hoort : vast;
    const vouw = { collapseUnchanged: { margin: 3, minSize: 6 }, gutter: false };
    if (matchMedia(SMAL).matches) {
      const view = new EditorView({
        doc: rechts.tekst,
        extensions: [
          zijde(rechts.naam, naRechts),
          unifiedMergeView({ original: links.tekst, mergeControls: mag, ...vouw }),
        ],
        parent: wortel,
        root: wortel,
      });
      return () => view.destroy();
    }
    const view = new MergeView({
      a: { doc: links.tekst, extensions: zijde(links.naam, vast) },
      b: { doc: rechts.tekst, extensions: zijde(rechts.naam, naRechts) },
      ...(mag ? { revertControls: 'a-to-b' as const } : {}),
      ...vouw,
      parent: wortel,
      root: wortel,
    });
    return () => view.destroy();
  }, [links.naam, links.tekst, rechts.naam, rechts.tekst, mag]);
  return (
    <div class="twee-teksten">
      <div class="twee-namen" aria-hidden="true">
        <span>{links.naam}</span>
        <span>{rechts.naam}</span>
      </div>
      <div class="twee-vlak" ref={plek} />
    </div>
  );
}
