import type { Signal } from '@preact/signals';
import { Icoon, Knop } from '../ui/index.ts';
import type { Bewaard } from './afspraak.ts';
import type { Editors } from './editors.ts';
import type { Opdracht } from './opdrachten.ts';

export interface BalkProps {
  readonly editors: Editors;
  readonly opdrachten: readonly Opdracht[];
  readonly bewaard: Signal<Bewaard>;
  readonly kanTerug: boolean;
  readonly kanVooruit: boolean;
  readonly ongedaan: (richting: 'terug' | 'vooruit') => void;
}

/** The bar that stays in sight above the text: how it is saved, taking back, and what one does without knowing Markdown. */
export function Balk({ editors, opdrachten, bewaard, kanTerug, kanVooruit, ongedaan }: BalkProps) {
  const actief = editors.van(editors.actief.value);
  return (
    <div class="balk">
      <div class="balk-knoppen" role="toolbar" aria-label="Opmaak van de tekst" onKeyDown={pijltjes}>
        <Knop
          kind="stil"
          icoon="ongedaan"
          alleenIcoon="Ongedaan maken (Ctrl+Z)"
          uit={!kanTerug}
          onClick={() => ongedaan('terug')}
        />
        <Knop
          kind="stil"
          icoon="opnieuw"
          alleenIcoon="Opnieuw doen (Ctrl+Shift+Z)"
          uit={!kanVooruit}
          tabIndex={-1}
          onClick={() => ongedaan('vooruit')}
        />
        <span class="balk-streep" />
        {opdrachten.map(({ naam, teken, toetsen, doe }) => (
          <Knop
            key={naam}
            kind="stil"
            class={`knop-icoon balk-${naam.split(' ')[0]?.toLowerCase()}`}
            uit={!actief}
            tabIndex={-1}
            title={`${naam} (${toetsen})`}
            aria-label={naam}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              const nu = editors.van(editors.actief.value);
              if (!nu) return;
              nu.view.focus();
              doe(nu.view);
            }}
          >
            {typeof teken === 'string' ? <span aria-hidden="true">{teken}</span> : <Icoon naam={teken.icoon} />}
          </Knop>
        ))}
      </div>
      <Stand bewaard={bewaard} />
    </div>
  );
}

/** One stop for Tab; the arrows go from button to button, as in every toolbar. */
function pijltjes(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const stap = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!stap) return;
  const knoppen = [...event.currentTarget.querySelectorAll('button')];
  const nu = knoppen.indexOf(event.target as HTMLButtonElement);
  const naar = knoppen[(nu + stap + knoppen.length) % knoppen.length];
  for (const knop of knoppen) knop.tabIndex = knop === naar ? 0 : -1;
  naar?.focus();
  event.preventDefault();
}

/** Whether what one typed is safe; in words, and always there. */
function Stand({ bewaard }: { readonly bewaard: Signal<Bewaard> }) {
  const nu = bewaard.value;
  if (nu.hoe === 'niet')
    return (
      <p class="stand stand-niet">
        <strong>Niet opgeslagen:</strong> {nu.reden}
      </p>
    );
  return <p class={`stand stand-${nu.hoe}`}>{nu.hoe === 'bezig' ? 'Bezig met opslaan…' : '✓ Opgeslagen'}</p>;
}
