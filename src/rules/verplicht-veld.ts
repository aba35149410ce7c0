import { soortVan, type Veldregel } from '../kinds/index.ts';
import { agendaregelVan, type Register, type Stuk } from '../model/index.ts';
import { ditStuk, opsomming, veldnaam } from './hulp/soorten.ts';
import { raadsbesluit } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

/** `politieke_markt` counts for a zaak in a rubriek of aard `met_markt`, and where the group is begun. */
function marktGeldt(register: Register, stuk: Stuk): boolean {
  return (
    Object.keys(stuk.velden).some((pad) => pad.startsWith('politieke_markt.')) ||
    agendaregelVan(register, stuk)?.rubriek.aard === 'met_markt'
  );
}

export const verplichtVeld: Regel = {
  id: 'verplicht-veld',
  severity: 'fout',
  volledigheid: true,
  kort: 'Elk veld dat een stuk van deze soort nodig heeft, staat er en is ingevuld.',
  reden:
    'Een leeg vak op een stuk wordt pas gezien als de raad het leest. Voor de oproeping vraagt de wet dag, tijdstip en plaats van de vergadering (Gemeentewet, artikel 19).',
  fout: { '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit({ velden: { sector: '' } }) },
  goed: { '2026-03-11/speelplein/raadsbesluit.md': raadsbesluit() },
  controleer: perStuk((stuk, register, meld) => {
    const markt = marktGeldt(register, stuk);
    const nodig = Object.entries(soortVan(stuk.soort).velden).filter(
      ([, { verplicht }]) => verplicht === true || (verplicht === 'markt' && markt),
    );
    const groepen = zonderLeden(stuk, nodig);
    for (const [groep, leden] of groepen) meld(heleGroep(stuk, groep, leden));
    for (const [pad, { verwacht, voorbeeld }] of nodig) {
      // Of a group that is no group `veld-vorm` speaks.
      if (groepen.has(groepVan(pad)) || stuk.veldfouten.some((fout) => fout.pad === groepVan(pad))) continue;
      const veld = stuk.velden[pad];
      if (veld && (veld.aard !== 'leeg' || stuk.veldfouten.some((fout) => fout.pad === pad))) continue;
      const naam = veldnaam(pad);
      meld({
        range: veld?.sleutel ?? stuk.voorwerk,
        message: veld
          ? `Het veld "${naam}" is leeg; ${ditStuk(stuk.soort)} vraagt ${verwacht}.`
          : `Het veld "${naam}" ontbreekt; ${ditStuk(stuk.soort)} vraagt ${verwacht}.`,
        hint: `Vul in, bijvoorbeeld: ${invulling(pad, voorbeeld)}`,
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

function heleGroep(stuk: Stuk, groep: string, leden: readonly Nodig[]): Omit<Melding, 'file'> {
  const naam = (pad: string): string => pad.slice(groep.length + 1);
  const regels = leden.map(([pad, { voorbeeld }]) => `\n  ${naam(pad)}: ${voorbeeld}`);
  return {
    range: stuk.voorwerk,
    message: `De velden van "${groep}" ontbreken; ${ditStuk(stuk.soort)} vraagt daar ${opsomming(leden.map(([pad]) => naam(pad)))}.`,
    hint: `Voeg toe, met wat hier geldt:\n${groep}:${regels.join('')}`,
  };
}

/** The lines to write: a member of a group stands indented below the name of its group. */
function invulling(pad: string, voorbeeld: string): string {
  const [groep, lid] = pad.split('.');
  return lid === undefined ? `${pad}: ${voorbeeld}` : `onder "${groep}:" de regel "${lid}: ${voorbeeld}"`;
}
