import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Melding, VergaderingLang } from '../../../src/werkplek/api.ts';
import { zinVan } from '../api.ts';
import { adres } from '../route.ts';
import { Icoon, Knop, meld, telling, zeg } from '../ui/index.ts';
import { useVergadering, VergaderingScherm } from '../vergadering/scherm.tsx';
import { groepen, sleutelVan } from './groepen.ts';
import { StukMeldingen } from './meldingen.tsx';
import { verbeter } from './verbeter.ts';

/** All that is to be done in a vergadering, as a list that gets shorter. */
export function Controle({ map }: { readonly map: string }) {
  const bron = useVergadering(map);
  return (
    <VergaderingScherm map={map} blad="controle" bron={bron}>
      {(vergadering) => <Lijst vergadering={vergadering} ververs={bron.ververs} />}
    </VergaderingScherm>
  );
}

function Lijst({ vergadering, ververs }: { readonly vergadering: VergaderingLang; readonly ververs: () => void }) {
  const alleenFouten = useSignal(false);
  const bezig = useSignal<ReadonlySet<string>>(new Set());
  const lijst = useRef<HTMLDivElement>(null);
  /** The place in the list of the message that is being mended: when it goes, the focus stays at that place. */
  const plek = useRef<number | undefined>(undefined);
  const { meldingen, fouten } = vergadering;
  const per = groepen(vergadering, alleenFouten.value);

  useLayoutEffect(() => {
    const { current } = lijst;
    if (plek.current === undefined || !current || current.contains(document.activeElement)) return;
    const namen = namenIn(current);
    (namen[Math.min(plek.current, namen.length - 1)] ?? current).focus();
    plek.current = undefined;
  });

  const maakGoed = async (melding: Melding): Promise<void> => {
    const sleutel = sleutelVan(melding);
    if (bezig.value.has(sleutel)) return;
    bezig.value = new Set([...bezig.value, sleutel]);
    plek.current = lijst.current ? plaatsVanFocus(lijst.current) : undefined;
    try {
      await verbeter(melding);
      zeg(`Verbeterd. ${nogTeDoen(meldingen.length - 1)}`);
    } catch (fout) {
      meld(zinVan(fout), 'fout');
    }
    ververs();
    bezig.value = new Set([...bezig.value].filter((een) => een !== sleutel));
  };

  return (
    <div class="controle" ref={lijst} tabIndex={-1}>
      {meldingen.length === 0 ? (
        <div class="klaar">
          <Icoon naam="vink" />
          <h2>Niets meer te doen</h2>
          <p class="gedempt">Er zijn geen fouten en geen waarschuwingen bij deze vergadering.</p>
          <a class="knop knop-hoofd" href={adres('klaarmaken', vergadering.map)}>
            Naar klaarmaken
          </a>
        </div>
      ) : (
        <>
          <div class="controle-balk">
            <p>
              <strong>{nogTeDoen(meldingen.length)}</strong>{' '}
              {fouten > 0 ? (
                <span class="gedempt">Begin met de fouten: die houden een definitief stuk tegen.</span>
              ) : null}
            </p>
            <label class="vinkje">
              <input
                type="checkbox"
                checked={alleenFouten.value}
                onChange={({ currentTarget }) => {
                  alleenFouten.value = currentTarget.checked;
                }}
              />
              Alleen fouten
            </label>
            <div class="knoppen">
              <Knop icoon="omhoog" onClick={() => stap(lijst.current, -1)}>
                Vorige
              </Knop>
              <Knop icoon="omlaag" onClick={() => stap(lijst.current, 1)}>
                Volgende
              </Knop>
            </div>
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only go from link to link inside it */}
          <div
            class="groepen"
            onKeyDown={(event) => {
              const richting = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
              if (richting === undefined) return;
              event.preventDefault();
              stap(lijst.current, richting);
            }}
          >
            {per.map((groep) => (
              <StukMeldingen
                key={groep.pad}
                groep={groep}
                bezig={bezig.value}
                opVerbeter={(een) => void maakGoed(een)}
              />
            ))}
          </div>
          {per.length === 0 ? <p class="gedempt">Er zijn geen fouten meer; alleen waarschuwingen.</p> : null}
        </>
      )}
    </div>
  );
}

function nogTeDoen(aantal: number): string {
  return aantal <= 0 ? 'Niets meer te doen.' : `Nog ${telling(aantal, 'melding', 'meldingen')}.`;
}

/** The links that messages are known by, in their order. */
function namenIn(lijst: HTMLElement): readonly HTMLElement[] {
  return [...lijst.querySelectorAll<HTMLElement>('.melding-naam')];
}

/** Which message of the list has the focus in it; -1 where none has. */
function plaatsVanFocus(lijst: HTMLElement): number {
  const hier = document.activeElement?.closest('.melding');
  return namenIn(lijst).findIndex((naam) => naam.closest('.melding') === hier);
}

/** Goes to the message before or after. */
function stap(lijst: HTMLElement | null, richting: -1 | 1): void {
  if (!lijst) return;
  const namen = namenIn(lijst);
  const laatste = lijst.querySelector('.melding-hier')?.closest('.melding');
  const focus = plaatsVanFocus(lijst);
  const nu = focus >= 0 ? focus : namen.findIndex((naam) => naam.closest('.melding') === laatste);
  const doel = namen[Math.max(0, Math.min(namen.length - 1, nu + richting))];
  doel?.focus();
  doel?.scrollIntoView({ block: 'nearest' });
}
