import type { Properties, Root } from 'hast';
import { compareText } from '../core/index.ts';
import { elementsOf, type Huisbeelden, SVG } from '../document/index.ts';
import { meestNabij } from '../model/index.ts';
import { TemplateFault } from './template-fault.ts';

/** Before the name of a picture that stands beside the templates. */
const HUIS = 'huis:';
const ASSET = 'asset:';

/**
 * Gives every picture of the house the address of an asset, and returns the paths of all assets that the tree shows, sorted. A
 * picture that the house does not have, that is none, that has no text, or that Word cannot show throws a TemplateFault.
 *
 * @param beelden the pictures of the house; not looked at where there is none
 */
export function placePictures(tree: Root, beelden: Huisbeelden['beelden'] | undefined): readonly string[] {
  const assets = new Set<string>();
  for (const { tagName, properties } of elementsOf(tree)) {
    if (tagName !== 'img') continue;
    for (const property of ['src', 'dataWord']) {
      const address = String(properties[property] ?? '');
      if (property === 'dataWord' && address === '') continue;
      const name = houseName(address);
      if (name !== undefined && beelden) judge(name, beelden, properties, property);
      const path = name === undefined ? address.slice(ASSET.length) : `${HUIS}${name}`;
      properties[property] = `${ASSET}${path}`;
      assets.add(path);
    }
  }
  return [...assets].sort(compareText);
}

/** The name of a picture of the house; undefined for an image of an author, whose address is an asset without `huis:`. */
function houseName(address: string): string | undefined {
  const path = address.startsWith(ASSET) ? address.slice(ASSET.length) : address;
  if (path.startsWith(HUIS)) return path.slice(HUIS.length);
  if (address.startsWith(ASSET)) return undefined;
  const hint = 'Zet het beeld in de map van het huis, en schrijf: src="huis:wapen.png"';
  throw new TemplateFault(`het beeld "${address}" hoort niet bij het huis.`, address, hint);
}

function judge(name: string, beelden: Huisbeelden['beelden'], { alt }: Properties, property: string): void {
  const fault = (reason: string, hint: string) => new TemplateFault(reason, HUIS + name, hint);
  const mime = Object.hasOwn(beelden, name) ? beelden[name]?.mime : undefined;
  if (mime === undefined) {
    const near = meestNabij(name, Object.keys(beelden));
    const hint = near ? `Bedoelt u "huis:${near}"?` : 'Zet het naast de sjablonen, in de map van het huis.';
    throw fault(`het beeld "${name}" is er niet.`, hint);
  }
  if (!mime.startsWith('image/'))
    throw fault(`"${name}" is geen beeld dat te tonen is.`, 'Bewaar het opnieuw als SVG (met viewBox), PNG of JPEG.');
  if (String(alt ?? '').trim() === '')
    throw fault(`het beeld "${name}" heeft geen tekst om voor te lezen.`, 'Voeg toe: alt="…" met wat erop staat.');
  if (mime === SVG && property === 'dataWord')
    throw fault('data-word noemt een SVG; verwacht wordt een PNG of JPEG.', 'Noem een PNG, of laat data-word weg.');
}
