import type { IsoDate, Tijd } from '../core/index.ts';
import { type Lid, type Oordeel, oordeelOver, type Samenstelling } from '../raad/index.ts';
import type { Gemeente, Persoon } from './gemeente.ts';
import { herken, inFunctie } from './persoon.ts';
import type { Agendaregel, Agendarubriek, Register, Vergadering } from './register.ts';
import { MATEN, type Openbaarheid, type Stuk, strengste } from './stuk.ts';
import { type Afwezige, isAfwezigen, isUitslagen, type Onderuitslag, type Stemming, type Uitslag } from './verslag.ts';

/** The office of the members of the raad, as the Gemeentewet calls it. */
const RAADSLID = 'raadslid';

/**
 * The records of a vergadering: the stukken with the role of a besluitenlijst in its folder, the one for all to read first. What was
 * decided behind closed doors stands in a list of its own, which is not openbaar.
 */
export function besluitenlijstenVan(register: Register, { map }: Pick<Vergadering, 'map'>): readonly Stuk[] {
  const hier = (pad: string): boolean => pad.slice(0, Math.max(0, pad.lastIndexOf('/'))) === map;
  return register.stukken
    .filter(({ rol, pad }) => rol === 'besluitenlijst' && hier(pad))
    .sort((a, b) => MATEN.indexOf(a.openbaarheid) - MATEN.indexOf(b.openbaarheid));
}

/** The record that says who was there: the one for all to read, else the first. Undefined before there is one. */
export function besluitenlijstVan(register: Register, vergadering: Pick<Vergadering, 'map'>): Stuk | undefined {
  return besluitenlijstenVan(register, vergadering)[0];
}

/** What a record says per item, in its order; empty where nothing is written or it does not fit. */
export function uitslagenVan(lijst: Stuk | undefined): readonly Uitslag[] {
  const waarde = lijst?.waarden.uitslagen;
  return isUitslagen(waarde) ? waarde : [];
}

/** What the records of a vergadering say, for a reader who may see what is as open as this: nothing of a list that fewer may read. */
export function uitslagenVoor(
  register: Register,
  vergadering: Pick<Vergadering, 'map'>,
  openbaarheid: Openbaarheid,
): readonly Uitslag[] {
  return besluitenlijstenVan(register, vergadering)
    .filter((lijst) => strengste([lijst.openbaarheid, openbaarheid]) === openbaarheid)
    .flatMap(uitslagenVan);
}

/**
 * What came of an item: the line that names its number, else that of its rubriek. Undefined where the record does not say.
 */
export function uitslagVan(
  uitslagen: readonly Uitslag[],
  { nummer }: Pick<Agendaregel, 'nummer'>,
  { letter }: Pick<Agendarubriek, 'letter'>,
): Uitslag | undefined {
  return uitslagen.find(({ punten }) => punten.includes(nummer)) ?? uitslagen.find(({ rubriek }) => rubriek === letter);
}

/** The members in office on a day, by name. A member is who has that office, or a fractie. */
export function ledenOp({ bestuur }: Gemeente, dag: IsoDate | undefined): readonly Lid[] {
  const leden = bestuur.filter(
    (persoon) => (persoon.functie === RAADSLID || persoon.fractie !== undefined) && inFunctie(persoon, dag),
  );
  const namen = new Map(leden.map((persoon) => [persoon.naam, lidVan(persoon)]));
  return [...namen.values()];
}

function lidVan({ naam, fractie }: Persoon): Lid {
  return { naam, ...(fractie === undefined ? {} : { fractie }) };
}

/** Who the record says was not there, or not the whole time. */
export function afwezigenVan(lijst: Stuk | undefined): readonly Afwezige[] {
  const waarde = lijst?.waarden.afwezig;
  return isAfwezigen(waarde) ? waarde : [];
}

/** A written name as `bestuur` has it in full; as it was written where it is not one known person. */
export function volleNaam(gemeente: Gemeente, geschreven: string, dag: IsoDate | undefined): string {
  const namen = new Set(herken(gemeente, geschreven, dag).personen.map(({ naam }) => naam));
  const [naam] = namen;
  return naam !== undefined && namen.size === 1 ? naam : geschreven;
}

/**
 * The raad at a moment of a meeting: who sits, and who was there by the record. Without a moment who was there at all counts as there.
 */
export function samenstellingOp(
  { gemeente }: Pick<Register, 'gemeente'>,
  { datum }: Pick<Vergadering, 'datum'>,
  lijst: Stuk | undefined,
  tijd?: Tijd,
): Samenstelling {
  const zitting = ledenOp(gemeente, datum);
  const weg = new Set(
    afwezigenVan(lijst)
      .filter((een) => isWeg(een, tijd))
      .map(({ naam }) => volleNaam(gemeente, naam, datum)),
  );
  return {
    zetels: Math.max(gemeente.zetels ?? 0, zitting.length),
    zitting,
    aanwezig: zitting.filter(({ naam }) => !weg.has(naam)),
  };
}

/** Whether someone was away at a moment: from when one left up to when one came. */
function isWeg({ van, tot }: Afwezige, tijd: Tijd | undefined): boolean {
  if (tijd === undefined) return van === undefined && tot === undefined;
  return (van === undefined || van <= tijd) && (tot === undefined || tijd < tot);
}

/** A vote of a meeting, judged with who was there; names are those of `bestuur`. */
export function stemoordeel(
  register: Pick<Register, 'gemeente'>,
  vergadering: Pick<Vergadering, 'datum'>,
  lijst: Stuk | undefined,
  { stemming, tijd }: { readonly stemming: Stemming; readonly tijd?: Tijd | undefined },
): { readonly invoer: Stemming['invoer']; readonly oordeel: Oordeel } {
  const { gemeente } = register;
  const vol = (naam: string): string => volleNaam(gemeente, naam, vergadering.datum);
  const { onthouden, opnieuw } = stemming;
  const invoer = metNamen(stemming.invoer, vol);
  const bij = { onthouden: onthouden.map(vol), ...(opnieuw === undefined ? {} : { opnieuw }) };
  return { invoer, oordeel: oordeelOver(invoer, samenstellingOp(register, vergadering, lijst, tijd), bij) };
}

function metNamen(invoer: Stemming['invoer'], vol: (naam: string) => string): Stemming['invoer'] {
  if (invoer.wijze === 'hoofdelijk') return { ...invoer, voor: invoer.voor.map(vol), tegen: invoer.tegen.map(vol) };
  if (invoer.wijze !== 'fracties') return invoer;
  return { ...invoer, behalve: (invoer.behalve ?? []).map((een) => ({ ...een, naam: vol(een.naam) })) };
}

/** What came of a motie or an amendement, by its number: in any line of the record. */
export function onderuitslagVan(
  uitslagen: readonly Uitslag[],
  nummer: string,
  wat: 'moties' | 'amendementen',
): { readonly onder: Onderuitslag; readonly bij: Uitslag } | undefined {
  for (const bij of uitslagen) {
    const onder = bij[wat].find((een) => een.nummer === nummer);
    if (onder) return { onder, bij };
  }
  return undefined;
}
