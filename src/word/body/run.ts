import type { Alinea } from './alinea.ts';
import { padVan, type Relatie } from './pakket.ts';
import { isCode, letters } from './stijlen.ts';
import { SPATIE, TAB, vakje } from './tekens.ts';
import type { Vondst } from './voorbereiden.ts';
import { child, descendants, type El, elements, make, textIn, waardeVan } from './xml.ts';

/** What goes along while a part is made ready. */
export interface Lopend {
  readonly vondst: Vondst;
  readonly relaties: ReadonlyMap<string, Relatie>;
  /** The path of the part. */
  readonly pad: string;
  /** The fields that are open: their code, and the note that stands in place of what they show. */
  readonly velden: { code: string; noot?: El | undefined; toont: boolean }[];
}

/** The id of the character style that mammoth makes code of. */
export const CODE = 'griffieCode';
const EMU_PER_MM = 36_000;

/** A run as mammoth gets it. */
export function run(el: El, lopend: Lopend, alinea: Alinea | undefined): El[] {
  const { vondst } = lopend;
  const own = child(el, 'w:rPr');
  const keten = vondst.stijlen.teken(waardeVan(own, 'w:rStyle'));
  const parts = elements(el).flatMap((one) => {
    const shown = veld(one, lopend);
    return shown ?? (lopend.velden.some(({ noot }) => noot) ? [] : stuk(one, el, lopend));
  });
  if (letters(own, keten, 'w:vanish') && parts.some(({ name }) => name === 'w:t')) {
    const text = parts.map((one) => (one.name === 'w:t' ? textIn(one) : '')).join('');
    if (text.trim() !== '') vondst.gezegd.add(`Verborgen tekst is niet overgenomen: "${text.trim()}".`);
    return [
      make(
        'w:r',
        {},
        parts.filter(({ name }) => name !== 'w:t'),
      ),
    ];
  }
  const hasText = parts.some((one) => one.name === 'w:t' && textIn(one).trim() !== '');
  const isLink = keten.some(({ id, naam }) => /hyperlink|internetlink|internetkoppeling/i.test(`${id} ${naam}`));
  const line = child(own, 'w:u')?.attrs['w:val'];
  if (hasText && line !== undefined && line !== 'none' && !isLink) vondst.gezegd.add('onderstreept');
  const mark = waardeVan(own, 'w:highlight');
  if (hasText && mark !== undefined && mark !== 'none') vondst.gezegd.add('gemarkeerd');
  const heading = alinea?.kop !== undefined || alinea?.rol === 'titel';
  const code = isCode(keten);
  if (code || alinea?.rol === 'code') vast(parts);
  const position = waardeVan(own, 'w:vertAlign') ?? keten.map(({ rPr }) => waardeVan(rPr, 'w:vertAlign')).find(Boolean);
  const note = parts.some(({ name }) => name === 'w:footnoteReference' || name === 'w:endnoteReference');
  const properties = [
    ...(code && alinea?.rol !== 'code' ? [make('w:rStyle', { 'w:val': CODE })] : []),
    ...(letters(own, keten, 'w:b') && !heading && !note ? [make('w:b')] : []),
    ...(letters(own, keten, 'w:i') && !heading && !note ? [make('w:i')] : []),
    ...(letters(own, keten, 'w:strike') || letters(own, keten, 'w:dstrike') ? [make('w:strike')] : []),
    ...(position && !note ? [make('w:vertAlign', { 'w:val': position })] : []),
  ];
  return [make('w:r', {}, [make('w:rPr', {}, properties), ...parts])];
}

/** Spaces that HTML would fold. */
function vast(parts: readonly El[]): void {
  for (const part of parts) {
    if (part.name === 'w:t') part.children = [textIn(part).replaceAll(' ', SPATIE).replaceAll('\t', TAB)];
  }
}

/** The marks of a field, and what is shown of one that repeats a note. Undefined for all else. */
function veld(el: El, { velden, vondst }: Lopend): El[] | undefined {
  const open = velden.at(-1);
  if (el.name === 'w:instrText' && open) {
    open.code += textIn(el);
    return [el];
  }
  if (el.name !== 'w:fldChar') return undefined;
  const type = el.attrs['w:fldCharType'];
  if (type === 'begin') velden.push({ code: '', toont: false });
  if (type === 'separate' && open) {
    const name = /^\s*NOTEREF\s+(\S+)/.exec(open.code)?.[1];
    open.noot = name === undefined ? undefined : vondst.noten.get(name);
  }
  if (type === 'end') {
    const note = velden.pop()?.noot;
    if (note) return [make(note.name, note.attrs), el];
  }
  return [el];
}

