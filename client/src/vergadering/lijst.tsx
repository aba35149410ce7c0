import { useSignal } from '@preact/signals';
import type { StukKort, VergaderingKort } from '../../../src/werkplek/api.ts';
import { adres } from '../route.ts';
import { start } from '../start.ts';
import { Besloten, Icoon, Knop, Leeg, Merk, Scherm, Tellingen, telling } from '../ui/index.ts';
import { hoofdletter } from '../woorden.ts';
import { NieuweVergadering } from './nieuw.tsx';
import { NieuwLosStuk } from './nieuw-stuk.tsx';
import { Onleesbaar } from './onleesbaar.tsx';
import { titelVan } from './scherm.tsx';

/** Where one begins: all vergaderingen, the last one first, and the stukken that belong to none. */
export function Vergaderingen() {
  const nieuw = useSignal<'vergadering' | 'stuk' | ''>('');
  const sluit = (): void => {
    nieuw.value = '';
  };
  const nu = start.value;
  return (
    <Scherm
      titel="Vergaderingen"
      knoppen={
        <Knop
          kind="hoofd"
          icoon="plus"
          onClick={() => {
            nieuw.value = 'vergadering';
          }}
        >
          Nieuwe vergadering
        </Knop>
      }
    >
      {nu ? (
        <>
          <Onleesbaar />
          {nu.meldingenKomen ? <p class="gedempt">Meldingen komen eraan…</p> : null}
          {nu.vergaderingen.length === 0 ? (
            <Leeg titel="Er is nog geen vergadering">
              <p>Maak er een: u hebt alleen de datum nodig.</p>
            </Leeg>
          ) : (
            <ul class="lijst kaart">
              {opDatum(nu.vergaderingen).map((een) => (
                <Regel key={een.map} vergadering={een} />
              ))}
            </ul>
          )}
          <section class="los" aria-labelledby="los-kop">
            <div class="deel-kop">
              <h2 id="los-kop">Losse stukken</h2>
              <Knop
                kind="stil"
                icoon="plus"
                onClick={() => {
                  nieuw.value = 'stuk';
                }}
              >
                Nieuw los stuk
              </Knop>
            </div>
            {nu.los.length === 0 ? (
              <p class="gedempt">Brieven en andere stukken die bij geen vergadering horen, komen hier.</p>
            ) : (
              <ul class="lijst kaart">
                {nu.los.map((stuk) => (
                  <Los key={stuk.pad} stuk={stuk} />
                ))}
              </ul>
            )}
          </section>
        </>
      ) : null}
      {nieuw.value === 'vergadering' ? <NieuweVergadering opSluit={sluit} /> : null}
      {nieuw.value === 'stuk' ? <NieuwLosStuk opSluit={sluit} /> : null}
    </Scherm>
  );
}

function Regel({ vergadering }: { readonly vergadering: VergaderingKort }) {
  const { map, fouten, waarschuwingen, uitgaven } = vergadering;
  return (
    <li class="lijst-regel">
      <Icoon naam="kalender" />
      <div class="lijst-tekst">
        <a class="lijst-naam" href={adres('agenda', map)}>
          {titelVan(vergadering)}
        </a>
      </div>
      <div class="merken">
        {start.value?.meldingenKomen ? null : <Tellingen fouten={fouten} waarschuwingen={waarschuwingen} ook />}
        {uitgaven > 0 ? (
          <Merk icoon="verstuur">
            {uitgaven === 1 ? 'Verstuurd' : `${telling(uitgaven, 'keer', 'keer')} verstuurd`}
          </Merk>
        ) : (
          <Merk>Nog niet verstuurd</Merk>
        )}
      </div>
    </li>
  );
}

/** A stuk that stands on no agenda, in a list. */
export function Los({ stuk }: { readonly stuk: StukKort }) {
  return (
    <li class="lijst-regel">
      <Icoon naam="stuk" />
      <div class="lijst-tekst">
        <a class="lijst-naam" href={adres('stuk', stuk.pad)}>
          {stuk.onderwerp || stuk.pad}
        </a>
        <span class="gedempt">{hoofdletter(stuk.titel)}</span>
      </div>
      <div class="merken">
        <Besloten openbaarheid={stuk.openbaarheid} />
        <Tellingen fouten={stuk.fouten} waarschuwingen={stuk.waarschuwingen} />
        <Merk>{stuk.status}</Merk>
      </div>
    </li>
  );
}

function opDatum(vergaderingen: readonly VergaderingKort[]): readonly VergaderingKort[] {
  return [...vergaderingen].sort((a, b) => (b.datum ?? '').localeCompare(a.datum ?? '') || a.map.localeCompare(b.map));
}
