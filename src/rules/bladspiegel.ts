import { type Diagnostic, diagnostic, type Range } from '../core/index.ts';
import type { PageFault } from '../document/index.ts';
import type { Register, Stuk } from '../model/index.ts';
import { standVan } from './hulp/standen.ts';
import { vindplaats } from './hulp/vindplaats.ts';

/**
 * What a writer saw on the pages of a stuk, as messages at the source of what it saw, under the settings of the gemeente. A text that
 * stands in another stuk, such as the beslispunten of the voorstel in its besluit, is pointed at there. It stays a waarschuwing: the stuk
 * has been written.
 */
export function bladspiegel(register: Register, pad: string, faults: readonly PageFault[]): Diagnostic[] {
  const stuk = register.stukken.find((one) => one.pad === pad);
  if (!stuk || standVan(register, 'bladspiegel') === 'uit') return [];
  return faults.map((fault) => {
    const eigen = plekIn(stuk, fault);
    const ander = eigen ? undefined : elders(register, stuk, fault);
    return diagnostic({
      rule: 'bladspiegel',
      severity: 'waarschuwing',
      file: pad,
      range: eigen ?? stuk.voorwerk,
      message: fault.message,
      hint: fault.hint,
      related: ander ? [{ ...ander, message: 'hier staat de tekst' }] : [],
    });
  });
}

function plekIn(stuk: Stuk, { places, part }: PageFault): Range | undefined {
  for (const [index, place] of places.entries()) {
    const found = vindplaats(stuk, place, index === 0 ? part : undefined);
    if (found) return found;
  }
  return undefined;
}

/** Where the text stands in another stuk of the same zaak. */
function elders(register: Register, stuk: Stuk, fault: PageFault): { file: string; range: Range } | undefined {
  if (stuk.zaaknummer === undefined) return undefined;
  for (const ander of register.stukken) {
    if (ander === stuk || ander.zaaknummer !== stuk.zaaknummer) continue;
    const range = plekIn(ander, fault);
    if (range) return { file: ander.pad, range };
  }
  return undefined;
}
