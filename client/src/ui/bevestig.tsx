import { signal } from '@preact/signals';
import { Dialoog } from './dialoog.tsx';
import { Formulier } from './formulier.tsx';

interface Vraag {
  readonly titel: string;
  readonly uitleg: string;
  readonly knop: string;
  readonly gevaar?: boolean;
  readonly doe: () => Promise<void>;
}
const vraag = signal<Vraag | undefined>(undefined);

/** Asks before something is done that cannot be undone with one key. */
export function bevestig(gevraagd: Vraag): void {
  vraag.value = gevraagd;
}

/** The place where `bevestig` asks; once on the page. */
export function Bevestiging() {
  const nu = vraag.value;
  if (!nu) return null;
  const sluit = (): void => {
    vraag.value = undefined;
  };
  const doe = async (): Promise<void> => {
    await nu.doe();
    sluit();
  };
  return (
    <Dialoog titel={nu.titel} opSluit={sluit}>
      <Formulier knop={nu.knop} kind={nu.gevaar ? 'gevaar' : 'hoofd'} opSluit={sluit} doe={doe}>
        <p>{nu.uitleg}</p>
      </Formulier>
    </Dialoog>
  );
}
