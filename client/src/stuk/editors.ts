import { signal } from '@preact/signals';
import type { DeelEditor } from './deel-editor.ts';

/** The editors of one stuk: which there are, where the cursor is, and how one gets to a place. */
export class Editors {
  readonly #alle = new Map<string, DeelEditor>();
  /** The editor that the bar above the text works on: the last that had the focus. */
  readonly actief = signal<string | undefined>(undefined);
  /** Where the cursor is in the source; undefined before one typed or clicked. */
  readonly cursor = signal<number | undefined>(undefined);
  #straks: { begin: number; eind: number } | string | undefined;

  zet(sleutel: string, editor: DeelEditor | undefined): void {
    if (!editor) {
      this.#alle.delete(sleutel);
      return;
    }
    this.#alle.set(sleutel, editor);
    const straks = this.#straks;
    if (typeof straks === 'string') {
      if (straks === sleutel) this.ga(editor.van);
    } else if (straks && editor.heeft(straks.begin)) this.ga(straks.begin, straks.eind);
  }
  /** Puts the cursor in the editor with this key, now or when it comes. */
  straks(sleutel: string): void {
    const editor = this.#alle.get(sleutel);
    this.#straks = editor ? undefined : sleutel;
    editor?.ga(editor.van);
  }
  van(sleutel: string | undefined): DeelEditor | undefined {
    return sleutel === undefined ? undefined : this.#alle.get(sleutel);
  }
  /** The one that has the focus now. */
  metFocus(): [string, DeelEditor] | undefined {
    return [...this.#alle].find(([, editor]) => editor.view.hasFocus);
  }
  /** Puts the cursor at a place of the source; false where no editor has it, and then it goes there when one comes. */
  ga(begin: number, eind: number = begin): boolean {
    const editors = [...this.#alle.values()];
    const editor =
      editors.find((een) => een.heeft(begin)) ??
      // A heading stands in no editor: the text below it does.
      editors.filter((een) => een.van >= begin && een.van <= eind + 4).sort((een, ander) => een.van - ander.van)[0];
    this.#straks = editor ? undefined : { begin, eind };
    editor?.ga(begin, editor.heeft(eind) ? eind : begin);
    return editor !== undefined;
  }
}
