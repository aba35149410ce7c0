import { type Blad, TEKEN, tekstVan } from '../../../word/index.ts';
import type { Bronblad } from './bronblad.ts';
import type { Letter, Omhulling } from './letters.ts';
import { Onschrijfbaar, type Schrijfplek, schrijf } from './opmaak.ts';
import { type Ander, anders, blik, type Woord, woordenVan } from './tekens.ts';
import { bladtekst, letterkaart } from './uitlijn.ts';

/** A stretch of a source that becomes another text. */
export interface Bewerking {
  readonly van: number;
  readonly tot: number;
  readonly tekst: string;
}

/** The ways in which a changed text may be written in the source, the one that leaves most as it is first. */
export function bladbewerkingen(
  oud: Blad,
  nieuw: Blad,
  bron: Bronblad,
  bronTekst: string,
  plek: Schrijfplek,
): Bewerking[][] {
  const woorden = { oud: woordenVan(oud), nieuw: woordenVan(nieuw) };
  const kaart = letterkaart(tekstVan(oud), bladtekst(bron));
  const letterOp = (i: number): Letter | undefined => {
    const plaats = kaart[i];
    return plaats === undefined ? undefined : bron.letters[plaats];
  };
  const verschillen = anders(woorden.oud, woorden.nieuw);
  const uit: Bewerking[][] = [];
  const probeer = (maak: () => Bewerking[]): void => {
    try {
      uit.push(maak());
    } catch (fout) {
      if (!(fout instanceof Onschrijfbaar)) throw fout;
    }
  };
  const bij: Bij = { ...woorden, bron, bronTekst, letterOp, plek, blikken: blikkenVan(oud) };
  probeer(() => verschillen.map((een) => fijn(een, bij)));
  probeer(() => [heel(bij, verschillen, bronTekst)]);
  return uit;
}

interface Bij {
  readonly oud: readonly Woord[];
  readonly nieuw: readonly Woord[];
  readonly bron: Bronblad;
  readonly bronTekst: string;
  readonly letterOp: (i: number) => Letter | undefined;
  readonly plek: Schrijfplek;
  /** The look of every character of the old text. */
  readonly blikken: readonly Woord['stukje'][];
}

function blikkenVan({ stukjes }: Blad): Woord['stukje'][] {
  return stukjes.flatMap((stukje) => Array.from({ length: stukje.tekst.length }, () => stukje));
}

/** The words of one difference, in place of those in the source. */
function fijn({ oud: [a0, a1], nieuw: [b0, b1] }: Ander, bij: Bij): Bewerking {
  const nieuw = bij.nieuw.slice(b0, b1);
  const beeld =
    a1 - a0 === 1 && nieuw.length === 1 ? beschreven(bij.oud[a0] as Woord, nieuw[0] as Woord, bij) : undefined;
  if (beeld) return beeld;
  const begin = a0 < bij.oud.length ? (bij.oud[a0] as Woord).van : bij.blikken.length;
  if (a0 === a1) return ingevoegd(nieuw, begin, bij);
  const einde = (bij.oud[a1 - 1] as Woord).tot;
  const letters = Array.from({ length: einde - begin }, (_, i) => bij.letterOp(begin + i));
  const [eerste, laatste] = [letters[0], letters.at(-1)];
  if (!eerste || !laatste || letters.includes(undefined)) throw new Onschrijfbaar('plaats');
  let { van } = eerste;
  let { tot } = laatste;
  let [links, rechts] = [eerste.in, laatste.in];
  const gelijk = blik((bij.oud[a0] as Woord).stukje);
  const anderBlik = nieuw.some(({ stukje }) => blik(stukje) !== gelijk);
  // Out of markup that goes away with its whole text, and that its new text does not have.
  while (links && (links !== rechts || anderBlik || nieuw.length === 0)) {
    if (links === rechts && !(alsEerste(links, eerste, bij) && alsLaatste(links, laatste, bij))) break;
    if (rechts && diepte(rechts) > diepte(links)) {
      if (!alsLaatste(rechts, laatste, bij)) throw new Onschrijfbaar('opmaak');
      tot = rechts.tot;
      rechts = rechts.buiten;
    } else if (links === rechts) {
      van = links.van;
      tot = links.tot;
      links = links.buiten;
      rechts = rechts.buiten;
    } else {
      if (!alsEerste(links, eerste, bij)) throw new Onschrijfbaar('opmaak');
      van = links.van;
      links = links.buiten;
    }
  }
  while (rechts && rechts !== links) {
    if (!alsLaatste(rechts, laatste, bij)) throw new Onschrijfbaar('opmaak');
    tot = rechts.tot;
    rechts = rechts.buiten;
  }
  return { van, tot, tekst: schrijf(nieuw, bij.plek, binnenVan(links, bij), undefined, van <= bij.bron.van) };
}

