import { useSignal } from '@preact/signals';
import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';
import { zinVan } from '../api.ts';
import { adres } from '../route.ts';
import { Besloten, Icoon, Knop, Merk, meld, Tellingen } from '../ui/index.ts';
import { hoofdletter } from '../woorden.ts';
import { mapVanRegel } from './bestand.ts';
import { maakStuk } from './nieuw-stuk.tsx';

/** The stukken of a line: each a link with what is to be done in it; what is missing, a button that makes it. */
export function Stukken({
  regel,
  vergadering,
}: {
  readonly regel: AgendaRegel;
  readonly vergadering: VergaderingLang;
}) {
  const bezig = useSignal(false);
  const { stukken, mist, zaaknummer } = regel;
  if (stukken.length === 0 && mist.length === 0) return null;
  const maak = async (soort: string): Promise<void> => {
    if (bezig.value) return;
    bezig.value = true;
    const map = mapVanRegel(vergadering, regel);
    await maakStuk({ soort, map, ...(zaaknummer ? { zaaknummer } : {}), onderwerp: regel.titel }).catch(
      (fout: unknown) => meld(zinVan(fout), 'fout'),
    );
    bezig.value = false;
  };
  return (
    <ul class="stukken">
      {stukken.map((stuk) => (
        <li key={stuk.pad} class="stukregel" data-pad={stuk.pad}>
          <a href={adres('stuk', stuk.pad)}>
            <Icoon naam="stuk" />
            {hoofdletter(stuk.titel)}
          </a>
          {stuk.status === 'concept' ? <Merk>concept</Merk> : null}
          {stuk.openbaarheid === regel.openbaarheid ? null : <Besloten openbaarheid={stuk.openbaarheid} />}
          <Tellingen fouten={stuk.fouten} waarschuwingen={stuk.waarschuwingen} />
        </li>
      ))}
      {mist.map(({ soort, titel }) => (
        <li key={soort} class="stukregel">
          <Knop class="knop-mist" kind="stil" icoon="plus" uit={bezig.value} onClick={() => void maak(soort)}>
            {hoofdletter(titel)} maken
          </Knop>
          <Merk aard="waarschuwing">ontbreekt</Merk>
        </li>
      ))}
    </ul>
  );
}
