import { describe, expect, test } from 'vitest';
import { checkRules } from '../../src/rules/index.ts';
import { registerOf } from '../support/content.ts';
import { documentVan } from '../support/documenten.ts';

const OPROEPING =
  '---\nsoort: oproeping\ndatum: 2025-06-18\nagenda:\n  - { rubriek: A, punten: [{ zaak: 4100001 }, { zaak: 4100002 }] }\n---\n';
const punt = (zaak: string, rest: string) =>
  `---\nsoort: agendapunt\nzaaknummer: ${zaak}\ntitel: Brug ${zaak}\n${rest}---\n`;
const advies = (rest: string) => `---\nsoort: raadsadvies\nzaaknummer: 4100001\n${rest}---\n`;
const LEDEN = 'indiener: [{ naam: A. Aydin, fractie: PvdL }, { naam: B. Bos, fractie: VVL }]\n';

function files(rest: string, inAdvies = ''): Record<string, string> {
  return {
    'v/oproeping.md': OPROEPING,
    'v/een/agendapunt.md': punt('4100001', rest),
    'v/een/advies.md': advies(inAdvies),
    'v/twee/agendapunt.md': punt('4100002', 'portefeuillehouder: Wever\n'),
  };
}

async function shown(given: Record<string, string>) {
  const agenda = (await documentVan(given, 'v/oproeping.md')).schets.match(/\[A0\d\].*/gu);
  const slot = /p\.slotregel (.*)/u.exec((await documentVan(given, 'v/een/advies.md')).schets)?.[1];
  return { agenda, slot };
}

describe('who proposes', () => {
  test('is the college where nothing is said', async () => {
    expect(await shown(files('portefeuillehouder: Wever\n'))).toEqual({
      agenda: [
        '[A01] | <a[href=een/advies.pdf]>Brug 4100001</a> | 4100001 | Wever',
        '[A02] | Brug 4100002 | 4100002 | Wever',
      ],
      slot: 'Dit raadsadvies is vastgesteld door het college van B & W van Proefstad.',
    });
  });

  test('stands in the column of the agenda and in the closing line, also when only the agendapunt says so', async () => {
    for (const given of [files('indiener: presidium\n'), files('', 'indiener: presidium\n')]) {
      expect(await shown(given)).toEqual({
        agenda: [
          '[A01] | <a[href=een/advies.pdf]>Brug 4100001</a> | 4100001 | presidium',
          '[A02] | Brug 4100002 | 4100002 | Wever',
        ],
        slot: 'Dit raadsadvies is vastgesteld door het presidium van Proefstad.',
      });
    }
  });

  test('may be members of the raad, each with a fractie', async () => {
    const { agenda, slot } = await shown(files(LEDEN));
    expect(agenda?.[0]).toBe(
      '[A01] | <a[href=een/advies.pdf]>Brug 4100001</a> | 4100001 | A. Aydin (PvdL) en B. Bos (VVL)',
    );
    expect(slot).toBe('Dit raadsadvies is ingediend door A. Aydin (PvdL) en B. Bos (VVL).');
  });

  test('decides whether a portefeuillehouder is asked for', async () => {
    const missing = async (rest: string) => {
      const { register } = await registerOf(files(rest));
      return checkRules(register).filter(
        ({ rule, file, message }) =>
          rule === 'verplicht-veld' && file === 'v/een/agendapunt.md' && message.includes('"portefeuillehouder"'),
      ).length;
    };
    expect(await missing('')).toBe(1);
    expect(await missing('indiener: presidium\n')).toBe(0);
    expect(await missing(LEDEN)).toBe(0);
  });
});
