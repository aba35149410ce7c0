import { type Edit, lineIndex } from '../../core/index.ts';
import { type Soort, type Stuk, soortVan } from '../../model/index.ts';
import { type Eenheid, uittreksel } from '../../word/index.ts';
import type { Conflict, Inleesomgeving, LeesWord, Lezing, NietOvergenomen, Overgenomen } from './api.ts';
import { type Botsing, beslecht, isTeSchrijven } from './terug/beslecht.ts';
import type { Bewerking } from './terug/bladbewerking.ts';
import { aangekomen, type Tocht, verschuivingen } from './terug/driehoek.ts';
import { herkomst } from './terug/herkomst.ts';
import { type Gemaakt, type Maker, maakMaker } from './terug/maker.ts';
import { type Teruggevoerd, teruggevoerd } from './terug/terugvoeren.ts';
import { plekNa, samengevoegd, toegepast } from './terug/toepassen.ts';
import { bronBij, leestekst, verschiltekst, waarom, waarStaat } from './terug/waar.ts';
import type { Wijziging } from './terug/wijziging.ts';

const NUMMERS = 'De nummers van punten zijn in Word anders dan in het stuk: daar volgen ze uit de volgorde.';
const GEEN_BRON =
  'De tekst waarvan dit Word-bestand is gemaakt, is er niet meer: niet in de map, niet bij de vorige bouw en niet in git. Wat in Word veranderd is, is dan niet te scheiden van wat in het stuk veranderd is. Er is niets overgenomen; hieronder staat wat verschilt.';

/**
 * Reads a DOCX of griffie back into the stuk that it was made from: what Word says is held against the document that griffie makes of
 * that source, so that only what somebody changed is a difference, and goes to the source of now where that still says what it said.
 */
export const leesEigen: LeesWord = async (omgeving, { bestand, word, keuzes }) => {
  const { identiteit } = word;
  const pad = identiteit?.stuk ?? '';
  const { stukken, onleesbaar } = omgeving.register;
  // A path comes from the file: it only leads to what is a stuk of this folder.
  const bekend = stukken.some((een) => een.pad === pad) || onleesbaar.includes(pad);
  const nu = bekend ? await omgeving.tekst(pad) : undefined;
  if (!identiteit || nu === undefined) {
    return geweigerd(
      pad,
      `Dit bestand is gemaakt van ${pad}, en dat stuk staat niet in deze map.`,
      'Heet het stuk nu anders, geef het dan even zijn oude naam terug. Is het van een andere map, noem die met --content. Moet het hier een nieuw stuk worden, noem dan met --naar waar.',
    );
  }
  const maker = await maakMaker(omgeving);
  const alles = uittreksel(word.delen(keuzes));
  const toen = await herkomst(omgeving.host, omgeving.options, pad, identiteit.bron, nu);
  const begin = toen === undefined ? undefined : await maker?.(pad, toen);
  const huidig = toen === nu && begin ? begin : await maker?.(pad, nu);
  if (!maker || !huidig) {
    return geweigerd(
      pad,
      `Van ${pad} is nu geen document te maken.`,
      'Kijk met griffie check wat er niet klopt, en lees het bestand daarna in.',
    );
  }
  const soort = soortVan(omgeving.register, huidig.stuk);
  const kies = omgeving.opdracht.beslecht?.get(bestand);
  if (!begin || toen === undefined) return zonderBron({ pad, nu, huidig, alles, soort, maker, kies });
  const terug = await teruggevoerd(pad, begin, alles, soort, maker);
  return samengebracht({ pad, toen, nu, stuk: begin.stuk, huidig, terug, maker, omgeving, kies });
};

function geweigerd(pad: string, fout: string, hint: string): Lezing {
  return {
    pad,
    bestanden: [],
    overgenomen: [],
    nietOvergenomen: [],
    conflicten: [],
    gezegd: [],
    weigering: { fout, hint },
  };
}

interface Samen {
  readonly pad: string;
  readonly toen: string;
  readonly nu: string;
  readonly stuk: Stuk;
  readonly huidig: Gemaakt;
  readonly terug: Teruggevoerd;
  readonly maker: Maker;
  readonly omgeving: Inleesomgeving;
  readonly kies: Kies;
}
type Kies = ((conflict: Conflict) => 'hier' | 'word') | undefined;

/** A change with where it stands and what becomes of it. */
interface Bestemd {
  readonly wijziging: Wijziging;
  readonly waar: string;
  readonly bewerkingen: readonly Bewerking[];
}

