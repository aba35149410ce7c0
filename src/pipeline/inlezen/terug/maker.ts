import { digest, type Host } from '../../../core/index.ts';
import { link } from '../../../link/index.ts';
import type { Register, Stuk } from '../../../model/index.ts';
import { GEMEENTE, genoemdHuis, type HuisBundel, kiesHuis, loadReadStuk } from '../../../read/index.ts';
import { loadRender, loadTemplates, type Templates } from '../../../render/index.ts';
import { maakView } from '../../../rollen/index.ts';
import { type Eenheid, uittrekselVan } from '../../../word/index.ts';
import { WRITERS, type WriteContext } from '../../../write/index.ts';
import { packageRoot } from '../../version.ts';
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

async function nieuweMaker({ host, options, register, tekst }: Inleesomgeving): Promise<Maker | undefined> {
  const place = {
    content: options.content,
    packageRoot: packageRoot(),
    ...(options.templates === undefined ? {} : { templates: options.templates }),
  };
  const gemeente = (await tekst(GEMEENTE)) ?? '';
  const { value: bundel } = await kiesHuis(host, place, genoemdHuis({ path: GEMEENTE, text: gemeente, digest: '' }));
  const templates = bundel && (await loadTemplates(host, bundel.mappen, options.content)).value;
  return bundel && templates ? makerMet(host, register, bundel, templates) : undefined;
}

/** A maker with a house that was read. */
export async function makerMet(
  host: Host,
  register: Register,
  bundel: HuisBundel,
  templates: Templates,
): Promise<Maker> {
  const [readStuk, render] = await Promise.all([loadReadStuk(), loadRender()]);
  const schrijver = await WRITERS.find(({ formaat }) => formaat === 'docx')?.prepare(host, {
    pdfStandaard: 'geen',
    jobs: 1,
  });
  const { huisstijl, lettertypen, tekens, codetekens } = bundel.stijl;
  const context: WriteContext = { huisstijl, lettertypen, asset: async () => ({ bytes: PUNT, mime: 'image/png' }) };
  const gemaakt = new Map<string, Promise<Gemaakt | undefined>>();
  const maak = async (pad: string, tekst: string): Promise<Gemaakt | undefined> => {
    const { value: stuk } = readStuk({ path: pad, text: tekst, digest: digest(tekst) }, register.huis);
    if (!stuk) return undefined;
    const anders = register.stukken.filter((een) => een.pad !== pad);
    const { huis, gemeente, assets, onleesbaar, andere, uitgaven, verzending } = register;
    const unreadable = onleesbaar.map((een) => ({ pad: een }));
    const stukken = [...anders, stuk];
    const linked = link(
      { huis, gemeente, stukken, assets, unreadable, andere, uitgaven },
      tekens,
      codetekens,
      verzending,
    );
    const view = linked.value && maakView(stuk, linked.value);
    const document = view && render(view, templates, bundel).value;
    const bytes = document && (await schrijver?.write(document, context))?.value;
    return bytes && { stuk, eenheden: uittrekselVan(bytes) };
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
