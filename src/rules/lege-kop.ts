import type { Nodes } from 'mdast';
import { platteTekst, type Stuk } from '../model/index.ts';
import { bereik, grenzen, lees } from './hulp/lezing.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const legeKop: Regel = {
  id: 'lege-kop',
  severity: 'fout',
  overTekst: true,
  kort: 'Een kop heeft tekst.',
  reden:
    'Wie het stuk laat voorlezen, gaat van kop naar kop en hoort bij een lege kop niets (WCAG 2.4.6). Wat eronder staat, hoort dan ongemerkt bij de kop erboven.',
  fout: losseTekst('## Het plein\n\nHet plein is kaal.\n\n##\n\nEr komen bomen.'),
  goed: losseTekst('## Het plein\n\nHet plein is kaal.\n\n## De bomen\n\nEr komen bomen.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const { begin, eind } of legeKoppen(stuk)) {
      meld({
        range: bereik(stuk, begin, eind),
        message: 'Hier staat een kop zonder tekst; verwacht wordt een kop die zegt waar het onderdeel over gaat.',
        hint: 'Schrijf de kop achter de hekjes, of haal de hekjes weg.',
      });
    }
  }),
};

function legeKoppen(stuk: Stuk): { begin: number; eind: number }[] {
  const leeg: { begin: number; eind: number }[] = [];
  // A heading that begins with a letter or digit has words: that is nearly every one, and its stuk is not looked through.
  if (lees(stuk).koppen.every(({ tekst }) => /^#{1,6}[ \t]+[\p{L}\p{N}]/u.test(tekst))) return leeg;
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const begin = node.position?.start.offset ?? 0;
      if (isLeeg(node.children)) leeg.push({ begin, eind: node.position?.end.offset ?? begin });
    } else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  for (const { titel, kop, kopNodes = [], nodes } of stuk.secties) {
    if (titel === '' && kop && isLeeg(kopNodes)) leeg.push(grenzen(stuk, kop));
    for (const node of nodes) visit(node);
  }
  return leeg;
}

/** Without a word: HTML is printed as it was written, unless it is a comment. */
function isLeeg(nodes: readonly Nodes[]): boolean {
  return platteTekst(nodes) === '' && !nodes.some((node) => node.type === 'html' && !node.value.startsWith('<!--'));
}
