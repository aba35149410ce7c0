import type { Gevonden } from '../../../src/werkplek/api.ts';
import { haal } from '../api.ts';
import { useBron } from '../bron.ts';
import { adres, route } from '../route.ts';
import { Besloten, Leeg, Scherm, Toon, telling } from '../ui/index.ts';
import { delen } from './delen.ts';

/** What was found in all stukken, by the words in the bar above. */
export function Zoeken() {
  const q = (route.value.vragen.get('q') ?? '').trim();
  const bron = useBron<readonly Gevonden[]>(`zoek:${q}`, (signal) =>
    q === '' ? Promise.resolve([]) : haal<readonly Gevonden[]>('zoek', { q }, signal),
  );
  return (
    <Scherm titel="Zoeken" venster={q === '' ? 'Zoeken' : `Zoeken: ${q}`}>
      {q === '' ? (
        <Leeg titel="Waar zoekt u naar?">
          <p>Typ boven in het zoekveld: een woord uit een stuk, een naam, een zaaknummer of een bedrag.</p>
        </Leeg>
      ) : (
        <Toon bron={bron}>
          {(gevonden) => (
            <>
              <p role="status" class="gevonden-telling">
                {gevonden.length === 0
                  ? `Niets gevonden voor “${q}”.`
                  : `${telling(gevonden.length, 'plek', 'plekken')} voor “${q}”`}
              </p>
              {gevonden.length > 0 ? (
                <ul class="gevonden kaart">
                  {gevonden.map((een) => (
                    <Plek key={`${een.pad} ${een.begin}`} plek={een} q={q} />
                  ))}
                </ul>
              ) : null}
            </>
          )}
        </Toon>
      )}
    </Scherm>
  );
}

function Plek({ plek, q }: { readonly plek: Gevonden; readonly q: string }) {
  return (
    <li class="lijst-regel">
      <div class="lijst-tekst">
        <a class="lijst-naam" href={adres('stuk', plek.pad, { plek: plek.begin })}>
          {plek.titel || plek.pad}
        </a>
        <p class="gevonden-fragment">
          {delen(plek.fragment, q).map(({ tekst, raak }, nummer) => (raak ? <mark key={nummer}>{tekst}</mark> : tekst))}
        </p>
        <span class="gedempt gevonden-waar">
          {plek.pad}, regel {plek.regel}
        </span>
      </div>
      <div class="merken">
        <Besloten openbaarheid={plek.openbaarheid} />
      </div>
    </li>
  );
}
