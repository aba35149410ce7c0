import { useEffect } from 'preact/hooks';
import { adres, route } from '../route.ts';
import { start } from '../start.ts';
import { themaNu, wisselThema } from '../thema.ts';
import { Icoon, Knop } from '../ui/index.ts';
import { vraagAfsluiten } from './afsluiten.ts';
import { Zoekveld } from './zoekveld.tsx';

/** The bar above every view: where one begins, search, and what is of the whole folder. */
export function Kop() {
  const gemeente = start.value?.gemeente;
  const { scherm } = route.value;
  const donker = themaNu() === 'donker';
  useEffect(() => {
    addEventListener('keydown', naarZoeken);
    return () => removeEventListener('keydown', naarZoeken);
  }, []);
  return (
    <header class="kop">
      <a class="kop-merk" href="#/">
        <span class="kop-naam">Werkplek</span>
        {gemeente ? <span class="kop-gemeente">{gemeente}</span> : null}
      </a>
      <nav aria-label="Werkplek" class="kop-nav">
        <a href="#/" aria-current={scherm === '' ? 'page' : undefined}>
          Vergaderingen
        </a>
        {start.value?.git ? (
          <a href={adres('vastleggen')} aria-current={scherm === 'vastleggen' ? 'page' : undefined}>
            Vastleggen
          </a>
        ) : null}
      </nav>
      <Zoekveld />
      <div class="kop-knoppen">
        <Knop
          kind="stil"
          icoon={donker ? 'zon' : 'maan'}
          alleenIcoon={donker ? 'Licht scherm' : 'Donker scherm'}
          onClick={wisselThema}
        />
        <Knop
          kind="stil"
          class="kop-af"
          onClick={vraagAfsluiten}
          aria-label="Werkplek afsluiten"
          title="Werkplek afsluiten"
        >
          <Icoon naam="uit" />
          <span class="kop-af-woord">Afsluiten</span>
        </Knop>
      </div>
    </header>
  );
}

/** `/` goes to the search field, unless one is typing. */
function naarZoeken(event: KeyboardEvent): void {
  const waar = event.target instanceof HTMLElement ? event.target : undefined;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (waar?.isContentEditable || waar?.closest('input, textarea, select, dialog')) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('#zoek')?.focus();
}
