import { datumVoluit, type IsoDate } from '../../core/index.ts';
import type { View } from '../../document/index.ts';
import {
  agendaregelVan,
  datumveld,
  type Register,
  ROLLEN,
  type Rolnaam,
  type Soort,
  type Stuk,
  soortVan,
  tekstveld,
  type Versie,
  veldMet,
  vergaderingVan,
  versieVan,
} from '../../model/index.ts';
import { aanpassingVan } from '../verslag/gewijzigd.ts';
import { aanduidingVan, naamVan, uitkomstVan, vastgesteldOp } from '../verslag/vastgesteld.ts';
import { amendementGegevens } from './amendement.ts';
import { behandelingGegevens } from './behandeling.ts';
import { beslotenheid } from './besloten.ts';
import { besluitGegevens } from './besluit.ts';
import { besluitenlijstGegevens } from './besluitenlijst.ts';
import { briefGegevens, briefrand } from './brief.ts';
import { getoondeVelden, tekstIn, veldgegevens, zaaknummerVan } from './gegevens.ts';
import { indienerVan } from './indiener.ts';
import { motieGegevens } from './motie.ts';
import { oproepingGegevens, regelTitel } from './oproeping.ts';
import { handtekeningen, tekendag } from './personen.ts';
import { regelingGegevens } from './regeling.ts';
import { type Getoonde, getoondeSecties } from './secties.ts';

/** What a role shows besides the fields and sections that every stuk shows. */
const EIGEN: Partial<Record<Rolnaam, (stuk: Stuk, register: Register, metSpoor: boolean) => Record<string, unknown>>> =
  {
    oproeping: oproepingGegevens,
    behandeling: behandelingGegevens,
    besluit: besluitGegevens,
    regeling: regelingGegevens,
    brief: briefGegevens,
    besluitenlijst: besluitenlijstGegevens,
    amendement: amendementGegevens,
    motie: motieGegevens,
  };

/**
 * Everything that the document of a stuk may show; undefined for a stuk that gives no document of its own.
 *
 * @param metSpoor with what adopted amendementen dropped and put in as tracked changes; of `heeftSpoor` only
 */
export function maakView(stuk: Stuk, register: Register, metSpoor = false): View | undefined {
  if (!ROLLEN[stuk.rol].document) return undefined;
  const { gemeente } = register;
  const soort = soortVan(register, stuk);
  const onderwerp = tekstIn(stuk, veldMet(soort, 'onderwerp'));
  const zaaknummer = soort.velden.zaaknummer ? zaaknummerVan(stuk) : '';
  const getekend = tekendag(stuk, soort, register);
  const datum = datumVan(stuk, soort, register, getekend);
  const versie = versieVan(register, stuk);
  const besloten = beslotenheid(stuk, register);
  const velden = veldgegevens(stuk, soort, register);
  const eigen = EIGEN[stuk.rol]?.(stuk, register, metSpoor) ?? {};
  let alle: readonly Getoonde[] | undefined;
  const secties = (): readonly Getoonde[] => {
    alle ??= getoondeSecties(stuk, register);
    return alle;
  };
  return {
    bron: stuk.pad,
    template: soort.sjabloon,
    meta: {
      titel: `${voorTitel(stuk, besloten?.merk)}${titelVan(stuk, register, zaaknummer, onderwerp)}${metSpoor ? ' (wijzigingen)' : ''}`,
      status: stuk.status,
      taal: 'nl-NL',
      ...(datum ? { datum } : {}),
      auteur: `Gemeente ${gemeente.naam}`,
      ...(onderwerp ? { onderwerp } : {}),
      ...(versie ? { versie: versie.nummer } : {}),
      ...(besloten ? { besloten: { merk: besloten.merk, verklaring: besloten.verklaring } } : {}),
    },
    ...(versie ? { versieregel: versieregel(versie, stuk) } : {}),
    lopend: {
      concept: stuk.status === 'concept',
      ...(besloten ? { besloten: besloten.merk } : {}),
      voet: [
        ...(zaaknummer ? [`${soort.velden.zaaknummer?.label ?? 'Zaaknummer'} ${zaaknummer}`] : []),
        ...(besloten ? [besloten.kort] : []),
      ].join(' · '),
      ...briefrand(stuk, register),
    },
    ...(stuk.waarden.inhoudsopgave === 'ja' || stuk.waarden.inhoudsopgave === 'nee'
      ? { inhoudsopgave: stuk.waarden.inhoudsopgave }
      : {}),
    velden: getoondeVelden(soort, velden, eigen),
    gegevens: {
      soort: naamVan(register, stuk),
      gemeente: gemeentegegevens(register),
      vergadering: vergaderinggegevens(stuk, register),
      agenda: agendagegevens(stuk, register),
      indiener: indienerVan(stuk, register),
      ...velden,
      ...vastgesteld(stuk, soort, register),
      uitkomst: uitkomstVan(register, stuk) ?? null,
      // Made for who asks: of 500 stukken that have not changed, the text is copied for its digest only.
      get secties() {
        return secties();
      },
      get sectie() {
        return sectiegegevens(stuk, soort, secties());
      },
      handtekeningen: handtekeningen(soort, gemeente, getekend),
      ...eigen,
    },
  };
}

