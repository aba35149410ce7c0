import type { Punt, Telling } from './nummering.ts';
import { eerste, kopniveau, letters, type Rol, rolVan, type Stijl, type Stijlen, vervolgniveau } from './stijlen.ts';
import { child, type El, onOff, waardeVan } from './xml.ts';

/** What mammoth does not tell of a paragraph. */
export interface Alinea {
  readonly stijl: string | undefined;
  readonly rol: Rol | undefined;
  /** The level of a heading, from 1. */
  readonly kop: number | undefined;
  readonly punt: Punt | undefined;
  /** In twips, from the edge of the text. */
  readonly links: number;
  readonly uitlijning: 'center' | 'right' | undefined;
  /** Bold by its style. */
  readonly vet: boolean;
  /** The size of its letters, in half points; undefined where only the defaults say it. */
  readonly grootte: number | undefined;
  /** Of a style that continues a list: the level of that list. */
  readonly vervolg: number | undefined;
}

/** Reads the properties of a paragraph, its styles included. Numbers are counted on the way: paragraphs come in their order. */
export function leesAlinea(p: El, stijlen: Stijlen, telling: Telling): Alinea {
  const pPr = child(p, 'w:pPr');
  const id = waardeVan(pPr, 'w:pStyle');
  const keten = stijlen.alinea(id);
  const rol = rolVan(keten);
  const genummerd = nummerVan(pPr, keten, telling);
  const punt = genummerd && telling.punt(genummerd.num, genummerd.niveau);
  const own = inspringing(pPr);
  const styled = eerste(keten, (style) => inspringing(style.pPr));
  const links = own ?? (genummerd?.vanStijl ? (styled ?? punt?.links) : (punt?.links ?? styled)) ?? 0;
  const jc = waardeVan(pPr, 'w:jc') ?? eerste(keten, (style) => waardeVan(style.pPr, 'w:jc'));
  const size = waardeVan(letterVan(p), 'w:sz') ?? eerste(keten, ({ rPr }) => waardeVan(rPr, 'w:sz'));
  return {
    stijl: id ?? keten[0]?.id,
    rol,
    kop: rol === 'titel' || rol === 'inhoudsopgave' ? undefined : niveauVan(pPr, keten),
    punt,
    links,
    uitlijning: jc === 'right' || jc === 'end' ? 'right' : jc === 'center' ? 'center' : undefined,
    vet: letters(undefined, keten, 'w:b') ?? false,
    grootte: size === undefined ? undefined : Number(size),
    vervolg: rol === 'vervolg' ? vervolgniveau(keten) : undefined,
  };
}

function niveauVan(pPr: El | undefined, keten: readonly Stijl[]): number | undefined {
  const outline = waardeVan(pPr, 'w:outlineLvl');
  if (outline !== undefined) return Number(outline) > 8 ? undefined : Number(outline) + 1;
  return kopniveau(keten);
}

function letterVan(p: El): El | undefined {
  return child(child(p, 'w:r'), 'w:rPr');
}

function inspringing(pPr: El | undefined): number | undefined {
  const attrs = child(pPr, 'w:ind')?.attrs;
  const left = attrs?.['w:left'] ?? attrs?.['w:start'];
  return left === undefined || Number.isNaN(Number(left)) ? undefined : Number(left);
}

/** The numbering of a paragraph: its own, or that of a style; number 0 takes away that of its style. */
function nummerVan(pPr: El | undefined, keten: readonly Stijl[], telling: Telling) {
  const own = child(pPr, 'w:numPr');
  const ownNum = waardeVan(own, 'w:numId');
  if (ownNum === '0') return undefined;
  if (ownNum !== undefined) return { num: ownNum, niveau: Number(waardeVan(own, 'w:ilvl') ?? 0), vanStijl: false };
  return eerste(keten, (style) => {
    const numPr = child(style.pPr, 'w:numPr');
    const num = waardeVan(numPr, 'w:numId');
    if (num === '0' || (!numPr && style !== keten[0])) return undefined;
    const tied = telling.vanStijl(style.id);
    const level = waardeVan(own, 'w:ilvl') ?? waardeVan(numPr, 'w:ilvl') ?? String(tied?.niveau ?? 0);
    const found = num ?? tied?.num;
    return found === undefined ? undefined : { num: found, niveau: Number(level), vanStijl: true };
  });
}

/** Whether a row of a table says that it is repeated at the top of a page. */
export function isKoprij(tr: El): boolean {
  return onOff(child(tr, 'w:trPr'), 'w:tblHeader') ?? false;
}
