import { useSignal } from '@preact/signals';
import { Idiomorph } from 'idiomorph';
import { useEffect, useRef } from 'preact/hooks';
import type { BladAntwoord } from '../../../src/werkplek/api.ts';
import { haal, herverbonden, opGebeurtenis, zinVan } from '../api.ts';
import { Foutvlak } from '../ui/index.ts';
import type { Editors } from './editors.ts';
import { paginastijl, pasIn } from './paginastijl.ts';
import type { Werktekst } from './werktekst.ts';

export interface BladProps {
  readonly werktekst: Werktekst;
  readonly editors: Editors;
  /** After a click on the page: the text has to be in sight. */
  readonly opGa: () => void;
}

/**
 * The page as it will print, in a frame in which nothing runs. What changed is changed in place, so that the page stays where it was; a
 * click goes to the text, and the block of the cursor is marked and kept in sight.
 */
export function Blad({ werktekst, editors, opGa }: BladProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const fout = useSignal('');
  const geladen = useSignal(0);

  useEffect(() => {
    // Before that the frame is a page of the window, with the policy of the window.
    if (geladen.value === 0) return;
    const doc = (): Document | null => frame.current?.contentDocument ?? null;
    let sleutel = '';
    let getoond: string | undefined;
    let basis = '';
    let [bezig, nogeens, weg] = [false, false, false];
    const ververs = async (): Promise<void> => {
      if (bezig) {
        nogeens = true;
        return;
      }
      bezig = true;
      try {
        const { html, css, cssSleutel } = await haal<BladAntwoord>('blad', { pad: werktekst.pad, css: sleutel });
        const pagina = doc();
        if (weg || !pagina?.body) return;
        if (css !== undefined) zetStijl(pagina, css);
        sleutel = cssSleutel;
        // Most rounds change nothing of this page: what took no time to make should take none to show.
        if (html !== getoond) Idiomorph.morph(pagina.body, gelezen(pagina, html), { morphStyle: 'outerHTML' });
        getoond = html;
        if (frame.current) pasIn(frame.current);
        toonPlek(pagina, editors.cursor.value);
        fout.value = '';
      } catch (gegooid) {
        fout.value = zinVan(gegooid);
      } finally {
        bezig = false;
        if (nogeens && !weg) {
          nogeens = false;
          void ververs();
        }
      }
    };
    const klik = (event: Event): void => {
      const plek = (event.target as Element).closest?.('[data-plek]')?.getAttribute('data-plek');
      event.preventDefault();
      const [begin] = (plek ?? '').split(':').map(Number);
      if (begin === undefined || Number.isNaN(begin)) return;
      opGa();
      editors.ga(begin);
    };
    doc()?.addEventListener('click', klik);
    const meten = new ResizeObserver(() => frame.current && pasIn(frame.current));
    if (frame.current) meten.observe(frame.current);
    const af = [
      // The answer to what one typed, or what another did: to the text, its zaak, the house.
      werktekst.stuk.subscribe((stuk) => {
        if (stuk.basis === basis) return;
        basis = stuk.basis;
        void ververs();
      }),
      opGebeurtenis('stand', () => void ververs()),
      herverbonden.subscribe(() => void ververs()),
      editors.cursor.subscribe((plek) => {
        const pagina = doc();
        if (pagina) toonPlek(pagina, plek);
      }),
    ];
    return () => {
      weg = true;
      meten.disconnect();
      for (const stop of af) stop();
    };
  }, [werktekst, editors, opGa, geladen.value, fout]);

  return (
    <div class="blad">
      {fout.value ? <Foutvlak zin={fout.value} /> : null}
      <iframe
        ref={frame}
        title="De bladzijde zoals zij gedrukt wordt"
        src="/blad"
        sandbox="allow-same-origin"
        onLoad={() => {
          geladen.value += 1;
        }}
      />
    </div>
  );
}

/** Read by the frame and not by the window, whose policy lets no style of an element through. */
function gelezen(pagina: Document, html: string): HTMLElement {
  const venster = pagina.defaultView as (Window & typeof globalThis) | null;
  return new (venster ?? window).DOMParser().parseFromString(html, 'text/html').body;
}

function zetStijl(pagina: Document, css: string): void {
  for (const oud of pagina.head.querySelectorAll('style')) oud.remove();
  for (const tekst of [css, paginastijl(css)]) {
    const stijl = pagina.createElement('style');
    stijl.textContent = tekst;
    pagina.head.append(stijl);
  }
}

/** Marks the smallest block that holds a place of the source, and scrolls to it where it is out of sight. */
function toonPlek(pagina: Document, plek: number | undefined): void {
  let [gevonden, kleinste]: [Element | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const blok of pagina.querySelectorAll('[data-plek]')) {
    blok.classList.remove('hier');
    const [begin = 0, eind = 0] = (blok.getAttribute('data-plek') ?? '').split(':').map(Number);
    if (plek === undefined || plek < begin || plek > eind || eind - begin > kleinste) continue;
    [gevonden, kleinste] = [blok, eind - begin];
  }
  if (!gevonden) return;
  gevonden.classList.add('hier');
  const venster = pagina.defaultView;
  const { top, bottom } = gevonden.getBoundingClientRect();
  if (!venster || (top >= 0 && bottom <= venster.innerHeight)) return;
  venster.scrollBy({ top: top - venster.innerHeight / 3 });
}
