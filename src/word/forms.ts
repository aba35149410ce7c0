import type { Bijzaak } from './api.ts';
import { shownField } from './fields.ts';
import { symbolText } from './leaf.ts';
import { toldText } from './text.ts';
import { childOf, childrenOf, findAll, isOn, propertyOf, type XmlElement } from './xml.ts';

/** The old form fields: their name and what was filled in. */
export function formAsides(tree: XmlElement): Bijzaak[] {
  return findAll(tree, 'w:ffData').map((data) => {
    const name = propertyOf(data, 'w:name')?.trim() || 'zonder naam';
    return { aard: 'formulierveld', tekst: `${name}: ${formValue(data) ?? 'tekst, zie het stuk'}` };
  });
}

/** What a tick box or a list says; undefined for a field of text, whose words stand in the running text. */
export function formValue(data: XmlElement): string | undefined {
  const box = childOf(data, 'w:checkBox');
  if (box) return isOn(box, childOf(box, 'w:checked') ? 'w:checked' : 'w:default') ? '☒' : '☐';
  const list = childOf(data, 'w:ddList');
  if (!list) return undefined;
  const at = Number(propertyOf(list, 'w:result') ?? propertyOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[at]?.attributes['w:val'] ?? '';
}

/** Content controls in which something is to be filled in or chosen; those of griffie and those around running text are none. */
const ASKS = ['w:dropDownList', 'w:comboBox', 'w:date', 'w14:checkbox', 'w:text'] as const;

/** The content controls of a form: their name and what was filled in. */
export function controlAsides(tree: XmlElement): Bijzaak[] {
  return findAll(tree, 'w:sdt').flatMap((control): Bijzaak[] => {
    const properties = childOf(control, 'w:sdtPr');
    const content = childOf(control, 'w:sdtContent');
    const inside = content ? controlAsides(content) : [];
    const tag = propertyOf(properties, 'w:tag') ?? '';
    if (propertyOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents') {
      return content ? [{ aard: 'inhoudsopgave', tekst: toldText(content) }] : [];
    }
    const asks = childOf(properties, ...ASKS) !== undefined || isOn(properties, 'w:showingPlcHdr');
    if (!asks || !content || shownField(properties)) return inside;
    const name = propertyOf(properties, 'w:alias')?.trim() || tag.trim() || 'zonder naam';
    const value = isOn(properties, 'w:showingPlcHdr') ? 'niet ingevuld' : controlText(content);
    return [{ aard: 'formulierveld', tekst: `${name}: ${value || 'leeg'}` }, ...inside];
  });
}

function controlText(content: XmlElement): string {
  const text = toldText(content).replace(/\n/gu, ' / ');
  return text || findAll(content, 'w:sym').map(symbolText).join('');
}
