import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { IcoonNaam } from '../ui/index.ts';

/** Something that a button of the bar, or its keys, does with the text that is selected. */
export interface Opdracht {
  readonly naam: string;
  /** What the button shows: a letter, or a drawing. */
  readonly teken: string | { readonly icoon: IcoonNaam };
  readonly toets: string;
  /** The keys as one reads them. */
  readonly toetsen: string;
  readonly doe: (view: EditorView) => boolean;
}

/** Puts marks around what is selected, or takes them away where they stand already. Nothing selected: around the word, else the cursor between. */
function omring(teken: string): Opdracht['doe'] {
  return (view) => {
    const { state } = view;
    voer(view, (van, tot) => {
      if (staatOm(state, van, tot, teken)) {
        return {
          changes: [
            { from: van - teken.length, to: van },
            { from: tot, to: tot + teken.length },
          ],
          range: EditorSelection.range(van - teken.length, tot - teken.length),
        };
      }
      return {
        changes: [
          { from: van, insert: teken },
          { from: tot, insert: teken },
        ],
        range: EditorSelection.range(van + teken.length, tot + teken.length),
      };
    });
    return true;
  };
}

/** Whether these marks stand around a stretch already: of three stars one is for italic, two are for bold. */
function staatOm(state: EditorState, van: number, tot: number, teken: string): boolean {
  const voor = /\**$/.exec(state.sliceDoc(Math.max(0, van - 3), van))?.[0].length ?? 0;
  const na = /^\**/.exec(state.sliceDoc(tot, tot + 3))?.[0].length ?? 0;
  const sterren = Math.min(voor, na);
  return teken === '*' ? sterren % 2 === 1 : sterren >= 2;
}

function voer(
  view: EditorView,
  per: (
    van: number,
    tot: number,
  ) => { changes: { from: number; to?: number; insert?: string }[]; range: ReturnType<typeof EditorSelection.range> },
): void {
  const { state } = view;
  view.dispatch(
    state.changeByRange((range) => {
      const woord = range.empty ? state.wordAt(range.head) : range;
      const { from, to } = woord ?? range;
      // White space at the end of a selection stands outside the marks, for there they would be none.
      const tekst = state.sliceDoc(from, to);
      return per(
        from + (tekst.length - tekst.trimStart().length) * Number(tekst.trim() !== ''),
        from + (tekst.trimEnd().length || tekst.length),
      );
    }),
    { scrollIntoView: true, userEvent: 'input' },
  );
}

/** Every selected line gets a mark in front, or loses it where all have it. */
function regels(heeft: RegExp, teken: (index: number) => string): Opdracht['doe'] {
  return (view) => {
    const { state } = view;
    const lijnen = geraakteLijnen(state);
    const alle = lijnen.every(({ text }) => heeft.test(text));
    const changes = lijnen.map((lijn, index) => {
      const oud = (alle ? heeft : /^(\s*)(?:[-*+] |\d+[.)] |#{1,6} )?/).exec(lijn.text);
      const inspring = /^\s*/.exec(lijn.text)?.[0].length ?? 0;
      return {
        from: lijn.from + inspring,
        to: lijn.from + Math.max(inspring, oud?.[0].length ?? 0),
        insert: alle ? '' : teken(index),
      };
    });
    // A list that follows a line of text at once would be read as part of it.
    const [eerste] = lijnen;
    const vorige = eerste && eerste.number > 1 ? state.doc.line(eerste.number - 1) : undefined;
    const lucht = !alle && eerste && vorige && vorige.text.trim() !== '' && !heeft.test(vorige.text);
    const spec: TransactionSpec = {
      changes: lucht && eerste ? [{ from: eerste.from, insert: '\n' }, ...changes] : changes,
      scrollIntoView: true,
      userEvent: 'input',
    };
    const gemaakt = state.changes(spec.changes);
    view.dispatch({ ...spec, selection: state.selection.map(gemaakt, 1) });
    return true;
  };
}

function geraakteLijnen(state: EditorState) {
  const { from, to } = state.selection.main;
  const [van, tot] = [state.doc.lineAt(from).number, state.doc.lineAt(to).number];
  const lijnen = Array.from({ length: tot - van + 1 }, (_, index) => state.doc.line(van + index));
  const vol = lijnen.filter(({ text }) => text.trim() !== '');
  return vol.length > 0 ? vol : lijnen.slice(0, 1);
}

/** What is selected becomes the words of a link; the cursor goes to where its address is typed. */
const koppeling: Opdracht['doe'] = (view) => {
  const { state } = view;
  const { from, to } = state.selection.main;
  const woorden = state.sliceDoc(from, to);
  const isAdres = /^(?:https?:\/\/|mailto:)\S+$/.test(woorden);
  const insert = isAdres ? `[](${woorden})` : `[${woorden}](https://)`;
  const anchor = isAdres || woorden === '' ? from + 1 : from + insert.length - 1;
  view.dispatch({ changes: { from, to, insert }, selection: { anchor }, scrollIntoView: true, userEvent: 'input' });
  return true;
};

/** A mark at the cursor and the note below the section, with a number that the stuk does not use yet; the cursor goes to the note. */
export function voetnoot(heleTekst: () => string): Opdracht['doe'] {
  return (view) => {
    const { state } = view;
    const bezet = new Set([...heleTekst().matchAll(/\[\^([^\]\s]+)\]/g)].map(([, naam]) => naam));
    let nummer = 1;
    while (bezet.has(String(nummer))) nummer += 1;
    const merk = `[^${nummer}]`;
    const plek = state.selection.main.to;
    const slot = state.doc.length;
    const leeg = /\n*$/.exec(state.sliceDoc(Math.max(0, slot - 2)))?.[0].length ?? 0;
    const noot = `${'\n'.repeat(Math.max(0, 2 - leeg))}${merk}: `;
    view.dispatch({
      changes: [
        { from: plek, insert: merk },
        { from: slot, insert: noot },
      ],
      selection: { anchor: slot + merk.length + noot.length },
      scrollIntoView: true,
      userEvent: 'input',
    });
    return true;
  };
}

