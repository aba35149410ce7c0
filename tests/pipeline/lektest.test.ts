import { expect, test } from 'vitest';
import { maakLektest } from '../../src/pipeline/lek/index.ts';

test('a title that was given for all to read is no leak, whatever stands beside it on a page', () => {
  const titel = 'Aankoop van grond aan de haven';
  const stuk = `openbaarheid: geheim\nopenbare_titel: ${titel}\nonderwerp: Bod op het terrein van de firma Jansen\n`;
  const { zoek } = maakLektest([{ pad: 'haven/raadsadvies.md', tekst: stuk }], [titel]);
  const op = (tekst: string) => zoek([{ plaats: 'de tekst', tekst }]).length > 0;
  expect(op(`B01 ${titel} (geheim) B02 Vragenuur`)).toBe(false);
  expect(op('B01 Bod op het terrein van de firma Jansen')).toBe(true);
});
