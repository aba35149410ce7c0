import { datumVoluit, type IsoDate } from '../core/index.ts';
import {
  datumveld,
  type Functie,
  houderVan,
  type Register,
  type SoortNaam,
  type Stuk,
  veldplek,
  vergaderingVan,
} from '../model/index.ts';
import { opsomming } from './hulp/soorten.ts';
import { raadsbrief } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

/** Who signs what. */
const TEKENT: Partial<Record<SoortNaam, readonly Functie[]>> = {
  oproeping: ['burgemeester'],
  raadsbesluit: ['griffier', 'burgemeester'],
  raadsbrief: ['gemeentesecretaris', 'burgemeester'],
};

export const ondertekenaar: Regel = {
  id: 'ondertekenaar',
  severity: 'fout',
  volledigheid: true,
  kort: 'Op de dag van ondertekening is er precies één burgemeester, gemeentesecretaris of griffier in functie.',
  reden:
    'Stukken van de raad tekenen burgemeester en griffier (Gemeentewet, artikel 32a), die van het college burgemeester en secretaris (artikel 59a). De namen komen uit gemeente.yaml.',
  fout: { 'brieven/2020-02-18-speelplein.md': raadsbrief('Het plein is bijna klaar.', { datum: '2020-02-18' }) },
  goed: { 'brieven/2026-02-17-speelplein.md': raadsbrief('Het plein is bijna klaar.') },
  controleer: perStuk((stuk, register, meld) => {
    const [dag, veld] = getekend(register, stuk);
    if (!dag) return;
    for (const functie of TEKENT[stuk.soort] ?? []) {
      const houders = houderVan(register.gemeente, functie, dag);
      if (houders.length === 1) continue;
      const namen = opsomming(houders.map(({ naam }) => naam));
      meld({
        range: veldplek(stuk, veld),
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

/** The day on which a stuk is signed, and the field that says so. */
function getekend(register: Register, stuk: Stuk): readonly [IsoDate | undefined, string] {
  if (stuk.soort === 'oproeping') return [datumveld(stuk, 'gedateerd'), 'gedateerd'];
  if (stuk.soort === 'raadsbrief') return [datumveld(stuk, 'datum'), 'datum'];
  if (stuk.soort !== 'raadsbesluit') return [undefined, ''];
  return [datumveld(stuk, 'vastgesteld') ?? vergaderingVan(register, stuk)?.datum, 'vastgesteld'];
}
