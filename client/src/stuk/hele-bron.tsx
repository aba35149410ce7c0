import { yamlFrontmatter } from '@codemirror/lang-yaml';
import type { Extension } from '@codemirror/state';
import { useMemo } from 'preact/hooks';
import type { Melding } from '../../../src/werkplek/api.ts';
import { markdown } from './editor-opzet.ts';
import type { Editors } from './editors.ts';
import { MeldingenLijst } from './meldingen.tsx';
import { HEEL } from './secties.tsx';
import { Tekstdeel } from './tekstdeel.tsx';
import type { Werktekst } from './werktekst.ts';

export interface HeleBronProps {
  readonly werktekst: Werktekst;
  readonly editors: Editors;
  readonly extra: Extension;
  readonly meldingen: readonly Melding[];
  readonly verbeter: (melding: Melding) => void;
}

/** The whole source as it stands in the file, for who wants to see that. */
export function HeleBron({ werktekst, editors, extra, meldingen, verbeter }: HeleBronProps) {
  const taal = useMemo(() => [extra, yamlFrontmatter({ content: markdown })], [extra]);
  const alles = { van: 0, tot: werktekst.tekst.length };
  return (
    <section class="sectie" aria-label="De hele bron">
      <h2 class="sectie-kop">De hele bron</h2>
      <Tekstdeel
        werktekst={werktekst}
        editors={editors}
        sleutel={HEEL}
        label="De hele bron: gegevens en tekst"
        tekst={werktekst.tekst}
        gebied={alles}
        kern={alles}
        heel
        extra={taal}
        meldingen={meldingen}
        verbeter={verbeter}
        verlaten={() => {}}
      />
      <MeldingenLijst
        titel="Meldingen bij dit stuk"
        meldingen={meldingen}
        verbeter={verbeter}
        ga={(melding) => void editors.ga(werktekst.nu(melding.begin), werktekst.nu(melding.eind))}
      />
    </section>
  );
}
