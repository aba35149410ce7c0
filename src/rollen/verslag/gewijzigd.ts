import type { Heading, RootContent } from 'mdast';
import { digest } from '../../core/index.ts';
import {
  isVastgesteld,
  isWijzigingen,
  onderuitslagVan,
  platteTekst,
  type Register,
  type Sectie,
  type Stuk,
  sectieMet,
  soortVan,
  strengste,
  stukkenVanZaak,
  tekstveld,
  uitslagenVoor,
  vergaderingVan,
  gewijzigd as zegtGewijzigd,
  zoekStuk,
} from '../../model/index.ts';
import { type Deel, type Gewijzigd, type Operatie, wijzig } from '../../raad/index.ts';
import {
  alsNodes,
  artikeldelen,
  beslisdelen,
  geteldePlaats,
  type Inhoud,
  metEigenNoten,
  nieuweDelen,
  type Ontleed,
  woordenVan,
  zelfdeWoorden,
} from './delen.ts';

/** How many characters of a digest an amendement names what it was written against by. */
const DIGESTLENGTE = 12;

/** The text that an amendement is about, in its parts: the beslispunten of a zaak, or the artikelen of its regeling. */
export interface Grondtekst {
  /** The stuk that the words stand in. */
  readonly bron: Stuk;
  readonly tekst: Ontleed;
}

/**
 * What the raad is asked to decide: the points of the besluit, else those of its voorstel. Undefined where the zaak has none.
 *
 * @param bij a stuk of the zaak
 */
export function besluittekst(register: Register, bij: Stuk): Grondtekst | undefined {
  const besluit = bij.rol === 'besluit' ? bij : zoekStuk(register, bij, 'besluit');
  const eigen = besluit && sectieMet(besluit, soortVan(register, besluit).beslispunten);
  const voorstel = bij.rol === 'voorstel' ? bij : zoekStuk(register, bij, 'voorstel');
  // What its author changed already is no longer what was proposed.
  const isAnders = besluit && voorstel?.beslispunten && zegtGewijzigd(besluit, soortVan(register, besluit)) === 'ja';
  if (besluit && eigen && !isAnders) return { bron: besluit, tekst: beslisdelen(eigen.nodes) };
  return voorstel?.beslispunten && { bron: voorstel, tekst: beslisdelen(voorstel.beslispunten.nodes) };
}

/** The artikelen of the regeling of a zaak; undefined where it has none. */
export function regelingtekst(register: Register, bij: Stuk): Grondtekst | undefined {
  const regeling = bij.rol === 'regeling' ? bij : zoekStuk(register, bij, 'regeling');
  return regeling && { bron: regeling, tekst: artikeldelen(metKoppen(regeling)) };
}

/** All nodes of a stuk, the headings of its sections among them. */
export function metKoppen({ secties }: Stuk): RootContent[] {
  return secties.flatMap(({ titel, kopNodes, nodes }): RootContent[] => [
    ...(titel === undefined
      ? []
      : [
          {
            type: 'heading' as const,
            depth: 2 as const,
            children: [...(kopNodes ?? [{ type: 'text' as const, value: titel }])],
          },
        ]),
    ...nodes,
  ]);
}

/** Whether a change is of the regeling, by its place. */
export function isVanRegeling(plaats: readonly string[]): boolean {
  return plaats[0]?.startsWith('artikel ') === true;
}

/** The number that an amendement or a motie goes by; empty where it has none. */
export function stuknummer(stuk: Stuk): string {
  return tekstveld(stuk, 'nummer') ?? '';
}

/** The amendementen of a zaak in the vergadering of a stuk, by number; those that change another amendement apart. */
export function amendementenBij(register: Register, bij: Stuk): readonly Stuk[] {
  if (bij.zaaknummer === undefined) return [];
  const alle = stukkenVanZaak(register, vergaderingVan(register, bij), bij.zaaknummer, 'amendement');
  return [...alle].sort((a, b) => opNummer(stuknummer(a), stuknummer(b)));
}

