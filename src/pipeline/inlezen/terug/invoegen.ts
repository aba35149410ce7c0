import { type Blad, type Eenheid, tekstVan } from '../../../word/index.ts';
import type { Bewerking } from './bladbewerking.ts';
import type { Bronblad, Bronpunt, Bronstuk } from './bronblad.ts';
import { Onschrijfbaar, type Schrijfplek, schrijf } from './opmaak.ts';
import { woordenVan } from './tekens.ts';
import { regelEind, volgendeRegel } from './weghalen.ts';

/** A level of the lists that a place stands in. */
interface Laag {
  /** What stands before the mark. */
  readonly voor: string;
  readonly merk: string;
  readonly geteld: boolean;
  /** A blank line between its items. */
  readonly los: boolean;
  /** The number of every item is the same. */
  readonly steeds: boolean;
}

/** A neighbour of what comes in: its unit and what the source has for it. */
export interface Buur {
  readonly eenheid: Eenheid;
  readonly stuk: Bronstuk;
}

/** What writing needs besides the place itself. */
export interface Invoegwerk {
  readonly bron: string;
  readonly regeleinde: string;
  noot(): string;
  /** The level in the source of a heading that is printed at a level. */
  kopdiepte(niveau: number): number;
  /** The source of a text that says the same and went elsewhere, without what stands before it on its lines. */
  ruw(eenheid: Eenheid, inspring: string): string | undefined;
}

/** The state while units are written one below the other. */
interface Stand {
  soort: Eenheid['soort'] | 'begin';
  tabel?: number | undefined;
  lagen: readonly Laag[];
  /** The level in Word of the last of the `lagen`. */
  niveau: number;
}

/** Writes new units below the neighbour before them, else above the one behind them: one edit for each. */
export function invoegingen(
  nieuw: readonly Eenheid[],
  voor: Buur | undefined,
  na: Buur | undefined,
  werk: Invoegwerk,
): (Bewerking | Onschrijfbaar)[] {
  const { bron, regeleinde } = werk;
  const nieuwPunt = nieuw.length > 0 && nieuw.every(({ soort }) => soort === 'punt');
  const opent =
    nieuwPunt &&
    na?.eenheid.soort === 'punt' &&
    voor?.eenheid.soort !== 'punt' &&
    zelfdeLaag(nieuw[0] as Eenheid, na.eenheid);
  if (voor && !opent) {
    const stand = standBij(voor, bron);
    const plek = onderPlek(voor, bron);
    return nieuw.map((eenheid) => {
      const tekst = veilig(() => geschreven(eenheid, stand, werk));
      if (typeof tekst !== 'string') return tekst;
      const volgt = /^(?:\r\n|\r|\n)[ \t]*\S/u.test(bron.slice(plek, plek + 200));
      const dicht = eenheid.soort === 'punt' || eenheid.soort === 'rij';
      return { van: plek, tot: plek, tekst: volgt && !dicht ? tekst + regeleinde : tekst };
    });
  }
  if (!na) return nieuw.map(() => new Onschrijfbaar('vast'));
  const stand: Stand = { ...standBij(na, bron), soort: 'begin' };
  return nieuw.map((eenheid) => {
    const tekst = veilig(() => geschreven(eenheid, stand, werk));
    if (typeof tekst !== 'string') return tekst;
    const dicht =
      eenheid.soort === 'rij' ||
      (eenheid.soort === 'punt' && na.eenheid.soort === 'punt' && !laagVan(na.stuk, bron)?.los);
    const kern = tekst.replace(/^[\r\n]+/u, '');
    return { van: na.stuk.van, tot: na.stuk.van, tekst: kern + regeleinde + (dicht ? '' : regeleinde) };
  });
}

function veilig(maak: () => string): string | Onschrijfbaar {
  try {
    return maak();
  } catch (fout) {
    if (fout instanceof Onschrijfbaar) return fout;
    throw fout;
  }
}

const zelfdeLaag = (a: Eenheid, b: Eenheid): boolean =>
  a.bladen[0]?.niveau === b.bladen[0]?.niveau && a.bladen[0]?.geteld === b.bladen[0]?.geteld;

/** Below a header of a table comes its rule first. */
function onderPlek({ stuk }: Buur, bron: string): number {
  const eind = regelEind(bron, stuk.tot);
  return stuk.soort === 'rij' && stuk.rij === 0 ? regelEind(bron, volgendeRegel(bron, eind)) : eind;
}

function standBij({ eenheid, stuk }: Buur, bron: string): Stand {
  const lagen: Laag[] = [];
  for (let punt = stuk.bladen[0]?.punt; punt; punt = punt.om) lagen.unshift(laag(punt, bron));
  const eigen = eenheid.soort === 'punt' ? (eenheid.bladen[0]?.niveau ?? 0) : lagen.length - 1;
  return { soort: eenheid.soort, tabel: eenheid.tabel, lagen, niveau: eigen };
}

function laagVan({ bladen }: Bronstuk, bron: string): Laag | undefined {
  const punt = bladen[0]?.punt;
  return punt && laag(punt, bron);
}

