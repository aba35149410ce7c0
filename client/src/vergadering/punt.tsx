import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AgendaRegel, VergaderingLang } from '../../../src/werkplek/api.ts';
import { Besloten, Icoon, Knop, Menu, Merk } from '../ui/index.ts';
import { leesIn, sleeptBestand } from './bestand.ts';
import type { PuntDaden } from './rubriek.tsx';
import { Stukken } from './stukken.tsx';
import { buurplek, naamVan, plekVan } from './verplaats.ts';

export interface PuntProps {
  readonly sleutel: string;
  readonly regel: AgendaRegel;
  readonly vergadering: VergaderingLang;
  readonly rubriek: number;
  readonly daden: PuntDaden;
}

/** One line of the agenda. A Word file that is dropped on it is read in at its place. */
export function Punt({ sleutel, regel, vergadering, rubriek, daden }: PuntProps) {
  const { id, nummer, titel, zaaknummer, portefeuillehouder, openbaarheid, vervallen } = regel;
  const boven = useSignal(false);
  const plek = plekVan(vergadering, id);
  const kan = (richting: -1 | 1): boolean => plek !== undefined && buurplek(vergadering, plek, richting) !== undefined;
  const meta = [zaaknummer && `Zaak ${zaaknummer}`, portefeuillehouder].filter(Boolean).join(' · ');
  return (
    <li
      class={`punt${vervallen ? ' punt-vervallen' : ''}${boven.value ? ' punt-ontvangt' : ''}`}
      data-id={id}
      data-sleutel={sleutel}
      onDragOver={(event) => {
        if (!sleeptBestand(event)) return;
        event.preventDefault();
        boven.value = true;
      }}
      onDragLeave={() => {
        boven.value = false;
      }}
      onDrop={(event) => {
        boven.value = false;
        if (!sleeptBestand(event)) return;
        event.preventDefault();
        const op = event.target instanceof Element ? event.target.closest('[data-pad]') : null;
        leesIn(event.dataTransfer?.files[0], vergadering, regel, op?.getAttribute('data-pad') ?? undefined);
      }}
    >
      {vervallen ? (
        <span />
      ) : (
        <span class="greep" title="Slepen om te verplaatsen" aria-hidden="true">
          <Icoon naam="greep" />
        </span>
      )}
      <span class="punt-nummer">{nummer}</span>
      <div class="punt-tekst">
        <h3 class="punt-titel">{titel}</h3>
        {meta || openbaarheid !== 'openbaar' || vervallen ? (
          <div class="punt-meta">
            {meta ? <span class="gedempt">{meta}</span> : null}
            <Besloten openbaarheid={openbaarheid} />
            {vervallen ? <Merk>vervallen</Merk> : null}
          </div>
        ) : null}
        <Stukken regel={regel} vergadering={vergadering} />
      </div>
      {vervallen ? null : <Knoppen {...{ regel, vergadering, rubriek, daden, kan }} />}
    </li>
  );
}

interface KnoppenProps extends Omit<PuntProps, 'sleutel'> {
  readonly kan: (richting: -1 | 1) => boolean;
}

function Knoppen({ regel, vergadering, rubriek, daden, kan }: KnoppenProps) {
  const { titel, zaaknummer, stukken } = regel;
  const kiezer = useRef<HTMLInputElement>(null);
  return (
    <div class="punt-knoppen">
      <Knop
        kind="stil"
        icoon="omhoog"
        alleenIcoon={`${titel} omhoog`}
        data-knop="omhoog"
        uit={!kan(-1)}
        onClick={() => daden.schuif(regel, -1)}
      />
      <Knop
        kind="stil"
        icoon="omlaag"
        alleenIcoon={`${titel} omlaag`}
        data-knop="omlaag"
        uit={!kan(1)}
        onClick={() => daden.schuif(regel, 1)}
      />
      <Menu naam={`Meer met ${titel}`} knop="meer">
        {vergadering.rubrieken.map((ander, nummer) =>
          nummer === rubriek ? null : (
            <Knop key={nummer} kind="stil" icoon="rechts" onClick={() => daden.naarRubriek(regel, nummer)}>
              Naar {naamVan(ander)}
            </Knop>
          ),
        )}
        {zaaknummer === undefined && stukken.length === 0 ? (
          <Knop kind="stil" icoon="stuk" onClick={() => daden.hernoem(regel)}>
            Tekst wijzigen
          </Knop>
        ) : null}
        <Knop kind="stil" icoon="neer" onClick={() => kiezer.current?.click()}>
          Word-bestand inlezen
        </Knop>
        <Knop kind="stil" icoon="prullenbak" onClick={() => daden.verwijder(regel)}>
          Van de agenda halen
        </Knop>
      </Menu>
      <input
        ref={kiezer}
        type="file"
        accept=".docx"
        hidden
        onChange={({ currentTarget }) => leesIn(currentTarget.files?.[0], vergadering, regel)}
      />
    </div>
  );
}
