import { useSignal } from '@preact/signals';
import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';
import type { Bron } from '../bron.ts';
import { Dialoog, Formulier, Invoer, zeg } from '../ui/index.ts';
import { veranderAgenda } from './doe.ts';

export interface PuntTekstProps {
  readonly bron: Bron<VergaderingLang>;
  readonly vergadering: VergaderingLang;
  readonly regel: AgendaRegel;
  readonly opSluit: () => void;
}

/** Asks for other words for a line that has no stukken. */
export function PuntTekst({ bron, vergadering, regel, opSluit }: PuntTekstProps) {
  const tekst = useSignal(regel.titel);
  const hernoem = async (): Promise<void> => {
    const titel = tekst.value.trim();
    await veranderAgenda(bron, vergadering, { doe: 'hernoem', id: regel.id, titel });
    opSluit();
    zeg(`Het punt heet nu: ${titel}`);
  };
  return (
    <Dialoog titel="Tekst wijzigen" opSluit={opSluit}>
      <Formulier knop="Wijzigen" opSluit={opSluit} doe={hernoem}>
        <Invoer label="Tekst op de agenda">
          {(aan) => (
            <input
              {...aan}
              required
              value={tekst.value}
              onFocus={({ currentTarget }) => currentTarget.select()}
              onInput={({ currentTarget }) => {
                tekst.value = currentTarget.value;
              }}
            />
          )}
        </Invoer>
      </Formulier>
    </Dialoog>
  );
}
