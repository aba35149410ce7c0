import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { htmlNaarMarkdown } from './html-markdown.ts';

/** So much is more than any stuk, and less than what stops a browser. */
const MEESTE = 2_000_000;

/** What is pasted from Word or a web page keeps its headings, lists, tables, bold and links; of the rest only the words come along. */
export function plakken(zeg: (zin: string) => void): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const data = event.clipboardData;
      if (!data) return false;
      const html = data.getData('text/html');
      const gewoon = data.getData('text/plain');
      if (Math.max(html.length / 10, gewoon.length) > MEESTE) {
        zeg('Dit is te veel om te plakken. Plak het in delen, of lees het als Word-bestand in.');
        event.preventDefault();
        return true;
      }
      const tekst = html && !/^\s*<(?:meta[^>]*><)?(?:pre|code)\b/i.test(html) ? htmlNaarMarkdown(html) : gewoon;
      if (tekst === '') return false;
      view.dispatch(view.state.replaceSelection(tekst.replace(/\r\n?/g, '\n')), {
        scrollIntoView: true,
        userEvent: 'input.paste',
      });
      event.preventDefault();
      return true;
    },
  });
}
