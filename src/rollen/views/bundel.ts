import { datumVoluit } from '../../core/index.ts';
import type { View } from '../../document/index.ts';
import {
  type Agendaregel,
  assetOp,
  bijlagePad,
  datumveld,
  documentPad,
  isStukregel,
  type Register,
  ROLLEN,
  regelstukken,
  type Stuk,
  soortVan,
  uitgangVan,
  type Vergadering,
  veldMet,
} from '../../model/index.ts';
import { vreemdeMoties } from '../verslag/nummer.ts';
import { aanduidingVan } from '../verslag/vastgesteld.ts';
import { tekstIn } from './gegevens.ts';
import { oproepingGegevens } from './oproeping.ts';

/** A file that belongs to an item: what griffie makes of a stuk, or a PDF of another maker. */
export interface Bundeldeel {
  readonly titel: string;
  /** Below the out folder. */
  readonly pad: string;
  /** The stuk it is made of, or the file that it is a copy of; below the content folder. */
  readonly bron: string;
  /** Whether griffie makes it. */
  readonly eigen: boolean;
}

/** An item of the agenda with everything that belongs to it. */
export interface Bundelpunt {
  readonly nummer: string;
  readonly titel: string;
  readonly rubriek: string;
  readonly zaaknummer: string;
  readonly delen: readonly Bundeldeel[];
}

/**
 * The items of a vergadering that have anything in the bundle, in the order of the agenda and with its numbers: what is openbaar, or
 * everything. An item that is not openbaar is in the public bundle called what the oproeping calls it. Last come the moties that belong
 * to no item.
 */
export function bundelpunten(register: Register, vergadering: Vergadering, alleenOpenbaar: boolean): Bundelpunt[] {
  const titels = new Map(
    oproepingGegevens(vergadering.oproeping, register).rubrieken.flatMap(({ rijen }) =>
      rijen.map(({ nummer, titel }) => [nummer, titel] as const),
    ),
  );
  const gezien = new Set<string>();
  const nieuw = (deel: Bundeldeel): boolean => !gezien.has(deel.pad) && gezien.add(deel.pad) !== undefined;
  const punt = (regel: Agendaregel, rubriek: string): Bundelpunt => {
    const stukken = regelstukken(register, vergadering, regel).filter(
      ({ openbaarheid }) => !alleenOpenbaar || openbaarheid === 'openbaar',
    );
    const mag = regel.openbaarheid === 'openbaar' || !alleenOpenbaar;
    const eigen = isStukregel(regel) && regel.stuk && mag ? onderwerpVan(regel.stuk, register) : '';
    return {
      nummer: regel.nummer,
      titel: eigen || (titels.get(regel.nummer) ?? ''),
      rubriek,
      zaaknummer: isStukregel(regel) && mag ? regel.zaaknummer : '',
      delen: [...eigenDelen(register, stukken), ...bijlagen(register, stukken, alleenOpenbaar)].filter(nieuw),
    };
  };
  const vreemd = vreemdeMoties(register, vergadering).filter(
    ({ openbaarheid }) => !alleenOpenbaar || openbaarheid === 'openbaar',
  );
  const slot: Bundelpunt = {
    nummer: '',
    titel: 'Moties vreemd aan de orde van de dag',
    rubriek: '',
    zaaknummer: '',
    delen: [...eigenDelen(register, vreemd), ...bijlagen(register, vreemd, alleenOpenbaar)].filter(nieuw),
  };
  const punten = vergadering.agenda.flatMap(({ titel, regels }) => regels.map((regel) => punt(regel, titel)));
  return [...punten, slot].filter(({ delen }) => delen.length > 0);
}

function onderwerpVan(stuk: Stuk, register: Register): string {
  return tekstIn(stuk, veldMet(soortVan(register, stuk), 'onderwerp'));
}

function eigenDelen(register: Register, stukken: readonly Stuk[]): Bundeldeel[] {
  return stukken
    .filter(({ rol }) => ROLLEN[rol].document)
    .map((stuk) => {
      const naam = aanduidingVan(register, stuk);
      // Of a soort of which a zaak has many, the onderwerp tells them apart.
      const onderwerp = ROLLEN[stuk.rol].perZaak === 'meer' ? onderwerpVan(stuk, register) : '';
      const titel = [naam, onderwerp].filter(Boolean).join(': ');
      return { titel, pad: `${documentPad(stuk)}.${uitgangVan(stuk)}`, bron: stuk.pad, eigen: !stuk.geleverd };
    });
}

