import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Range } from '../core/index.ts';
import type { Beslispunt, Stuk } from '../model/index.ts';
import { lspRange } from './plaats.ts';

/** The most characters of a beslispunt that are shown of it. */
const LONGEST = 80;

/** The outline of a stuk: the fields of its form, its sections, and the beslispunten in theirs. */
export function outline(stuk: Stuk): DocumentSymbol[] {
  const fields = Object.entries(stuk.velden)
    .filter(([pad, { sleutel }]) => sleutel && !pad.includes('.'))
    .map(([pad, { sleutel, plek, geschreven }]) =>
      symbol(pad, SymbolKind.Property, { start: (sleutel ?? plek).start, end: plek.end }, sleutel ?? plek, geschreven),
    );
  const punten = stuk.beslispunten;
  const sections = stuk.secties.flatMap((sectie, index): DocumentSymbol[] => {
    if (sectie.titel === undefined || !sectie.kop) return [];
    const children = punten?.sectie === index ? punten.punten.map(pointSymbol) : [];
    return [{ ...symbol(sectie.titel, SymbolKind.String, sectie.range, sectie.kop), children }];
  });
  return [...fields, ...sections];
}

function pointSymbol(punt: Beslispunt): DocumentSymbol {
  const name = `${punt.nummer ?? '•'} ${punt.tekst}`;
  const children = punt.subpunten.map(pointSymbol);
  return { ...symbol(name, SymbolKind.EnumMember, punt.range, punt.range), children };
}

/** An editor refuses a symbol without a name, and one whose name stands outside it. */
function symbol(name: string, kind: SymbolKind, range: Range, selection: Range, detail = ''): DocumentSymbol {
  const text = name.trim().slice(0, LONGEST) || '…';
  const [first = ''] = detail.split(/\r\n?|\n/u);
  return {
    name: text,
    kind,
    range: lspRange(range),
    selectionRange: lspRange(selection),
    detail: first.slice(0, LONGEST),
  };
}