/** Takes the changes to the source of now; what both sides changed stays as it is there. */
async function samengebracht(samen: Samen): Promise<Lezing> {
  const { pad, toen, nu, stuk, huidig, terug, maker, omgeving, kies } = samen;
  const { vergelijking, keus } = terug;
  const nietOvergenomen: NietOvergenomen[] = [];
  const botsingen: Botsing[] = [];
  const bestemd: Bestemd[] = [];
  const anders = verschuivingen(toen, nu);
  const regelNu = (plek: number): number => lineIndex(nu).positionAt(plek).line;
  for (const [n, wijziging] of vergelijking.wijzigingen.entries()) {
    const waar = waarStaat(wijziging, vergelijking, stuk);
    const bewerkingen = wijziging.kandidaten[keus[n] as number];
    if (!bewerkingen) {
      nietOvergenomen.push({
        waar,
        tekst: verschiltekst(wijziging, vergelijking),
        reden: waarom(wijziging.reden, wijziging, vergelijking, stuk, omgeving.register),
      });
      continue;
    }
    const aankomst = aangekomen(tochtVan(wijziging, bewerkingen, terug), toen, nu, anders);
    if (aankomst.soort === 'genomen') bestemd.push({ wijziging, waar, bewerkingen: aankomst.bewerkingen });
    else if (aankomst.soort === 'botst') {
      const eenheden = wijziging.nieuw.map((j) => vergelijking.nieuw[j] as Eenheid);
      const conflict = { waar, hier: aankomst.hier, word: leestekst(eenheden), regel: regelNu(aankomst.van) };
      const { bewerking } = aankomst;
      const word = eenheden.map(({ teken }) => teken);
      const botsing = { conflict, word, ...(bewerking ? { bewerkingen: [bewerking] } : {}) };
      botsingen.push((await isTeSchrijven(pad, huidig, botsing, maker)) ? botsing : { conflict, word });
    }
  }
  const nummers = terug.nummers.flatMap((een): Bewerking[] => {
    const aankomst = aangekomen({ bewerkingen: [een], van: een.van, tot: een.tot }, toen, nu, anders);
    return aankomst.soort === 'genomen' ? [...aankomst.bewerkingen] : [];
  });
  const { genomen, ...rest } = await houdbaar(samen, bestemd, nummers);
  const { tekst, bewerkingen, conflicten, gekozen, weigering } = await beslecht(pad, nu, rest, botsingen, kies, maker);
  for (const een of bestemd.filter((over) => !genomen.includes(over))) {
    nietOvergenomen.push({
      waar: een.waar,
      tekst: verschiltekst(een.wijziging, vergelijking),
      reden: waarom(undefined, een.wijziging, vergelijking, stuk, omgeving.register),
    });
  }
  const lines = lineIndex(tekst);
  const overgenomen: Overgenomen[] = genomen.map(({ wijziging, waar, bewerkingen: eigen }): Overgenomen => {
    const plek = plekNa(bewerkingen, eigen[0]?.van ?? 0);
    const sprong = /^[\r\n]*/u.exec(eigen[0]?.tekst ?? '')?.[0].length ?? 0;
    return { waar, tekst: verschiltekst(wijziging, vergelijking), regel: lines.positionAt(plek + sprong).line };
  });
  overgenomen.push(...gekozen.map(({ waar, hier, word }) => ({ waar, tekst: `${hier} → ${word}` })));
  const van = lineIndex(nu);
  const edits = bewerkingen.map((een): Edit => ({ range: van.rangeOf(een.van, een.tot), text: een.tekst }));
  const gezegd = terug.nummersGelijk ? [] : [NUMMERS];
  const basis = { pad, tekst, edits, bestanden: [], overgenomen, nietOvergenomen, conflicten, gezegd };
  return weigering ? { ...basis, weigering } : basis;
}

/** The text or point that a change is in: as long as the source of now has it unchanged, the change can go there. */
function tochtVan(wijziging: Wijziging, bewerkingen: readonly Bewerking[], { vergelijking }: Teruggevoerd): Tocht {
  const van = Math.min(...bewerkingen.map((een) => een.van));
  const tot = Math.max(...bewerkingen.map((een) => een.tot));
  const bron = wijziging.soort === 'anders' ? bronBij(wijziging, vergelijking) : undefined;
  const vak = bron && bron.van <= van && bron.tot >= tot ? bron : { van, tot };
  return { bewerkingen, van: vak.van, tot: vak.tot };
}

/**
 * The changes as far as the document of the source of now takes them: what it says differs from before by what Word changed, and by
 * nothing else.
 */