/** The PDFs that stukken name and that go along as they are, in the order in which they are named. */
function bijlagen(register: Register, stukken: readonly Stuk[], alleenOpenbaar: boolean): Bundeldeel[] {
  const namen = stukken.flatMap(({ verwijzingen }) => verwijzingen.filter(({ soort }) => soort === 'bestand'));
  return namen.flatMap(({ pad: bron, tekst }) => {
    const asset = assetOp(register.assets, bron);
    const pad = bijlagePad(asset, register.stukken);
    if (!asset || pad === undefined) return [];
    // What stands outside the public folder is in the bundle of everything only.
    if (alleenOpenbaar && pad !== bijlagePadOpenbaar(asset.path)) return [];
    const titel = tekst.trim() === '' ? bestandsnaam(asset.path) : tekst;
    return [{ titel, pad, bron: asset.path, eigen: false }];
  });
}

/** Where a file that everyone may see is written. */
function bijlagePadOpenbaar(pad: string): string {
  return documentPad({ pad, openbaarheid: 'openbaar' });
}

function bestandsnaam(pad: string): string {
  return pad.slice(pad.lastIndexOf('/') + 1).replace(/\.pdf$/iu, '');
}

/** What the templates of a bundle show, besides what is the same for all of them. */
export interface Bundelgegevens {
  readonly 'bundel-omslag': {
    readonly uitgave: { readonly nummer: string; readonly datum: string } | null;
    readonly niet_openbaar: boolean;
    readonly met_bijlagen: boolean;
  };
  readonly 'bundel-inhoud': {
    readonly oproeping: Getoonddeel | null;
    readonly punten: readonly (Getoonddeel & { readonly nummer: string; readonly delen: readonly Getoonddeel[] })[];
    readonly ontoegankelijk: readonly (Getoonddeel & { readonly nummer: string })[];
    readonly onbekend: readonly (Getoonddeel & { readonly nummer: string })[];
    readonly ontbrekend: readonly { readonly nummer: string; readonly titel: string; readonly reden: string }[];
  };
  readonly 'bundel-punt': {
    readonly nummer: string;
    readonly titel: string;
    readonly rubriek: string;
    readonly zaaknummer: string;
    readonly delen: readonly {
      readonly titel: string;
      readonly adres: string;
      readonly ondertekend: boolean;
      readonly hersteld: boolean;
      readonly ontoegankelijk: boolean;
    }[];
    readonly ontbrekend: readonly { readonly titel: string; readonly reden: string }[];
  };
}

/** A part as the contents list shows it. */
export interface Getoonddeel {
  readonly titel: string;
  /** The address of a link to it. */
  readonly adres: string;
  /** The page that it begins on. */
  readonly blad: number;
}

/** The name of a template of a bundle. */
export type Bundelsjabloon = keyof Bundelgegevens;

/** What a bundle as a whole is called: in its properties, and at the foot of every page. */
export function bundelTitel({ oproeping }: Vergadering): string {
  const dag = datumveld(oproeping, 'datum');
  const naam = ['Raadsvergadering', dag ? datumVoluit(dag) : tekstIn(oproeping, 'datum')].filter(Boolean).join(' ');
  return oproeping.status === 'concept' ? `Concept: ${naam}` : naam;
}

/** A page of a bundle that griffie makes for it. */
export function bundelView<Naam extends Bundelsjabloon>(
  register: Register,
  vergadering: Vergadering,
  template: Naam,
  gegevens: Bundelgegevens[Naam],
): View {
  const { oproeping } = vergadering;
  const { naam, naamRaad, bezoekadres, emailadres, telefoonnummer } = register.gemeente;
  const datum = datumveld(oproeping, 'datum');
  return {
    bron: oproeping.pad,
    template,
    meta: {
      titel: bundelTitel(vergadering),
      status: oproeping.status,
      taal: 'nl-NL',
      ...(datum ? { datum } : {}),
      auteur: `Gemeente ${naam}`,
    },
    lopend: { concept: oproeping.status === 'concept', voet: '' },
    inhoudsopgave: 'nee',
    gegevens: {
      gemeente: { naam, naam_raad: naamRaad, bezoekadres, emailadres, telefoonnummer },
      vergadering: {
        datum: tekstIn(oproeping, 'datum'),
        aanvang: tekstIn(oproeping, 'aanvang'),
        plaats: tekstIn(oproeping, 'plaats'),
      },
      ...gegevens,
    },
  };
}
