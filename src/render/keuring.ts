import type { Element, ElementContent, Root } from 'hast';
import { ATTRIBUTEN, ELEMENTEN, type ElementNaam, STIJLEN } from '../document/index.ts';
import { isBlock } from './clean.ts';
import { Sjabloonfout } from './sjabloonfout.ts';

const REGELS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'span',
  'strong',
  'em',
  'del',
  'a',
  'sup',
]);

/**
 * Holds a document against the closed vocabulary and what accessible documents ask of structure: one h1 first and no level
 * skipped, rows of equal width, ids that are unique. Throws a Sjabloonfout that names the template: authors cannot cause it.
 */
export function keur(tree: Root, template: string): void {
  const ids = new Set<string>();
  let niveau = 0;
  const fout = (reden: string): never => {
    throw new Sjabloonfout(template, reden);
  };
  const element = (node: Element): void => {
    const naam = node.tagName as ElementNaam;
    if (!ELEMENTEN.includes(naam)) fout(`het element <${naam}> hoort niet bij de woordenschat.`);
    for (const [eigenschap, waarde] of Object.entries(node.properties)) {
      const attribuut = eigenschap.toLowerCase();
      if (attribuut === 'classname') {
        for (const stijl of waarde as string[]) {
          const dragers: readonly string[] | undefined = STIJLEN[stijl as keyof typeof STIJLEN];
          if (!dragers?.includes(naam)) fout(`<${naam}> kent de stijl "${stijl}" niet.`);
        }
      } else if (attribuut === 'id') {
        if (ids.has(String(waarde))) fout(`het id "${waarde}" staat er twee keer.`);
        ids.add(String(waarde));
      } else if (!ATTRIBUTEN[naam]?.includes(attribuut)) fout(`<${naam}> kent het attribuut "${attribuut}" niet.`);
    }
    if (REGELS.has(naam)) {
      const blok = node.children.find(isBlock);
      if (blok?.type === 'element') fout(`<${blok.tagName}> kan niet in <${naam}> staan.`);
    }
    if (naam === 'table') keurTabel(node, fout);
    const kop = /^h([1-6])$/u.exec(naam);
    if (kop) {
      const nieuw = Number(kop[1]);
      if (nieuw > niveau + 1 || (nieuw === 1 && niveau > 0)) fout(`een kop <${naam}> volgt op niveau ${niveau}.`);
      niveau = nieuw;
    }
    kinderen(node.children);
  };
  const kinderen = (children: readonly (ElementContent | Root['children'][number])[]): void => {
    for (const child of children) if (child.type === 'element') element(child);
  };
  kinderen(tree.children);
}

/** Rows of one table have one width, columns that are spanned counted (PDF/UA-1, 7.2). */
function keurTabel(tabel: Element, fout: (reden: string) => never): void {
  const breedten = new Set<number>();
  const loop = (node: ElementContent): void => {
    if (node.type !== 'element' || (node.tagName === 'table' && node !== tabel)) return;
    if (node.tagName !== 'tr') {
      node.children.forEach(loop);
      return;
    }
    const cellen = node.children.filter((cel) => cel.type === 'element');
    breedten.add(cellen.reduce((som, cel) => som + Number(cel.properties.colSpan ?? 1), 0));
    for (const cel of cellen) cel.children.forEach(loop);
  };
  loop(tabel);
  if (breedten.size > 1) fout(`de rijen van een tabel zijn ${[...breedten].join(' en ')} kolommen breed.`);
}
