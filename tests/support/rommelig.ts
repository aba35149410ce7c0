import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Soort } from '../../src/model/index.ts';
import { huis, ROOT } from './huis.ts';

/** A text that somebody wrote, with the soort that it says it is. */
export interface Bron {
  readonly naam: string;
  readonly tekst: string;
  readonly soort: Soort;
}

/** Where people's own stukken lie: those of the repository, and the untidy ones beside the clone where they are there. */
const MAPPEN = ['templates', 'content', 'tests/packet/klein', 'docs'].map((map) => join(ROOT, map));
const GEDEELD = [process.env.GRIFFIE_SHARED, join(ROOT, '../shared')].filter((map) => map !== undefined);
const BUITEN = ['packet/content', 'torture', 'foreign'];

/** Front matter as people write it who know no YAML, and as those do who know too much of it. */
const EIGEN: Readonly<Record<string, string>> = {
  crlf: '---\r\nsoort: raadsadvies # wat het is\r\nonderwerp: "De kade"   # kort\r\n\r\n# wie er over gaat\r\nportefeuillehouder:\r\n  - Dam # eerste\r\n  # tweede\r\n  - \'Veen\'\r\n---\r\n\r\n## Inhoud van het voorstel\r\n\r\nTekst.\r\n',
  bom: '\ufeff---\nsoort: raadsadvies\nsector:\nzaaknummer: 0012\n---\nTekst.\n',
  lijnen:
    '---\nsoort: behandelvoorstel\nraad: { datum: 2026-03-11, doel:   Besluitvormend ,  spreekrecht: { publiek: ja, duur: 5 } } # raad\npolitieke_markt:\n    zaal:   "Zaal 2"\n    # de duur\n    duur: 60\nportefeuillehouder: [ Dam , "Veen, A." ]\n---\n',
  blokken:
    '---\nsoort: raadsbrief\nonderwerp: >-\n  Een onderwerp\n  over twee regels\naanhef: |\n  Geachte leden,\n# einde\n---\nTekst\n',
  leeg: '---\n---\n# Kop\n',
  commentaar: '---\n# nog niets\n---\n',
  geen: '# Kop\n\nTekst zonder voorwerk.\n',
  tabs: '---\nsoort:\traadsadvies\nonderwerp:\tDe kade\t# tab\nportefeuillehouder:\n- Dam\n- Veen\n---\n',
  ankers: '---\nsoort: raadsadvies\nonderwerp: &o De kade\nsector: *o\nportefeuillehouder: !!str Dam\n---\n',
  stroom: '---\n{ soort: raadsadvies, onderwerp: "De kade", sector: FYS }\n---\nTekst\n',
  regels:
    '---\nsoort: raadsadvies\nbijlagen: [\n  kaart.pdf, # de kaart\n  { bestand: taxatie.pdf, openbaarheid: geheim },\n]\nonderwerp:\n  De kade\n  aan het water\nsector: ""\n---\n',
  stuk: '---\nsoort: raadsadvies\nonderwerp: [a\n---\n',
};

/** Every text there is, each with its soort; `raadsadvies` where it says none that a house has. */
export async function rommeligeBronnen(): Promise<readonly Bron[]> {
  const soorten = [...(await huis()).huis.soorten, ...(await huis('raadsvoorstel')).huis.soorten];
  const soortIn = (tekst: string): Soort => {
    const naam = /^soort:\s*["']?([\w-]+)/mu.exec(tekst)?.[1];
    return (soorten.find((soort) => soort.naam === naam) ??
      soorten.find((soort) => soort.naam === 'raadsadvies')) as Soort;
  };
  const mappen = [...MAPPEN, ...GEDEELD.flatMap((map) => BUITEN.map((deel) => join(map, deel)))];
  const bestanden = mappen.filter((map) => existsSync(map)).flatMap(bestandenIn);
  const gelezen = bestanden.map((naam): [string, string] => [
    naam,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(naam)),
  ]);
  return [...Object.entries(EIGEN), ...gelezen].map(([naam, tekst]) => ({ naam, tekst, soort: soortIn(tekst) }));
}

function bestandenIn(map: string): string[] {
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
