import { EditorSelection, EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { isPlaatshouder } from '../../../src/rules/hulp/plaatshouder.ts';

const PLEK = /<[^<>\n]{1,61}>/gu;

/** What a place to fill in asks for, without its brackets; undefined where a value is no such place. */
export function invulplek(waarde: string): string | undefined {
  return isPlaatshouder(waarde) ? waarde.slice(1, -1) : undefined;
}

/** Where a cursor comes into a place to fill in, it takes all of it: what one types then comes in its stead, as with a field in Word. */
export const invulplekken: Extension = [
  EditorState.transactionFilter.of((transactie) => {
    const { selection } = transactie;
    if (!selection?.main.empty || transactie.docChanged || !transactie.isUserEvent('select')) return transactie;
    const { head } = selection.main;
    const plek = plekBij(transactie.state, head, transactie.isUserEvent('select.pointer'));
    return plek ? [transactie, { selection: plek } satisfies TransactionSpec] : transactie;
  }),
  EditorView.domEventHandlers({
    focus: (_, view) => {
      // A click puts the cursor after this; who comes with Tab stands at the begin.
      const { main } = view.state.selection;
      const [eerste] = plekken(view.state);
      if (main.empty && main.head === 0 && eerste && view.state.doc.lineAt(eerste.from).number === 1)
        view.dispatch({ selection: eerste });
    },
  }),
];

function plekBij(state: EditorState, plek: number, ookAanDeRand: boolean) {
  return plekken(state).find(({ from, to }) => (ookAanDeRand ? plek >= from && plek <= to : plek > from && plek < to));
}

function plekken({ doc }: EditorState) {
  return [...doc.toString().matchAll(PLEK)]
    .filter(([tekst]) => isPlaatshouder(tekst))
    .map(({ 0: tekst, index }) => EditorSelection.range(index, index + tekst.length));
}
