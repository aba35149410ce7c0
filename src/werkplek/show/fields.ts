import { type LineIndex, lineIndex } from '../../core/index.ts';
import { type Register, type Stuk, soortVan, type Veld, type Veldregel } from '../../model/index.ts';
import { GEDEELD } from '../../rollen/index.ts';
import type { Sectieinvoer, Veldinvoer } from '../api.ts';

/** Fields of which a form has no use: the soort is what the stuk is, the agenda has a view of its own. */
const NOT_IN_FORM: ReadonlySet<string> = new Set(['soort']);

/** The form of a stuk: the fields of its soort in the order of the house, those of every soort, then what else was written. */
export function velden(register: Register, stuk: Stuk): readonly Veldinvoer[] {
  const soort = soortVan(register, stuk);
  const lines = lineIndex(stuk.tekst);
  const regels: Readonly<Record<string, Veldregel>> = { ...soort.velden, ...GEDEELD, ...soort.velden };
  // Those of the soort itself first: what every stuk may have is asked for later, and seldom filled in.
  const bekend = Object.entries(regels)
    .filter(([pad]) => !NOT_IN_FORM.has(pad))
    .sort(([een], [ander]) => Number(een in GEDEELD) - Number(ander in GEDEELD));
  const over = Object.values(stuk.velden).filter(
    ({ pad }) => !pad.includes('.') && !(pad in regels) && !isGroep(pad, regels),
  );
  return [
    ...bekend.map(([pad, regel]) => veld(register, stuk, lines, pad, regel)),
    ...over
      .filter(({ pad }) => !NOT_IN_FORM.has(pad))
      .map(({ pad }) => veld(register, stuk, lines, pad, { type: 'regel', verplicht: 'nee', voorbeeld: '' })),
  ];
}

function isGroep(pad: string, regels: Readonly<Record<string, Veldregel>>): boolean {
  return Object.keys(regels).some((regel) => regel.startsWith(`${pad}.`));
}

function veld(register: Register, stuk: Stuk, lines: LineIndex, pad: string, regel: Veldregel): Veldinvoer {
  const geschreven = stuk.velden[pad];
  const waarde = waarden(stuk, geschreven);
  return {
    pad,
    label: regel.label ?? woorden(pad),
    type: regel.type,
    verplicht: regel.verplicht === 'ja',
    gedeeld: pad in GEDEELD,
    voorbeeld: regel.voorbeeld,
    waarde: waarde ?? [],
    meer: (regel.type === 'personen' && !regel.een) || regel.type === 'lijst',
    keuzes: keuzes(register, regel),
    alleen: regel.type === 'keuze' || regel.type === 'janee',
    alleenBron: waarde === undefined,
    ...(geschreven ? { begin: lines.offsetAt(geschreven.plek.start), eind: lines.offsetAt(geschreven.plek.end) } : {}),
  };
}

function woorden(pad: string): string {
  const naam = pad.replaceAll('_', ' ').replaceAll('.', ': ');
  return naam.charAt(0).toUpperCase() + naam.slice(1);
}

/** What was written, as one or more texts; undefined where it is more than that. */
function waarden(stuk: Stuk, veld: Veld | undefined): readonly string[] | undefined {
  if (!veld || veld.aard === 'leeg') return [];
  if (veld.aard === 'groep') return undefined;
  if (veld.aard === 'waarde') return [zonderTekens(veld.geschreven)];
  const items: string[] = [];
  for (let i = 0; ; i++) {
    const item = stuk.velden[`${veld.pad}.${i}`];
    if (!item) return items;
    if (item.aard !== 'waarde') return undefined;
    items.push(zonderTekens(item.geschreven));
  }
}

function zonderTekens(geschreven: string): string {
  const [, enkel, dubbel] = /^(?:'([\s\S]*)'|"([\s\S]*)")$/u.exec(geschreven) ?? [];
  if (enkel !== undefined) return enkel.replaceAll("''", "'");
  return dubbel === undefined ? geschreven : dubbel.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}

function keuzes({ gemeente, huis }: Register, { type, keuzes: woorden = [], functies }: Veldregel): readonly string[] {
  if (type === 'janee') return ['ja', 'nee'];
  if (type === 'indiener') return huis.indieners.map(({ id }) => id);
  if (type !== 'personen') return woorden;
  const wie = gemeente.bestuur.filter(({ functie }) => !functies || functies.includes(functie));
  return [...new Set(wie.map(({ naam }) => naam))];
}

/** The sections of a stuk as they stand, with those of the house that are not there at their place in its order. */
export function secties(register: Register, stuk: Stuk): readonly Sectieinvoer[] {
  const lines = lineIndex(stuk.tekst);
  const vast = soortVan(register, stuk).secties;
  const er: Sectieinvoer[] = stuk.secties.map(({ id, titel = '', kop, range }) => ({
    ...(id === undefined ? {} : { id }),
    titel,
    vast: id !== undefined,
    verplicht: vast.some((een) => een.id === id && een.verplicht),
    aanwezig: true,
    begin: naRegel(stuk.tekst, lines.offsetAt(kop?.end ?? range.start), kop !== undefined),
    eind: lines.offsetAt(range.end),
  }));
  vast.forEach((een, i) => {
    if (er.some(({ id }) => id === een.id)) return;
    const eerder = new Set(vast.slice(0, i).map(({ id }) => id));
    const na = er.findLastIndex(({ id }) => id !== undefined && eerder.has(id));
    const plek = er[na]?.eind ?? stuk.tekst.length;
    const { id, titel, verplicht } = een;
    er.splice(na + 1, 0, { id, titel, vast: true, verplicht, aanwezig: false, begin: plek, eind: plek });
  });
  return er;
}

/** Behind the end of the line of a heading. */
function naRegel(tekst: string, plek: number, isKop: boolean): number {
  if (!isKop) return plek;
  const rest = /^[^\r\n]*(?:\r\n|\r|\n)?/u.exec(tekst.slice(plek))?.[0] ?? '';
  return plek + rest.length;
}
