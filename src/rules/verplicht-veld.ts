import { type Register, type Stuk, soortVan, type Veldregel } from '../model/index.ts';
import { nodigeVelden, verwacht } from '../rollen/index.ts';
import { voorbeeldVoor, wieKan } from './hulp/naamvoorbeeld.ts';
import { ditStuk, opsomming, veldnaam } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Melding, type Regel } from './rule.ts';

const met =
  (plaats: string): Voorbeeld =>
  ({ oproeping, rubriek }) => [oproeping([rubriek('zonder_voorbespreking', 'Opening')], { plaats })];

export const verplichtVeld: Regel = {
  id: 'verplicht-veld',
  severity: 'fout',
  volledigheid: true,
  kort: 'Elk veld dat een stuk van deze soort nodig heeft, staat er en is ingevuld.',
  reden:
    'Een leeg vak op een stuk wordt pas gezien als de raad het leest. Voor de oproeping vraagt de wet dag, tijdstip en plaats van de vergadering (Gemeentewet, artikel 19).',
  fout: met(''),
  goed: met('Raadzaal, stadhuis'),
  ...binnenZaak((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    const paden = nodigeVelden(stuk, soort, register);
    const nodig = Object.entries(soort.velden).filter(([pad]) => paden.has(pad));
    const groepen = zonderLeden(stuk, nodig);
    for (const [groep, leden] of groepen) meld(heleGroep(stuk, register, groep, leden));
    for (const [pad, veldregel] of nodig) {
      // Of a group that is no group `veld-vorm` speaks.
      if (groepen.has(groepVan(pad)) || stuk.veldfouten.some((fout) => fout.pad === groepVan(pad))) continue;
      const veld = stuk.velden[pad];
      if (veld && (veld.aard !== 'leeg' || stuk.veldfouten.some((fout) => fout.pad === pad))) continue;
      const naam = veldnaam(pad);
      const wie = wieKan(veldregel, stuk, register);
      meld({
        range: veld?.sleutel ?? stuk.voorwerk,
        message: veld
          ? `Het veld "${naam}" is leeg; ${ditStuk(soort)} vraagt ${verwacht(veldregel)}.`
          : `Het veld "${naam}" ontbreekt; ${ditStuk(soort)} vraagt ${verwacht(veldregel)}.`,
        hint: `Vul in, bijvoorbeeld: ${invulling(pad, voorbeeldVoor(veldregel))}${wie === '' ? '' : ` (dat kan zijn: ${wie})`}`,
      });
    }
  }),
};

type Nodig = readonly [pad: string, regel: Veldregel];

/** From this number on, fields that are all missing are one message about their group. */
const VEEL = 4;

/** The groups of which nothing is there, each with the fields that are asked of it; a few fields are named one by one. */
function zonderLeden(stuk: Stuk, nodig: readonly Nodig[]): ReadonlyMap<string, readonly Nodig[]> {
  const groepen = new Map<string, Nodig[]>();
  for (const een of nodig) {
    const groep = groepVan(een[0]);
    if (groep !== '') groepen.set(groep, [...(groepen.get(groep) ?? []), een]);
  }
  const begonnen = (groep: string): boolean =>
    stuk.velden[groep] !== undefined || Object.keys(stuk.velden).some((pad) => pad.startsWith(`${groep}.`));
  return new Map([...groepen].filter(([groep, leden]) => leden.length >= VEEL && !begonnen(groep)));
}

function groepVan(pad: string): string {
  return pad.slice(0, Math.max(0, pad.lastIndexOf('.')));
}

function heleGroep(stuk: Stuk, register: Register, groep: string, leden: readonly Nodig[]): Omit<Melding, 'file'> {
  const naam = (pad: string): string => pad.slice(groep.length + 1);
  const soort = soortVan(register, stuk);
  const regels = leden.map(([pad, veld]) => `\n  ${naam(pad)}: ${voorbeeldVoor(veld)}`);
  const wie = leden.flatMap(([pad, veld]) => {
    const namen = wieKan(veld, stuk, register);
    return namen === '' ? [] : [`\nBij "${naam(pad)}" kan staan: ${namen}.`];
  });
  return {
    range: stuk.voorwerk,
    message: `De velden van "${groep}" ontbreken; ${ditStuk(soort)} vraagt daar ${opsomming(leden.map(([pad]) => naam(pad)))}.`,
    hint: `Voeg toe, met wat hier geldt:\n${groep}:${regels.join('')}${wie.join('')}`,
  };
}

/** The lines to write: a member of a group stands indented below the name of its group. */
function invulling(pad: string, voorbeeld: string): string {
  const [groep, lid] = pad.split('.');
  return lid === undefined ? `${pad}: ${voorbeeld}` : `onder "${groep}:" de regel "${lid}: ${voorbeeld}"`;
}
