import type { z } from 'zod';
import type { Diagnostic } from '../../core/index.ts';
import { huisstijlSchema, STIJLEN } from '../../document/index.ts';
import { meestNabij } from '../../model/index.ts';
import { keysAt } from '../yaml-schema.ts';
import type { Melding } from './lagen.ts';

/** What does not fit the form of a huisstijl: a message per key, with the one that may be meant. */
export function vormfouten(issue: z.core.$ZodIssue, meld: Melding): readonly Diagnostic[] {
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
  if (issue.code === 'custom') return [meld(pad, issue.message)];
  return [meld(pad, `"${pad}" ontbreekt of past niet: verwacht wordt ${verwacht(issue)}.`)];
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
};

function verwacht(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_format':
      return 'een kleur als "#1d2125"';
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
