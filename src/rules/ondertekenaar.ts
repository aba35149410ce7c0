import { datumVoluit } from '../core/index.ts';
import { houderVan, soortMetRol, soortVan, veldplek } from '../model/index.ts';
import { tekendag } from '../rollen/index.ts';
import { opsomming } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const brief =
  (dag: string): Voorbeeld =>
  ({ huis, stuk }) => {
    const veld = soortMetRol(huis, 'brief')?.ondertekening?.dag;
    const velden = { [veld ?? '']: dag };
    return [
      veld ? stuk('brief', { bestand: `${dag}-speelplein`, tekst: 'Het plein is bijna klaar.', velden }) : undefined,
    ];
  };

export const ondertekenaar: Regel = {
  id: 'ondertekenaar',
  severity: 'fout',
  volledigheid: true,
  kort: 'Van elke functie die een stuk ondertekent, is er op die dag precies één persoon in functie.',
  reden:
    'Stukken van de raad tekenen burgemeester en griffier (Gemeentewet, artikel 32a), die van het college burgemeester en secretaris (artikel 59a). De namen komen uit gemeente.yaml.',
  fout: brief('2018-02-20'),
  goed: brief('2026-02-17'),
  ...binnenZaak((stuk, register, meld) => {
    const soort = soortVan(register, stuk);
    const dag = tekendag(stuk, soort, register);
    if (!soort.ondertekening || !dag) return;
    for (const { functie } of soort.ondertekening.door) {
      const houders = houderVan(register.gemeente, functie, dag);
      if (houders.length === 1) continue;
      const namen = opsomming(houders.map(({ naam }) => naam));
      meld({
        range: veldplek(stuk, soort.ondertekening.dag),
        message:
          houders.length === 0
            ? `Op ${datumVoluit(dag)} is volgens gemeente.yaml niemand ${functie}; verwacht wordt er één, die dit stuk tekent.`
            : `Op ${datumVoluit(dag)} zijn volgens gemeente.yaml ${namen} allen ${functie}; verwacht wordt er één, die dit stuk tekent.`,
        hint: register.gemeente.bestuur.some((persoon) => persoon.functie === functie)
          ? `Controleer de datum, of "van" en "tot" van de ${functie} in gemeente.yaml.`
          : `Zet de ${functie} in gemeente.yaml onder "bestuur", met naam, achternaam en "functie: ${functie}".`,
      });
    }
  }),
};
