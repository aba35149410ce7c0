import { expect, test } from 'vitest';
import {
  agendapunt,
  behandelvoorstel,
  bijlage,
  markt,
  oproeping,
  raadsadvies,
  raadsbesluit,
  rubriek,
} from './papieren.ts';
import { regelsOver } from './stukken.ts';

const KAPOT = '---\nsoort: raadsadvies\nonderwerp: "zonder einde\n---\n';
const LATIN1 = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]);
const MAP = '2026-03-11/speelplein';
const compleet = {
  '2026-03-11/oproeping.md': oproeping(rubriek('C', 'zaak: 4100001')),
  [`${MAP}/agendapunt.md`]: agendapunt(),
  [`${MAP}/behandelvoorstel.md`]: behandelvoorstel(markt()),
  [`${MAP}/raadsadvies.md`]: raadsadvies(),
  [`${MAP}/raadsbesluit.md`]: raadsbesluit({ besluit: '' }),
};

// One file that cannot be read is one message, not a handful about stukken that lack it.
test.each([
  ['raadsadvies.md', KAPOT, 'geldige-yaml'],
  ['raadsadvies.md', LATIN1, 'leesbaar-bestand'],
  ['behandelvoorstel.md', KAPOT, 'geldige-yaml'],
  ['agendapunt.md', KAPOT, 'geldige-yaml'],
])('a %s that cannot be read is the only message', async (naam, inhoud, regel) => {
  expect(await regelsOver(compleet)).toEqual([]);
  expect(await regelsOver({ ...compleet, [`${MAP}/${naam}`]: inhoud })).toEqual([regel]);
});

test('a stuk that is not there at all is missed as before, also with something unreadable elsewhere', async () => {
  const elders = { 'brieven/kapot.md': KAPOT };
  const zonder = (naam: string) =>
    Object.fromEntries(Object.entries({ ...compleet, ...elders }).filter(([pad]) => !pad.endsWith(naam)));
  expect(await regelsOver(zonder('/raadsadvies.md'))).toEqual([
    'geldige-yaml',
    'stukken-compleet',
    'verplichte-sectie',
  ]);
  expect(await regelsOver(zonder('/behandelvoorstel.md'))).toEqual(['geldige-yaml', 'voorbespreking']);
  expect(await regelsOver(zonder('/agendapunt.md'))).toEqual(['geldige-yaml', 'zaak-bestaat']);
});

test('a brief on the agenda may be any letter that cannot be read', async () => {
  const agenda = { '2026-03-11/oproeping.md': oproeping(rubriek('D', 'brief: 4100009')) };
  expect(await regelsOver(agenda)).toEqual(['zaak-bestaat']);
  expect(await regelsOver({ ...agenda, 'brieven/kapot.md': KAPOT })).toEqual(['geldige-yaml']);
});

test('a link to a file that is there but cannot be read is no link to nothing', async () => {
  const met = (meer: Record<string, string>) =>
    regelsOver({ 'brieven/tekst.md': bijlage('Zie [de toelichting](kapot.md).'), ...meer });
  expect(await met({})).toEqual(['bijlage-bestaat']);
  expect(await met({ 'brieven/kapot.md': KAPOT })).toEqual(['geldige-yaml']);
});
