import type { ComponentChildren } from 'preact';
import { Icoon, type IcoonNaam } from './icoon.tsx';

export interface MerkProps {
  readonly aard?: 'fout' | 'waarschuwing' | 'goed' | 'besloten' | 'rust';
  readonly icoon?: IcoonNaam | undefined;
  readonly children: ComponentChildren;
}

/** A small mark beside a name: always words, the colour only helps. */
export function Merk({ aard = 'rust', icoon, children }: MerkProps) {
  return (
    <span class={`merk merk-${aard}`}>
      {icoon ? <Icoon naam={icoon} /> : null}
      {children}
    </span>
  );
}

/** "2 fouten", "1 waarschuwing"; nothing where there is neither, unless `ook`: then that is said. */
export function Tellingen(props: { readonly fouten: number; readonly waarschuwingen: number; readonly ook?: boolean }) {
  const { fouten, waarschuwingen, ook } = props;
  if (fouten === 0 && waarschuwingen === 0)
    return ook ? (
      <Merk aard="goed" icoon="vink">
        Geen meldingen
      </Merk>
    ) : null;
  return (
    <>
      {fouten > 0 ? (
        <Merk aard="fout" icoon="fout">
          {telling(fouten, 'fout', 'fouten')}
        </Merk>
      ) : null}
      {waarschuwingen > 0 ? (
        <Merk aard="waarschuwing" icoon="waarschuwing">
          {telling(waarschuwingen, 'waarschuwing', 'waarschuwingen')}
        </Merk>
      ) : null}
    </>
  );
}

/** "geheim", with a lock, where something is not openbaar; nothing where it is. */
export function Besloten({ openbaarheid }: { readonly openbaarheid: string }) {
  if (openbaarheid === 'openbaar') return null;
  return (
    <Merk aard="besloten" icoon="slot">
      {openbaarheid}
    </Merk>
  );
}

/** `telling(2, 'stuk', 'stukken')`: "2 stukken". */
export function telling(aantal: number, een: string, meer: string): string {
  return `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? een : meer}`;
}
