import {
  assetOp,
  bestandsmaat,
  type Ingekomen,
  type Openbaarheid,
  type Register,
  ROLLEN,
  type Stuk,
  strengste,
  stukOp,
} from '../../model/index.ts';
import { adresVan } from './adres.ts';

/** One stuk that came in, as a template prints it; of what is not known the text is empty. */
export interface GetoondIngekomen {
  /** Its place in the list, counted from 1. */
  readonly nummer: number;
  readonly van: string;
  readonly onderwerp: string;
  readonly datum: string;
  readonly afdoening: string;
  readonly zaaknummer: string;
  /** Where the stuk is; empty where it does not go along. */
  readonly adres: string;
}

/** The stukken that came in, without those that fewer people may see than the list: neither who sent them nor what they are about. */
export function getoondIngekomen(lijst: readonly Ingekomen[], stuk: Stuk, register: Register): GetoondIngekomen[] {
  const paden = new Map(stuk.verwijzingen.map(({ url, pad }) => [url, pad]));
  const getoond = lijst.flatMap((een): Omit<GetoondIngekomen, 'nummer'>[] => {
    const { van, onderwerp, datum = '', afdoening, zaaknummer = '', bestand } = een;
    const pad = bestand === undefined ? undefined : paden.get(bestand);
    const maat = strengste([maatVan(pad, register), zaakmaat(een, register)]);
    if (strengste([maat, stuk.openbaarheid]) !== stuk.openbaarheid) return [];
    return [{ van, onderwerp, datum, afdoening, zaaknummer, adres: adresVan(pad, register, stuk) }];
  });
  return getoond.map((een, i) => ({ nummer: i + 1, ...een }));
}

function maatVan(pad: string | undefined, register: Register): Openbaarheid {
  const doel = stukOp(register, pad);
  if (doel) return doel.openbaarheid;
  const asset = assetOp(register.assets, pad);
  return asset ? bestandsmaat(asset.path, register.stukken) : 'openbaar';
}

/** How many people may know of a zaak: as its own stukken say that stand for it, or the letter of that number. */
function zaakmaat({ zaaknummer }: Ingekomen, { stukken }: Register): Openbaarheid {
  if (zaaknummer === undefined) return 'openbaar';
  return strengste(
    stukken
      .filter(
        (stuk) => stuk.zaaknummer === zaaknummer && (ROLLEN[stuk.rol].bepaaltOpenbaarheid || stuk.rol === 'brief'),
      )
      .map(({ openbaarheid }) => openbaarheid),
  );
}
