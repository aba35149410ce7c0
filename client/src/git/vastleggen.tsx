import { useSignal } from '@preact/signals';
import type { GitStand } from '../../../src/werkplek/api.ts';
import { haal, stuur } from '../api.ts';
import { useBron } from '../bron.ts';
import { adres } from '../route.ts';
import { Formulier, Invoer, Leeg, Merk, meld, Scherm, Toon, telling } from '../ui/index.ts';

const AARD = { nieuw: 'goed', gewijzigd: 'rust', verwijderd: 'fout' } as const;

/** What changed since the last commit, and the sentence with which it is committed. */
export function Vastleggen() {
  const bron = useBron('git', (signal) => haal<GitStand>('git', {}, signal));
  const zin = useSignal('');
  const legVast = async (aantal: number): Promise<void> => {
    await stuur('git', { zin: zin.value.trim() });
    zin.value = '';
    meld(`${telling(aantal, 'bestand', 'bestanden')} vastgelegd.`);
    bron.ververs();
  };
  return (
    <Scherm titel="Vastleggen">
      <Toon bron={bron}>
        {({ is, veranderd }) =>
          !is ? (
            <Leeg titel="Deze map wordt niet bijgehouden met git">
              <p>Uw wijzigingen staan gewoon in de bestanden. Vraag uw beheerder als u een geschiedenis wilt.</p>
            </Leeg>
          ) : veranderd.length === 0 ? (
            <Leeg titel="Alles is vastgelegd">
              <p>Sinds de vorige keer is er niets veranderd.</p>
            </Leeg>
          ) : (
            <div class="vastleggen">
              <section aria-labelledby="veranderd-kop">
                <h2 id="veranderd-kop">
                  {telling(veranderd.length, 'bestand veranderde', 'bestanden veranderden')} sinds de vorige keer
                </h2>
                <ul class="lijst kaart">
                  {veranderd.map(({ pad, hoe }) => (
                    <li key={pad} class="lijst-regel">
                      <span class="lijst-tekst">
                        {pad.endsWith('.md') && hoe !== 'verwijderd' ? <a href={adres('stuk', pad)}>{pad}</a> : pad}
                      </span>
                      <Merk aard={AARD[hoe]}>{hoe}</Merk>
                    </li>
                  ))}
                </ul>
              </section>
              <Formulier knop="Vastleggen" doe={() => legVast(veranderd.length)}>
                <Invoer label="Wat veranderde er?" uitleg="Eén zin, voor wie later terugkijkt.">
                  {(aan) => (
                    <input
                      {...aan}
                      required
                      value={zin.value}
                      onInput={({ currentTarget }) => {
                        zin.value = currentTarget.value;
                      }}
                    />
                  )}
                </Invoer>
              </Formulier>
            </div>
          )
        }
      </Toon>
    </Scherm>
  );
}
