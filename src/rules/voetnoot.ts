import type { FootnoteDefinition, Nodes } from 'mdast';
import { meestNabij, platteTekst, type Stuk } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { bereik, OPMAAK } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Melding, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

export const voetnoot: Regel = {
  id: 'voetnoot',
  severity: 'fout',
  volledigheid: true,
  kort: 'Bij elke voetnoot in de tekst staat één noot, en elke noot wordt in de tekst genoemd.',
  reden:
    'Een voetnoot zonder noot staat als [^1] op het stuk, en een noot die nergens wordt genoemd, wordt niet gedrukt: de bron of het voorbehoud is dan weg.',
  fout: losseTekst('Het plein kost minder dan geraamd.[^1]'),
  goed: losseTekst('Het plein kost minder dan geraamd.[^1]\n\n[^1]: Begroting 2026, bladzijde 12.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    const ongenoemd = stuk.voetnoten.length === 0 ? [] : overNoten(stuk, meld);
    zonderNoot(stuk, ongenoemd, meld);
    inDeRegel(stuk, meld);
  }),
};

/** What is wrong with the notes themselves; gives those that the text never calls. */
function overNoten(stuk: Stuk, meld: Meld): readonly FootnoteDefinition[] {
  const noten = new Map<string, FootnoteDefinition>();
  const ongenoemd: FootnoteDefinition[] = [];
  for (const noot of stuk.voetnoten) {
    const eerste = noten.get(noot.identifier);
    if (!eerste) noten.set(noot.identifier, noot);
    else {
      meld({
        range: plek(stuk, noot),
        message: `De noot ${geschreven(noot)} staat er al; deze tweede wordt niet gedrukt, en verwacht wordt één noot per naam.`,
        hint: 'Geef deze noot een eigen naam, ook in de tekst, of haal haar weg.',
        related: [{ file: stuk.pad, range: plek(stuk, eerste), message: 'Hier staat de eerste.' }],
      });
    }
  }
  const genoemd = genoemdeNoten(stuk, noten);
  for (const [naam, noot] of noten) {
    if (!genoemd.has(naam)) {
      ongenoemd.push(noot);
      meld({
        range: plek(stuk, noot),
        message: `De noot ${geschreven(noot)} wordt in de tekst nergens genoemd en wordt dus niet gedrukt.`,
        hint: `Zet ${geschreven(noot)} in de tekst waar de noot bij hoort, of haal de noot weg.`,
      });
    } else if (platteTekst(noot) === '' && !noot.children.some(({ type }) => type === 'html')) {
      meld({
        range: plek(stuk, noot),
        message: `De noot ${geschreven(noot)} is leeg; verwacht wordt haar tekst, op dezelfde regel of ingesprongen eronder.`,
        hint: `Schrijf de tekst achter ${geschreven(noot)}:, of haal de noot weg.`,
      });
    }
  }
  return ongenoemd;
}

/** The names of the notes that are printed: called from the text, or from a note that is. */
function genoemdeNoten(stuk: Stuk, noten: ReadonlyMap<string, FootnoteDefinition>): ReadonlySet<string> {
  const genoemd = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') genoemd.add(node.identifier);
    if ('children' in node && node.type !== 'footnoteDefinition')
      for (const child of node.children) visit(child as Nodes);
  };
  for (const { kopNodes = [], nodes } of stuk.secties) for (const node of [...kopNodes, ...nodes]) visit(node);
  // A Set visits what is added while it is walked.
  for (const naam of genoemd) for (const node of noten.get(naam)?.children ?? []) visit(node);
  return genoemd;
}

/** `[^x]`, also with a space in its name, which makes it no note at all. */
const ROEP = /\[\^([^\][\n]{1,60})\]/gu;

function zonderNoot(stuk: Stuk, ongenoemd: readonly FootnoteDefinition[], meld: Meld): void {
  const bekend = new Set(stuk.voetnoten.map(({ identifier }) => identifier.toLowerCase()));
  for (const { match, begin, range, in: waar } of doorzoek(stuk, ROEP)) {
    const naam = (match[1] as string).replaceAll(OPMAAK, '').trim();
    // A heading is searched as it was written, with its notes; brackets behind a backslash are meant to be seen.
    const bron = stuk.tekst.slice(Math.max(0, begin - 1), begin + match[0].length);
    if (bron.includes('\\') || naam === '' || (waar === 'proza' && bekend.has(naam.toLowerCase()))) continue;
    if (waar === 'veld') {
      meld({
        range,
        message: `Hier staat [^${naam}], en zo komt het op het stuk; verwacht wordt een veld zonder voetnoot.`,
        hint: 'Zet de voetnoot in de tekst onder de velden.',
      });
      continue;
    }
    const nabij = meestNabij(
      naam,
      ongenoemd.map((noot) => noot.label ?? noot.identifier),
    );
    meld({
      range,
      message: `Hier staat [^${naam}], en zo komt het op het stuk; verwacht wordt de noot zelf, op een regel die begint met [^${naam}]:, en die is er niet.`,
      hint: /\s/u.test(naam)
        ? 'In de naam van een voetnoot kan geen spatie staan; schrijf bijvoorbeeld [^1], ook bij de noot.'
        : nabij
          ? `Bedoelt u [^${nabij}]?`
          : `Zet onderaan een regel [^${naam}]: met de tekst van de noot, of haal [^${naam}] weg.`,
    });
  }
}

/** `^[tekst]`: a note in the line, as some other editors have them. */
const IN_REGEL = /\^\[([^\][\n]{1,300})\]/gu;

function inDeRegel(stuk: Stuk, meld: Meld): void {
  for (const { match, begin, range } of doorzoek(stuk, IN_REGEL, 'proza')) {
    // `x^[n]` is a power: a note has words.
    const [, noot = ''] = match;
    if (stuk.tekst[begin - 1] === '\\' || !/\p{L}{2}/u.test(noot) || !/\s/u.test(noot)) continue;
    meld({
      range,
      message: `Hier staat ${citaat(match[0].replaceAll(OPMAAK, ''))}, en zo komt het op het stuk; verwacht wordt een voetnoot als [^1], met de noot op een eigen regel.`,
      hint: 'Schrijf [^1] in de tekst, en onderaan een regel [^1]: met de noot.',
    });
  }
}

const geschreven = ({ label, identifier }: FootnoteDefinition): string => `[^${label ?? identifier}]`;

/** The name of a note, where it begins. */
function plek(stuk: Stuk, { position, label, identifier }: FootnoteDefinition) {
  const begin = position?.start.offset ?? 0;
  return bereik(stuk, begin, begin + (label ?? identifier).length + '[^]:'.length);
}
