import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InleesBesluit, InleesVoorstel } from '../../../src/werkplek/api.ts';
import { stuur, stuurFormulier, venster, zinVan } from '../api.ts';
import { start } from '../start.ts';
import { NaastElkaar } from '../stuk/naast-elkaar.tsx';
import { Foutvlak, Invoer, Knop, meld, telling } from '../ui/index.ts';
import { Conflicten } from './conflicten.tsx';
import { type Keuzes, Wijzigingen } from './wijzigingen.tsx';

export interface InlezenProps {
  readonly bestand: File;
  readonly map?: string | undefined;
  readonly naar?: string | undefined;
  readonly opKlaar: (pad: string) => void;
}

/** A Word file that is read in: what would change, what there is to choose, and the button that does it. Until then nothing changes. */
export function Inlezen({ bestand, map, naar, opKlaar }: InlezenProps) {
  const voorstel = useSignal<InleesVoorstel | undefined>(undefined);
  const fout = useSignal('');
  useEffect(() => {
    const formulier = new FormData();
    formulier.append('bestand', bestand);
    if (naar !== undefined) formulier.append('naar', naar);
    if (map !== undefined) formulier.append('map', map);
    let weg = false;
    stuurFormulier<InleesVoorstel>('inlezen', formulier).then(
      (gekomen) => {
        if (!weg) voorstel.value = gekomen;
      },
      (gegooid: unknown) => {
        if (!weg) fout.value = zinVan(gegooid);
      },
    );
    return () => {
      weg = true;
    };
  }, [bestand, map, naar, voorstel, fout]);
  if (fout.value) return <Foutvlak zin={fout.value} />;
  if (!voorstel.value)
    return (
      <p class="laden" role="status">
        Het bestand wordt gelezen…
      </p>
    );
  return <Voorstel voorstel={voorstel.value} map={map} opKlaar={opKlaar} />;
}

interface VoorstelProps {
  readonly voorstel: InleesVoorstel;
  readonly map?: string | undefined;
  readonly opKlaar: (pad: string) => void;
}

function Voorstel({ voorstel, map, opKlaar }: VoorstelProps) {
  const { id, pad, wijzigingen, conflicten, opmerkingen, gezegd, voor, na } = voorstel;
  const keuzes = useSignal<Keuzes>({});
  const gekozen = useSignal<readonly ('hier' | 'word' | undefined)[]>(conflicten.map(() => undefined));
  const soort = useSignal(voorstel.soort ?? voorstel.soorten[0] ?? '');
  const naarMap = useSignal(map ?? '');
  const fout = useSignal('');
  const bezig = useSignal(false);
  const open = wijzigingen.filter((een) => !keuzes.value[een.id]).length + gekozen.value.filter((een) => !een).length;
  const neemOver = async (): Promise<void> => {
    if (bezig.value) return;
    if (open > 0) {
      fout.value = `Er ${open === 1 ? 'is' : 'zijn'} nog ${telling(open, 'keuze', 'keuzes')} te maken. Maak die eerst.`;
      return;
    }
    bezig.value = true;
    fout.value = '';
    const besluit: InleesBesluit = {
      id,
      venster,
      keuzes: keuzes.value,
      conflicten: gekozen.value.map((een) => een ?? 'hier'),
      ...(pad === undefined ? { soort: soort.value, map: naarMap.value } : {}),
    };
    try {
      const { pad: gemaakt } = await stuur<{ pad: string }>('inlezen/neemover', besluit);
      meld('Het Word-bestand is overgenomen. Met Ongedaan maken draait u het terug.');
      opKlaar(gemaakt);
    } catch (gegooid) {
      fout.value = zinVan(gegooid);
    }
    bezig.value = false;
  };
  return (
    <div class="inlees">
      <p>
        {pad === undefined ? 'Dit bestand hoort nog bij geen stuk.' : `Dit bestand hoort bij ${pad}.`} Er verandert
        niets voordat u op Neem over drukt.
      </p>
      {pad === undefined ? <Waarheen voorstel={voorstel} soort={soort} map={naarMap} /> : null}
      {gezegd.length > 0 ? (
        <section class="vlak vlak-waarschuwing inlees-gezegd">
          <div>
            <h2>Let hierop</h2>
            <ul>
              {gezegd.map((zin) => (
                <li key={zin}>{zin}</li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <Wijzigingen wijzigingen={wijzigingen} keuzes={keuzes} />
      <Conflicten conflicten={conflicten} gekozen={gekozen} />
      {opmerkingen.length > 0 ? (
        <section class="inlees-deel">
          <h2>Opmerkingen in de kantlijn</h2>
          <p class="uitleg">Deze komen niet in het stuk. Lees ze en verwerk ze zelf.</p>
          <ul class="inlees-lijst">
            {opmerkingen.map(({ door, tekst, bij }, index) => (
              <li key={index} class="kaart inlees-een">
                <p>
                  <strong>{door || 'Onbekend'}</strong>
                  {bij ? <span class="gedempt"> bij “{bij}”</span> : null}
                </p>
                <p>{tekst}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="inlees-deel">
        <h2>Wat er verandert</h2>
        {voor === na ? (
          <p>Aan de tekst verandert niets{wijzigingen.length > 0 ? ', behalve wat u hierboven aanvaardt' : ''}.</p>
        ) : (
          <NaastElkaar links={{ naam: 'Nu', tekst: voor }} rechts={{ naam: 'Uit Word', tekst: na }} />
        )}
      </section>
      {fout.value ? <Foutvlak zin={fout.value} /> : null}
      <div class="knoppen inlees-slot">
        <Knop kind="hoofd" uit={bezig.value} onClick={() => void neemOver()}>
          Neem over
        </Knop>
        {open > 0 ? <p class="gedempt">Nog {telling(open, 'keuze', 'keuzes')} te maken</p> : null}
      </div>
    </div>
  );
}

interface WaarheenProps {
  readonly voorstel: InleesVoorstel;
  readonly soort: { value: string };
  readonly map: { value: string };
}

/** Of a file that belongs to no stuk yet: what it becomes, and where. */
function Waarheen({ voorstel, soort, map }: WaarheenProps) {
  const titels = new Map(start.value?.soorten.map(({ naam, titel }) => [naam, titel]));
  return (
    <div class="inlees-waarheen">
      <Invoer label="Het wordt een">
        {(aan) => (
          <select
            {...aan}
            value={soort.value}
            onChange={({ currentTarget }) => {
              soort.value = currentTarget.value;
            }}
          >
            {voorstel.soorten.map((naam) => (
              <option key={naam} value={naam}>
                {titels.get(naam) ?? naam}
              </option>
            ))}
          </select>
        )}
      </Invoer>
      <Invoer
        label="In de map"
        uitleg="Bijvoorbeeld 2026-04-22/de-wilg: de map van de vergadering, dan die van de zaak"
      >
        {(aan) => (
          <input
            {...aan}
            value={map.value}
            onInput={({ currentTarget }) => {
              map.value = currentTarget.value;
            }}
          />
        )}
      </Invoer>
    </div>
  );
}