/** "Gewijzigd, versie 2 (5 maart 2026): het bedrag is verbeterd." */
function versieregel({ nummer, op }: Versie, stuk: Stuk): string {
  const dag = op === undefined ? '' : ` (${datumVoluit(op)})`;
  const wijziging = tekstveld(stuk, 'wijziging');
  return `Gewijzigd, versie ${nummer}${dag}${wijziging === undefined ? '' : `: ${wijziging}`}`;
}

/** The day on which the raad decided, in the field of the soort for it: the record of the meeting says it where the stuk does not. */
function vastgesteld(stuk: Stuk, { ondertekening }: Soort, register: Register): Record<string, string> {
  if (!ondertekening || (stuk.rol !== 'besluit' && stuk.rol !== 'regeling')) return {};
  const dag = vastgesteldOp(register, stuk);
  return dag === undefined ? {} : { [ondertekening.dag]: dag };
}

function gemeentegegevens({ gemeente }: Register) {
  const { naam, naamRaad, bezoekadres, emailadres, telefoonnummer } = gemeente;
  return { naam, naam_raad: naamRaad, bezoekadres, emailadres, telefoonnummer };
}

/** The meeting that a stuk belongs to; null for a stuk outside any. */
function vergaderinggegevens(stuk: Stuk, register: Register) {
  const vergadering = vergaderingVan(register, stuk);
  if (!vergadering) return null;
  const { oproeping } = vergadering;
  return {
    datum: tekstIn(oproeping, 'datum'),
    aanvang: tekstIn(oproeping, 'aanvang'),
    plaats: tekstIn(oproeping, 'plaats'),
  };
}

/** The line of the agenda of a stuk; null where it stands on none. */
function agendagegevens(stuk: Stuk, register: Register) {
  const { regel, rubriek } = agendaregelVan(register, stuk) ?? {};
  return regel && rubriek ? { nummer: regel.nummer, titel: regelTitel(regel, register), rubriek: rubriek.titel } : null;
}

/** Every section of the soort by its id; null for one that is not there. */
function sectiegegevens(stuk: Stuk, soort: Soort, getoond: readonly Getoonde[]) {
  return Object.fromEntries(
    soort.secties.map(({ id }) => [id, getoond[stuk.secties.findIndex((sectie) => sectie.id === id)] ?? null]),
  );
}

/** The day of a stuk: when it is signed, where it is signed; else that of its vergadering. */
function datumVan(stuk: Stuk, soort: Soort, register: Register, getekend: IsoDate | undefined): IsoDate | undefined {
  if (stuk.rol === 'oproeping') return getekend ?? datumveld(stuk, 'datum');
  return soort.ondertekening ? getekend : vergaderingVan(register, stuk)?.datum;
}

/** What stands before the title of what is a concept or not openbaar: `Geheim, concept: `. */
function voorTitel({ status }: Stuk, merk: string | undefined): string {
  const concept = status === 'concept';
  if (merk === undefined) return concept ? 'Concept: ' : '';
  return concept ? `${merk}, concept: ` : `${merk}: `;
}

/** `Raadsvoorstel 2026-045 – onderwerp`; of an oproeping the day of the vergadering. */
function titelVan(stuk: Stuk, register: Register, zaaknummer: string, onderwerp: string): string {
  const naam = aanduidingVan(register, stuk);
  if (stuk.rol === 'besluitenlijst') {
    const dag = vergaderingVan(register, stuk)?.datum;
    return [`${naam} raadsvergadering`, dag && datumVoluit(dag)].filter(Boolean).join(' ');
  }
  if (stuk.rol === 'oproeping') {
    const dag = datumveld(stuk, 'datum');
    return [`${naam} raadsvergadering`, dag ? datumVoluit(dag) : tekstIn(stuk, 'datum')].filter(Boolean).join(' ');
  }
  // An onderwerp that opens with the zaaknummer, against the house rule, does not make the title say it twice.
  const rest = zaaknummer && onderwerp.startsWith(zaaknummer) ? onderwerp.slice(zaaknummer.length) : onderwerp;
  return [[naam, zaaknummer].filter(Boolean).join(' '), rest.replace(/^[\s–:-]+/u, '')].filter(Boolean).join(' – ');
}

/** Whether adopted amendementen changed the text of a stuk, so that it has a document that shows how. */
export function heeftSpoor(stuk: Stuk, register: Register): boolean {
  return (stuk.rol === 'besluit' || stuk.rol === 'regeling') && aanpassingVan(register, stuk) !== undefined;
}
