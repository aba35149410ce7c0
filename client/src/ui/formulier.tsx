import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { zinVan } from '../api.ts';
import { Icoon } from './icoon.tsx';
import { Knop, type KnopProps } from './knop.tsx';

export interface FormulierProps {
  readonly knop: string;
  readonly kind?: KnopProps['kind'];
  /** Leaves it undone; a form that stands on the page itself has nothing to leave. */
  readonly opSluit?: () => void;
  /** What it does; a sentence of what was thrown is shown above the button. */
  readonly doe: () => Promise<void>;
  readonly children: ComponentChildren;
}

/** A form: its fields, what went wrong, and the button that does it. */
export function Formulier({ knop, kind = 'hoofd', opSluit, doe, children }: FormulierProps) {
  const bezig = useSignal(false);
  const fout = useSignal('');
  const verstuur = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (bezig.value) return;
    bezig.value = true;
    fout.value = '';
    try {
      await doe();
    } catch (gegooid) {
      fout.value = zinVan(gegooid);
    }
    bezig.value = false;
  };
  return (
    <form class="formulier" onSubmit={verstuur}>
      {children}
      {fout.value ? <Foutvlak zin={fout.value} /> : null}
      <div class="knoppen">
        <Knop type="submit" kind={kind} uit={bezig.value}>
          {knop}
        </Knop>
        {opSluit ? <Knop onClick={opSluit}>Niet doen</Knop> : null}
      </div>
    </form>
  );
}

export interface InvoerProps {
  readonly label: string;
  readonly uitleg?: ComponentChildren;
  /** Gets the ids for the control: `<input {...aan} />`. */
  readonly children: (aan: { readonly id: string; readonly 'aria-describedby'?: string }) => ComponentChildren;
}

/** One field of a form: its label, what to know of it, the control. */
export function Invoer({ label, uitleg, children }: InvoerProps) {
  const id = useId();
  return (
    <div class="invoer">
      <label for={id}>{label}</label>
      {uitleg ? (
        <p class="uitleg" id={`${id}-uitleg`}>
          {uitleg}
        </p>
      ) : null}
      {children(uitleg ? { id, 'aria-describedby': `${id}-uitleg` } : { id })}
    </div>
  );
}

/** What went wrong, where one looks for the outcome. */
export function Foutvlak({ zin }: { readonly zin: string }) {
  return (
    <p class="vlak vlak-fout" role="alert">
      <Icoon naam="fout" />
      <span>{zin}</span>
    </p>
  );
}
