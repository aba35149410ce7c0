import type { ComponentChildren, JSX } from 'preact';
import { Icoon, type IcoonNaam } from './icoon.tsx';

export interface KnopProps extends Omit<JSX.IntrinsicElements['button'], 'icoon' | 'type' | 'disabled'> {
  readonly kind?: 'hoofd' | 'gewoon' | 'stil' | 'gevaar';
  readonly icoon?: IcoonNaam | undefined;
  /** What it does, where only the icon is seen. */
  readonly alleenIcoon?: string;
  readonly type?: 'button' | 'submit';
  /** It can do nothing now. It keeps the focus, for one may have come here by the keyboard. */
  readonly uit?: boolean;
  readonly children?: ComponentChildren;
}

/** A button: `hoofd` is the one thing to do on a view, `stil` stands among text. */
export function Knop({ kind = 'gewoon', icoon, alleenIcoon, type = 'button', uit, children, ...rest }: KnopProps) {
  const { class: klas, onClick, ...meer } = rest;
  return (
    <button
      {...meer}
      type={type}
      class={`knop knop-${kind}${alleenIcoon ? ' knop-icoon' : ''}${klas ? ` ${klas}` : ''}`}
      aria-label={alleenIcoon ?? meer['aria-label']}
      title={alleenIcoon ?? meer.title}
      aria-disabled={uit ? true : undefined}
      onClick={uit ? (event) => event.preventDefault() : onClick}
    >
      {icoon ? <Icoon naam={icoon} /> : null}
      {children}
    </button>
  );
}
