import type { Range } from '../core/index.ts';
import { type Register, type Stuk, sectieMet, soortMetRol, soortVan } from '../model/index.ts';
import { bewaaktBesluit, leegBesluit } from './hulp/besluit.ts';
import { geplaatst, heeftInhoud } from './hulp/secties.ts';
import { ditStuk } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const voorstel =
  (tekst?: string): Voorbeeld =>
  ({ huis, stuk }) => {
    const soort = soortMetRol(huis, 'voorstel');
    const sectie = soort?.secties.find(({ id, verplicht }) => verplicht && id !== soort.beslispunten);
    return [sectie && stuk('voorstel', tekst === undefined ? {} : { secties: { [sectie.id]: tekst } })];
  };

export const verplichteSectie: Regel = {
  id: 'verplichte-sectie',
  severity: 'fout',
  overTekst: true,
  volledigheid: true,
  kort: 'Elk onderdeel dat een stuk van deze soort nodig heeft, staat er, met tekst.',
  reden:
    'De raad besluit over een compleet voorstel; het college bereidt die besluiten voor (Gemeentewet, artikel 160). Een leeg onderdeel is geen onderdeel.',
  fout: voorstel(''),
  goed: voorstel(),
  ...binnenZaak((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    soort.secties.forEach(({ id, titel, verplicht }, plaats) => {
      const sectie = sectieMet(stuk, id);
      if (sectie && heeftInhoud(sectie)) return;
      const leeg = stuk.rol === 'besluit' && id === soort.beslispunten ? leegBesluit(stuk, register) : undefined;
      if (leeg && bewaaktBesluit(stuk, register)) return;
      if (sectie) {
        if (verplicht || id === soort.beslispunten) {
          meld({
            range: sectie.kop ?? stuk.voorwerk,
            message: `Onder "${sectie.titel ?? titel}" staat niets; ${ditStuk(soort)} vraagt hier tekst.`,
            hint: verplicht ? 'Vul het onderdeel in.' : 'Vul het onderdeel in, of laat ook de kop weg.',
          });
        }
      } else if (verplicht) {
        const voor = soort.secties[plaats - 1];
        meld({
          range: hoort(stuk, register, plaats),
          message: `Het onderdeel "${titel}" ontbreekt; in ${ditStuk(soort)} hoort het ${voor ? `na "${voor.titel}"` : 'vooraan'}.`,
          hint: `Voeg toe: een regel "## ${titel}" met daaronder de tekst.`,
        });
      } else if (leeg) meld(leeg);
    });
  }),
};

/** Where a missing section is to be put: at the heading before which it comes, else at the last one. */
function hoort(stuk: Stuk, register: Register, plaats: number): Range {
  const secties = geplaatst(stuk, register);
  const bij = secties.find((ander) => ander.plaats > plaats) ?? secties.findLast((ander) => ander.plaats >= 0);
  return (bij ?? secties.at(-1))?.sectie.kop ?? stuk.voorwerk;
}
