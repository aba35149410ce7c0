import { adresVan } from '../api.ts';
import { Icoon, Merk } from '../ui/index.ts';
import { hoofdletter, mapVan, naamVan } from '../woorden.ts';

/** What the endings of files are called. */
const VORMEN: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word' };

/** The files that were made, each stuk on one line with its forms: a PDF opens, the rest is downloaded. */
export function Bestanden({ bestanden }: { readonly bestanden: readonly string[] }) {
  return (
    <ul class="lijst bestanden">
      {[...perStuk(bestanden)].map(([stam, paden]) => (
        <li key={stam} class="lijst-regel">
          <Icoon naam="stuk" />
          <div class="lijst-tekst">
            <span>{hoofdletter(naamVan(stam))}</span>
            <span class="gedempt bestand-map">{mapVan(stam).replace(/^(?:niet-)?openbaar\/?/, '')}</span>
          </div>
          {stam.startsWith('openbaar/') ? null : (
            <Merk aard="besloten" icoon="slot">
              niet openbaar
            </Merk>
          )}
          <div class="knoppen">
            {paden.map((pad) => (
              <Bestand key={pad} pad={pad} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Bestand({ pad }: { readonly pad: string }) {
  const einde = pad.slice(pad.lastIndexOf('.') + 1);
  const opent = einde === 'pdf';
  const vorm = VORMEN[einde] ?? einde;
  const hoe = opent ? { target: '_blank', rel: 'noopener' } : { download: naamVan(pad) };
  return (
    <a
      class="knop knop-stil"
      href={adresVan('uit', { pad })}
      aria-label={`${vorm} van ${naamVan(pad)}, ${opent ? 'in een nieuw venster' : 'downloaden'}`}
      {...hoe}
    >
      <Icoon naam={opent ? 'open' : 'neer'} />
      {vorm}
    </a>
  );
}

/** Paths by what they have in common but for their ending, in the order in which they were made. */
function perStuk(bestanden: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const per = new Map<string, string[]>();
  for (const pad of bestanden) {
    const stam = pad.replace(/\.[^./]+$/, '');
    per.set(
      stam,
      [...(per.get(stam) ?? []), pad].sort((a, b) => b.localeCompare(a)),
    );
  }
  return per;
}
