import { defaultKeymap } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { Melding } from '../../../src/werkplek/api.ts';
import { kleinsteEdit } from '../../../src/werkplek/edits.ts';
import { diagnosen, opzet } from './editor-opzet.ts';
import { type Regeleinden, regeleinden, regeleindeVan } from './regeleinden.ts';
import type { Werktekst } from './werktekst.ts';

/** A change that came from the source, so that it is not sent back to it. */
const vanBron = Annotation.define<boolean>();

export interface DeelOpties {
  readonly werktekst: Werktekst;
  readonly van: number;
  readonly tot: number;
  /** What it is called to who cannot see where it stands. */
  readonly label: string;
  /** The whole source, front matter and all. */
  readonly heel: boolean;
  readonly extra: Extension;
  readonly opPlek: (deel: DeelEditor, gekozen: boolean) => void;
}

/** An editor of one stretch of a source: a section, or all of it. What is typed becomes edits of the whole text. */
export class DeelEditor {
  readonly view: EditorView;
  van: number;
  tot: number;
  readonly #opties: DeelOpties;
  #einden: Regeleinden;
  readonly #af: () => void;

  constructor(ouder: HTMLElement, opties: DeelOpties) {
    this.#opties = opties;
    this.van = opties.van;
    this.tot = opties.tot;
    const { werktekst } = opties;
    this.#einden = regeleinden(werktekst.tekst.slice(this.van, this.tot));
    const state = EditorState.create({
      doc: this.#einden.getoond,
      extensions: [
        opties.extra,
        opzet(opties.label),
        keymap.of(defaultKeymap),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((een) => een.annotation(vanBron))) this.#naarBron(update);
          if (update.selectionSet || update.docChanged || update.focusChanged)
            opties.opPlek(this, update.view.hasFocus && (update.selectionSet || update.focusChanged));
        }),
      ],
    });
    // A shadow root of its own: there CodeMirror styles by style sheets made in code, which the CSP lets through.
    const wortel = ouder.shadowRoot ?? ouder.attachShadow({ mode: 'open', delegatesFocus: true });
    wortel.replaceChildren();
    this.view = new EditorView({ state, parent: wortel, root: wortel });
    this.#af = werktekst.luister((wijziging, maker) => {
      if (maker === this) return;
      this.van = wijziging.mapPos(this.van, -1);
      this.tot = wijziging.mapPos(this.tot, 1);
      this.#toonBron();
    });
  }

  /** Takes another stretch, when the source is divided anew. The cursor stays where it is in what stays. */
  neem(van: number, tot: number): void {
    if (van === this.van && tot === this.tot) return;
    this.van = van;
    this.tot = tot;
    this.#toonBron();
  }

  heeft(plek: number): boolean {
    return plek >= this.van && plek <= this.tot;
  }

  /** Puts the cursor at a place of the source, in sight. */
  ga(begin: number, eind: number = begin): void {
    const { length } = this.view.state.doc;
    const plek = (bron: number): number => Math.min(length, Math.max(0, this.#einden.naarEditor(bron - this.van)));
    this.view.focus();
    this.view.dispatch({
      selection: { anchor: plek(begin), head: plek(Math.min(eind, this.tot)) },
      effects: EditorView.scrollIntoView(plek(begin), { y: 'center' }),
    });
  }

  /** Where the cursor is, in the source. */
  cursor(): number {
    return this.van + this.#einden.naarBron(this.view.state.selection.main.head);
  }

  /** Shows the messages about this stretch beside their lines. */
  meld(meldingen: readonly Melding[], doe: (melding: Melding) => void): void {
    const { werktekst } = this.#opties;
    const plek = (bron: number): number =>
      Math.min(this.view.state.doc.length, Math.max(0, this.#einden.naarEditor(bron - this.van)));
    const tekens = diagnosen(
      meldingen,
      (melding) => [plek(werktekst.nu(melding.begin)), plek(werktekst.nu(melding.eind))],
      doe,
    );
    this.view.dispatch(setDiagnostics(this.view.state, tekens));
  }

  sluit(): void {
    this.#af();
    this.view.destroy();
  }

  #naarBron(update: ViewUpdate): void {
    const { werktekst } = this.#opties;
    const heel = werktekst.tekst;
    const einde = regeleindeVan(heel);
    const edits: { begin: number; eind: number; tekst: string }[] = [];
    update.changes.iterChanges((van, tot, _vanNa, _totNa, tekst) => {
      edits.push({
        begin: this.van + this.#einden.naarBron(van),
        eind: this.van + this.#einden.naarBron(tot),
        tekst: tekst.toString().replaceAll('\n', einde),
      });
    });
    const nieuw = edits.reduce(
      (som, { begin, eind, tekst }) => som + tekst.length - (eind - begin),
      this.tot - this.van,
    );
    let voor = '';
    const [eerste] = edits;
    // A section without text has no room of its own yet: what is typed stands apart from the headings around it.
    if (this.van === this.tot && eerste && !this.#opties.heel) {
      voor = ontbrekend(heel.slice(0, this.van), 'einde').replaceAll('\n', einde);
      const na = ontbrekend(heel.slice(this.tot), 'begin').replaceAll('\n', einde);
      edits[0] = { ...eerste, tekst: voor + eerste.tekst + na };
    }
    this.van += voor.length;
    this.tot = this.van + nieuw;
    werktekst.wijzig(edits, this);
    this.#einden = regeleinden(werktekst.tekst.slice(this.van, this.tot));
  }

  #toonBron(): void {
    this.#einden = regeleinden(this.#opties.werktekst.tekst.slice(this.van, this.tot));
    const [edit] = kleinsteEdit(this.view.state.doc.toString(), this.#einden.getoond);
    if (!edit) return;
    this.view.dispatch({
      changes: { from: edit.begin, to: edit.eind, insert: edit.tekst },
      annotations: vanBron.of(true),
    });
  }
}

/** The line ends that are missing between a text and what is put beside it. */
function ontbrekend(tekst: string, kant: 'begin' | 'einde'): string {
  if (kant === 'einde') {
    if (tekst === '') return '';
    const heeft = /(?:\r\n?|\n)*$/.exec(tekst)?.[0].replace(/\r\n?/g, '\n').length ?? 0;
    return '\n'.repeat(Math.max(0, 2 - heeft));
  }
  if (/^\s*$/.test(tekst)) return /[\r\n]/.test(tekst) ? '' : '\n';
  const heeft = /^(?:\r\n?|\n)*/.exec(tekst)?.[0].replace(/\r\n?/g, '\n').length ?? 0;
  return '\n'.repeat(Math.max(0, 2 - heeft));
}
