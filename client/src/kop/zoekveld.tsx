import { useEffect, useRef } from 'preact/hooks';
import { adres, ga, route } from '../route.ts';
import { Icoon } from '../ui/index.ts';

/** Search over all stukken: what one types is looked for at once, in the view below. */
export function Zoekveld() {
  const veld = useRef<HTMLInputElement>(null);
  const { scherm, vragen } = route.value;
  const gevraagd = scherm === 'zoeken' ? (vragen.get('q') ?? '') : '';
  useEffect(() => {
    // While one types here, the field is ahead of the address.
    const typt = scherm === 'zoeken' && document.activeElement === veld.current;
    if (veld.current && !typt) veld.current.value = gevraagd;
  }, [gevraagd, scherm]);
  const zoek = (): void => {
    const woorden = veld.current?.value ?? '';
    // One place in the history for a whole search, not one for each letter.
    if (woorden.trim() !== '' || scherm === 'zoeken') ga(adres('zoeken', '', { q: woorden }), scherm === 'zoeken');
  };
  return (
    <search class="zoekveld" data-houdt-focus>
      <Icoon naam="zoek" />
      <input
        ref={veld}
        id="zoek"
        type="search"
        aria-label="Zoek in alle stukken"
        placeholder="Zoek in alle stukken"
        autocomplete="off"
        aria-keyshortcuts="/"
        onInput={zoek}
        onKeyDown={(event) => {
          if (event.key === 'Enter') zoek();
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('.gevonden-plek')?.focus();
          }
        }}
      />
      <span class="toets" aria-hidden="true">
        /
      </span>
    </search>
  );
}