async function houdbaar(
  { pad, toen, nu, huidig, terug, maker }: Samen,
  bestemd: readonly Bestemd[],
  nummers: readonly Bewerking[],
): Promise<{ genomen: readonly Bestemd[]; tekst: string; bewerkingen: readonly Bewerking[] }> {
  if (toen === nu) return { genomen: bestemd, tekst: terug.tekst, bewerkingen: terug.bewerkingen };
  const probeer = async (keuze: readonly Bestemd[], ook: readonly Bewerking[]) => {
    const bewerkingen = samengevoegd([...keuze.flatMap((een) => een.bewerkingen), ...ook]);
    if (!bewerkingen) return undefined;
    const tekst = toegepast(nu, bewerkingen);
    const gemaakt = await maker(pad, tekst);
    const klopt = gemaakt && zelfdeVerschil(huidig.eenheden, gemaakt.eenheden, keuze, terug);
    return klopt ? { genomen: keuze, tekst, bewerkingen } : undefined;
  };
  const ineens = (await probeer(bestemd, nummers)) ?? (await probeer(bestemd, []));
  if (ineens) return ineens;
  let beste: { genomen: readonly Bestemd[]; tekst: string; bewerkingen: readonly Bewerking[] } = {
    genomen: [],
    tekst: nu,
    bewerkingen: [],
  };
  for (const een of bestemd) beste = (await probeer([...beste.genomen, een], [])) ?? beste;
  return beste;
}

/** Whether two documents differ by just these changes; what the house puts there is left out. */
function zelfdeVerschil(
  voor: readonly Eenheid[],
  na: readonly Eenheid[],
  keuze: readonly Bestemd[],
  { vergelijking }: Teruggevoerd,
): boolean {
  const saldo = new Map<string, number>();
  const tel = (een: Eenheid | undefined, erbij: number): void => {
    if (een) saldo.set(een.teken, (saldo.get(een.teken) ?? 0) + erbij);
  };
  for (const een of na) tel(een, 1);
  for (const een of voor) tel(een, -1);
  for (const { wijziging } of keuze) {
    for (const i of wijziging.oud) tel(vergelijking.oud[i], 1);
    for (const j of wijziging.nieuw) tel(vergelijking.nieuw[j], -1);
  }
  const vast = new Set(vergelijking.oud.flatMap(({ teken }, i) => (vergelijking.bij[i] ? [] : [teken])));
  const weg = [...saldo].filter(([, aantal]) => aantal < 0);
  const erbij = [...saldo].filter(([, aantal]) => aantal > 0);
  return erbij.length <= weg.length && weg.every(([teken]) => vast.has(teken));
}

interface Zonder extends Pick<Samen, 'pad' | 'nu' | 'huidig' | 'maker' | 'kies'> {
  readonly alles: readonly Eenheid[];
  readonly soort: Soort;
}

/**
 * Without the source of then no change can be told from one that was made here: all that differs is shown, and nothing is taken but
 * where that was chosen.
 */
async function zonderBron({ pad, nu, huidig, alles, soort, maker, kies }: Zonder): Promise<Lezing> {
  const { stuk } = huidig;
  const { vergelijking, keus } = await teruggevoerd(pad, huidig, alles, soort, maker);
  const regels = lineIndex(nu);
  const botsingen = vergelijking.wijzigingen.map((wijziging, n): Botsing => {
    const bron = bronBij(wijziging, vergelijking);
    const eenheden = wijziging.nieuw.map((j) => vergelijking.nieuw[j] as Eenheid);
    const bewerkingen = wijziging.kandidaten[keus[n] as number];
    return {
      conflict: {
        waar: waarStaat(wijziging, vergelijking, stuk),
        hier: leestekst(wijziging.oud.map((i) => vergelijking.oud[i])),
        word: leestekst(eenheden),
        ...(bron ? { regel: regels.positionAt(bron.van).line } : {}),
      },
      word: eenheden.map(({ teken }) => teken),
      ...(bewerkingen ? { bewerkingen } : {}),
    };
  });
  const rest = { tekst: nu, bewerkingen: [] };
  const { tekst, bewerkingen, conflicten, gekozen, weigering } = await beslecht(pad, nu, rest, botsingen, kies, maker);
  return {
    pad,
    tekst,
    edits: bewerkingen.map((een): Edit => ({ range: regels.rangeOf(een.van, een.tot), text: een.tekst })),
    bestanden: [],
    overgenomen: gekozen.map(({ waar, hier, word }) => ({ waar, tekst: `${hier} → ${word}` })),
    nietOvergenomen: [],
    conflicten,
    gezegd: conflicten.length > 0 ? [GEEN_BRON] : [],
    ...(weigering ? { weigering } : {}),
  };
}
