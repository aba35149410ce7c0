import type { Extension } from '@codemirror/state';
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Melding } from '../../../src/werkplek/api.ts';
import { Knop } from '../ui/index.ts';
import { type Deel, verdeel } from './delen.ts';
import { alineas, markdown } from './editor-opzet.ts';
import type { Editors } from './editors.ts';
import { MeldingenLijst } from './meldingen.tsx';
import { regeleindeVan } from './regeleinden.ts';
import { past, Tekstdeel } from './tekstdeel.tsx';
import type { Werktekst } from './werktekst.ts';

export interface SectiesProps {
  readonly werktekst: Werktekst;
  readonly editors: Editors;
  readonly extra: Extension;
  readonly verbeter: (melding: Melding) => void;
}

/** The body as its sections: the headings of the house stand fast, below each an editor with what is said about it. */
export function Secties({ werktekst, editors, extra, verbeter }: SectiesProps) {
  const sectieExtra = useMemo(() => [extra, alineas, markdown], [extra]);
  const verdeling = useSignal<Verdeling>(verdeeld(werktekst));
  const herverdeel = (): void => {
    const { value: stuk } = werktekst.stuk;
    // Places are of the text of the last answer; the next one follows at once.
    if (stuk.tekst !== werktekst.tekst) return;
    const nieuw = verdeeld(werktekst);
    // A heading that one types in the middle of a text would take the editor from under the cursor: that waits until one leaves it.
    const [sleutel, editor] = editors.metFocus() ?? [];
    const deel = nieuw.delen.find((een) => een.soort === 'tekst' && een.sleutel === sleutel);
    if (editor && sleutel !== HEEL && !(deel?.soort === 'tekst' && past(stuk.tekst, editor, deel.gebied))) return;
    verdeling.value = nieuw;
  };
  useSignalEffect(() => {
    void werktekst.stuk.value;
    herverdeel();
  });
  const meldingen = useComputed(() => werktekst.stuk.value.meldingen.filter(({ pad }) => pad === werktekst.pad));
  const ga = (melding: Melding): void => void editors.ga(werktekst.nu(melding.begin), werktekst.nu(melding.eind));
  const verlaten = (): void => void setTimeout(herverdeel, 0);
  const gegeven = verdeelMeldingen(verdeling.value.delen, meldingen.value);
  const { vrijeKoppen } = werktekst.stuk.value;
  return (
    <div class="secties">
      {verdeling.value.delen.map((deel) =>
        deel.soort === 'mist' ? (
          <Ontbreekt key={deel.sleutel} deel={deel} werktekst={werktekst} editors={editors} />
        ) : (
          <section key={deel.sleutel} class="sectie" aria-label={deel.titel || 'Tekst'}>
            <Koptekst deel={deel} werktekst={werktekst} />
            <Tekstdeel
              werktekst={werktekst}
              editors={editors}
              sleutel={deel.sleutel}
              label={deel.titel || 'Tekst'}
              tekst={verdeling.value.tekst}
              gebied={deel.gebied}
              kern={deel.kern}
              extra={sectieExtra}
              meldingen={gegeven.get(deel.sleutel) ?? GEEN}
              verbeter={verbeter}
              verlaten={verlaten}
            />
            <MeldingenLijst
              titel={`Meldingen bij ${deel.titel || 'de tekst'}`}
              meldingen={gegeven.get(deel.sleutel) ?? GEEN}
              verbeter={verbeter}
              ga={ga}
            />
          </section>
        ),
      )}
      {vrijeKoppen ? <EigenKop werktekst={werktekst} /> : null}
    </div>
  );
}

/** A text and its parts: their places are of that text. */
interface Verdeling {
  readonly tekst: string;
  readonly delen: readonly Deel[];
}

function verdeeld(werktekst: Werktekst): Verdeling {
  const { tekst } = werktekst;
  return { tekst, delen: verdeel(tekst, werktekst.stuk.value) };
}

/** The key of the editor that holds all of the source. */
export const HEEL = '*';
const GEEN: readonly Melding[] = [];

