import type { Bijzaak } from './api.ts';
import type { WordPackage } from './package.ts';
import { findAll, type XmlElement } from './xml.ts';

/** What a drawing is that is no picture and has no text: an object, a chart, a shape. Nothing for what is seen in the running text. */
export function drawingAside(pkg: WordPackage, part: string, drawing: XmlElement): Bijzaak[] {
  const wordArt = findAll(drawing, 'v:textpath').flatMap(({ attributes }) => attributes.string?.trim() || []);
  if (wordArt.length > 0) return wordArt.map((tekst) => ({ aard: 'tekstvak', tekst }));
  const ole = findAll(drawing, 'o:OLEObject')[0];
  if (ole) return object(`ingesloten bestand (${ole.attributes.ProgID ?? 'onbekend'})`);
  const control = findAll(drawing, 'w:control')[0];
  if (control) return object(`besturingselement (${control.attributes['w:name'] ?? 'onbekend'})`);
  const target = (id: string | undefined): string | undefined =>
    pkg.relations(part).find((one) => one.id === id && !one.external)?.target;
  const chart = findAll(drawing, 'c:chart', 'cx:chart')[0];
  if (chart) return object(`grafiek${words(pkg.xml(target(chart.attributes['r:id'])))}`);
  const diagram = findAll(drawing, 'dgm:relIds')[0];
  if (diagram) return object(`schema (SmartArt)${words(pkg.xml(target(diagram.attributes['r:dm'])))}`);
  const isShown = findAll(drawing, 'a:blip', 'v:imagedata', 'w:txbxContent').length > 0;
  // A line across the page is one of the text.
  if (isShown || findAll(drawing, 'v:rect').some(({ attributes }) => attributes['o:hr'] !== undefined)) return [];
  const { descr, title, name } = findAll(drawing, 'wp:docPr')[0]?.attributes ?? {};
  const text = findAll(drawing, 'a:t').flatMap(textIn).join(' ');
  return object(`getekende vorm${suffix(text || descr || title || name || '')}`);
}

function object(tekst: string): Bijzaak[] {
  return [{ aard: 'object', tekst }];
}

/** The words in a chart or diagram: titles, names, labels; not its figures. */
function words(tree: XmlElement | undefined): string {
  if (!tree) return '';
  const texts = [
    ...findAll(tree, 'a:t').flatMap(textIn),
    ...findAll(tree, 'c:strCache').flatMap((cache) => findAll(cache, 'c:v').flatMap(textIn)),
  ];
  return suffix([...new Set(texts.map((text) => text.trim()).filter(Boolean))].join(', '));
}

function textIn({ children }: XmlElement): string[] {
  return children.filter((child) => typeof child === 'string');
}

function suffix(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat === '') return '';
  return `: ${flat.length > 300 ? `${flat.slice(0, 299)}…` : flat}`;
}
