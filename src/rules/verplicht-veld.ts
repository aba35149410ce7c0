import { soortVan } from '../kinds/index.ts';
import { agendaregelVan, type Register, type Stuk } from '../model/index.ts';
import { ditStuk, veldnaam } from './hulp/soorten.ts';
import { raadsbesluit } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

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
    for (const [pad, { verplicht, verwacht, voorbeeld }] of Object.entries(soortVan(stuk.soort).velden)) {
      if (verplicht === false || (verplicht === 'markt' && !marktGeldt(register, stuk))) continue;
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

/** The lines to write: a member of a group stands indented below the name of its group. */
function invulling(pad: string, voorbeeld: string): string {
  const [groep, lid] = pad.split('.');
  return lid === undefined ? `${pad}: ${voorbeeld}` : `onder "${groep}:" de regel "${lid}: ${voorbeeld}"`;
}