/** Each message to the stretch it stands in or above; what is about a heading goes to its text. */
function verdeelMeldingen(delen: readonly Deel[], meldingen: readonly Melding[]): Map<string, Melding[]> {
  const per = new Map<string, Melding[]>();
  const teksten = delen
    .filter((deel) => deel.soort === 'tekst')
    .sort((een, ander) => een.gebied.van - ander.gebied.van);
  for (const melding of meldingen) {
    const deel = teksten.find(({ gebied }) => melding.begin <= gebied.tot);
    if (!deel || melding.begin < eersteBegin(teksten)) continue;
    per.set(deel.sleutel, [...(per.get(deel.sleutel) ?? []), melding]);
  }
  return per;
}

function eersteBegin(teksten: readonly { readonly gebied: { readonly van: number } }[]): number {
  return (teksten[0]?.gebied.van ?? 0) - 1;
}

function Koptekst({
  deel,
  werktekst,
}: {
  readonly deel: Extract<Deel, { soort: 'tekst' }>;
  readonly werktekst: Werktekst;
}) {
  const { kop, titel } = deel;
  if (!kop) return titel ? <h2 class="sectie-kop">{titel}</h2> : null;
  const zet = (woorden: string): void => {
    const [begin, eind] = [werktekst.nu(kop.van, -1), werktekst.nu(kop.tot)];
    if (woorden === kop.tekst || werktekst.tekst.slice(begin, eind) !== kop.tekst) return;
    werktekst.wijzig([{ begin, eind, tekst: woorden }]);
  };
  return (
    <h2 class="sectie-kop sectie-eigen">
      <input
        aria-label="Eigen kop"
        defaultValue={kop.tekst}
        key={kop.tekst}
        onChange={({ currentTarget }) => zet(currentTarget.value.replace(/\s+/g, ' ').trim())}
      />
    </h2>
  );
}

interface OntbreektProps {
  readonly deel: Extract<Deel, { soort: 'mist' }>;
  readonly werktekst: Werktekst;
  readonly editors: Editors;
}

/** A section of the house that is not in the text: one press puts its heading in its place, and the cursor below it. */
function Ontbreekt({ deel, werktekst, editors }: OntbreektProps) {
  const bezig = useSignal(false);
  const voegToe = (): void => {
    if (bezig.value) return;
    bezig.value = true;
    // The editor comes when the server has written the heading.
    editors.straks(deel.id);
    void werktekst.vraag({ voegSectieToe: deel.id }).then(() => {
      bezig.value = false;
    });
  };
  return (
    <div class="sectie-mist">
      <span>
        {deel.titel}{' '}
        <span class="gedempt">{deel.verplicht ? 'verplicht, nog niet in het stuk' : 'mag, hoeft niet'}</span>
      </span>
      <Knop icoon="plus" uit={bezig.value} aria-label={`${deel.titel} toevoegen`} onClick={voegToe}>
        Toevoegen
      </Knop>
    </div>
  );
}

/** A heading that the author thinks of, at the end of the text. */
function EigenKop({ werktekst }: { readonly werktekst: Werktekst }) {
  const nieuw = useSignal(false);
  useEffect(() => {
    if (!nieuw.value) return;
    const koppen = document.querySelectorAll<HTMLInputElement>('.sectie-eigen input');
    const laatste = koppen[koppen.length - 1];
    if (laatste?.value !== NIEUW) return;
    nieuw.value = false;
    laatste.select();
  });
  const voegToe = (): void => {
    const { tekst } = werktekst;
    const einde = regeleindeVan(tekst);
    const slot = tekst.trimEnd().length;
    nieuw.value = true;
    werktekst.wijzig([{ begin: slot, eind: tekst.length, tekst: `\n\n## ${NIEUW}\n`.replaceAll('\n', einde) }]);
  };
  return (
    <Knop icoon="plus" onClick={voegToe}>
      Eigen kop toevoegen
    </Knop>
  );
}
const NIEUW = 'Nieuwe kop';
