import type { z } from 'zod';
import type { Diagnostic } from '../../core/index.ts';
import { huisstijlSchema, STIJLEN } from '../../document/index.ts';
import { meestNabij, type Veld } from '../../model/index.ts';
import { keysAt } from '../yaml-schema.ts';
import type { Melding } from './lagen.ts';

/**
 * What does not fit the form of a huisstijl: a message per key, with the one that may be meant, or what to write.
 *
 * @param veldVan what is written at a dotted path, in the nearest house that has it
 */
export function vormfouten(
  issue: z.core.$ZodIssue,
  meld: Melding,
  veldVan: (pad: string) => Veld | undefined,
): readonly Diagnostic[] {
  const pad = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = `De huisstijl kent "${key}" niet${pad === '' ? '' : ` onder "${pad}"`}.`;
      const at = pad === '' ? key : `${pad}.${key}`;
      return meld(at, message, bedoeld(key, keysAt(huisstijlSchema, issue.path)), 'fout', 'key');
    });
  }
  if (issue.code === 'invalid_key') {
    const naam = String(issue.path.at(-1));
    return [meld(pad, `De stijl "${naam}" bestaat niet.`, bedoeld(naam, Object.keys(STIJLEN)), 'fout', 'key')];
  }
  const veld = veldVan(pad);
  const hint = watTeDoen(issue, pad, veld);
  if (veld?.aard === 'leeg')
    return [meld(pad, `Bij "${pad}" staat niets; verwacht wordt ${verwacht(issue, pad)}.`, hint, 'fout', 'key')];
  if (issue.code === 'custom') return [meld(pad, issue.message)];
  return [meld(pad, `"${pad}" ontbreekt of past niet: verwacht wordt ${verwacht(issue, pad)}.`, hint)];
}

function watTeDoen(issue: z.core.$ZodIssue, pad: string, veld: Veld | undefined): string {
  if (pad === 'logo.alt')
    return 'Voeg alt toe: wat wie het logo niet ziet te horen krijgt, zoals de naam van de gemeente.';
  if (!veld) return `Voeg "${pad.split('.').at(-1)}" toe.`;
  if (veld.aard === 'leeg')
    return isKleur(pad)
      ? 'Zet een kleur tussen aanhalingstekens: "#7a1f5c".'
      : 'Vul een waarde in, of haal de regel weg.';
  if (isKleur(pad)) return 'Schrijf geen naam, maar # en zes tekens (0-9, a-f), tussen aanhalingstekens: "#7a1f5c".';
  if (issue.code === 'invalid_type' && issue.expected === 'number') return alleenGetal(pad, veld.geschreven);
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return 'Schrijf true (ja) of false (nee).';
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'Zet de waarde tussen aanhalingstekens.';
  if (issue.code === 'invalid_value')
    return bedoeld(veld.geschreven, issue.values.map(String)) || 'Schrijf een van deze woorden.';
  if (issue.code === 'too_big' && issue.origin === 'number') return 'Kies een kleiner getal.';
  if (issue.code === 'too_small' && issue.origin === 'number') return 'Kies een groter getal.';
  return '';
}

function isKleur(pad: string): boolean {
  return /^kleuren\.|\.kleur$/u.test(pad);
}

/** A measure that was written with its unit, or with a comma, as huisstijl.yaml takes it. */
function alleenGetal(pad: string, geschreven: string): string {
  const inMm = /^pagina\.|^logo\./u.test(pad);
  const maat = pad.endsWith('.regel') ? '' : inMm ? ', in millimeters' : ', in punten';
  const [, getal, eenheid] = /^["']?(\d+(?:[.,]\d+)?)\s*(cm)?/u.exec(geschreven) ?? [];
  const waarde = getal === undefined ? 4.5 : Number(getal.replace(',', '.'));
  return `Schrijf alleen het getal${maat}, met een punt in plaats van een komma: ${eenheid && inMm ? waarde * 10 : waarde}`;
}

function bedoeld(geschreven: string, mogelijk: readonly string[]): string {
  const near = meestNabij(geschreven, mogelijk);
  return near ? `Bedoelt u "${near}"?` : '';
}

const SOORTEN: Readonly<Record<string, string>> = {
  number: 'een getal',
  string: 'tekst',
  boolean: 'true of false',
  object: 'een groep',
  array: 'een lijst',
  record: 'een groep',
};

function verwacht(issue: z.core.$ZodIssue, pad: string): string {
  if (isKleur(pad)) return 'een kleur als "#1d2125"';
  switch (issue.code) {
    case 'too_big':
      return `ten hoogste ${issue.maximum}${issue.origin === 'array' ? ' regels' : ''}`;
    case 'too_small':
      if (issue.origin === 'array') return 'ten minste één regel';
      if (issue.origin === 'string') return 'tekst';
      return `${issue.inclusive === false ? 'meer dan' : 'ten minste'} ${issue.minimum}`;
    case 'invalid_value':
      return issue.values.map((value) => `"${String(value)}"`).join(', ');
    case 'invalid_type':
      return SOORTEN[issue.expected as string] ?? 'een andere waarde';
    case 'invalid_union':
      return 'tekst';
    default:
      return 'een andere waarde';
  }
}