/** Compares two numbers as one counts: A2 before A10. The same on every machine. */
export function opNummer(a: string, b: string): number {
  const delen = (nummer: string): string[] => nummer.match(/\d+|\D+/gu) ?? [];
  const [links, rechts] = [delen(a), delen(b)];
  for (let i = 0; i < Math.max(links.length, rechts.length); i++) {
    const [een = '', ander = ''] = [links[i], rechts[i]];
    const verschil =
      /^\d+$/u.test(een) && /^\d+$/u.test(ander) ? Number(een) - Number(ander) : een < ander ? -1 : een > ander ? 1 : 0;
    if (verschil !== 0) return verschil;
  }
  return 0;
}

/** Whether the record of the meeting says that an amendement or a motie was adopted. */
export function isAangenomen(register: Register, stuk: Stuk, wat: 'moties' | 'amendementen'): boolean {
  const vergadering = vergaderingVan(register, stuk);
  const uitslagen = vergadering ? uitslagenVoor(register, vergadering, stuk.openbaarheid) : [];
  return isVastgesteld(onderuitslagVan(uitslagen, stuknummer(stuk), wat)?.onder.uitslag);
}

/** The changes that an amendement asks for, after those that its own subamendementen made in them. */
export function operatiesVan(
  amendement: Stuk,
  subamendementen: readonly Stuk[] = [],
): { readonly operaties: readonly Operatie<Inhoud>[]; readonly botst: boolean } {
  const eigen = invoerVan(amendement);
  if (subamendementen.length === 0) return { operaties: eigen, botst: false };
  // A subamendement counts the changes of the amendement as its points: what it replaces there is the new text of that change.
  const punten = eigen.map((een, i): Deel<Inhoud> => ({ nummer: String(i + 1), inhoud: inhoudVan(een), delen: [] }));
  const onder = subamendementen.flatMap((stuk) => invoerVan(stuk));
  const { delen, botsingen } = wijzig(punten, onder, zelfdeWoorden, opNummer);
  const operaties = delen.flatMap((deel): Operatie<Inhoud>[] => {
    const oud = eigen[Number(deel.nummer) - 1];
    if (!oud) return [];
    return deel.van === undefined || oud.doe === 'schrap'
      ? [oud]
      : [{ ...oud, nieuw: nieuweDelen([...deel.inhoud.voor, ...deel.inhoud.na]) }];
  });
  return { operaties, botst: botsingen.length > 0 };
}

function inhoudVan(operatie: Operatie<Inhoud>): Inhoud {
  const nieuw = operatie.doe === 'schrap' ? [] : operatie.nieuw;
  return { voor: nieuw.flatMap(({ inhoud }) => inhoud.voor), na: [] };
}

function invoerVan(amendement: Stuk): readonly Operatie<Inhoud>[] {
  const { wijzigingen } = amendement.waarden;
  if (!isWijzigingen(wijzigingen)) return [];
  const van = stuknummer(amendement);
  return wijzigingen.map(({ doe, plaats: geschreven, nodes = [] }): Operatie<Inhoud> => {
    const plaats = geteldePlaats(geschreven);
    return doe === 'schrap'
      ? { van, doe, plaats }
      : { van, doe, plaats, nieuw: nieuweDelen(metEigenNoten(nodes, amendement.pad)) };
  });
}

/** What adopted amendementen make of a text, with the amendementen that did. */
export interface Aanpassing {
  readonly grond: Grondtekst;
  readonly amendementen: readonly Stuk[];
  readonly uitkomst: Gewijzigd<Inhoud>;
  /** The text as the raad decided it. */
  readonly nodes: readonly RootContent[];
}

/**
 * The changes of each adopted amendement in a besluit or a regeling; only of those that change it. Nothing is taken from one that fewer
 * people may see.
 */
export function aangenomenWijzigingen(
  register: Register,
  stuk: Stuk,
): readonly { readonly amendement: Stuk; readonly operaties: readonly Operatie<Inhoud>[] }[] {
  const alle = amendementenBij(register, stuk).filter(
    (een) =>
      strengste([een.openbaarheid, stuk.openbaarheid]) === stuk.openbaarheid &&
      isAangenomen(register, een, 'amendementen'),
  );
  return alle
    .filter((een) => tekstveld(een, 'gericht') === undefined)
    .map((amendement) => {
      const subs = alle.filter((ander) => tekstveld(ander, 'gericht') === stuknummer(amendement));
      const { operaties } = operatiesVan(amendement, subs);
      return {
        amendement,
        operaties: operaties.filter(({ plaats }) => isVanRegeling(plaats) === (stuk.rol === 'regeling')),
      };
    })
    .filter(({ operaties }) => operaties.length > 0);
}

