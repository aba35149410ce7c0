import type { Bewerking } from './bladbewerking.ts';

/**
 * Edits in the order of the text; of what is taken out twice one goes. Undefined where two of them say something else about the
 * same place.
 */
export function samengevoegd(bewerkingen: readonly Bewerking[]): Bewerking[] | undefined {
  const gesorteerd = bewerkingen
    .filter(({ van, tot, tekst }) => tot > van || tekst !== '')
    .map((een, plaats) => ({ een, plaats }))
    .sort((a, b) => a.een.van - b.een.van || a.een.tot - b.een.tot || a.plaats - b.plaats)
    .map(({ een }) => een);
  const uit: Bewerking[] = [];
  for (const een of gesorteerd) {
    const vorige = uit.at(-1);
    if (!vorige || een.van >= vorige.tot) uit.push(een);
    else if (een.tekst === '' && vorige.tekst === '')
      uit[uit.length - 1] = { ...vorige, tot: Math.max(vorige.tot, een.tot) };
    else if (een.van === een.tot && vorige.tekst === '' && een.van > vorige.van) {
      // What comes in stands where other lines go.
      uit[uit.length - 1] = { van: vorige.van, tot: een.van, tekst: '' };
      uit.push(een, { van: een.van, tot: vorige.tot, tekst: '' });
    } else return undefined;
  }
  return uit;
}

/** The text with edits that do not overlap. */
export function toegepast(bron: string, bewerkingen: readonly Bewerking[]): string {
  let uit = '';
  let plek = 0;
  for (const { van, tot, tekst } of bewerkingen) {
    uit += bron.slice(plek, van) + tekst;
    plek = tot;
  }
  return uit + bron.slice(plek);
}
