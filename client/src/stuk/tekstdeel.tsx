import type { Extension } from '@codemirror/state';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Melding } from '../../../src/werkplek/api.ts';
import { DeelEditor } from './deel-editor.ts';
import type { Gebied } from './delen.ts';
import type { Editors } from './editors.ts';
import type { Werktekst } from './werktekst.ts';

export interface TekstdeelProps {
  readonly werktekst: Werktekst;
  readonly editors: Editors;
  readonly sleutel: string;
  readonly label: string;
  /** The text that the stretch is of: a place of it means nothing once more was typed. */
  readonly tekst: string;
  readonly gebied: Gebied;
  readonly kern: Gebied;
  readonly heel?: boolean;
  readonly extra: Extension;
  readonly meldingen: readonly Melding[];
  readonly verbeter: (melding: Melding) => void;
  readonly verlaten: () => void;
}

/** The place where CodeMirror edits one stretch of the source. */
export function Tekstdeel(props: TekstdeelProps) {
  const {
    werktekst,
    editors,
    sleutel,
    label,
    tekst,
    gebied,
    kern,
    heel = false,
    extra,
    meldingen,
    verbeter,
    verlaten,
  } = props;
  const plek = useRef<HTMLDivElement>(null);
  const editor = useRef<DeelEditor | undefined>(undefined);

  // At once, not after the page was drawn: by then more may have been typed.
  useLayoutEffect(() => {
    const gemaakt = new DeelEditor(plek.current as HTMLElement, {
      werktekst,
      ...kern,
      label,
      heel,
      extra,
      opPlek: (deel, gekozen) => {
        if (!gekozen) return;
        editors.actief.value = sleutel;
        editors.cursor.value = deel.cursor();
      },
    });
    editor.current = gemaakt;
    editors.zet(sleutel, gemaakt);
    return () => {
      editors.zet(sleutel, undefined);
      gemaakt.sluit();
    };
  }, []);

  useLayoutEffect(() => {
    const { current } = editor;
    // What was typed since has an answer of its own coming, and with it a stretch that fits.
    if (!current || werktekst.tekst !== tekst) return;
    if (!past(tekst, current, gebied)) current.neem(kern.van, kern.tot);
  }, [werktekst, tekst, gebied, kern]);

  useEffect(() => editor.current?.meld(meldingen, verbeter), [meldingen, verbeter]);

  return <div class="tekstdeel" ref={plek} onFocusOut={verlaten} />;
}

/** Whether an editor holds all the text of a stretch: blank lines at its ends may be outside, or be typed in it. */
export function past(tekst: string, { van, tot }: Gebied, gebied: Gebied): boolean {
  return (
    van >= gebied.van &&
    tot <= gebied.tot &&
    tekst.slice(gebied.van, van).trim() === '' &&
    tekst.slice(tot, gebied.tot).trim() === ''
  );
}
