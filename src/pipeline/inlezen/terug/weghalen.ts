import type { Bewerking } from './bladbewerking.ts';
import { type Bronstuk, regelVan } from './bronblad.ts';

/** The end of the line that a place stands on, before its line end. */
export function regelEind(bron: string, plek: number): number {
  const rest = /[\r\n]/u.exec(bron.slice(plek));
  return rest ? plek + rest.index : bron.length;
}

/** The begin of the next line; the end of the text where there is none. */
export function volgendeRegel(bron: string, plek: number): number {
  const eind = regelEind(bron, plek);
  return bron.startsWith('\r\n', eind) ? eind + 2 : Math.min(bron.length, eind + 1);
}

/** Takes whole lines out, with the blank lines that would else stand double. */
export function weggehaald(bron: string, van: number, tot: number): Bewerking {
  const begin = regelVan(bron, van);
  let einde = volgendeRegel(bron, tot);
  const leegErna = leeg(bron, einde);
  if (begin === 0 || leeg(bron, regelVan(bron, begin - 1))) {
    while (einde < bron.length && leeg(bron, einde)) einde = volgendeRegel(bron, einde);
  }
  if (einde < bron.length || (!leegErna && begin > 0 && einde >= bron.length && !bron.slice(0, begin).trimEnd())) {
    return { van: begin, tot: einde, tekst: '' };
  }
  // At the end of the text the blank lines before it go, and the last line end stays.
  const over = bron.slice(0, begin).trimEnd().length;
  return { van: regelEind(bron, over), tot: regelEind(bron, Math.max(over, tot)), tekst: '' };
}

/** Lines that go one below the other are one stretch that goes. */
export function aaneen(bron: string, bewerkingen: readonly Bewerking[]): Bewerking[] {
  const uit: { bewerking: Bewerking; delen: number }[] = [];
  for (const een of bewerkingen) {
    const vorige = uit.at(-1);
    const volgt = vorige && vorige.bewerking.tekst === '' && een.tekst === '' && vorige.bewerking.tot === een.van;
    const regels =
      volgt && regelVan(bron, een.van) === een.van && regelVan(bron, vorige.bewerking.van) === vorige.bewerking.van;
    if (regels) uit[uit.length - 1] = { bewerking: { ...vorige.bewerking, tot: een.tot }, delen: vorige.delen + 1 };
    else uit.push({ bewerking: een, delen: 1 });
  }
  return uit.map(({ bewerking, delen }) => {
    if (delen === 1) return bewerking;
    return weggehaald(bron, bewerking.van, bewerking.van + bron.slice(bewerking.van, bewerking.tot).trimEnd().length);
  });
}

function leeg(bron: string, regel: number): boolean {
  return bron.slice(regel, regelEind(bron, regel)).replace(/>/gu, '').trim() === '' && regel < bron.length;
}

/** The lines of units that stand together in the source, as one stretch; undefined where something else stands between. */
export function samenhang(
  stukken: readonly Bronstuk[],
  alle: readonly Bronstuk[],
): { van: number; tot: number } | undefined {
  const eigen = stukken.filter(({ soort }) => soort !== 'noot');
  const [eerste] = eigen;
  const plaatsen = eigen.map((een) => alle.indexOf(een));
  if (!eerste || plaatsen.some((plaats, i) => i > 0 && plaats !== (plaatsen[i - 1] as number) + 1)) return undefined;
  return { van: eerste.van, tot: Math.max(...eigen.map(({ tot }) => tot)) };
}
