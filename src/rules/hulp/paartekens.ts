/** One block of text, with its offset in the source. */
export interface Tekstdeel {
  readonly tekst: string;
  readonly begin: number;
  /** `los`: nothing runs into or out of this block, such as a heading. */
  readonly grens: 'los' | 'door';
  /** Blocks of one group follow on each other; between groups nothing runs on. */
  readonly groep: number;
}

/** A quotation mark or bracket without its other half. */
export interface Paarfout {
  readonly teken: string;
  readonly plaats: number;
  readonly soort: 'open' | 'dicht';
}

interface Open {
  readonly teken: string;
  readonly plaats: number;
}

const HAAKJES: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** Opens a quotation; closes it. A single `’` is far more often an apostrophe, and `'` says nothing of its side. */
const OPENT: Readonly<Record<string, string>> = { '“': '”', '„': '”“', '«': '»', '‘': '’' };
const TEKENS = /[“”„«»"‘’()[\]]/gu;
/** `’s morgens`, `‘t`: an apostrophe at the beginning of a word, also when it is written as an opening mark. */
const APOSTROF = /^(?:s|t|n|k|m|r|ie|er|em|ns|ne|\d\ds?)(?![\p{L}\p{N}])/iu;

/**
 * The quotation marks and brackets that have no other half. Brackets pair within a block, quotations may close in a later block of
 * their group; a quotation of more paragraphs may open each of them again. An apostrophe is no quotation mark. Linear in the text.
 */
export function paarfouten(delen: readonly Tekstdeel[]): readonly Paarfout[] {
  const fouten: Paarfout[] = [];
  let open: Open[] = [];
  const eindig = (): void => {
    for (const { teken, plaats } of open) {
      // A single mark without its other half may well be an apostrophe.
      if (teken !== '‘') fouten.push({ teken, plaats, soort: 'open' });
    }
    open = [];
  };
  let vorige: Tekstdeel | undefined;
  for (const deel of delen) {
    if (deel.grens === 'los' || vorige?.grens === 'los' || vorige?.groep !== deel.groep) eindig();
    open = citaten(deel, open, fouten);
    haakjes(deel, fouten);
    vorige = deel;
  }
  eindig();
  return fouten.sort((a, b) => a.plaats - b.plaats);
}

function citaten({ tekst, begin }: Tekstdeel, vooraf: readonly Open[], fouten: Paarfout[]): Open[] {
  const open = [...vooraf];
  for (const match of tekst.matchAll(TEKENS)) {
    const teken = match[0];
    const hier = { teken, plaats: begin + match.index };
    const voor = tekst.charAt(match.index - 1);
    const na = tekst.slice(match.index + 1, match.index + 6);
    const boven = open.at(-1);
    if (boven && (OPENT[boven.teken] ?? boven.teken).includes(teken)) {
      if (teken === '’' && isApostrof(voor, na)) continue;
      if (teken === '"' && /\d/u.test(voor) && /^[\s\0]/u.test(na) && open.length === 0) continue;
      open.pop();
    } else if (teken === '‘' && APOSTROF.test(na)) {
      // ‘s avonds, with the mark of the wrong side.
    } else if (teken === '“' || teken === '«' || teken === '„' || teken === '‘') {
      const gelijk = open.findIndex((ander) => ander.teken === teken);
      if (gelijk >= 0) {
        const [ander] = open.splice(gelijk, 1);
        // At the beginning of a paragraph the quotation goes on; within one the earlier mark was never closed.
        if (ander && teken !== '‘' && !(isBegin(tekst, match.index) && ander.plaats < begin))
          fouten.push({ ...ander, soort: 'open' });
      }
      open.push(hier);
    } else if (teken === '"') {
      // `19"` is a measure.
      if (!/\d/u.test(voor)) open.push(hier);
    } else if (teken === '”' || teken === '»') {
      const daaronder = open.findLastIndex((ander) => (OPENT[ander.teken] ?? '').includes(teken));
      if (daaronder >= 0) open.splice(daaronder);
      else fouten.push({ ...hier, soort: 'dicht' });
    }
  }
  return open;
}

/** Between two letters, or before `s` and the like at the beginning of a word. */
function isApostrof(voor: string, na: string): boolean {
  return (/[\p{L}\p{N}]/u.test(voor) && /^\p{L}/u.test(na)) || (!/[\p{L}\p{N}]/u.test(voor) && APOSTROF.test(na));
}

function isBegin(tekst: string, index: number): boolean {
  return /^[\s\0]*$/u.test(tekst.slice(0, Math.min(index, 200))) && index < 200;
}

function haakjes({ tekst, begin }: Tekstdeel, fouten: Paarfout[]): void {
  const open: Open[] = [];
  for (const match of tekst.matchAll(/[()[\]]/gu)) {
    const teken = match[0];
    const hier = { teken, plaats: begin + match.index };
    const helft = HAAKJES[teken];
    if (helft === undefined) open.push(hier);
    else {
      const bij = open.findLastIndex((ander) => ander.teken === helft);
      if (bij >= 0) open.splice(bij, 1);
      else if (!isNummer(tekst, match.index)) fouten.push({ ...hier, soort: 'dicht' });
    }
  }
  for (const hier of open) fouten.push({ ...hier, soort: 'open' });
}

/** `a)`, `1)` or `iv)`: a bracket that belongs to a number; or to a smile. */
function isNummer(tekst: string, index: number): boolean {
  return /(?:^|[\s\0,;(/])(?:\p{L}|\d{1,3}|[ivx]{1,5})$|[:;]-?$/u.test(tekst.slice(Math.max(0, index - 8), index));
}
