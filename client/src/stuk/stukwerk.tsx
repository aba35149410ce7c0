import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { useComputed, useSignal } from '@preact/signals';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { Melding, StukLang } from '../../../src/werkplek/api.ts';
import { reikAan } from '../aangereikt.ts';
import { adres, ga, route } from '../route.ts';
import { Foutvlak, Icoon, Scherm, zeg } from '../ui/index.ts';
import { Balk } from './balk.tsx';
import { Blad } from './blad.tsx';
import { EchteBladen } from './echte-bladen.tsx';
import { useWerktekst } from './gebruik-werktekst.ts';
import { voorkeur } from './geheugen.ts';
import { HeleBron } from './hele-bron.tsx';
import { Kopregel } from './kopregel.tsx';
import { MeldingenLijst } from './meldingen.tsx';
import { opdrachten } from './opdrachten.ts';
import { plakken } from './plakken.ts';
import { Secties } from './secties.tsx';
import { Twistvlak } from './twistvlak.tsx';
import { perVeld, Velden } from './velden.tsx';

type Beeld = 'tekst' | 'blad' | 'pdf';
const BEELDEN: readonly (readonly [Beeld, string])[] = [
  ['tekst', 'Tekst'],
  ['blad', 'Bladzijde'],
  ['pdf', 'Echte pagina’s'],
];

