import { useId } from 'preact/hooks';
import { adresVan } from '../api.ts';
import { Icoon, Knop, Merk, meld, zeg } from '../ui/index.ts';
import { naamVan } from '../woorden.ts';
import { stop, werk } from './werk.ts';

const BEZIG = {
  bouw: 'De stukken worden gemaakt',
  bundel: 'Het bestand wordt gemaakt',
  uitgeven: 'Er wordt verstuurd',
  wijzigingen: 'De lijst wordt gemaakt',
} as const;
const KLAAR = {
  bouw: 'De stukken zijn gemaakt',
  bundel: 'Het bestand is er',
  uitgeven: 'Verstuurd',
  wijzigingen: 'De lijst is er',
} as const;

/** How far the work is, and what came of it. */
export function Voortgang() {
  const kop = useId();
  const nu = werk.value;
  if (!nu) return null;
  const { opdracht, stand } = nu;
  const { id, klaar, gedaan, totaal, regel, goed, tekst, bestanden = [] } = stand;
  const doe = opdracht?.doe;
  const mis = klaar && goed === false;
  const titel = klaar
    ? mis
      ? 'Het is niet gelukt'
      : doe
        ? KLAAR[doe]
        : 'Klaar'
    : doe
      ? BEZIG[doe]
      : 'Er wordt gewerkt';
  return (
    <section class={`voortgang kaart${mis ? ' voortgang-mis' : klaar ? ' voortgang-goed' : ''}`} aria-labelledby={kop}>
      <div class="voortgang-kop">
        {klaar ? <Icoon naam={mis ? 'fout' : 'vink'} /> : null}
        <h2 id={kop}>{titel}</h2>
        {klaar ? (
          <Knop
            kind="stil"
            icoon="kruis"
            alleenIcoon="Weghalen"
            onClick={() => {
              werk.value = undefined;
            }}
          />
        ) : (
          <Knop onClick={() => void stop(id).catch(() => meld('Stoppen lukte niet.', 'fout'))}>Stoppen</Knop>
        )}
      </div>
      {klaar ? null : (
        <>
          <progress max={totaal || 1} value={totaal ? gedaan : undefined} aria-label={titel} />
          <p class="gedempt">
            {totaal ? `${gedaan} van ${totaal}. ` : ''}
            {regel}
          </p>
        </>
      )}
      {klaar && regel ? <p>{regel}</p> : null}
      {tekst ? (
        <div class="voortgang-tekst">
          <pre>{tekst}</pre>
          <Knop
            onClick={() =>
              void navigator.clipboard.writeText(tekst).then(
                () => zeg('De tekst is gekopieerd.'),
                () => meld('Kopiëren lukte niet; selecteer de tekst zelf.', 'fout'),
              )
            }
          >
            Kopieer de tekst
          </Knop>
        </div>
      ) : null}
      {bestanden.length > 0 ? <Bestanden bestanden={bestanden} /> : null}
    </section>
  );
}

function Bestanden({ bestanden }: { readonly bestanden: readonly string[] }) {
  return (
    <ul class="lijst">
      {bestanden.map((pad) => (
        <li key={pad} class="lijst-regel">
          <Icoon naam="stuk" />
          <span class="lijst-tekst">
            <a href={adresVan('uit', { pad })} target="_blank" rel="noopener">
              {naamVan(pad)}
            </a>
          </span>
          {pad.startsWith('openbaar/') ? null : (
            <Merk aard="besloten" icoon="slot">
              niet openbaar
            </Merk>
          )}
          <a class="knop knop-stil" href={adresVan('uit', { pad })} download={naamVan(pad)}>
            <Icoon naam="neer" />
            Downloaden
            <span class="alleen-gehoord"> {naamVan(pad)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
