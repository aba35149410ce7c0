import type { Signal } from '@preact/signals';
import type { InleesVoorstel } from '../../../src/werkplek/api.ts';

export interface ConflictenProps {
  readonly conflicten: InleesVoorstel['conflicten'];
  readonly gekozen: Signal<readonly ('hier' | 'word' | undefined)[]>;
}

/** Places that were changed both here and in Word: both texts, and a choice. */
export function Conflicten({ conflicten, gekozen }: ConflictenProps) {
  if (conflicten.length === 0) return null;
  const kies = (plek: number, keuze: 'hier' | 'word'): void => {
    gekozen.value = gekozen.value.map((oud, index) => (index === plek ? keuze : oud));
  };
  return (
    <section class="inlees-deel">
      <h2>Aan twee kanten veranderd</h2>
      <p class="uitleg">
        Sinds het Word-bestand gemaakt is, is hier ook in het stuk zelf iets veranderd. Kies per plek.
      </p>
      <ol class="inlees-lijst">
        {conflicten.map((conflict, index) => (
          <li key={index} class="kaart inlees-een">
            <fieldset class="inlees-keuze">
              <legend>
                <strong>{conflict.waar}</strong>
              </legend>
              <div class="inlees-twee">
                {(['hier', 'word'] as const).map((kant) => (
                  <label key={kant} class="inlees-kant">
                    <span>
                      <input
                        type="radio"
                        name={`conflict-${index}`}
                        checked={gekozen.value[index] === kant}
                        onChange={() => kies(index, kant)}
                      />{' '}
                      {kant === 'hier' ? 'Zoals het hier staat' : 'Zoals het in Word staat'}
                    </span>
                    <span class="inlees-tekst">{conflict[kant] || '(niets)'}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
    </section>
  );
}
