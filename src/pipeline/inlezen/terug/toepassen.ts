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
    const dubbel =
      vorige && een.van === vorige.van && een.tot === vorige.tot && een.tot > een.van && een.tekst === vorige.tekst;
    if (dubbel) continue;
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

/** A place in a text that came of edits, in the text of before; undefined where it stands in what came in. */
export function plekVoor(bewerkingen: readonly Bewerking[], plek: number): number | undefined {
  let schuif = 0;
  for (const { van, tot, tekst } of bewerkingen) {
    const begin = van + schuif;
    if (plek < begin) break;
    if (plek < begin + tekst.length) return undefined;
    schuif += tekst.length - (tot - van);
  }
  return plek - schuif;
}

/** A place in a text, in what became of it by edits. */
export function plekNa(bewerkingen: readonly Bewerking[], plek: number): number {
  let schuif = 0;
  for (const { van, tot, tekst } of bewerkingen) {
    if (plek <= van) break;
    if (plek < tot) return van + schuif + Math.min(tekst.length, plek - van);
    schuif += tekst.length - (tot - van);
  }
  return plek + schuif;
}

/** Edits of a text that came of edits, together with those: all of them of the text of before. */
export function ineen(eerst: readonly Bewerking[], daarna: readonly Bewerking[]): Bewerking[] {
  const uit = eerst.map((een) => ({ ...een }));
  for (const { van, tot, tekst } of daarna.toReversed()) {
    const plek = plekVoor(eerst, van);
    if (plek !== undefined) {
      uit.push({ van: plek, tot: plek + tot - van, tekst });
      continue;
    }
    let schuif = 0;
    for (const een of uit.slice(0, eerst.length)) {
      const begin = een.van + schuif;
      const [oud] = [eerst[uit.indexOf(een)]];
      const lang = oud?.tekst.length ?? 0;
      if (van >= begin && van < begin + lang)
        een.tekst = een.tekst.slice(0, van - begin) + tekst + een.tekst.slice(tot - begin);
      schuif += lang - (een.tot - een.van);
    }
  }
  return samengevoegd(uit) ?? [...eerst];
}
