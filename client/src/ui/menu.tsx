import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Knop, type KnopProps } from './knop.tsx';

export interface MenuProps {
  readonly naam: string;
  readonly icoon?: KnopProps['icoon'];
  /** The words on the button; without them only the icon is seen. */
  readonly woord?: string;
  readonly kind?: KnopProps['kind'];
  /** What the button is known by on the page. */
  readonly knop?: string;
  readonly children: ComponentChildren;
}

/** A button with more buttons below it. The browser opens, places above all else and closes it; Escape gives the focus back. */
export function Menu({ naam, icoon = 'meer', woord, kind = 'stil', knop, children }: MenuProps) {
  const id = useId();
  const vlak = useRef<HTMLDivElement>(null);
  const plaats = (knop: HTMLElement): void => {
    const blad = vlak.current;
    if (!blad) return;
    const om = knop.getBoundingClientRect();
    const onder = om.bottom + blad.offsetHeight + 8 < innerHeight || om.top < blad.offsetHeight;
    blad.style.top = `${onder ? om.bottom + 4 : om.top - blad.offsetHeight - 4}px`;
    blad.style.left = `${Math.max(8, Math.min(om.left, innerWidth - blad.offsetWidth - 8))}px`;
  };
  const inhoud = woord ? { children: woord } : { alleenIcoon: naam };
  return (
    <div class="menu">
      <Knop
        {...inhoud}
        data-knop={knop}
        kind={kind}
        icoon={icoon}
        popovertarget={id}
        onClick={({ currentTarget }) => requestAnimationFrame(() => plaats(currentTarget))}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: closes after the button in it that was pressed, by whatever means */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div id={id} ref={vlak} popover="auto" class="menu-vlak" onClick={() => vlak.current?.hidePopover()}>
        {children}
      </div>
    </div>
  );
}
