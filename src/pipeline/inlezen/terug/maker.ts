import { digest } from '../../../core/index.ts';
import { link } from '../../../link/index.ts';
import type { Register, Stuk } from '../../../model/index.ts';
import { type HuisBundel, loadReadStuk, type ParseCache, parseKey } from '../../../read/index.ts';
import { loadRender, loadTemplates, type Templates } from '../../../render/index.ts';
import { maakView } from '../../../rollen/index.ts';
import { type Eenheid, uittreksel } from '../../../word/index.ts';
import { docxDelen, type WriteContext } from '../../../write/index.ts';
import type { Inleesomgeving } from '../api.ts';

/** What griffie makes of a text at the path of a stuk. */
export interface Gemaakt {
  readonly stuk: Stuk;
  readonly eenheden: readonly Eenheid[];
}

/** Makes the text of the DOCX of a source; undefined where the source cannot be read, or there is no document of it. */
export type Maker = (pad: string, tekst: string) => Promise<Gemaakt | undefined>;

/** Pictures are compared by what they are said to be: this one stands for all of them. */
const PUNT: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const bekend = new WeakMap<Register, Promise<Maker | undefined>>();

/** A maker for a folder, made once; undefined where its house does not hold. */
export function maakMaker(omgeving: Inleesomgeving): Promise<Maker | undefined> {
  const { register } = omgeving;
  const al = bekend.get(register);
  if (al) return al;
  const nieuw = nieuweMaker(omgeving);
  bekend.set(register, nieuw);
  return nieuw;
}

async function nieuweMaker({ host, options, register, bundel, parses }: Inleesomgeving): Promise<Maker | undefined> {
  const templates = (await loadTemplates(host, bundel.mappen, options.content)).value;
  return templates && makerMet(register, bundel, templates, parses);
}

/** A maker with a house that was read. */
export async function makerMet(
  register: Register,
  bundel: HuisBundel,
  templates: Templates,
  parses?: ParseCache,
): Promise<Maker> {
  const [readStuk, render] = await Promise.all([loadReadStuk(), loadRender()]);
  const { huisstijl, lettertypen, tekens, codetekens } = bundel.stijl;
  const context: WriteContext = { huisstijl, lettertypen, asset: async () => ({ bytes: PUNT, mime: 'image/png' }) };
  const gemaakt = new Map<string, Promise<Gemaakt | undefined>>();
  const lees = (pad: string, tekst: string): Stuk | undefined => {
    const bron = { path: pad, text: tekst, digest: digest(tekst) };
    const sleutel = parseKey(bundel, bron.path, bron.digest);
    const al = parses?.get(sleutel);
    if (al) return al;
    const { value } = readStuk(bron, register.huis);
    if (value) parses?.set(sleutel, value);
    return value;
  };
  /** The folder as it is with this stuk in it. */
  const metStuk = (stuk: Stuk): Register | undefined => {
    const { huis, gemeente, assets, onleesbaar, andere, uitgaven, verzending } = register;
    const er = register.stukken.some((een) => een.pad === stuk.pad);
    const stukken = er
      ? register.stukken.map((een) => (een.pad === stuk.pad ? stuk : een))
      : [...register.stukken, stuk];
    const unreadable = onleesbaar.filter((een) => een !== stuk.pad).map((een) => ({ pad: een }));
    return link({ huis, gemeente, stukken, assets, unreadable, andere, uitgaven }, tekens, codetekens, verzending)
      .value;
  };
  const maak = async (pad: string, tekst: string): Promise<Gemaakt | undefined> => {
    const bekend = register.stukken.find((een) => een.pad === pad && een.tekst === tekst);
    const stuk = bekend ?? lees(pad, tekst);
    const map = bekend ? register : stuk && metStuk(stuk);
    const view = stuk && map && maakView(stuk, map);
    const document = view && render(view, templates, bundel).value;
    return document && { stuk, eenheden: uittreksel(await docxDelen(document, context)) };
  };
  return (pad, tekst) => {
    const sleutel = `${pad}\0${tekst}`;
    const al = gemaakt.get(sleutel);
    if (al) return al;
    if (gemaakt.size > 8) gemaakt.clear();
    const nieuw = maak(pad, tekst);
    gemaakt.set(sleutel, nieuw);
    return nieuw;
  };
}
