import { once } from './alternate.ts';
import type { Bijzaak } from './api.ts';
import { equationText } from './equation.ts';
import { controlAsides, formAsides } from './forms.ts';
import { hiddenTexts } from './hidden.ts';
import { hasOwnFurniture } from './identity.ts';
import { drawingAside } from './objects.ts';
import type { Relation, WordPackage } from './package.ts';
import { toldText } from './text.ts';
import { childrenOf, findAll, type XmlElement } from './xml.ts';

/** A part with text: its path, and its tree. */
export interface AsidePart {
  readonly path: string;
  readonly tree: XmlElement;
}

/** What a reader is shown in place of a drawing. */
const BOX = /\[(?:tekstvak|afbeelding|object)\]/gu;

/** What stands in the file and not in its running text, in the order in which one meets it. Said once where it stands on many pages. */
export function readAsides(pkg: WordPackage, parts: readonly AsidePart[]): Bijzaak[] {
  const furniture = furnitureOf(pkg).map((one) => ({ ...one, text: toldText(one.tree) }));
  const words = furniture.flatMap(({ text, tree }) => [
    text.replaceAll(BOX, ' '),
    ...findDeep(tree, 'w:txbxContent').map((box) => toldText(box).replaceAll(BOX, ' ')),
  ]);
  const shown = hasOwnFurniture(pkg, words) ? [] : furniture;
  const found: Bijzaak[] = shown.flatMap(({ aard, text }) => told(aard, text));
  const all = [...parts, ...shown];
  for (const { path, tree } of all) {
    const drawn = (element: XmlElement): Bijzaak[] => drawingAside(pkg, path, element);
    for (const box of findDeep(tree, 'w:txbxContent')) found.push(...told('tekstvak', toldText(box)));
    found.push(...formAsides(tree), ...controlAsides(tree));
    for (const element of findAll(tree, 'w:drawing', 'w:pict', 'w:object')) found.push(...drawn(element));
  }
  for (const { tree } of parts) {
    for (const equation of findAll(tree, 'm:oMath')) found.push(...told('formule', equationText(equation)));
    for (const text of hiddenTexts(tree, pkg.xml(pkg.related('styles')))) found.push(...told('verborgen tekst', text));
  }
  for (const note of childrenOf(pkg.xml(pkg.related('endnotes')), 'w:endnote')) {
    if (note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal') {
      found.push(...told('eindnoot', toldText(once(note))));
    }
  }
  found.push(...externalAsides(pkg));
  const seen = new Set<string>();
  return found.filter(({ aard, tekst }) => {
    const key = `${aard} ${tekst}`;
    // The same header stands on first, odd and even pages; the same question in a form may be answered the same twice.
    const once = seen.has(key) && /^(?:koptekst|voettekst|koppeling)$/u.test(aard);
    seen.add(key);
    return !once;
  });
}

function told(aard: Bijzaak['aard'], tekst: string): Bijzaak[] {
  return tekst.trim() === '' ? [] : [{ aard, tekst: tekst.trim() }];
}

function furnitureOf(pkg: WordPackage): (AsidePart & { readonly aard: 'koptekst' | 'voettekst' })[] {
  return pkg.relations(pkg.main).flatMap(({ type, target, external }) => {
    const aard = type === 'header' ? 'koptekst' : type === 'footer' ? 'voettekst' : undefined;
    const tree = external || !aard ? undefined : pkg.xml(target);
    return aard && tree ? [{ aard, path: target, tree: once(tree) }] : [];
  });
}

/** Every element of a kind, also those within one. */
function findDeep(tree: XmlElement, name: string): XmlElement[] {
  return findAll(tree, name).flatMap((one) => [one, ...findDeep(one, name)]);
}

const OUTSIDE: Readonly<Record<string, string>> = {
  image: 'een afbeelding',
  attachedTemplate: 'een sjabloon',
  oleObject: 'een object',
  subDocument: 'een deel van het document',
  frame: 'een deel van het document',
  package: 'een bestand',
  video: 'een filmpje',
  audio: 'geluid',
  mailMergeSource: 'adressen voor samenvoegen',
};

/** What lies outside the file; a link to click is no such thing, unless it leads to a disk. */
function externalAsides(pkg: WordPackage): Bijzaak[] {
  const all = [...pkg.parts.keys()].filter((name) => /(?:^|\/)_rels\/[^/]*\.rels$/u.test(name));
  const owners = all.map((name) => name.replace(/_rels\/([^/]*)\.rels$/u, '$1'));
  return owners.flatMap((part) =>
    pkg
      .relations(part)
      .filter(isOutside)
      .map(({ type, target }): Bijzaak => {
        if (type === 'hyperlink') return { aard: 'koppeling', tekst: `een koppeling naar een eigen schijf: ${target}` };
        return {
          aard: 'koppeling',
          tekst: `${OUTSIDE[type] ?? 'iets'} van buiten het bestand, niet opgehaald: ${target}`,
        };
      }),
  );
}

function isOutside({ type, target, external }: Relation): boolean {
  return external && (type !== 'hyperlink' || /^(?:file:|\\\\|[A-Za-z]:[\\/])/iu.test(target));
}