/** Another description of the same picture; undefined where it is something else that changed. */
function beschreven(was: Woord, wordt: Woord, { letterOp, bronTekst }: Bij): Bewerking | undefined {
  const letter = letterOp(was.van);
  if (was.tekst !== TEKEN.beeld || wordt.tekst !== TEKEN.beeld || !letter || !wordt.stukje.zegt) return undefined;
  const alt = /^!\[((?:\\[\s\S]|[^\]\\])*)\]/u.exec(bronTekst.slice(letter.van, letter.tot))?.[1];
  if (alt === undefined || blik(was.stukje) !== blik(wordt.stukje)) return undefined;
  const van = letter.van + '!['.length;
  const tekst = wordt.stukje.zegt.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<&]/gu, '\\$&');
  return { van, tot: van + alt.length, tekst };
}

function ingevoegd(nieuw: readonly Woord[], plaats: number, bij: Bij): Bewerking {
  const [links, rechts] = [plaats > 0 ? bij.letterOp(plaats - 1) : undefined, bij.letterOp(plaats)];
  const past = (i: number): boolean => {
    const stukje = bij.blikken[i];
    return stukje !== undefined && nieuw.every((woord) => blik(woord.stukje) === blik(stukje));
  };
  const zet = (van: number, om: Omhulling | undefined): Bewerking => ({
    van,
    tot: van,
    tekst: schrijf(nieuw, bij.plek, binnenVan(om, bij), undefined, van <= bij.bron.van),
  });
  if (links && past(plaats - 1)) return zet(links.tot, links.in);
  if (rechts && past(plaats)) return zet(rechts.van, rechts.in);
  if (!links && !rechts) return zet(bij.bron.letters.length === 0 ? bij.bron.van : bij.bron.tot, undefined);
  // Between two looks: outside of the markup of both.
  const gedeeld = rechts ? samen(links?.in, rechts.in) : undefined;
  let plek = links?.tot ?? bij.bron.van;
  for (let om = links?.in; om && om !== gedeeld; om = om.buiten) plek = om.tot;
  if (!links && rechts) {
    plek = rechts.van;
    for (let om = rechts.in; om && om !== gedeeld; om = om.buiten) plek = om.van;
  }
  return zet(plek, gedeeld);
}

/** The whole text written anew; words that stay keep their source. */
function heel(bij: Bij, verschillen: readonly Ander[], bronTekst: string): Bewerking {
  const { bron, nieuw, oud } = bij;
  const bewaard = new Map<Woord, string>();
  let [i, j] = [0, 0];
  for (const {
    oud: [a0, a1],
    nieuw: [b0, b1],
  } of [...verschillen, { oud: [oud.length, 0], nieuw: [nieuw.length, 0] }] as Ander[]) {
    while (i < a0 && j < b0) {
      const woord = oud[i++] as Woord;
      const [van, tot] = [bij.letterOp(woord.van), bij.letterOp(woord.tot - 1)];
      if (van && tot) bewaard.set(nieuw[j] as Woord, bronTekst.slice(van.van, tot.tot));
      j++;
    }
    [i, j] = [a1, b1];
  }
  const [eerste, laatste] = [bron.letters[0], bron.letters.at(-1)];
  let van = eerste?.van ?? bron.van;
  let tot = laatste?.tot ?? bron.tot;
  for (let om = eerste?.in; om && om.soort !== 'code'; om = om.buiten) van = om.van;
  for (let om = laatste?.in; om && om.soort !== 'code'; om = om.buiten) tot = om.tot;
  const tekst = schrijf(nieuw, bij.plek, undefined, (woord) => bewaard.get(woord), true);
  return { van, tot, tekst };
}

function alsEerste(om: Omhulling, letter: Letter, { bron }: Bij): boolean {
  return !bron.letters.some((een) => een.van < letter.van && isIn(een.in, om));
}

function alsLaatste(om: Omhulling, letter: Letter, { bron }: Bij): boolean {
  return !bron.letters.some((een) => een.van > letter.van && isIn(een.in, om));
}

function isIn(binnen: Omhulling | undefined, om: Omhulling): boolean {
  for (let een = binnen; een; een = een.buiten) if (een === om) return true;
  return false;
}

function samen(a: Omhulling | undefined, b: Omhulling | undefined): Omhulling | undefined {
  for (let een = a; een; een = een.buiten) if (isIn(b, een)) return een;
  return undefined;
}

function diepte(om: Omhulling): number {
  return om.buiten ? diepte(om.buiten) + 1 : 0;
}

const LETTER: Readonly<Record<string, string>> = {
  strong: 'v',
  emphasis: 's',
  delete: 'd',
  inlineCode: 'c',
  html: 'c',
};

/** The look that text has between such marks. */
function binnenVan(om: Omhulling | undefined, { bron, letterOp, blikken }: Bij) {
  const letters: string[] = [];
  let link: Omhulling | undefined;
  for (let een = om; een; een = een.buiten) {
    const letter = LETTER[een.soort];
    if (letter) letters.push(letter);
    if (een.soort === 'link' || een.soort === 'linkReference') link = een;
  }
  if (bron.soort === 'code') return { opmaak: blikken[0]?.opmaak ?? '' };
  const koppeling = link && blikken.find((_, i) => isIn(letterOp(i)?.in, link))?.koppeling;
  return { opmaak: letters.sort().join(''), ...(koppeling === undefined ? {} : { koppeling }) };
}
