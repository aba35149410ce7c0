import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { KlaarOpdracht, VergaderingLang } from '../../../src/werkplek/api.ts';
import { zinVan } from '../api.ts';
import { Foutvlak, Knop } from '../ui/index.ts';
import { begin } from './werk.ts';

/** What every thing to do gets: of which vergadering, and whether other work runs. */
export interface DaadEigen {
  readonly vergadering: VergaderingLang;
  readonly bezig: boolean;
}

export interface DaadProps {
  readonly titel: string;
  readonly uitleg: ComponentChildren;
  readonly knop: string;
  readonly hoofd?: boolean;
  readonly bezig: boolean;
  readonly opdracht: () => KlaarOpdracht;
  readonly children?: ComponentChildren;
}

/** One thing to do with a vergadering: what it is, what it asks, and the button. */
export function Daad({ titel, uitleg, knop, hoofd, bezig, opdracht, children }: DaadProps) {
  const fout = useSignal('');
  const kop = useId();
  const doe = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (bezig) return;
    fout.value = '';
    await begin(opdracht()).catch((gegooid: unknown) => {
      fout.value = zinVan(gegooid);
    });
  };
  return (
    <section class="daad kaart" aria-labelledby={kop}>
      <h2 id={kop}>{titel}</h2>
      <p class="gedempt">{uitleg}</p>
      <form onSubmit={doe}>
        {children}
        {fout.value ? <Foutvlak zin={fout.value} /> : null}
        <Knop type="submit" kind={hoofd ? 'hoofd' : 'gewoon'} uit={bezig}>
          {knop}
        </Knop>
      </form>
    </section>
  );
}
