import { child, type El, elements, onOff, waardeVan } from './xml.ts';

/** A style of the document, as far as it says something about the text. */
export interface Stijl {
  readonly id: string;
  readonly naam: string;
  readonly basis?: string | undefined;
  readonly pPr?: El | undefined;
  readonly rPr?: El | undefined;
}

/** The styles of a document. */
export interface Stijlen {
  /** A style and those it is based on, nearest first; the default style of paragraphs for none. */
  alinea(id: string | undefined): readonly Stijl[];
  teken(id: string | undefined): readonly Stijl[];
  tabel(id: string | undefined): readonly Stijl[];
  nummering(id: string): Stijl | undefined;
}

/** Reads `word/styles.xml`. */
export function leesStijlen(root: El | undefined): Stijlen {
  const kinds = new Map<string, Map<string, Stijl>>();
  let standaard: string | undefined;
  for (const el of elements(root, 'w:style')) {
    const [kind, id] = [el.attrs['w:type'] ?? 'paragraph', el.attrs['w:styleId'] ?? ''];
    const of = kinds.get(kind) ?? new Map<string, Stijl>();
    kinds.set(kind, of);
    of.set(id, {
      id,
      naam: waardeVan(el, 'w:name') ?? id,
      basis: waardeVan(el, 'w:basedOn'),
      pPr: child(el, 'w:pPr'),
      rPr: child(el, 'w:rPr'),
    });
    if (kind === 'paragraph' && ['1', 'true', 'on'].includes(el.attrs['w:default'] ?? '')) standaard = id;
  }
  const chain = (kind: string, id: string | undefined): readonly Stijl[] => {
    const found: Stijl[] = [];
    for (let at = id; at !== undefined && !found.some((one) => one.id === at); ) {
      // A style that the file does not describe still has its name.
      const style: Stijl = kinds.get(kind)?.get(at) ?? { id: at, naam: at };
      found.push(style);
      at = style.basis;
    }
    return found;
  };
  const remembered = new Map<string, readonly Stijl[]>();
  return {
    alinea: (id) => {
      const key = id ?? standaard ?? '';
      const known = remembered.get(key) ?? chain('paragraph', key === '' ? undefined : key);
      remembered.set(key, known);
      return known;
    },
    teken: (id) => chain('character', id),
    tabel: (id) => chain('table', id),
    nummering: (id) => kinds.get('numbering')?.get(id),
  };
}

/** The first that any of these styles says. */
export function eerste<T>(keten: readonly Stijl[], vraag: (style: Stijl) => T | undefined): T | undefined {
  for (const style of keten) {
    const found = vraag(style);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a paragraph is, by its style. */
export type Rol =
  | 'titel'
  | 'ondertitel'
  | 'citaat'
  | 'code'
  | 'bijschrift'
  | 'begrip'
  | 'uitleg'
  | 'taak'
  | 'vervolg'
  | 'inhoudsopgave';

/**
 * The names of styles, as Word gives them in English in every language, and as Word, LibreOffice and pandoc call them in the
 * languages that are met here. Without capitals, spaces and signs.
 */
const ROLLEN: readonly (readonly [Rol, RegExp])[] = [
  ['titel', /^(?:title|titel|titre|documenttitel|titelblad)$/],
  ['ondertitel', /^(?:subtitle|ondertitel|untertitel|soustitre)$/],
  [
    'code',
    /^(?:sourcecode|broncode|citaatbroncode|htmlpreformatted|htmlvoorafopgemaakt|preformattedtext|vooropgemaaktetekst|vooropgemaakt|htmlvorformatiert|macrotext|macrotekst)$/,
  ],
  [
    'citaat',
    /^(?:quote|quotations?|citaat|citaten|blocktext|bloktekst|blockquote|intensequote|duidelijkcitaat|zitat|intensiveszitat|citation|citaatkop\d)$/,
  ],
  ['bijschrift', /^(?:caption|bijschrift|beschriftung|legende|imagecaption|tablecaption|figurecaption)$/],
  ['begrip', /^(?:begrip|definitionterm|definitieterm|listheading)$/],
  ['uitleg', /^(?:uitleg|definition|definitie|listcontents)$/],
  ['taak', /^takenlijst$/],
  ['vervolg', /^(?:lijstvoortzetting|listcontinue|listenfortsetzung)\d?$/],
  [
    'inhoudsopgave',
    /^(?:toc|inhopg|inhoudsopgave|contents|verzeichnis)(?:heading|kop)?\d*$|^(?:kopvaninhoudsopgave|tocheading)$/,
  ],
];
const KOP = /^(?:heading|kop|uberschrift|berschrift|titre|citaatkop)([1-9])$/;

const kaal = (naam: string): string =>
  naam
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

/** What a paragraph with these styles is; the nearest style that has a name we know decides. */
export function rolVan(keten: readonly Stijl[]): Rol | undefined {
  return eerste(keten, ({ id, naam }) => {
    const names = [kaal(id), kaal(naam)];
    return ROLLEN.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
  });
}

/** The level of a heading, from 1: by the name of a style, or by the level that it has in an outline. */
export function kopniveau(keten: readonly Stijl[]): number | undefined {
  return eerste(keten, ({ id, naam, pPr }) => {
    const found = KOP.exec(kaal(naam)) ?? KOP.exec(kaal(id));
    if (found) return Number(found[1]);
    const outline = waardeVan(pPr, 'w:outlineLvl');
    return outline === undefined || Number(outline) > 8 ? undefined : Number(outline) + 1;
  });
}

/** The level of a style that continues a list, from 0: `Lijstvoortzetting2` is 1. */
export function vervolgniveau(keten: readonly Stijl[]): number {
  return Number(/\d$/.exec(keten[0]?.id ?? '')?.[0] ?? 1) - 1;
}

/** Whether text in a character style is code. */
export function isCode(keten: readonly Stijl[]): boolean {
  return keten.some(({ id, naam }) =>
    [kaal(id), kaal(naam)].some((name) =>
      /^(?:verbatimchar|htmlcode|sourcetext|brontekst|letterlijk(?:teken|char)?)$/.test(name),
    ),
  );
}

/** A property of letters that is on or off, of a run: its own, or else of its styles. */
export function letters(own: El | undefined, keten: readonly Stijl[], name: string): boolean | undefined {
  return onOff(own, name) ?? eerste(keten, ({ rPr }) => onOff(rPr, name));
}
