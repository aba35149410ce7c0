import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icoon, Knop } from '../ui/index.ts';
import type { Twist } from './afspraak.ts';
import { NaastElkaar } from './naast-elkaar.tsx';
import { regeleindeVan } from './regeleinden.ts';
import type { Werktekst } from './werktekst.ts';

/** Two texts of one stuk, and a person who says which stands. Nothing is written over before that. */
export function Twistvlak({ werktekst, twist }: { readonly werktekst: Werktekst; readonly twist: Twist }) {
  const samen = useSignal<string | undefined>(undefined);
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  const schijf = twist.digest !== undefined;
  const daar = schijf ? 'Op de schijf' : 'Zoals het nu is';
  const kies = (tekst: string): void => {
    const einde = regeleindeVan(twist.daar);
    void werktekst.kies(tekst.replace(/\r\n?|\n/g, einde));
  };
  return (
    <section class="twist kaart">
      <h2 ref={kop} tabIndex={-1}>
        <Icoon naam="waarschuwing" />{' '}
        {schijf ? 'Dit bestand is ook buiten de werkplek veranderd' : 'Dezelfde woorden zijn ook elders veranderd'}
      </h2>
      <p>
        Er is niets overschreven. Doorgestreept is wat {schijf ? 'op de schijf' : 'er nu'} staat, onderstreept wat van u
        is. Kies welke tekst blijft, of voeg ze samen: dan neemt u per plek de andere tekst over, en kunt u typen.
      </p>
      <div class="knoppen">
        <Knop onClick={() => kies(twist.hier)}>Mijn tekst houden</Knop>
        <Knop onClick={() => kies(twist.daar)}>{schijf ? 'De tekst op de schijf nemen' : 'De andere tekst nemen'}</Knop>
        {samen.value === undefined ? (
          <Knop
            kind="hoofd"
            onClick={() => {
              samen.value = twist.hier;
            }}
          >
            Samenvoegen
          </Knop>
        ) : (
          <Knop kind="hoofd" icoon="vink" onClick={() => kies(samen.value ?? twist.hier)}>
            De samengevoegde tekst gebruiken
          </Knop>
        )}
      </div>
      <NaastElkaar
        links={{ naam: daar, tekst: twist.daar }}
        rechts={{ naam: samen.value === undefined ? 'Mijn tekst' : 'Samengevoegd', tekst: twist.hier }}
        opWijzig={
          samen.value === undefined
            ? undefined
            : (tekst) => {
                samen.value = tekst;
              }
        }
      />
    </section>
  );
}