/** One thing in a run. */
function stuk(el: El, runEl: El, lopend: Lopend): El[] {
  switch (el.name) {
    case 'w:t':
      return tekst(el, runEl);
    case 'w:tab':
    case 'w:ptab':
      return [make('w:t', {}, [TAB])];
    case 'w:cr':
      return [make('w:br')];
    case 'w:br':
      return ['page', 'column'].includes(el.attrs['w:type'] ?? '') ? [] : [make('w:br')];
    case 'w:sym':
      return [teken(el.attrs['w:font'] ?? '', el.attrs['w:char'] ?? '')];
    case 'w:noBreakHyphen':
    case 'w:softHyphen':
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [el];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return beelden(el, lopend);
    case 'mc:AlternateContent': {
      const chosen = child(el, 'mc:Choice') ?? child(el, 'mc:Fallback');
      return elements(chosen).flatMap((one) => stuk(one, runEl, lopend));
    }
    case 'w:ruby':
      return descendants(child(el, 'w:rubyBase') ?? el, 'w:t').map((text) => make('w:t', {}, [textIn(text)]));
    default:
      return [];
  }
}

/** Text, of which the signs of a symbol font are what they look like. */
function tekst(el: El, runEl: El): El[] {
  const fonts = child(child(runEl, 'w:rPr'), 'w:rFonts')?.attrs;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
  const text = textIn(el).replaceAll('\t', TAB);
  if (!/^(?:wingdings|webdings|symbol$)/i.test(font)) return [make('w:t', {}, [text])];
  return [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === ' ' || (code > 0xff && (code < 0xf000 || code > 0xf0ff))) return make('w:t', {}, [sign]);
    return teken(font, (code & 0xff).toString(16).toUpperCase().padStart(2, '0'));
  });
}

function teken(font: string, code: string): El {
  const box = vakje(font, code);
  return box ? make('w:t', {}, [box]) : make('w:sym', { 'w:font': font, 'w:char': code });
}

/** Every picture in a drawing, a group of them included; each as the plainest drawing that mammoth reads. */
function beelden(el: El, { vondst, relaties, pad }: Lopend): El[] {
  const found = [...descendants(el, 'a:blip'), ...descendants(el, 'v:imagedata')];
  return found.flatMap((blip): El[] => {
    if (inTekstvak(el, blip)) return [];
    const relatie = relaties.get(blip.attrs['r:embed'] ?? blip.attrs['r:id'] ?? '');
    const docPr = descendants(el, 'wp:docPr')[0]?.attrs;
    const alt = (
      docPr?.descr ||
      docPr?.title ||
      blip.attrs['o:title'] ||
      descendants(el, 'v:shape')[0]?.attrs.alt ||
      ''
    ).trim();
    if (!relatie || relatie.external) {
      vondst.gezegd.add(
        `Een afbeelding die niet in het bestand zelf zit, is niet opgehaald${alt ? `: "${alt}"` : ''}.`,
      );
      return [];
    }
    const extent = descendants(el, 'wp:extent')[0]?.attrs;
    const mm = (emu: string | undefined): number => Math.round(Number(emu ?? 0) / EMU_PER_MM) || 0;
    const number = vondst.beelden.length;
    vondst.beelden.push({ pad: padVan(pad, relatie.target), alt, breedte: mm(extent?.cx), hoogte: mm(extent?.cy) });
    return [tekening(number, relatie.id)];
  });
}

/** Whether a picture stands in a text box, which is told of as a whole. */
function inTekstvak(el: El, blip: El): boolean {
  return descendants(el, 'w:txbxContent').some((box) =>
    [...descendants(box, 'a:blip'), ...descendants(box, 'v:imagedata')].includes(blip),
  );
}

function tekening(number: number, id: string): El {
  const blip = make('pic:blipFill', {}, [make('a:blip', { 'r:embed': id })]);
  const graphic = make('a:graphic', {}, [make('a:graphicData', {}, [make('pic:pic', {}, [blip])])]);
  return make('w:drawing', {}, [make('wp:inline', {}, [make('wp:docPr', { descr: String(number) }), graphic])]);
}
