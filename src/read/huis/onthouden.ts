import { type Diagnostic, digest, digestOf, type Host } from '../../core/index.ts';
import type { Soort } from '../../model/index.ts';
import type { Tekstgeheugen } from '../geheugen.ts';
import type { Basis } from './basis.ts';
import type { Laag } from './laag.ts';
import { leesSoorten, type Soortpaden, soortbestanden } from './soorten.ts';

/** What the soorten of a house are read by. */
interface Waarvan {
  readonly lagen: readonly Laag[];
  readonly paden: Soortpaden;
  readonly teksten?: Tekstgeheugen | undefined;
}

/**
 * Every soort of a chain, as an earlier run read it where all that it is made of is the same: to read two dozen YAML files takes as
 * long as half of a run in which nothing changed. Soorten of which something is to be said are read anew, for the messages.
 */
export async function onthoudenSoorten(
  host: Host,
  { lagen, paden, teksten }: Waarvan,
  basis: Basis,
  toon: (pad: string) => string,
): Promise<{ readonly soorten: readonly Soort[]; readonly diagnostics: readonly Diagnostic[] }> {
  const gelezen = await soortbestanden(host, lagen, paden);
  if (!teksten) return leesSoorten(lagen, gelezen, basis, toon);
  const faselaag = lagen.findIndex(({ bestand }) => bestand.data.fasen !== undefined);
  const bestanden = gelezen.bestanden.map(([name, laag, bytes]) => [
    name,
    lagen.indexOf(laag) > faselaag,
    digest(bytes),
  ]);
  const sleutel = `soorten ${digestOf([bestanden, [...gelezen.sjablonen].sort(), basis])}`;
  const bekend = teksten.haal(sleutel);
  if (bekend !== undefined) return { soorten: JSON.parse(bekend) as Soort[], diagnostics: [] };
  const { soorten, diagnostics } = leesSoorten(lagen, gelezen, basis, toon);
  if (diagnostics.length === 0) teksten.bewaar(sleutel, JSON.stringify(soorten));
  return { soorten, diagnostics };
}
