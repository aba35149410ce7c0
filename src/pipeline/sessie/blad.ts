import type { Checked, Host } from '../../core/index.ts';
import { type Register, stukOp } from '../../model/index.ts';
import type { HuisBundel } from '../../read/index.ts';
import { loadRender, loadTemplates, type Templates } from '../../render/index.ts';
import { maakView } from '../../rollen/index.ts';
import type { SvgDrawer } from '../../svg/index.ts';
import { type AssetBytes, screenHtml, type WriteContext } from '../../write/index.ts';
import { assetBytes } from '../asset-bytes.ts';
import type { Gathered } from '../gather.ts';
import type { Blad } from './api.ts';

/** Makes pages of stukken, and keeps of a house what every page needs. */
export interface Bladmaker {
  blad(gathered: Gathered | undefined, pad: string): Promise<Checked<Blad>>;
}

/** Where the client finds a font of the house. */
const letteradres = (digest: string): string => `/lettertype/${digest}.ttf`;

const varianten = new WeakMap<Register, Register>();

/** The register whose views say where their blocks stand: one for each, for much is looked up in it. */
function metPlekken(register: Register): Register {
  const bekend: Register = varianten.get(register) ?? { ...register, plekken: true };
  varianten.set(register, bekend);
  return bekend;
}

/** Opens a maker of pages for a content folder. */
export function bladmaker(host: Host, content: string): Bladmaker {
  let huis:
    | { readonly bundel: HuisBundel; readonly templates: Promise<Checked<Templates>>; draw?: SvgDrawer }
    | undefined;
  const huisVan = (bundel: HuisBundel): NonNullable<typeof huis> => {
    if (huis?.bundel !== bundel) huis = { bundel, templates: loadTemplates(host, bundel.mappen, content) };
    return huis;
  };
  return {
    blad: async (gathered, pad) => {
      const { register, bundel } = gathered ?? {};
      const stuk = register && stukOp(register, pad);
      if (!register || !bundel || !stuk) return { diagnostics: [] };
      const van = huisVan(bundel);
      const { value: templates, diagnostics } = await van.templates;
      const view = maakView(stuk, metPlekken(register));
      if (!templates || !view) return { diagnostics };
      const render = await loadRender();
      const { value: document, diagnostics: said } = render(view, templates, bundel, true);
      if (!document) return { diagnostics: said };
      const drawSvg: SvgDrawer = async (bytes) => {
        van.draw ??= (await import('../../svg/index.ts')).svgDrawer(host, bundel.stijl.lettertypen);
        return van.draw(bytes);
      };
      const { huisstijl, lettertypen } = bundel.stijl;
      const asset: WriteContext['asset'] = (welk): Promise<AssetBytes> =>
        assetBytes(welk, { host, content, bundel, register, drawSvg });
      const { html, css } = await screenHtml(document, { huisstijl, lettertypen, asset }, letteradres);
      return { value: { html, css, titel: document.meta.titel }, diagnostics: said };
    },
  };
}
