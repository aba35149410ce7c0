import { useSignal } from '@preact/signals';
import type { AgendaRegel, Start, VergaderingLang } from '../../../src/werkplek/api.ts';
import { start } from '../start.ts';
import { Dialoog, Formulier } from '../ui/index.ts';
import { mapVanRegel } from './bestand.ts';
import { maakStuk } from './nieuw-stuk.tsx';
import { OnderwerpVraag, SoortKeuze } from './soort-keuze.tsx';

export interface StukErbijProps {
  readonly vergadering: VergaderingLang;
  readonly regel: AgendaRegel;
  readonly opSluit: () => void;
}

/** Asks which stuk comes with a zaak beside what the house asks for: a verordening, a bijlage, an amendement. */
export function StukErbij({ vergadering, regel, opSluit }: StukErbijProps) {
  const soorten = soortenBij(regel);
  const soort = useSignal(soorten[0]?.naam ?? '');
  const onderwerp = useSignal(regel.titel);
  const maak = async (): Promise<void> => {
    const over = onderwerp.value.trim();
    await maakStuk({
      soort: soort.value,
      map: mapVanRegel(vergadering, regel),
      ...(regel.zaaknummer ? { zaaknummer: regel.zaaknummer } : {}),
      ...(over ? { onderwerp: over } : {}),
    });
    opSluit();
  };
  return (
    <Dialoog titel={`Stuk toevoegen bij ${regel.nummer} ${regel.titel}`} opSluit={opSluit}>
      <Formulier knop="Stuk maken" opSluit={opSluit} doe={maak}>
        <SoortKeuze label="Soort" soorten={soorten} soort={soort} />
        <OnderwerpVraag onderwerp={onderwerp} />
      </Formulier>
    </Dialoog>
  );
}

/** What a zaak can have, but for what it has one of already. */
function soortenBij({ stukken }: AgendaRegel): Start['soorten'] {
  const er = new Set(stukken.map(({ soort }) => soort));
  return (start.value?.soorten ?? []).filter(
    ({ naam, perZaak }) => perZaak === 'meer' || (perZaak === 'een' && !er.has(naam)),
  );
}
