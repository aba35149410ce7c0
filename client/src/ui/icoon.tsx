/** The drawings of the werkplek: lines on a square of 20, in the colour of the text around them. */
const TEKENING = {
  omhoog: 'M10 16V4M5 9l5-5 5 5',
  omlaag: 'M10 4v12M5 11l5 5 5-5',
  rechts: 'M7 4l6 6-6 6',
  links: 'M13 4l-6 6 6 6',
  terug: 'M16 10H4M9 5l-5 5 5 5',
  plus: 'M10 4v12M4 10h12',
  kruis: 'M5 5l10 10M15 5L5 15',
  vink: 'M4 10.5l4 4 8-9',
  zoek: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  meer: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  greep: 'M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01',
  fout: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 6v5M10 13.6h.01',
  waarschuwing: 'M10 3L2.5 16.5h15zM10 8v4M10 14.2h.01',
  slot: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  zon: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  maan: 'M16 11.5A6.5 6.5 0 0 1 8.5 4 6.5 6.5 0 1 0 16 11.5z',
  ongedaan: 'M7 4L3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  opnieuw: 'M13 4l3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4',
  genummerd: 'M8.5 5H17M8.5 10H17M8.5 15H17M3 3.5l1.2-.7V7M2.8 12.2c1.6-1.2 2.6.4 1.4 1.6L2.8 15.5h2',
  koppeling: 'M8.5 11.5l3-3M9 6.5l1.8-1.8a3.1 3.1 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.8 1.8a3.1 3.1 0 0 1-4.5-4.5L6.5 9',
  voetnoot: 'M3 8l7 9M10 8l-7 9M13.5 4.5l2-1.2V10',
  tabel: 'M3 4h14v12H3zM3 8h14M3 12h14M9 4v12',
  stuk: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13h5',
  prullenbak: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11.5h7.4l.8-11.5M8.5 8.5v5.5M11.5 8.5v5.5',
  verstuur: 'M3 10l14-6.5-5 14-3-6zM9 11.5l3.5-3.5',
  uit: 'M10 2.5V10M6 5a6.5 6.5 0 1 0 8 0',
  open: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  neer: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  kalender: 'M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  lijst: 'M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  bewaar: 'M10 6v4l3 2M10 17.5a7.5 7.5 0 1 0-7.4-6.3M2.5 15.5v-4h4',
} as const;

export type IcoonNaam = keyof typeof TEKENING;

/** An icon; it is never all there is: the words stand beside it or are hidden beside it. */
export function Icoon({ naam }: { readonly naam: IcoonNaam }) {
  return (
    <svg class="icoon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={TEKENING[naam]} />
    </svg>
  );
}
