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
    q.length < 2 ? Promise.resolve([]) : haal<readonly Gevonden[]>('zoek', { q }, signal),
  );
  return (
    <Scherm titel="Zoeken" venster={q === '' ? 'Zoeken' : `Zoeken: ${q}`}>
      {q.length < 2 ? (
        <Leeg titel="Waar zoekt u naar?">
          <p>Typ boven in het zoekveld ten minste twee tekens: een woord, een naam, een zaaknummer of een bedrag.</p>
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
              <div class="gevonden">
                {perStuk(gevonden).map((plekken) => (
                  <StukPlekken key={plekken[0]?.pad} plekken={plekken} q={q} />
                ))}
              </div>
            </>
          )}
        </Toon>
      )}
    </Scherm>
  );
}

function StukPlekken({ plekken, q }: { readonly plekken: readonly Gevonden[]; readonly q: string }) {
  const [eerste] = plekken;
  if (!eerste) return null;
  const { pad, titel, openbaarheid } = eerste;
  return (
    <section class="kaart gevonden-stuk">
      <h2>
        <a href={adres('stuk', pad)}>{titel || pad}</a> <Besloten openbaarheid={openbaarheid} />
      </h2>
      <p class="gedempt gevonden-waar">{pad}</p>
      <ul>
        {plekken.map(({ begin, regel, fragment }) => (
          <li key={begin}>
            <a class="gevonden-plek" href={adres('stuk', pad, { plek: begin })}>
              <span class="gevonden-fragment">
                …
                {delen(fragment, q).map(({ tekst, raak }, nummer) =>
                  raak ? <mark key={nummer}>{tekst}</mark> : tekst,
                )}
                …
              </span>
              <span class="gedempt gevonden-waar">regel {regel}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Places of one stuk together, in the order in which they were found. */
function perStuk(gevonden: readonly Gevonden[]): readonly (readonly Gevonden[])[] {
  const per = new Map<string, Gevonden[]>();
  for (const een of gevonden) per.set(een.pad, [...(per.get(een.pad) ?? []), een]);
  return [...per.values()];
}