function laag(punt: Bronpunt, bron: string): Laag {
  const { lijst, merk, voor } = punt;
  const [eerste, tweede] = lijst.children;
  const tussen =
    eerste && tweede ? bron.slice(eerste.position?.end.offset ?? 0, tweede.position?.start.offset ?? 0) : '';
  const merken = lijst.children.map(({ position }) => /^\w+/u.exec(bron.slice(position?.start.offset ?? 0))?.[0]);
  return {
    voor,
    merk,
    geteld: /\w/u.test(merk),
    los: /(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)/u.test(tussen) || (lijst.children.length > 1 && lijst.spread === true),
    steeds: merken.length > 1 && merken.every((een) => een === merken[0]),
  };
}

/** A unit with the line ends before it; what comes below it goes on from there. */
function geschreven(eenheid: Eenheid, stand: Stand, werk: Invoegwerk): string {
  const { regeleinde } = werk;
  const [blad] = eenheid.bladen;
  if (!blad) return '';
  const leeg = regeleinde + regeleinde;
  const plek = (inspring: string, letterlijk = false): Schrijfplek => ({
    inCel: eenheid.soort === 'rij',
    letterlijk,
    inspring,
    regeleinde,
    noot: werk.noot,
  });
  const regel = (een: Blad, inspring: string): string =>
    werk.ruw(eenheid, inspring) ?? schrijf(woordenVan(een), plek(inspring), undefined, undefined, true);
  switch (eenheid.soort) {
    case 'kop': {
      const hekken = '#'.repeat(werk.kopdiepte(blad.niveau));
      if (tekstVan(blad).includes('\n')) throw new Onschrijfbaar('opmaak');
      Object.assign(stand, { soort: 'kop', lagen: [], niveau: -1 });
      return `${leeg}${hekken} ${werk.ruw(eenheid, '') ?? schrijf(woordenVan(blad), plek(''))}`;
    }
    case 'rij': {
      const cellen = eenheid.bladen.map((cel) => schrijf(woordenVan(cel), plek('')).replace(/^[\r\n]+/u, ''));
      const rij = `| ${cellen.join(' | ')} |`;
      const eerste = stand.soort !== 'rij' || (stand.tabel !== undefined && eenheid.rij === 0);
      Object.assign(stand, { soort: 'rij', tabel: eenheid.tabel });
      if (!eerste) return regeleinde + rij;
      return `${leeg}${rij}${regeleinde}|${' --- |'.repeat(cellen.length)}`;
    }
    case 'punt':
      return alsPunt(blad, stand, regeleinde, regel);
    case 'noot':
      return '';
    default: {
      const binnen = blad.vervolgt && stand.lagen.length > 0 && !/citaat|quote/u.test(blad.stijl);
      const laatste = stand.lagen.at(-1);
      const inspring = binnen && laatste ? laatste.voor + ' '.repeat(laatste.merk.length + 1) : '';
      if (!binnen) Object.assign(stand, { lagen: [], niveau: -1 });
      stand.soort = 'alinea';
      if (/citaat|quote/u.test(blad.stijl)) return `${leeg}> ${regel(blad, '> ')}`;
      if (/code|preformat|voorgeformat/u.test(blad.stijl)) {
        const binnenste = schrijf(woordenVan(blad), plek(inspring, true), { opmaak: blad.stukjes[0]?.opmaak ?? '' });
        return `${leeg}${inspring}\`\`\`${regeleinde}${inspring}${binnenste}${regeleinde}${inspring}\`\`\``;
      }
      return `${leeg}${inspring}${regel(blad, inspring)}`;
    }
  }
}

function alsPunt(blad: Blad, stand: Stand, regeleinde: string, regel: (een: Blad, inspring: string) => string): string {
  const diepte = Math.max(0, Math.min(stand.lagen.length, stand.lagen.length - 1 + blad.niveau - stand.niveau));
  const laag = stand.lagen[diepte];
  const past = laag && laag.geteld === (blad.geteld ?? false);
  const boven = stand.lagen[diepte - 1];
  const voor = laag?.voor ?? (boven ? boven.voor + ' '.repeat(boven.merk.length + 1) : '');
  const merk = past ? volgendMerk(laag, blad.nummer ?? 1) : blad.geteld ? `${blad.nummer ?? 1}.` : '-';
  const binnenLijst = stand.lagen.length > 0;
  const los = past ? laag.los : !binnenLijst;
  const nieuw: Laag = past
    ? { ...laag, merk }
    : { voor, merk, geteld: blad.geteld ?? false, los: false, steeds: false };
  Object.assign(stand, { soort: 'punt', lagen: [...stand.lagen.slice(0, diepte), nieuw], niveau: blad.niveau });
  const inspring = voor + ' '.repeat(merk.length + 1);
  return `${los ? regeleinde : ''}${regeleinde}${voor}${merk} ${regel(blad, inspring)}`;
}

/** The mark of an item in the manner of its neighbours: `3.`, `c)`, `-`. */
export function volgendMerk({ merk, steeds }: Pick<Laag, 'merk' | 'steeds'>, nummer: number): string {
  if (steeds) return merk;
  if (/\d/u.test(merk)) return merk.replace(/\d+/u, String(nummer));
  const letter = /[a-z]/iu.exec(merk)?.[0];
  if (!letter || nummer > 26) return merk;
  const begin = letter === letter.toLowerCase() ? 96 : 64;
  return merk.replace(/[a-z]+/iu, String.fromCharCode(begin + nummer));
}

/** The source of a text with the begin of its lines as in another place. */
export function verplant(bron: string, blad: Bronblad, inspring: string): string {
  return bron.slice(blad.van, blad.tot).replace(/(\r\n|\r|\n)[ \t>]*/gu, `$1${inspring}`);
}
