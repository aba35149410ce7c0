import type { VergaderingLang } from '../../../src/werkplek/api.ts';
import { useVergadering, VergaderingScherm } from '../vergadering/scherm.tsx';
import { Bouwen } from './bouwen.tsx';
import { Bundel } from './bundel.tsx';
import { Versturen } from './versturen.tsx';
import { Verzonden } from './verzonden.tsx';
import { Voortgang } from './voortgang.tsx';
import { werk } from './werk.ts';
import { Wijzigingen } from './wijzigingen.tsx';

/** What comes of a vergadering: its files, one file of all, and what is sent. */
export function Klaarmaken({ map }: { readonly map: string }) {
  const bron = useVergadering(map);
  return (
    <VergaderingScherm map={map} blad="klaarmaken" bron={bron}>
      {(vergadering) => <Daden vergadering={vergadering} />}
    </VergaderingScherm>
  );
}

function Daden({ vergadering }: { readonly vergadering: VergaderingLang }) {
  const bezig = werk.value !== undefined && !werk.value.stand.klaar;
  return (
    <>
      <Voortgang />
      <div class="daden">
        <div class="daden-rij">
          <Bouwen vergadering={vergadering} bezig={bezig} />
          <Bundel vergadering={vergadering} bezig={bezig} />
        </div>
        <div class="daden-rij">
          <Versturen vergadering={vergadering} bezig={bezig} />
          <Wijzigingen vergadering={vergadering} bezig={bezig} />
          <Verzonden vergadering={vergadering} />
        </div>
      </div>
    </>
  );
}
