import type { Melding } from '../../../src/werkplek/api.ts';
import { adres } from '../route.ts';
import { Icoon, Knop } from '../ui/index.ts';

export interface MeldingRegelProps {
  readonly melding: Melding;
  readonly verbeter: (melding: Melding) => void;
  /** Where it stands in the text; without it, one is there already. */
  readonly ga?: (melding: Melding) => void;
}

/** One message: what is wrong, what to do, the other place it is about, and the mending where there is one. */
export function MeldingRegel({ melding, verbeter, ga }: MeldingRegelProps) {
  const fout = melding.severity === 'fout';
  return (
    <div class={`melding melding-${melding.severity}`}>
      <Icoon naam={fout ? 'fout' : 'waarschuwing'} />
      <div>
        <p>
          <strong>{fout ? 'Fout' : 'Waarschuwing'}:</strong> {melding.message}
        </p>
        {melding.hint ? <p class="uitleg">{melding.hint}</p> : null}
        {melding.related.map((ander) => (
          <p key={`${ander.pad}-${ander.begin}`} class="melding-ander">
            <a href={adres('stuk', ander.pad, { plek: ander.begin })}>
              {ander.message || 'De andere plek'} ({ander.pad})
            </a>
          </p>
        ))}
        {melding.fix || ga ? (
          <div class="knoppen">
            {melding.fix ? (
              <Knop
                kind="hoofd"
                class="knop-klein"
                onClick={() => verbeter(melding)}
                aria-label={`Verbeter: ${melding.message}`}
              >
                Verbeter
              </Knop>
            ) : null}
            {ga ? (
              <Knop
                kind="stil"
                class="knop-klein"
                onClick={() => ga(melding)}
                aria-label={`Naar de plek van: ${melding.message}`}
              >
                Naar de plek
              </Knop>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The messages of a stretch of text, as a list below it. */
export function MeldingenLijst({
  meldingen,
  titel,
  ...doe
}: { readonly meldingen: readonly Melding[]; readonly titel: string } & Omit<MeldingRegelProps, 'melding'>) {
  if (meldingen.length === 0) return null;
  return (
    <ul class="meldingen" aria-label={titel}>
      {meldingen.map((melding) => (
        <li key={`${melding.rule}-${melding.begin}-${melding.message}`}>
          <MeldingRegel melding={melding} {...doe} />
        </li>
      ))}
    </ul>
  );
}
