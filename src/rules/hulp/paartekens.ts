import { isApostrof, kanGenitief, omgeving, rolVan, sluitWoord } from './apostrof.ts';
import { haakfouten } from './haakjes.ts';

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
  /** May be no quotation mark at all: no complaint when nothing closes it. */
  readonly zwak: boolean;
}

/** What opens a quotation, with what closes it. `'` and `"` stand at both sides, and so does `’` in some hands, which mix them too. */
const SLUIT: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['”', '“'],
  '«': ['»'],
  '‘‘': ['’’'],
  "''": ["''"],
  '"': ['"'],
  '‘': ['’', '‘', "'"],
  '‚': ['‘', '’'],
  '’': ['’'],
  "'": ["'", '’'],
};
const TEKENS = /‘‘|’’|''|[“”„«»"‘’‚']/gu;
/** Single marks: each may also be an apostrophe or, `‚`, a comma. */
const ENKEL = /^[‘’‚']$/u;

/**
 * The quotation marks and brackets that have no other half. Brackets pair within a block, quotations may close in a later block of
 * their group; a quotation of more paragraphs may open each of them again. An apostrophe is no quotation mark. Linear in the text.
 */
export function paarfouten(delen: readonly Tekstdeel[]): readonly Paarfout[] {
  const fouten: Paarfout[] = [];
  let open: readonly Open[] = [];
  let vorige: Tekstdeel | undefined;
  for (const deel of delen) {
    if (deel.grens === 'los' || vorige?.grens === 'los' || vorige?.groep !== deel.groep) {
      ongesloten(open, fouten);
      open = [];
    }
    // What may have been an apostrophe is not looked for beyond its own block.
    open = citaten(deel, open, fouten).filter(({ zwak }) => !zwak);
    for (const fout of haakfouten(deel)) fouten.push(fout);
    vorige = deel;
  }
  ongesloten(open, fouten);
  return fouten.sort((a, b) => a.plaats - b.plaats);
}

function ongesloten(open: readonly Open[], fouten: Paarfout[]): void {
  for (const { teken, plaats, zwak } of open) if (!zwak) fouten.push({ teken, plaats, soort: 'open' });
}

function citaten({ tekst, begin }: Tekstdeel, vooraf: readonly Open[], fouten: Paarfout[]): readonly Open[] {
  const open = [...vooraf];
  /** Whether what closed last may have been a genitive: `‘Hans’ plan’`. */
  let twijfel = false;

  const begint = (hier: Open): void => {
    const gelijk = open.findIndex(({ teken, zwak }) => teken === hier.teken && zwak === hier.zwak);
    if (gelijk >= 0) {
      const weg = open.splice(gelijk, 1);
      // At the beginning of a paragraph the quotation goes on; within one the earlier mark was never closed.
      if (!(isBegin(tekst, hier.plaats - begin) && (weg[0] as Open).plaats < begin)) ongesloten(weg, fouten);
    }
    open.push(hier);
    twijfel = false;
  };
  const sluit = (teken: string): boolean => {
    const past = ({ teken: een }: Open): boolean => SLUIT[een]?.includes(teken) === true;
    const zeker = open.findLastIndex((een) => past(een) && !een.zwak);
    const bij = zeker >= 0 ? zeker : open.findLastIndex(past);
    if (bij < 0) return false;
    // A single mark may stand crosswise in another quotation; what a double one goes past was never closed.
    ongesloten(open.splice(bij, ENKEL.test(teken) ? 1 : open.length).slice(1), fouten);
    return true;
  };

  for (const match of tekst.matchAll(TEKENS)) {
    const teken = match[0];
    const hier = { teken, plaats: begin + match.index, zwak: false };
    const rond = omgeving(tekst, match.index, teken.length);
    if (ENKEL.test(teken)) {
      if (isApostrof(rond)) continue;
      const rol = rolVan(teken, rond);
      if (rol !== 'eind') begint({ ...hier, zwak: rol === 'misschien' || teken === '’' || teken === '‚' });
      else if (teken !== '‚') {
        const genitief: boolean = twijfel;
        const gesloten = sluit(teken);
        twijfel = (gesloten || genitief) && kanGenitief(rond.voor);
        if (!gesloten && !genitief && sluitWoord(rond)) fouten.push({ ...hier, soort: 'dicht' });
      }
    } else if (teken === '"' || teken === "''") {
      // `19"` is a measure.
      const maat = /\d$/u.test(rond.voor);
      if (!(maat && open.length === 0) && !sluit(teken) && !maat) open.push(hier);
    } else if (/[”»]|’’/u.test(teken) || (teken === '“' && open.at(-1)?.teken === '„')) {
      if (!sluit(teken)) fouten.push({ ...hier, soort: 'dicht' });
    } else begint(hier);
  }
  return open;
}

function isBegin(tekst: string, index: number): boolean {
  return /^[\s\0]*$/u.test(tekst.slice(0, Math.min(index, 200))) && index < 200;
}
