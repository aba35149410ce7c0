import { useEffect, useRef } from 'preact/hooks';
import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';
import { Knop } from '../ui/index.ts';
import { Punt } from './punt.tsx';
import { maakSleepbaar } from './sleep.ts';
import { naamVan, type Plek } from './verplaats.ts';

/** What can be done with a line of the agenda. */
export interface PuntDaden {
  readonly schuif: (regel: AgendaRegel, richting: -1 | 1) => void;
  readonly naarRubriek: (regel: AgendaRegel, rubriek: number) => void;
  readonly sleep: (id: string, naar: Plek) => void;
  readonly hernoem: (regel: AgendaRegel) => void;
  readonly verwijder: (regel: AgendaRegel) => void;
  readonly voegToe: (rubriek: number) => void;
}

export interface RubriekProps {
  readonly vergadering: VergaderingLang;
  readonly nummer: number;
  readonly rubriek: VergaderingLang['rubrieken'][number];
  readonly namen: ReadonlyMap<AgendaRegel, string>;
  readonly daden: PuntDaden;
}

/** One rubriek of the agenda with its lines. */
export function Rubriek({ vergadering, nummer, rubriek, namen, daden }: RubriekProps) {
  const lijst = useRef<HTMLOListElement>(null);
  const laatste = useRef(daden);
  laatste.current = daden;
  useEffect(() => {
    if (!lijst.current) return undefined;
    return maakSleepbaar(lijst.current, (id, naar) => laatste.current.sleep(id, naar));
  }, []);
  const kop = `rubriek-${nummer}`;
  const naam = naamVan(rubriek);
  // In some houses it is a word that no one is to read.
  const letter = rubriek.letter.length <= 2 ? rubriek.letter : '';
  return (
    <section class="rubriek" aria-labelledby={kop}>
      <div class="deel-kop">
        <h2 id={kop}>
          {letter ? <span class="rubriek-letter">{letter}</span> : null} {naam}
        </h2>
        <Knop kind="stil" icoon="plus" aria-label={`Punt toevoegen aan ${naam}`} onClick={() => daden.voegToe(nummer)}>
          Punt toevoegen
        </Knop>
      </div>
      <div class="rubriek-vlak">
        {rubriek.regels.length === 0 ? <p class="rubriek-leeg gedempt">Nog geen punten.</p> : null}
        <ol class="punten kaart" ref={lijst} data-rubriek={nummer}>
          {rubriek.regels.map((regel) => (
            <Punt
              key={namen.get(regel)}
              sleutel={namen.get(regel) ?? ''}
              regel={regel}
              vergadering={vergadering}
              rubriek={nummer}
              daden={daden}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}
