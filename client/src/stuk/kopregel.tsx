import type { StukLang } from '../../../src/werkplek/api.ts';
import { reikAan } from '../aangereikt.ts';
import { adresVan } from '../api.ts';
import { adres } from '../route.ts';
import { Besloten, Icoon, Knop, Menu, Merk, Tellingen } from '../ui/index.ts';
import type { SchermProps } from '../ui/scherm.tsx';

export interface KopregelProps {
  readonly stuk: StukLang;
  readonly bron: boolean;
  readonly zetBron: (aan: boolean) => void;
}
const FORMATEN: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word' };

/** The heading of the view: what stuk it is, how it stands, and what one can take along. */
export function Kopregel({ stuk, bron, zetBron }: KopregelProps): Omit<SchermProps, 'children'> {
  const naam = stuk.onderwerp || stuk.titel;
  return {
    titel: stuk.onderwerp ? `${stuk.titel}: ${naam}` : naam,
    boven: stuk.vergadering ? (
      <a class="terug" href={adres('agenda', stuk.vergadering)}>
        <Icoon naam="terug" /> Terug naar de vergadering
      </a>
    ) : (
      <a class="terug" href={adres('')}>
        <Icoon naam="terug" /> Vergaderingen
      </a>
    ),
    naast: (
      <>
        <Merk>{stuk.status}</Merk>
        <Besloten openbaarheid={stuk.openbaarheid} />
        <Tellingen fouten={stuk.fouten} waarschuwingen={stuk.waarschuwingen} ook />
        {stuk.ookGeopend > 0 ? <Merk icoon="open">ook geopend in een ander venster</Merk> : null}
      </>
    ),
    knoppen: (
      <>
        <Menu naam="Meenemen" woord="Meenemen" icoon="neer" kind="gewoon">
          {Object.entries(FORMATEN).map(([formaat, woord]) => (
            <a key={formaat} class="knop knop-stil" href={adresVan('bestand', { pad: stuk.pad, formaat })} download>
              <Icoon naam="neer" /> {woord} downloaden
            </a>
          ))}
          <a class="knop knop-stil" href={adresVan('pdf', { pad: stuk.pad })} target="_blank" rel="noreferrer">
            <Icoon naam="open" /> PDF openen in een tabblad
          </a>
        </Menu>
        <WordKnop pad={stuk.pad} />
        <Knop aria-pressed={bron} onClick={() => zetBron(!bron)}>
          {bron ? 'Formulier tonen' : 'Hele bron tonen'}
        </Knop>
      </>
    ),
  };
}

/** The same as dropping a Word file on the view, for who has no mouse. */
function WordKnop({ pad }: { readonly pad: string }) {
  return (
    <label class="knop knop-gewoon bestandknop">
      <Icoon naam="stuk" /> Word inlezen
      <input
        type="file"
        class="alleen-gehoord"
        accept=".docx"
        onChange={({ currentTarget }) => {
          const bestand = currentTarget.files?.[0];
          if (bestand) reikAan({ bestand, naar: pad });
        }}
      />
    </label>
  );
}
