import { expect, test } from 'vitest';
import { link } from '../../src/link/index.ts';
import { zoekStuk } from '../../src/model/index.ts';
import { PNG, places, registerOf } from '../support/content.ts';

const oproeping = (datum: string, agenda: string) => `---\nsoort: oproeping\ndatum: ${datum}\nagenda:\n${agenda}---\n`;
const stuk = (soort: string, zaak: string, rest = '') => `---\nsoort: ${soort}\nzaaknummer: ${zaak}\n${rest}---\n`;

test('numbers follow from rubriek and order, also when a rubriek comes back', async () => {
  const { register } = await registerOf({
    '2026-01-14/oproeping.md': oproeping(
      '2026-01-14',
      '  - { rubriek: A, punten: [Opening, Sluiting] }\n  - { rubriek: C, punten: [{ zaak: 1000001 }, { brief: 1000002 }] }\n  - { rubriek: A, punten: [Rondvraag] }\n',
    ),
    '2026-01-14/brug/agendapunt.md': stuk('agendapunt', '1000001', 'titel: Brug\n'),
    'brieven/b.md': stuk('raadsbrief', '1000002'),
  });
  const regels = register.vergaderingen[0]?.agenda.flatMap((rubriek) => rubriek.regels);
  expect(regels?.map((regel) => [regel.nummer, 'tekst' in regel ? regel.tekst : regel.stuk?.pad])).toEqual([
    ['A01', 'Opening'],
    ['A02', 'Sluiting'],
    ['C01', '2026-01-14/brug/agendapunt.md'],
    ['C02', 'brieven/b.md'],
    ['A03', 'Rondvraag'],
  ]);
  expect(regels?.[2]?.plek.start).toEqual({ line: 6, column: 36 });
});

test('a stuk is looked for in its own vergadering, then in the latest earlier one', async () => {
  const agenda = '  - { rubriek: A, punten: [Opening] }\n';
  const files = {
    '2026-01-14/oproeping.md': oproeping('2026-01-14', agenda),
    '2026-01-14/brug/raadsadvies.md': stuk('raadsadvies', '1000001'),
    '2026-02-11/oproeping.md': oproeping('2026-02-11', agenda),
    '2026-02-11/brug/raadsadvies.md': stuk('raadsadvies', '1000001'),
    '2026-03-11/oproeping.md': oproeping('2026-03-11', agenda),
    '2026-03-11/brug/raadsbesluit.md': stuk('raadsbesluit', '1000001'),
    '2026-04-08/oproeping.md': oproeping('2026-04-08', agenda),
    '2026-04-08/brug/raadsadvies.md': stuk('raadsadvies', '1000001'),
  };
  const { register } = await registerOf(files);
  const besluit = register.stukken.find(({ soort }) => soort === 'raadsbesluit');
  expect(besluit && zoekStuk(register, besluit, 'voorstel')?.pad).toBe('2026-02-11/brug/raadsadvies.md');
});

test('a line on the agenda takes its stuk from the latest earlier vergadering that has it', async () => {
  const agenda = '  - { rubriek: A, punten: [Opening] }\n';
  const { register } = await registerOf({
    '2026-01-14/oproeping.md': oproeping('2026-01-14', agenda),
    '2026-01-14/brug/agendapunt.md': stuk('agendapunt', '1000001', 'titel: Januari\n'),
    '2026-02-11/oproeping.md': oproeping('2026-02-11', agenda),
    '2026-02-11/brug/agendapunt.md': stuk('agendapunt', '1000001', 'titel: Februari\n'),
    '2026-03-11/oproeping.md': oproeping('2026-03-11', '  - { rubriek: A, punten: [{ zaak: 1000001 }] }\n'),
    '2026-04-08/oproeping.md': oproeping('2026-04-08', agenda),
    '2026-04-08/brug/agendapunt.md': stuk('agendapunt', '1000001', 'titel: April\n'),
  });
  const regel = register.vergaderingen.find(({ map }) => map === '2026-03-11')?.agenda[0]?.regels[0];
  expect(regel?.van === 'zaak' && regel.stuk?.pad).toBe('2026-02-11/brug/agendapunt.md');
});

test.each([
  ['cut off', PNG.subarray(0, 40)],
  ['without a size', PNG.map((byte, i) => (i >= 16 && i < 24 ? 0 : byte))],
  ['with another head', PNG.map((byte, i) => (i === 12 ? 0 : byte))],
  ['a JPEG cut off', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0])],
  ['a GIF without a size', Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1')],
])('a damaged image is no image, for it would be left out without a word: %s', async (_hoe, bytes) => {
  const files = { 'm/x.md': stuk('bijlage', '1000001').concat('\n![kaart](a.png)\n'), 'm/a.png': bytes };
  expect(places((await registerOf(files)).diagnostics)).toEqual(['m/x.md:6:1 afbeelding-bestaat']);
});

test('images: absent, outside, on the network, not an image, without a text', async () => {
  const { diagnostics, register } = await registerOf({
    'm/x.md': stuk('bijlage', '1000001').concat(
      '\n![goed](a.png)\n![weg](b.png)\n![buiten](../foto.png)\n![net](https://x.example/a.png)\n![tekst](c.png)\n![](a.png)\n',
    ),
    'm/a.png': PNG,
    'm/c.png': 'geen plaatje',
    'foto.png': PNG,
  });
  expect(places(diagnostics)).toEqual([
    'm/x.md:7:1 afbeelding-bestaat',
    'm/x.md:8:1 afbeelding-plaats',
    'm/x.md:9:1 afbeelding-plaats',
    'm/x.md:10:1 afbeelding-bestaat',
    'm/x.md:11:1 afbeelding-tekst',
  ]);
  expect(register.assets['m/a.png']?.mime).toBe('image/png');
});

test('a stuk that linking crashes at is a fout at that stuk, and takes no other with it', async () => {
  const agenda = '  - { rubriek: A, punten: [Opening] }\n';
  const { register } = await registerOf({
    '2026-01-14/oproeping.md': oproeping('2026-01-14', agenda),
    '2026-02-11/oproeping.md': oproeping('2026-02-11', agenda),
    'brieven/a.md': `${stuk('raadsbrief', '1000002')}\n![](weg.png)\n`,
  });
  const crash = (): never => {
    throw new TypeError('x is not a function');
  };
  const stukken = register.stukken.map((one) =>
    one.pad === '2026-01-14/oproeping.md' ? Object.defineProperty({ ...one }, 'velden', { get: crash }) : one,
  );
  const { value, diagnostics } = link({ ...register, stukken, unreadable: [] }, register.tekens);
  expect(value?.vergaderingen.map(({ map }) => map)).toEqual(['2026-02-11']);
  expect(diagnostics.map(({ rule, file }) => `${file} ${rule}`).sort()).toEqual([
    '2026-01-14/oproeping.md interne-fout',
    'brieven/a.md afbeelding-bestaat',
    'brieven/a.md afbeelding-tekst',
  ]);
});
