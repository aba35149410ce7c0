import { useId } from 'preact/hooks';
import { Icoon, Knop, meld } from '../ui/index.ts';
import { Bestanden } from './bestanden.tsx';
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
  const misTitel = bestanden.length > 0 ? 'Niet alles is gemaakt' : 'Het is niet gelukt';
  const titel = mis ? misTitel : klaar ? (doe ? KLAAR[doe] : 'Klaar') : doe ? BEZIG[doe] : 'Er wordt gewerkt';
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
      {tekst ? <Tekst tekst={tekst} mee={doe === 'wijzigingen'} /> : null}
      {bestanden.length > 0 ? <Bestanden bestanden={bestanden} /> : null}
    </section>
  );
}

/** What was said in more words: to read, or to take along into a mail. */
function Tekst({ tekst, mee }: { readonly tekst: string; readonly mee: boolean }) {
  const kopieer = (): void => {
    navigator.clipboard.writeText(tekst).then(
      () => meld('De tekst is gekopieerd.'),
      () => meld('Kopiëren lukte niet; selecteer de tekst zelf.', 'fout'),
    );
  };
  return (
    <div class="voortgang-tekst">
      <pre>{tekst}</pre>
      {mee ? <Knop onClick={kopieer}>Kopieer de tekst</Knop> : null}
    </div>
  );
}
