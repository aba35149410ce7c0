import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Knop } from './knop.tsx';

export interface DialoogProps {
  readonly titel: string;
  readonly opSluit: () => void;
  readonly children: ComponentChildren;
  readonly breed?: boolean;
}

/** A dialog over the page: the browser keeps the focus in it, closes it with Escape and gives the focus back. */
export function Dialoog({ titel, opSluit, children, breed }: DialoogProps) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const kop = useId();
  useLayoutEffect(() => {
    const vorige = document.activeElement;
    dialoog.current?.showModal();
    // One begins at the first thing to fill in; where there is nothing, at the button that does no harm.
    const velden = dialoog.current?.querySelectorAll<HTMLElement>('form :is(input, select, textarea)');
    const knoppen = dialoog.current?.querySelectorAll<HTMLElement>('form button');
    (velden?.[0] ?? [...(knoppen ?? [])].at(-1))?.focus();
    return () => {
      if (vorige instanceof HTMLElement && vorige.isConnected) vorige.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialoog}
      class={`dialoog${breed ? ' dialoog-breed' : ''}`}
      aria-labelledby={kop}
      onCancel={(event) => {
        event.preventDefault();
        opSluit();
      }}
    >
      <header>
        <h2 id={kop}>{titel}</h2>
        <Knop kind="stil" icoon="kruis" alleenIcoon="Sluiten" onClick={opSluit} />
      </header>
      {children}
    </dialog>
  );
}
