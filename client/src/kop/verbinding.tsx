import { useEffect, useRef } from 'preact/hooks';
import { verbinding } from '../api.ts';
import { Icoon } from '../ui/index.ts';

/** Says that the server is gone, for as long as it is. What one typed stays where it is. */
export function VerbindingBalk() {
  return (
    <div role="status" class="verbinding">
      {verbinding.value === 'weg' ? (
        <p>
          <Icoon naam="waarschuwing" />
          <span>
            <strong>De werkplek is even weg.</strong> Wat u typte, staat er nog en gaat mee zodra zij er weer is. Laat
            dit venster open.
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** All there is to see when the server was ended, or no longer knows this window. */
export function Einde({ hoe }: { readonly hoe: 'einde' | 'vreemd' }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = 'Werkplek afgesloten';
    kop.current?.focus();
  }, []);
  return (
    <main class="einde">
      <h1 ref={kop} tabIndex={-1}>
        {hoe === 'einde' ? 'De werkplek is afgesloten' : 'Dit venster hoort bij een werkplek die er niet meer is'}
      </h1>
      <p>
        {hoe === 'einde'
          ? 'Alles is bewaard. U kunt dit venster sluiten.'
          : 'De werkplek is opnieuw gestart. Ga verder in het venster dat toen openging, of open haar met het adres dat zij noemde.'}
      </p>
      <p class="gedempt">
        Opnieuw beginnen: <code>griffie werkplek</code> in de map met uw stukken.
      </p>
    </main>
  );
}
