import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { adresVan, zinVan } from '../api.ts';
import { Foutvlak, Knop } from '../ui/index.ts';
import type { Werktekst } from './werktekst.ts';

/** The pages of the PDF as it will be sent. They are made when one asks for them, for that takes a moment, and a page that reloads jumps. */
export function EchteBladen({ werktekst }: { readonly werktekst: Werktekst }) {
  const adres = useSignal('');
  const fout = useSignal('');
  const bezig = useSignal(false);
  const van = useRef('');
  const { basis, pad } = werktekst.stuk.value;
  const maak = async (): Promise<void> => {
    bezig.value = true;
    fout.value = '';
    const nieuw = adresVan('pdf', { pad, basis });
    try {
      // Made before the frame shows it: what stands in the way is said here, and not as an answer in a frame.
      const antwoord = await fetch(nieuw, { credentials: 'same-origin' });
      if (!antwoord.ok) throw new Error(((await antwoord.json().catch(() => ({}))) as { fout?: string }).fout ?? '');
      van.current = basis;
      adres.value = nieuw;
    } catch (gegooid) {
      const zin = gegooid instanceof Error && gegooid.message !== '' ? gegooid.message : zinVan(gegooid);
      fout.value = `De PDF is niet gemaakt. ${zin}`;
    }
    bezig.value = false;
  };
  useEffect(() => void maak(), []);
  const oud = adres.value !== '' && van.current !== basis;
  return (
    <div class="echt">
      {fout.value ? <Foutvlak zin={fout.value} /> : null}
      <p class="echt-stand" role="status">
        {bezig.value ? 'De PDF wordt gemaakt…' : oud ? 'De tekst is sindsdien veranderd.' : ''}
        {!bezig.value && (oud || fout.value !== '') ? <Knop onClick={() => void maak()}>Opnieuw maken</Knop> : null}
      </p>
      {adres.value ? <iframe title="De pagina's van de PDF" src={adres.value} /> : null}
    </div>
  );
}
