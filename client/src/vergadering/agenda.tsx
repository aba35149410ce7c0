import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';
import { adres } from '../route.ts';
import { bevestig, Icoon, meld, Tellingen } from '../ui/index.ts';
import { hoofdletter } from '../woorden.ts';
import { veranderAgenda, verplaats } from './doe.ts';
import { PuntErbij } from './punt-erbij.tsx';
import { PuntTekst } from './punt-tekst.tsx';
import { type PuntDaden, Rubriek } from './rubriek.tsx';
import { useVergadering, VergaderingScherm } from './scherm.tsx';
import { buurplek, lengte, plekVan, sleutels } from './verplaats.ts';

/** The agenda of a vergadering: its lines in their order, with what each has and misses. */
export function Agenda({ map }: { readonly map: string }) {
  const bron = useVergadering(map);
  const erbij = useSignal<number | undefined>(undefined);
  const anders = useSignal<AgendaRegel | undefined>(undefined);
  /** Where the focus goes once the agenda is drawn anew: a line, and which of its buttons. */
  const straks = useRef<{ sleutel: string; knop: string } | undefined>(undefined);
  useLayoutEffect(() => {
    if (straks.current && zetFocus(straks.current)) straks.current = undefined;
  });

  const dadenVan = (vergadering: VergaderingLang): PuntDaden => {
    const namen = sleutels(vergadering);
    const houdVast = (regel: AgendaRegel, knop: string): void => {
      straks.current = { sleutel: namen.get(regel) ?? '', knop };
    };
    return {
      schuif(regel, richting) {
        const van = plekVan(vergadering, regel.id);
        const naar = van && buurplek(vergadering, van, richting);
        if (!naar) return;
        houdVast(regel, richting < 0 ? 'omhoog' : 'omlaag');
        void verplaats(bron, vergadering, regel.id, naar);
      },
      naarRubriek(regel, rubriek) {
        houdVast(regel, 'meer');
        const plaats = lengte(vergadering.rubrieken, rubriek);
        void verplaats(bron, vergadering, regel.id, { rubriek, plaats });
      },
      sleep(id, naar) {
        void verplaats(bron, vergadering, id, naar);
      },
      hernoem(regel) {
        anders.value = regel;
      },
      verwijder(regel) {
        bevestig({
          titel: 'Van de agenda halen?',
          uitleg: `${regel.nummer} ${regel.titel} gaat van de agenda.${regel.stukken.length > 0 ? ' De stukken blijven in hun map staan.' : ''}`,
          knop: 'Van de agenda halen',
          gevaar: true,
          doe: async () => {
            await veranderAgenda(bron, vergadering, { doe: 'verwijder', id: regel.id });
            meld(`${regel.titel} is van de agenda.`);
          },
        });
      },
      voegToe(rubriek) {
        erbij.value = rubriek;
      },
    };
  };

  return (
    <VergaderingScherm map={map} blad="agenda" bron={bron}>
      {(vergadering) => {
        const daden = dadenVan(vergadering);
        const namen = sleutels(vergadering);
        const { oproeping, rubrieken } = vergadering;
        return (
          <>
            <div class="oproeping kaart">
              <Icoon naam="stuk" />
              <a class="oproeping-naam" href={adres('stuk', oproeping.pad)}>
                {hoofdletter(oproeping.titel)}
              </a>
              <span class="gedempt">datum, plaats en ondertekening</span>
              <span class="merken">
                <Tellingen fouten={oproeping.fouten} waarschuwingen={oproeping.waarschuwingen} />
              </span>
            </div>
            {rubrieken.map((rubriek, nummer) => (
              <Rubriek
                key={nummer}
                vergadering={vergadering}
                nummer={nummer}
                rubriek={rubriek}
                namen={namen}
                daden={daden}
              />
            ))}
            {anders.value === undefined ? null : (
              <PuntTekst
                bron={bron}
                vergadering={vergadering}
                regel={anders.value}
                opSluit={() => {
                  anders.value = undefined;
                }}
              />
            )}
            {erbij.value === undefined ? null : (
              <PuntErbij
                bron={bron}
                vergadering={vergadering}
                rubriek={erbij.value}
                opSluit={() => {
                  erbij.value = undefined;
                }}
              />
            )}
          </>
        );
      }}
    </VergaderingScherm>
  );
}

function zetFocus({ sleutel, knop }: { readonly sleutel: string; readonly knop: string }): boolean {
  const regel = document.querySelector(`[data-sleutel="${CSS.escape(sleutel)}"]`);
  const doel = regel?.querySelector<HTMLElement>(`[data-knop="${knop}"]`);
  doel?.focus();
  return doel !== undefined && doel !== null;
}
