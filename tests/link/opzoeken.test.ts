import { expect, test } from 'vitest';
import type { Agendaregel } from '../../src/model/index.ts';
import { registerOf } from '../support/content.ts';

const oproeping = (datum: string, punten: string) =>
  `---\nsoort: oproeping\ndatum: ${datum}\nagenda:\n  - { rubriek: A, punten: [${punten}] }\n---\n`;
const stuk = (soort: string, rest = '') => `---\nsoort: ${soort}\nzaaknummer: 1000001\n${rest}---\n`;
const GEHEIM = 'openbaarheid: geheim\n';

/** The one line on the agenda of March; there is a vergadering before it, and one after it. */
async function regel(punt: string, files: Readonly<Record<string, string>>): Promise<Agendaregel | undefined> {
  const { register } = await registerOf({
    '2026-02-11/oproeping.md': oproeping('2026-02-11', 'Opening'),
    '2026-03-11/oproeping.md': oproeping('2026-03-11', `{ ${punt}: 1000001 }`),
    '2026-04-08/oproeping.md': oproeping('2026-04-08', 'Opening'),
    ...files,
  });
  return register.vergaderingen[1]?.agenda[0]?.regels[0];
}

test.each([
  ['that of its own vergadering first', 'raadsbrief', '2026-03-11/z/raadsbrief.md'],
  ['no other stuk of the zaak, though it lies nearer', 'bijlage', '2026-02-11/brief.md'],
])('a line of a brief shows the brief of its zaak: %s', async (_name, soort, pad) => {
  const gevonden = await regel('brief', {
    '2026-02-11/brief.md': stuk('raadsbrief'),
    [`2026-03-11/z/${soort}.md`]: stuk(soort),
  });
  expect(gevonden?.van === 'brief' && gevonden.stuk?.pad).toBe(pad);
});

test.each([
  ['geheim', 'its own raadsadvies', { '2026-03-11/raadsadvies.md': stuk('raadsadvies', GEHEIM) }],
  [
    'geheim',
    'the raadsadvies beside its agendapunt in an earlier vergadering',
    { '2026-02-11/agendapunt.md': stuk('agendapunt'), '2026-02-11/raadsadvies.md': stuk('raadsadvies', GEHEIM) },
  ],
  ['openbaar', 'a bijlage, which may be geheim where its zaak is not', { '2026-03-11/b.md': stuk('bijlage', GEHEIM) }],
  ['openbaar', 'the raadsadvies of a later vergadering', { '2026-04-08/advies.md': stuk('raadsadvies', GEHEIM) }],
])('a line of a zaak is %s by %s', async (openbaarheid, _name, files) => {
  const gevonden = await regel('zaak', { '2026-03-11/behandelvoorstel.md': stuk('behandelvoorstel'), ...files });
  expect(gevonden?.openbaarheid).toBe(openbaarheid);
});
