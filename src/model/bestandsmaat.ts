import { MATEN, type Openbaarheid, type Stuk, strengste } from './stuk.ts';
import { isBijlagen } from './waarde.ts';

/** Words in the name of a folder by which all that lies below it is kept inside. */
const MAPPEN: Readonly<Record<string, Openbaarheid>> = {
  geheim: 'geheim',
  vertrouwelijk: 'geheim',
  'niet-openbaar': 'geheim',
  besloten: 'besloten',
};

/** Words in the name of a file that say that it is not for all. Part of a longer word (`geheimhouding`) is about it, and is not one. */
const NAAM =
  /(?:^|[^\p{L}])(?:(?:top)?geheim|(?:strikt|zeer)?vertrouwelijke?|confidentieel|niet[\s_-]?openbaar)(?![\p{L}])/u;

/** What the folders of a path say of its openbaarheid; undefined where they say nothing. */
export function maatVanMap(pad: string): Openbaarheid | undefined {
  const maten = pad
    .split('/')
    .slice(0, -1)
    .flatMap((map) => {
      const naam = map
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s_]+/gu, '-');
      return Object.hasOwn(MAPPEN, naam) ? [MAPPEN[naam] as Openbaarheid] : [];
    });
  return maten.length === 0 ? undefined : strengste(maten);
}

/** Whether the name of a file says that it is not openbaar: `grex-GEHEIM.pdf`, `TaxatieVertrouwelijk.pdf`. */
export function naamZegtBesloten(pad: string): boolean {
  const naam = pad.slice(pad.lastIndexOf('/') + 1).normalize('NFC');
  return NAAM.test(naam.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase());
}

/** What was written as the openbaarheid of a bijlage. What is not understood counts as geheim: a slip never makes it openbaar. */
export function vermeldeMaat(geschreven: string | undefined): Openbaarheid | undefined {
  if (geschreven === undefined) return undefined;
  return MATEN.find((maat) => maat === geschreven) ?? 'geheim';
}

/** What stukken say of a file. */
interface Gezegd {
  /** In `bijlagen:`, each stuk that gives it an openbaarheid. */
  readonly vermeld: readonly Openbaarheid[];
  /** The openbaarheid of the stukken that name it. */
  readonly noemers: readonly Openbaarheid[];
}

const gelezen = new WeakMap<readonly Stuk[], ReadonlyMap<string, Gezegd>>();

/**
 * Who may see a file that goes along or is shown: what stukken say of it in `bijlagen:` (the strictest), else as many as may see the
 * most open stuk that names it; and never more than its folder and its own name allow.
 *
 * @param stukken all stukken of the content folder
 */
export function bestandsmaat(pad: string, stukken: readonly Stuk[]): Openbaarheid {
  const zonderNaam = maatZonderNaam(pad, stukken);
  return naamZegtBesloten(pad) ? strengste([zonderNaam, 'geheim']) : zonderNaam;
}

/** Whether a stuk says of a file in so many words that all may read it, and nothing says otherwise. */
export function isVrijgegeven(pad: string, stukken: readonly Stuk[]): boolean {
  return (gezegd(stukken).get(pad)?.vermeld.length ?? 0) > 0 && bestandsmaat(pad, stukken) === 'openbaar';
}

/** The same for a file whose own name is not looked at. */
export function maatZonderNaam(pad: string, stukken: readonly Stuk[]): Openbaarheid {
  const { vermeld, noemers } = gezegd(stukken).get(pad) ?? { vermeld: [], noemers: [] };
  const gekozen =
    vermeld.length > 0 ? strengste(vermeld) : (MATEN.find((maat) => noemers.includes(maat)) ?? 'openbaar');
  return strengste([gekozen, maatVanMap(pad) ?? 'openbaar']);
}

function gezegd(stukken: readonly Stuk[]): ReadonlyMap<string, Gezegd> {
  const bekend = gelezen.get(stukken);
  if (bekend) return bekend;
  const alles = new Map<string, { vermeld: Openbaarheid[]; noemers: Openbaarheid[] }>();
  const bij = (pad: string) => {
    const gevonden = alles.get(pad) ?? { vermeld: [], noemers: [] };
    alles.set(pad, gevonden);
    return gevonden;
  };
  for (const stuk of stukken) {
    const { openbaarheid, verwijzingen, velden, waarden } = stuk;
    // A list that is not understood may have meant any of the files.
    const onbegrepen = velden.bijlagen !== undefined && velden.bijlagen.aard !== 'leeg' && !waarden.bijlagen;
    for (const { soort, pad } of verwijzingen) {
      if (pad === undefined || (soort !== 'bestand' && soort !== 'afbeelding')) continue;
      bij(pad).noemers.push(openbaarheid);
      if (onbegrepen) bij(pad).vermeld.push('geheim');
    }
    for (const { pad, openbaarheid: geschreven } of isBijlagen(waarden.bijlagen) ? waarden.bijlagen : []) {
      const maat = vermeldeMaat(geschreven);
      if (pad !== undefined && maat !== undefined) bij(pad).vermeld.push(maat);
    }
  }
  gelezen.set(stukken, alles);
  return alles;
}
