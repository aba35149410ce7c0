import { effect, signal } from '@preact/signals';
import { onthoud, onthouden } from './onthoud.ts';

export type Thema = 'licht' | 'donker';
const SLEUTEL = 'thema';
const donker = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen; undefined: what the system says. */
const gekozen = signal<Thema | undefined>(bewaard());
const systeem = signal<Thema>(donker.matches ? 'donker' : 'licht');
donker.addEventListener('change', () => {
  systeem.value = donker.matches ? 'donker' : 'licht';
});

/** Light or dark, as it is shown now. */
export function themaNu(): Thema {
  return gekozen.value ?? systeem.value;
}

/** Changes to the other one, and remembers it in this browser; back to what the system says is remembered as no choice. */
export function wisselThema(): void {
  const ander = themaNu() === 'licht' ? 'donker' : 'licht';
  gekozen.value = ander === systeem.value ? undefined : ander;
}

/** Puts the choice on the page. */
export function volgThema(): void {
  effect(() => {
    const keuze = gekozen.value;
    if (keuze) document.documentElement.dataset.thema = keuze;
    else delete document.documentElement.dataset.thema;
    onthoud(SLEUTEL, keuze);
  });
}

function bewaard(): Thema | undefined {
  const keuze = onthouden(SLEUTEL);
  return keuze === 'licht' || keuze === 'donker' ? keuze : undefined;
}
