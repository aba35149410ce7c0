import { adres } from '../route.ts';
import { start } from '../start.ts';
import { telling } from '../ui/index.ts';

/** What could not be read in a folder, where one looks for it: it stands in no other list until it is mended. */
export function Onleesbaar({ map = '' }: { readonly map?: string }) {
  const hier = start.value?.onleesbaar.filter(({ pad }) => map === '' || pad.startsWith(`${map}/`)) ?? [];
  if (hier.length === 0) return null;
  return (
    <section class="vlak vlak-fout onleesbaar">
      <div>
        <h2>{hier.length === 1 ? 'Een stuk is niet te lezen' : `${hier.length} stukken zijn niet te lezen`}</h2>
        <p>Open het en herstel wat daar gemeld staat; dan komt het terug op zijn plek.</p>
        <ul>
          {hier.map(({ pad, fouten }) => (
            <li key={pad}>
              <a href={adres('stuk', pad)}>{pad}</a>
              {fouten > 0 ? ` (${telling(fouten, 'fout', 'fouten')})` : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
