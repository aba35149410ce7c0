import type { ComponentChildren } from 'preact';
import type { VergaderingLang } from '../../../src/werkplek/api.ts';
import { haal } from '../api.ts';
import { type Bron, useBron } from '../bron.ts';
import { adres } from '../route.ts';
import { Icoon, Scherm, Tellingen, Toon } from '../ui/index.ts';
import { dagVoluit, hoofdletter } from '../woorden.ts';

const BLADEN = [
  ['agenda', 'Agenda'],
  ['controle', 'Controle'],
  ['klaarmaken', 'Klaarmaken'],
] as const;

/** A vergadering as it is shown: fetched, and again after each change. */
export function useVergadering(map: string): Bron<VergaderingLang> {
  return useBron(`vergadering:${map}`, (signal) => haal<VergaderingLang>('vergadering', { map }, signal));
}

export interface VergaderingSchermProps {
  readonly map: string;
  readonly blad: (typeof BLADEN)[number][0];
  readonly bron: Bron<VergaderingLang>;
  readonly knoppen?: (vergadering: VergaderingLang) => ComponentChildren;
  readonly children: (vergadering: VergaderingLang) => ComponentChildren;
}

/** What the views of one vergadering share: whose it is, the way back, and the way to the others. */
export function VergaderingScherm({ map, blad, bron, knoppen, children }: VergaderingSchermProps) {
  const { waarde } = bron;
  const naam = BLADEN.find(([een]) => een === blad)?.[1];
  const titel = waarde ? titelVan(waarde) : map;
  return (
    <Scherm
      titel={titel}
      venster={`${naam} · ${titel}`}
      boven={
        <a class="terug" href="#/">
          <Icoon naam="terug" />
          Vergaderingen
        </a>
      }
      naast={waarde ? <Tellingen fouten={waarde.fouten} waarschuwingen={waarde.waarschuwingen} ook /> : null}
      knoppen={waarde ? knoppen?.(waarde) : null}
    >
      <nav class="tabs" aria-label="Deze vergadering">
        {BLADEN.map(([een, woord]) => (
          <a key={een} href={adres(een, map)} aria-current={een === blad ? 'page' : undefined}>
            {woord}
          </a>
        ))}
      </nav>
      <Toon bron={bron}>{children}</Toon>
    </Scherm>
  );
}

/** "Woensdag 11 maart 2026", or the title where no date was written. */
export function titelVan({
  datum,
  titel,
  map,
}: {
  readonly datum?: string;
  readonly titel: string;
  readonly map: string;
}): string {
  return datum ? hoofdletter(dagVoluit(datum)) : titel || map;
}
