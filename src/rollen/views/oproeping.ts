import { datumVoluit, type IsoDate } from '../../core/index.ts';
import {
  type Agendaregel,
  datumveld,
  type Gemeente,
  isStukregel,
  type Register,
  type Rolnaam,
  regelstukken,
  type Stuk,
  soortVan,
  tekstveld,
  type Vergadering,
  veldMet,
} from '../../model/index.ts';
import { stuknummer } from '../verslag/gewijzigd.ts';
import { vreemdeMoties } from '../verslag/nummer.ts';
import { aanduidingVan } from '../verslag/vastgesteld.ts';
import { adresVan } from './adres.ts';
import { namenIn, tekstIn } from './gegevens.ts';
import { indienerVan } from './indiener.ts';
import { achternaam } from './personen.ts';

/** One row of the agenda table. */
interface Rij {
  readonly nummer: string;
  readonly titel: string;
  readonly zaaknummer: string;
  readonly namen: readonly string[];
  /** Where the first of its stukken is; empty where it has none that all may read. */
  readonly adres: string;
  /** The other stukken: what each is called, and where it is. */
  readonly stukken: readonly { readonly naam: string; readonly adres: string }[];
  /** Why it has no session before the raad, where it should have had one; else empty. */
  readonly zonder_voorbespreking: string;
}

/** What an oproeping shows besides its fields: the agenda, and the moties for all to read that belong to none of its items. */
export function oproepingGegevens(stuk: Stuk, register: Register) {
  const vergadering = register.vergaderingen.find(({ oproeping }) => oproeping.pad === stuk.pad);
  const datum = datumveld(stuk, 'datum');
  return {
    rubrieken: (vergadering?.agenda ?? []).map(({ letter, titel, regels }) => ({
      letter,
      titel,
      rijen: regels.map((regel) => rij(regel, register, stuk, vergadering, datum)),
    })),
    moties: (vergadering ? vreemdeMoties(register, vergadering) : [])
      .filter(({ openbaarheid }) => openbaarheid === 'openbaar')
      .map((motie) => ({
        nummer: stuknummer(motie),
        titel: tekstIn(motie, veldMet(soortVan(register, motie), 'onderwerp')),
        indiener: indienerVan(motie, register).naam,
        adres: adresVan(motie.pad, register, stuk),
      })),
  };
}

/**
 * What an agenda calls an item for all to read: its words, the onderwerp of its stuk; of what is not openbaar that it is not, with the
 * title that was given for all to read. Empty where its stuk is not there.
 */
export function regelTitel(regel: Agendaregel, register: Register): string {
  if (regel.van === 'vervallen') return regel.tekst;
  if (regel.openbaarheid !== 'openbaar') {
    const titel = isStukregel(regel) && regel.stuk ? tekstveld(regel.stuk, 'openbare_titel') : undefined;
    return titel ? `${titel} (${regel.openbaarheid})` : regel.openbaarheid;
  }
  if (regel.van === 'tekst') return regel.tekst;
  return regel.stuk ? tekstIn(regel.stuk, veldMet(soortVan(register, regel.stuk), 'onderwerp')) : '';
}

/**
 * Of an item that is not openbaar nothing enters the View but its number, that word, and the title that was given for all to read:
 * what is not in the View cannot be printed, whatever a template asks for.
 */
function rij(
  regel: Agendaregel,
  register: Register,
  oproeping: Stuk,
  vergadering: Vergadering | undefined,
  datum: IsoDate | undefined,
): Rij {
  const { nummer, openbaarheid } = regel;
  const titel = [regelTitel(regel, register), aanduiding(regel, register, vergadering?.map ?? '')]
    .filter(Boolean)
    .join(' ');
  const leeg = { nummer, titel, adres: '', stukken: [], zaaknummer: '', namen: [], zonder_voorbespreking: '' };
  if (openbaarheid !== 'openbaar' || !isStukregel(regel)) return leeg;
  const { stuk, zaaknummer, zonderVoorbespreking = '' } = regel;
  if (!stuk) return { ...leeg, zaaknummer };
  const soort = soortVan(register, stuk);
  const wie = namen(stuk, veldMet(soort, 'portefeuillehouder'), register.gemeente, datum);
  const indiener = indienerVan(stuk, register);
  const [eerste, ...stukken] = vergadering ? documenten(regel, register, oproeping, vergadering) : [];
  return {
    ...leeg,
    adres: eerste?.adres ?? '',
    stukken,
    zaaknummer,
    namen: wie.length > 0 || indiener.gewoon ? wie : [indiener.kort],
    zonder_voorbespreking: zonderVoorbespreking,
  };
}

/** The roles in the order in which one reads the stukken of an item: what is proposed, before what is done with it. */
const LEESVOLGORDE: readonly Rolnaam[] = [
  'voorstel',
  'brief',
  'besluit',
  'regeling',
  'amendement',
  'motie',
  'behandeling',
  'bijlage',
];

/** The documents of an item that who reads the oproeping may read. */
function documenten(regel: Agendaregel, register: Register, oproeping: Stuk, vergadering: Vergadering) {
  const rang = ({ rol }: Stuk): number => LEESVOLGORDE.indexOf(rol);
  return [...regelstukken(register, vergadering, regel)]
    .sort((a, b) => rang(a) - rang(b))
    .map((stuk) => ({
      naam: aanduidingVan(register, stuk),
      adres: adresVan(stuk.pad, register, oproeping),
    }))
    .filter(({ adres }) => adres !== '');
}

/** What became of an item after the agenda was sent: "(vervallen)", "(nagekomen, 5 maart 2026)"; else empty. */
function aanduiding({ van, nagekomen }: Agendaregel, { verzending }: Register, map: string): string {
  if (van === 'vervallen') return '(vervallen)';
  if (!nagekomen) return '';
  const dag = nagekomen.op ?? (verzending?.map === map ? verzending.op : undefined);
  return dag === undefined ? '(nagekomen)' : `(nagekomen, ${datumVoluit(dag)})`;
}

function namen(stuk: Stuk, veld: string | undefined, gemeente: Gemeente, datum: IsoDate | undefined) {
  return veld === undefined ? [] : namenIn(stuk, veld, achternaam(gemeente, datum));
}