/** Whether the author says that the text stands there already as it was decided: only where there is a text of its own. */
function isZelfGewijzigd(stuk: Stuk, register: Register): boolean {
  const soort = soortVan(register, stuk);
  const gezegd = zegtGewijzigd(stuk, soort);
  return (
    gezegd === 'nee' ||
    (gezegd === 'ja' && (stuk.rol !== 'besluit' || sectieMet(stuk, soort.beslispunten) !== undefined))
  );
}

/** A text with changes made in it. */
export function metWijzigingen({ delen }: Ontleed, operaties: readonly Operatie<Inhoud>[]): Gewijzigd<Inhoud> {
  return wijzig(delen, operaties, zelfdeWoorden, opNummer);
}

/**
 * The text of a besluit or a regeling as the raad decided it. Undefined where no amendement that changes it was adopted, and where the
 * author says that the text stands there already as it was decided.
 */
export function aanpassingVan(register: Register, stuk: Stuk): Aanpassing | undefined {
  if (isZelfGewijzigd(stuk, register)) return undefined;
  const wijzigingen = aangenomenWijzigingen(register, stuk);
  if (wijzigingen.length === 0) return undefined;
  const grond = stuk.rol === 'regeling' ? regelingtekst(register, stuk) : besluittekst(register, stuk);
  if (!grond) return undefined;
  const uitkomst = metWijzigingen(
    grond.tekst,
    wijzigingen.flatMap(({ operaties }) => operaties),
  );
  return {
    grond,
    amendementen: wijzigingen.map(({ amendement }) => amendement),
    uitkomst,
    nodes: alsNodes(grond.tekst, uitkomst.delen),
  };
}

/**
 * What an amendement was written against, as `tegen:` names it: a digest of the words of the parts that it touches, each as a whole with
 * the parts below it. Undefined where there is no text, or none of its places is there.
 */
export function digestTegen(register: Register, amendement: Stuk): string | undefined {
  const teksten = invoerVan(amendement).flatMap(({ plaats }) => {
    const grond = grondVan(register, amendement, plaats);
    const deel = grond?.tekst.delen.find(({ nummer }) => nummer === plaats[0]);
    return deel ? [alleWoorden(deel)] : [];
  });
  return teksten.length === 0 ? undefined : digest(teksten.join('\n')).slice(0, DIGESTLENGTE);
}

/** What a change is made in, as it was proposed; undefined of a regeling whose author changed it already, for what it was is not known. */
function grondVan(register: Register, amendement: Stuk, plaats: readonly string[]): Grondtekst | undefined {
  if (!isVanRegeling(plaats)) return besluittekst(register, amendement);
  const grond = regelingtekst(register, amendement);
  return grond && zegtGewijzigd(grond.bron, soortVan(register, grond.bron)) === 'ja' ? undefined : grond;
}

function alleWoorden({ nummer, inhoud, delen }: Deel<Inhoud>): string {
  return [nummer, woordenVan(inhoud), ...delen.map(alleWoorden)].join('\n');
}

/** The sections of a text, parted at its headings of the second level again; their places are those of the stuk as a whole. */
export function sectiesUit(nodes: readonly RootContent[], { voorwerk }: Pick<Stuk, 'voorwerk'>): readonly Sectie[] {
  const secties: { kop?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) secties.push({ kop: node, nodes: [] });
    else secties.at(-1)?.nodes.push(node);
  }
  return secties
    .filter(({ kop, nodes: inhoud }) => kop !== undefined || inhoud.length > 0)
    .map(({ kop, nodes: inhoud }) => ({
      ...(kop ? { titel: platteTekst(kop), kopNodes: kop.children } : {}),
      nodes: inhoud,
      range: voorwerk,
    }));
}

/** The changes of an amendement whose place is not in the text that was proposed, by their index; none of a subamendement, or without a text. */
export function zonderPlaats(register: Register, amendement: Stuk): readonly number[] {
  if (tekstveld(amendement, 'gericht') !== undefined) return [];
  return invoerVan(amendement).flatMap((een, i) => {
    const grond = grondVan(register, amendement, een.plaats);
    return grond && wijzig(grond.tekst.delen, [een], zelfdeWoorden, opNummer).zoek.length > 0 ? [i] : [];
  });
}