/** A stuk being worked on: its fields and its text, with the page as it will print beside it. */
export function StukWerk({ stuk: begonnen }: { readonly stuk: StukLang }) {
  const { werktekst, editors } = useWerktekst(begonnen);
  const { value: stuk } = werktekst.stuk;
  const bron = useSignal(voorkeur('vorm') === 'bron');
  const beeld = useSignal<Beeld>('tekst');
  const sleept = useSignal(false);
  const knoppen = useMemo(() => opdrachten(() => werktekst.tekst), [werktekst]);
  const ongedaan = useCallback(
    (richting: 'terug' | 'vooruit'): true => {
      void werktekst.vraag({ richting });
      return true;
    },
    [werktekst],
  );
  const extra = useMemo(
    () => [
      Prec.high(
        keymap.of([
          { key: 'Mod-z', run: () => ongedaan('terug'), preventDefault: true },
          { key: 'Mod-y', run: () => ongedaan('vooruit'), preventDefault: true },
          { key: 'Mod-Shift-z', run: () => ongedaan('vooruit'), preventDefault: true },
          ...knoppen.map(({ toets, doe }) => ({ key: toets, run: doe, preventDefault: true })),
        ]),
      ),
      plakken(zeg),
    ],
    [knoppen, ongedaan],
  );
  const verbeter = useCallback(
    ({ fix, message }: Melding) => {
      if (!fix) return;
      werktekst.verbeter(fix);
      zeg(`Verbeterd: ${message}`);
    },
    [werktekst],
  );
  const toonTekst = useCallback(() => {
    if (beeld.value !== 'pdf' || matchMedia(SMAL).matches) beeld.value = 'tekst';
  }, [beeld]);
  const zetBron = (aan: boolean): void => {
    bron.value = aan;
    voorkeur('vorm', aan ? 'bron' : 'formulier');
  };
  const naarBron = (plek: number): void => {
    zetBron(true);
    editors.ga(plek);
  };
  // Of what cannot be read there is no form: then the source is all there is to mend.
  const onleesbaar = stuk.soort === '';
  useEffect(() => {
    if (onleesbaar) bron.value = true;
  }, [onleesbaar, bron]);
  const { vragen } = route.value;
  const plek = vragen.get('plek');
  useEffect(() => {
    if (plek === null) return;
    const naar = werktekst.nu(Number(plek));
    // Fields stand in no editor: the form has them, and where it has not, the source.
    if (naar < werktekst.nu(werktekst.stuk.value.bodyBegin) && !bron.value)
      gaNaarVeld(werktekst.stuk.value, Number(plek));
    else editors.ga(naar);
    ga(adres('stuk', werktekst.pad), true);
  }, [plek, werktekst, editors, bron]);
  const eigen = useComputed(() => werktekst.stuk.value.meldingen.filter(({ pad }) => pad === werktekst.pad));
  const twist = werktekst.twist.value;
  const los = perVeld(stuk, eigen.value).get('') ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped anywhere; the button in the heading does the same
    <div
      class={`stukvenster${sleept.value ? ' sleept' : ''}`}
      data-beeld={beeld.value}
      onDragOverCapture={(event) => {
        if (!heeftBestand(event)) return;
        event.preventDefault();
        sleept.value = true;
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          sleept.value = false;
      }}
      onDropCapture={(event) => {
        const bestand = event.dataTransfer?.files[0];
        sleept.value = false;
        if (!bestand) return;
        event.preventDefault();
        event.stopPropagation();
        reikAan({ bestand, naar: werktekst.pad });
      }}
    >
      <Scherm {...Kopregel({ stuk, bron: bron.value, zetBron })}>
        {twist ? <Twistvlak werktekst={werktekst} twist={twist} /> : null}
        <div class="stuk-werk" hidden={twist !== undefined}>
          <fieldset class="beelden">
            <legend class="alleen-gehoord">Wat u ziet</legend>
            {BEELDEN.map(([naam, woord]) => (
              <button
                key={naam}
                type="button"
                class={`beeld-${naam}`}
                aria-pressed={
                  beeld.value === naam || (naam === 'blad' && beeld.value === 'tekst' && !matchMedia(SMAL).matches)
                }
                onClick={() => {
                  beeld.value = naam;
                }}
              >
                {woord}
              </button>
            ))}
          </fieldset>
          <div class="stuk-tekst">
            <Balk
              editors={editors}
              opdrachten={knoppen}
              bewaard={werktekst.bewaard}
              kanTerug={stuk.kanTerug}
              kanVooruit={stuk.kanVooruit}
              ongedaan={ongedaan}
            />
            {werktekst.klacht.value ? <Foutvlak zin={werktekst.klacht.value} /> : null}
            <MeldingenLijst
              titel="Meldingen over het hele stuk"
              meldingen={bron.value ? [] : los}
              verbeter={verbeter}
            />
            {bron.value ? (
              <HeleBron
                werktekst={werktekst}
                editors={editors}
                extra={extra}
                meldingen={eigen.value}
                verbeter={verbeter}
              />
            ) : (
              <>
                <details class="kaart gegevens" open>
                  <summary>
                    <h2>Gegevens</h2>
                  </summary>
                  <Velden
                    werktekst={werktekst}
                    stuk={stuk}
                    meldingen={eigen.value}
                    verbeter={verbeter}
                    naarBron={naarBron}
                  />
                </details>
                <Secties werktekst={werktekst} editors={editors} extra={extra} verbeter={verbeter} />
              </>
            )}
            <p class="uitleg stuk-hulp">
              Met Tab gaat u van vak naar vak, ook uit een tekst. Inspringen in een lijst gaat met Ctrl+] en terug met
              Ctrl+[. Wat u typt, wordt vanzelf opgeslagen.
            </p>
          </div>
          <div class="stuk-blad">
            {beeld.value === 'pdf' ? (
              <EchteBladen werktekst={werktekst} />
            ) : (
              <Blad werktekst={werktekst} editors={editors} opGa={toonTekst} />
            )}
          </div>
        </div>
      </Scherm>
      {sleept.value ? (
        <p class="stuk-drop">
          <Icoon naam="stuk" /> Laat het Word-bestand los om het in dit stuk in te lezen
        </p>
      ) : null}
    </div>
  );
}

const SMAL = '(max-width: 64rem)';
const heeftBestand = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

function gaNaarVeld({ velden }: StukLang, plek: number): void {
  const veld = velden.find(
    ({ begin, eind }) => begin !== undefined && eind !== undefined && plek >= begin && plek <= eind,
  );
  const vak = veld && document.querySelector(`[data-veld="${CSS.escape(veld.pad)}"]`);
  vak?.scrollIntoView({ block: 'center' });
  vak?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