/** A table of two columns to fill in, on lines of its own; the first heading is selected. */
const tabel: Opdracht['doe'] = (view) => {
  const { state } = view;
  const lijn = state.doc.lineAt(state.selection.main.head);
  const voor =
    lijn.text.trim() === ''
      ? lijn.number > 1 && state.doc.line(lijn.number - 1).text.trim() !== ''
        ? '\n'
        : ''
      : '\n\n';
  const insert = `${voor}| Onderwerp | Bedrag |\n| :--- | ---: |\n|  |  |\n|  |  |\n`;
  const begin = lijn.to + voor.length + 2;
  view.dispatch({
    changes: { from: lijn.to, insert },
    selection: { anchor: begin, head: begin + 'Onderwerp'.length },
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
};

/** What the bar above the text offers, in its order. */
export function opdrachten(heleTekst: () => string): Opdracht[] {
  return [
    { naam: 'Vet', teken: 'B', toets: 'Mod-b', toetsen: 'Ctrl+B', doe: omring('**') },
    { naam: 'Cursief', teken: 'I', toets: 'Mod-i', toetsen: 'Ctrl+I', doe: omring('*') },
    { naam: 'Tussenkop', teken: 'K', toets: 'Mod-Alt-3', toetsen: 'Ctrl+Alt+3', doe: regels(/^#{3} /, () => '### ') },
    {
      naam: 'Lijst',
      teken: { icoon: 'lijst' },
      toets: 'Mod-Shift-8',
      toetsen: 'Ctrl+Shift+8',
      doe: regels(/^\s*[-*+] /, () => '- '),
    },
    {
      naam: 'Genummerde lijst',
      teken: { icoon: 'genummerd' },
      toets: 'Mod-Shift-7',
      toetsen: 'Ctrl+Shift+7',
      doe: regels(/^\s*\d+[.)] /, (index) => `${index + 1}. `),
    },
    { naam: 'Koppeling', teken: { icoon: 'koppeling' }, toets: 'Mod-k', toetsen: 'Ctrl+K', doe: koppeling },
    {
      naam: 'Voetnoot',
      teken: { icoon: 'voetnoot' },
      toets: 'Mod-Alt-f',
      toetsen: 'Ctrl+Alt+F',
      doe: voetnoot(heleTekst),
    },
    { naam: 'Tabel', teken: { icoon: 'tabel' }, toets: 'Mod-Alt-t', toetsen: 'Ctrl+Alt+T', doe: tabel },
  ];
}
