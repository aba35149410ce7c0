import { lineIndex } from '../../../core/index.ts';
import { type Register, type Soort, type Stuk, soortVan, type Veldregel } from '../../../model/index.ts';
import { GEDEELD, nodigeVelden } from '../../../rollen/index.ts';
import { keuzesVoor } from '../keuzes.ts';
import { isVerweven, isWeigering, leesVoorwerk, type Voorwerk, vindPaar } from './voorwerk.ts';
import { magMeer, toonWaarde } from './waarden.ts';

/** One field of a form. */
export interface Veldinvoer {
  /** Dotted path: `raad.datum`. */
  readonly pad: string;
  readonly label: string;
  readonly type: string;
  readonly verplicht: boolean;
  /** Every soort has it; else it is of this soort, and what one fills in first. */
  readonly gedeeld: boolean;
  readonly voorbeeld: string;
  /** What was written, as the form shows it; lists and people as several. Empty: not there. */
  readonly waarde: readonly string[];
  /** More than one value may be given. */
  readonly meer: boolean;
  readonly keuzes: readonly string[];
  readonly alleen: boolean;
  /** Written in a way that a form cannot change without harm: shown, changed in the source only. */
  readonly alleenBron: boolean;
  /** Where its value stands in the text; undefined where it is not there. */
  readonly begin?: number;
  readonly eind?: number;
}

/** The fields of a stuk: those of its soort in the order of the house, then those that every stuk may have, then what else was written. */
export function veldinvoer(register: Register, stuk: Stuk): readonly Veldinvoer[] {
  const soort = soortVan(register, stuk);
  const lezing = leesVoorwerk(stuk.tekst);
  const voorwerk = isWeigering(lezing) ? undefined : lezing;
  const nodig = nodigeVelden(stuk, soort, register);
  const regels = lineIndex(stuk.tekst);
  return padenVan(stuk, soort).map((pad): Veldinvoer => {
    const veld = soort.velden[pad];
    const geschreven = stuk.velden[pad];
    const getoond = voorwerk && toonWaarde(waardeOp(voorwerk, pad), veld);
    const plek = geschreven && geschreven.geschreven !== '' ? geschreven.plek : undefined;
    return {
      pad,
      label: labelVan(pad, veld, register),
      type: veld?.type ?? 'regel',
      verplicht: nodig.has(pad),
      gedeeld: GEDEELD[pad] !== undefined,
      voorbeeld: voorbeeldVan(veld, register),
      waarde: getoond ?? (geschreven?.geschreven ? [geschreven.geschreven] : []),
      meer: magMeer(veld) || (getoond?.length ?? 0) > 1,
      ...keuzesVoor(register, stuk, pad),
      alleenBron: !voorwerk || getoond === undefined || isVast(voorwerk, pad),
      ...(plek ? { begin: regels.offsetAt(plek.start), eind: regels.offsetAt(plek.end) } : {}),
    };
  });
}

/** The paths of the fields of a form, in their order; `soort` is not one of them: another soort is another stuk. */
function padenVan(stuk: Stuk, soort: Soort): readonly string[] {
  const alle = Object.keys(soort.velden);
  const eigen = alle.filter((pad) => GEDEELD[pad] === undefined);
  const gedeeld = alle.filter((pad) => GEDEELD[pad] !== undefined && pad !== 'soort');
  const groepen = new Set(eigen.map((pad) => pad.slice(0, Math.max(0, pad.lastIndexOf('.')))));
  const anders = Object.keys(stuk.velden).filter((pad) => {
    const [groep = '', ...leden] = pad.split('.');
    if (pad === 'soort' || alle.includes(pad)) return false;
    return leden.length === 0 ? !groepen.has(pad) : leden.length === 1 && groepen.has(groep);
  });
  return [...eigen, ...gedeeld, ...anders];
}

/** What a form calls a field: its label in the house, else its name; of a member of a group with that of the group. */
function labelVan(pad: string, veld: Veldregel | undefined, { huis }: Register): string {
  const [groep = '', lid] = pad.split('.');
  const eigen = veld?.label ?? (lid ?? groep).replaceAll('_', ' ');
  if (lid === undefined) return hoofdletter(eigen);
  const fase = huis.fasen.find((een) => een.groep === groep)?.naam ?? groep.replaceAll('_', ' ');
  return `${hoofdletter(fase)}: ${eigen}`;
}

function voorbeeldVan(veld: Veldregel | undefined, { gemeente }: Register): string {
  if (veld?.type === 'zaaknummer')
    return gemeente.zaaknummer.voorbeelden[0] ?? veld.voorbeeld.replace(/^"(.*)"$/u, '$1');
  return (veld?.voorbeeld ?? '').replace(/^"(.*)"$/u, '$1');
}

const hoofdletter = (tekst: string): string => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;

/** What stands at a path, as the stages read it. */
export function waardeOp({ waarde }: Pick<Voorwerk, 'waarde'>, pad: string): unknown {
  return pad
    .split('.')
    .reduce<unknown>((op, deel) => (op as Readonly<Record<string, unknown>> | null | undefined)?.[deel], waarde);
}

/** Whether a field is bound up with other places of the front matter, or stands in something that is no group. */
function isVast(voorwerk: Voorwerk, pad: string): boolean {
  const plek = vindPaar(voorwerk, pad);
  if (plek) return isVerweven(plek.paar.value) || plek.binnen.some((map) => map.anchor !== undefined);
  const [groep = '', lid] = pad.split('.');
  const boven = lid === undefined ? undefined : waardeOp(voorwerk, groep);
  return boven !== undefined && boven !== null && (typeof boven !== 'object' || Array.isArray(boven));
}
