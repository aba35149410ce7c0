/** A sheet of A4, in the pixels of CSS. */
const BLAD_PX = 794;
/** Narrower than this a sheet made smaller cannot be read: then its text takes the width there is. */
const SMAL_PX = 430;
const ROOM_PX = 24;

/** What a sheet looks like on a screen: the margins that the print CSS gives the page, on paper that stays white in the dark. */
export function paginastijl(css: string): string {
  const marges = /@page\s*\{[^}]*?margin:\s*([^;}]+)/.exec(css)?.[1] ?? '25mm';
  return [
    'html{scrollbar-gutter:stable;color-scheme:light}',
    `body{box-sizing:border-box;width:${BLAD_PX}px;min-height:297mm;margin:12px auto;padding:${marges};background:#fff;box-shadow:0 1px 6px rgb(0 0 0/25%);cursor:text}`,
    'html[data-smal] body{width:auto;min-height:0;margin:0;padding:1.25rem 1rem;overflow-x:auto}',
    'html[data-smal] table{table-layout:auto!important}html[data-smal] :is(col,th,td){width:auto!important}',
    '[data-plek]{scroll-margin:4rem;border-radius:2px}',
    '[data-plek]:hover{background-color:rgb(11 95 255/6%)}',
    '.hier{box-shadow:-6px 0 0 -3px #0b5fff}',
    'a{pointer-events:none}',
  ].join('\n');
}

/** Makes the sheet as large as the frame lets it be. */
export function pasIn(frame: HTMLIFrameElement): void {
  const html = frame.contentDocument?.documentElement;
  if (!html) return;
  // Around the sheet the ground is that of the window, light or dark.
  if (frame.parentElement) html.style.backgroundColor = getComputedStyle(frame.parentElement).backgroundColor;
  const breed = frame.clientWidth;
  const smal = breed < SMAL_PX;
  html.toggleAttribute('data-smal', smal);
  html.style.zoom = smal ? '1' : String(Math.min(1, breed / (BLAD_PX + ROOM_PX)));
}
