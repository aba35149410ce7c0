import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Bron } from '../bron.ts';
import { Foutvlak } from './formulier.tsx';

export interface SchermProps {
  readonly titel: string;
  /** What the window is called, where that says more than the title. */
  readonly venster?: string;
  /** Above the title, where one is: a link back. */
  readonly boven?: ComponentChildren;
  /** Beside the title: marks. */
  readonly naast?: ComponentChildren;
  /** At the end of the line: what one can do. */
  readonly knoppen?: ComponentChildren;
  readonly children: ComponentChildren;
}

const wissels = { gezien: false };

/** A view: names the window, and when one comes from another view the focus begins at its title. */
export function Scherm({ titel, venster = titel, boven, naast, knoppen, children }: SchermProps) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${venster} · Werkplek`;
  }, [venster]);
  useEffect(() => {
    const houdt = document.activeElement?.closest('[data-houdt-focus]');
    if (wissels.gezien && !houdt) kop.current?.focus({ preventScroll: true });
    if (wissels.gezien) scrollTo(0, 0);
    wissels.gezien = true;
  }, []);
  return (
    <div class="scherm">
      {boven ? <div class="scherm-boven">{boven}</div> : null}
      <div class="scherm-kop">
        <h1 ref={kop} tabIndex={-1}>
          {titel}
        </h1>
        {naast ? <div class="merken">{naast}</div> : null}
        {knoppen ? <div class="knoppen">{knoppen}</div> : null}
      </div>
      {children}
    </div>
  );
}

/** What a view shows of what it fetched: nothing for a moment, what went wrong, or the thing itself. */
export function Toon<T>({
  bron,
  children,
}: {
  readonly bron: Bron<T>;
  readonly children: (waarde: T) => ComponentChildren;
}) {
  if (bron.fout !== undefined) return <Foutvlak zin={bron.fout} />;
  if (bron.waarde === undefined)
    return (
      <p class="laden" role="status">
        Even geduld…
      </p>
    );
  return <>{children(bron.waarde)}</>;
}

/** What a list says when there is nothing in it. */
export function Leeg({ titel, children }: { readonly titel: string; readonly children?: ComponentChildren }) {
  return (
    <div class="leeg">
      <p class="leeg-titel">{titel}</p>
      {children}
    </div>
  );
}
