import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icoon } from './icoon.tsx';
import { Knop } from './knop.tsx';

interface Gezegd {
  readonly zin: string;
  readonly aard: 'rust' | 'goed' | 'fout';
  readonly keer: number;
}
const gezegd = signal<Gezegd | undefined>(undefined);
const getoond = signal<Gezegd | undefined>(undefined);
const LEESTIJD_MS = 7000;

/** Says a sentence to who cannot see what happened. What one sees happen needs no more than this. */
export function zeg(zin: string): void {
  gezegd.value = { zin, aard: 'rust', keer: (gezegd.value?.keer ?? 0) + 1 };
}

/** Says a sentence to all: it stands below on the page for a while, a fault until it is put away. */
export function meld(zin: string, aard: Gezegd['aard'] = 'goed'): void {
  zeg(zin);
  getoond.value = { zin, aard, keer: (getoond.value?.keer ?? 0) + 1 };
}

/** The place where `zeg` and `meld` are heard and seen; once on the page. */
export function Gezegden() {
  const nu = getoond.value;
  useEffect(() => {
    if (!nu || nu.aard === 'fout') return;
    const wacht = setTimeout(() => {
      getoond.value = undefined;
    }, LEESTIJD_MS);
    return () => clearTimeout(wacht);
  }, [nu]);
  return (
    <>
      <div role="status" aria-live="polite" class="alleen-gehoord">
        {gezegd.value ? <span key={gezegd.value.keer}>{gezegd.value.zin}</span> : null}
      </div>
      {nu ? (
        <div class={`gezegd gezegd-${nu.aard}`} key={nu.keer}>
          <Icoon naam={nu.aard === 'fout' ? 'fout' : 'vink'} />
          <p>{nu.zin}</p>
          <Knop
            kind="stil"
            icoon="kruis"
            alleenIcoon="Melding weghalen"
            onClick={() => {
              getoond.value = undefined;
            }}
          />
        </div>
      ) : null}
    </>
  );
}
