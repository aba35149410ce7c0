import type { Melding } from '../../../src/werkplek/api.ts';
import { adres } from '../route.ts';
import { Besloten, Icoon, Knop, Merk } from '../ui/index.ts';
import { hoofdletter, naamVan } from '../woorden.ts';
import { type Groep, sleutelVan } from './groepen.ts';

export interface StukMeldingenProps {
  readonly groep: Groep;
  /** Those that are being mended. */
  readonly bezig: ReadonlySet<string>;
  readonly opVerbeter: (melding: Melding) => void;
}

/** The messages of one stuk, with what can be done about each. */
export function StukMeldingen({ groep, bezig, opVerbeter }: StukMeldingenProps) {
  const { pad, stuk, bij, meldingen } = groep;
  const kop = `stuk-${pad}`;
  // Of a PDF or a picture there is no place to go to.
  const isTekst = /\.md$/iu.test(pad);
  return (
    <section class="groep" aria-labelledby={`${kop} ${kop}-bij`}>
      <div class="groep-kop">
        <h2 id={kop}>{stuk ? hoofdletter(stuk.titel) : naamVan(pad)}</h2>
        <span id={`${kop}-bij`} class="gedempt">
          {bij}
        </span>
        {stuk ? <Besloten openbaarheid={stuk.openbaarheid} /> : null}
      </div>
      <ul class="meldingen kaart">
        {meldingen.map((melding) => {
          const sleutel = sleutelVan(melding);
          const fout = melding.severity === 'fout';
          return (
            <li key={sleutel} class="melding">
              <Merk aard={melding.severity} icoon={melding.severity}>
                {fout ? 'Fout' : 'Let op'}
              </Merk>
              <div class="melding-tekst">
                {isTekst ? (
                  <a class="melding-naam" href={adres('stuk', pad, { plek: melding.begin })}>
                    {melding.message}
                  </a>
                ) : (
                  <p class="melding-naam" tabIndex={-1}>
                    {melding.message}
                  </p>
                )}
                <p class="gedempt">{melding.hint}</p>
                {melding.related.map((ander) => (
                  <a
                    key={`${ander.pad} ${ander.begin}`}
                    class="melding-ander"
                    href={adres('stuk', ander.pad, { plek: ander.begin })}
                  >
                    <Icoon naam="rechts" />
                    {ander.message || naamVan(ander.pad)}
                  </a>
                ))}
              </div>
              {isTekst ? <span class="melding-regel gedempt">regel {melding.regel}</span> : null}
              {melding.fix ? (
                <Knop
                  uit={bezig.has(sleutel)}
                  icoon="vink"
                  aria-label={`Verbeter: ${melding.message}`}
                  onClick={() => opVerbeter(melding)}
                >
                  Verbeter
                </Knop>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
