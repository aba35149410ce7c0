import { type Asset, type Diagnostic, diagnostic } from '../core/index.ts';
import { askedWidth, SVG } from '../document/index.ts';
import { assetOp, GEEN_BESCHRIJVING, heeftTeken, type Stuk, type Tekenbereik } from '../model/index.ts';

/** What both formats can place. */
const PLAATSBAAR = new Set([SVG, 'image/png', 'image/jpeg', 'image/gif']);

/** The complaints about the images of a stuk: not there, not allowed there, with a width or title that comes to nothing, or without a text for who cannot see them (WCAG 1.1.1). */
export function controleerAfbeeldingen(
  stuk: Stuk,
  assets: Readonly<Record<string, Asset>>,
  tekens: Tekenbereik,
): readonly Diagnostic[] {
  const said: Diagnostic[] = [];
  for (const { soort, url, pad, tekst, titel = '', inRegel, range } of stuk.verwijzingen) {
    if (soort !== 'afbeelding') continue;
    const say = (rule: string, severity: Diagnostic['severity'], message: string, hint: string) =>
      said.push(diagnostic({ rule, severity, file: stuk.pad, range, message, hint }));
    const asset = assetOp(assets, pad);
    if (pad === undefined || !onder(stuk.pad, pad)) {
      say(
        'afbeelding-plaats',
        'fout',
        `De afbeelding "${kort(url)}" staat niet naast of onder het stuk; van elders wordt niets opgehaald.`,
        'Zet het bestand in de map van het stuk en noem alleen zijn naam.',
      );
    } else if (!asset) {
      say(
        'afbeelding-bestaat',
        'fout',
        `De afbeelding "${kort(url)}" is er niet.`,
        'Controleer de naam, ook hoofdletters, of zet het bestand erbij.',
      );
    } else if (asset.svg && 'fault' in asset.svg) {
      say(
        'afbeelding-bestaat',
        'fout',
        `"${kort(url)}" is geen SVG die geplaatst kan worden, omdat ${asset.svg.fault}.`,
        'Bewaar de afbeelding in het tekenprogramma opnieuw, als gewone SVG of als PNG.',
      );
    } else if (!PLAATSBAAR.has(asset.mime)) {
      say(
        'afbeelding-bestaat',
        'fout',
        `"${kort(url)}" is geen afbeelding die geplaatst kan worden, of het bestand is beschadigd; verwacht SVG, PNG, JPEG of GIF.`,
        'Sla de afbeelding op als PNG en noem dat bestand.',
      );
    }
    for (const [message, hint] of overSvg(asset, kort(url), tekens))
      say('afbeelding-svg', 'waarschuwing', message, hint);
    const breedte = askedWidth(titel);
    if (breedte === 'onleesbaar') {
      say(
        'afbeelding-breedte',
        'waarschuwing',
        `Achter de afbeelding staat "${kort(titel.trim())}"; verwacht wordt een breedte in cm, mm of procenten van de tekst.`,
        'Schrijf bijvoorbeeld "breedte 8 cm" of "breedte 50%".',
      );
    }
    if (['', GEEN_BESCHRIJVING].includes(tekst.trim().toLowerCase())) {
      say(
        'afbeelding-tekst',
        'waarschuwing',
        `De afbeelding "${kort(url)}" heeft geen tekst voor wie haar niet kan zien.`,
        'Beschrijf tussen [ en ] in één zin wat de afbeelding laat zien.',
      );
    }
    // Elsewhere it is the caption below the image.
    if (inRegel && breedte === undefined && titel.trim() !== '') {
      say(
        'afbeelding-titel',
        'waarschuwing',
        `De titel "${kort(titel.trim())}" bij deze afbeelding wordt niet gedrukt: in een kop of een cel heeft een afbeelding geen bijschrift.`,
        'Zet hem als gewone tekst naast de afbeelding, en haal hem hier weg.',
      );
    }
  }
  return said;
}

/** What an SVG does not show of what stands in it, each with what to do. */
function overSvg(asset: Asset | undefined, naam: string, tekens: Tekenbereik): [message: string, hint: string][] {
  if (!asset?.svg || 'fault' in asset.svg) return [];
  const { leftOut, characters } = asset.svg;
  const said: [string, string][] = [];
  if (leftOut !== '') {
    const hint = 'Kijk of de afbeelding nog klopt; bewaar haar anders in het tekenprogramma zonder dit, of als PNG.';
    said.push([`Uit de SVG "${naam}" is weggelaten: ${leftOut}.`, hint]);
  }
  const vreemd = [...characters].filter((teken) => !heeftTeken(tekens, teken));
  if (vreemd.length > 0) {
    const welke = vreemd.slice(0, 5).map((teken) => `"${teken}"`);
    const message = `In de SVG "${naam}" staat tekst met ${welke.join(' en ')}; het lettertype heeft daar geen teken voor.`;
    said.push([message, 'Zet de tekst in het tekenprogramma om in paden.']);
  }
  return said;
}

/** Beside the stuk or below it (content contract, "Markdown"). */
function onder(stuk: string, pad: string): boolean {
  const map = stuk.slice(0, stuk.lastIndexOf('/') + 1);
  return pad.startsWith(map);
}

function kort(url: string): string {
  return url.length > 60 ? `${url.slice(0, 57)}…` : url;
}
