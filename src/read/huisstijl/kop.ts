import type { Asset, Diagnostic, Host } from '../../core/index.ts';
import { type Huiskop, type Huisstijl, imageSize, imageType, type Logo, SVG } from '../../document/index.ts';
import { heeftTeken, meestNabij, type Tekenbereik } from '../../model/index.ts';
import { type Melding, nl } from './lagen.ts';

const A4_BREEDTE = 210;
/** The highest logo, in millimetres: a fifth of the page. */
const HOOGSTE = 60;

/** What a head is made of, besides the huisstijl. */
interface Materiaal {
  readonly host: Host;
  readonly beelden: Readonly<Record<string, Asset>>;
  /** The characters that the fonts have. */
  readonly tekens: Tekenbereik;
  /** A message at the place of a key; a fout where it is not said otherwise. */
  readonly meld: Melding;
}

/**
 * The head of a house, with the size of its logo. A picture that is not there, is none, or does not fit the page is a fout at its
 * place in huisstijl.yaml; then there is no head. Undefined where the house has neither logo nor sender.
 */
export async function leesKop(
  { logo, afzender, pagina }: Huisstijl,
  materiaal: Materiaal,
): Promise<{ readonly kop?: Huiskop; readonly said: readonly Diagnostic[] }> {
  if (!logo && !afzender) return { said: [] };
  const { meld, tekens } = materiaal;
  const said: Diagnostic[] = [];
  const vreemd = [...new Set((afzender?.regels ?? []).join(''))].filter((teken) => !heeftTeken(tekens, teken));
  if (vreemd.length > 0) {
    const message = `Het lettertype heeft geen teken voor ${vreemd.map((teken) => `"${teken}"`).join(' en ')} in de afzender.`;
    said.push(meld('afzender', message, 'Schrijf het anders, of kies een ander lettertype.'));
  }
  const kop = { elkePagina: logo?.plaats === 'elke-pagina', ...(afzender ? { afzender } : {}) };
  if (!logo) return { kop, said };
  const maat = await maatVan(logo.bestand, 'logo.bestand', materiaal, said);
  const isSvg = materiaal.beelden[logo.bestand]?.mime === SVG;
  if (logo.word !== undefined) await maatVan(logo.word, 'logo.word', materiaal, said);
  const ruimte = A4_BREEDTE - pagina.links - pagina.rechts;
  if (logo.breedte > ruimte) {
    const message = `Het logo is ${nl(logo.breedte)} mm breed; tussen de marges is ${nl(ruimte)} mm.`;
    said.push(meld('logo.breedte', message, 'Kies een kleinere breedte.'));
  }
  const hoogte = maat ? rond((logo.breedte * maat.height) / maat.width) : 0;
  if (hoogte > HOOGSTE) {
    const message = `Het logo wordt bij deze breedte ${nl(hoogte)} mm hoog; het kan ten hoogste ${HOOGSTE} mm zijn.`;
    said.push(meld('logo.breedte', message, 'Kies een kleinere breedte.'));
  }
  if (said.some(({ severity }) => severity === 'fout')) return { said };
  const getoond: Logo = {
    src: `asset:huis:${logo.bestand}`,
    ...(isSvg && logo.word !== undefined ? { word: `asset:huis:${logo.word}` } : {}),
    alt: logo.alt,
    kant: logo.kant,
    breedte: logo.breedte,
    hoogte,
  };
  return { kop: { ...kop, logo: getoond }, said };
}

/** The size of a picture; what is wrong with it is said. */
async function maatVan(
  naam: string,
  pad: string,
  { host, beelden, meld }: Materiaal,
  said: Diagnostic[],
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  const beeld = Object.hasOwn(beelden, naam) ? beelden[naam] : undefined;
  if (!beeld) {
    const near = meestNabij(naam, Object.keys(beelden));
    const hint = near ? `Bedoelt u "${near}"?` : 'Zet het naast de sjablonen, in de map van het huis.';
    said.push(meld(pad, `Het bestand "${naam}" is er niet.`, hint));
    return undefined;
  }
  const bytes = await host.files.read(beeld.path);
  const library = beeld.svg && (await import('../../svg/index.ts'));
  const svg = library?.readSvg(bytes);
  const type = imageType(bytes);
  const maat = svg && !('fault' in svg) ? svg : type && imageSize(bytes, type);
  if (!maat || (beeld.mime !== SVG && !['image/png', 'image/jpeg'].includes(beeld.mime))) {
    const hint = 'Bewaar het opnieuw als SVG (met viewBox), PNG of JPEG.';
    const reden = svg && 'fault' in svg ? `, omdat ${svg.fault}` : '';
    said.push(meld(pad, `Het bestand "${naam}" is geen beeld dat te tonen is${reden}.`, hint));
    return undefined;
  }
  if (!library || !svg || 'fault' in svg) return maat;
  if (svg.characters !== '') {
    const message = 'Het logo bevat tekst (<text>); die wordt getekend in het lettertype van het huis.';
    said.push(meld(pad, message, 'Zet de tekst in het tekenprogramma om in paden.', 'waarschuwing'));
  }
  if (svg.leftOut.length > 0) {
    const message = `Uit het logo is weggelaten: ${library.named(svg.leftOut)}.`;
    said.push(meld(pad, message, 'Kijk of het logo nog klopt, of bewaar het zonder dit.', 'waarschuwing'));
  }
  return maat;
}

function rond(mm: number): number {
  return Math.round(mm * 100) / 100;
}
