import { describe, expect, it } from 'vitest';
import {
  agendaregelVan,
  assetOp,
  documentPad,
  onleesbaarNaast,
  onleesbaarOnder,
  type Register,
  type Stuk,
  strengste,
  stukkenVanZaak,
  vergaderingVan,
  zoekStuk,
} from '../../src/model/index.ts';
import { PNG, registerOf } from '../support/content.ts';

const ZAAK = '4100001';
const oproeping = (datum: string, punten = ''): string =>
  `---\nsoort: oproeping\ndatum: ${datum}\nagenda:\n  - rubriek: B\n    punten:${punten || '\n      - tekst: Iets'}\n---\n`;
const stuk = (soort: string, zaak = ZAAK): string =>
  `---\nsoort: ${soort}\nzaaknummer: ${zaak}\nonderwerp: Iets\n---\n\n![beeld](beeld.png)\n`;

/** Meetings in January, February, March and April of 2024, with these stukken beside them. */
async function jaar(stukken: Record<string, string | Uint8Array>): Promise<Register> {
  const maanden = ['01', '02', '03', '04'].map((maand) => [
    `2024-${maand}-10/oproeping.md`,
    oproeping(`2024-${maand}-10`, maand === '03' ? `\n      - zaak: ${ZAAK}` : ''),
  ]);
  return (await registerOf({ ...Object.fromEntries(maanden), ...stukken })).register;
}
const op = (register: Register, pad: string): Stuk => register.stukken.find((een) => een.pad === pad) as Stuk;

describe('zoekStuk', () => {
  const BESLUIT = '2024-03-10/zaak/besluit.md';
  const adviezen = (...maanden: string[]) =>
    Object.fromEntries(maanden.map((maand) => [`2024-${maand}-10/zaak/advies.md`, stuk('raadsadvies')]));
  const gevonden = async (stukken: Record<string, string>) => {
    const register = await jaar({ [BESLUIT]: stuk('raadsbesluit'), ...stukken });
    return zoekStuk(register, op(register, BESLUIT), 'voorstel')?.pad;
  };

  it('takes the one of its own vergadering', async () => {
    expect(await gevonden(adviezen('01', '02', '03', '04'))).toBe('2024-03-10/zaak/advies.md');
  });

  it('else that of the latest earlier one, never that of a later one', async () => {
    expect(await gevonden(adviezen('01', '02', '04'))).toBe('2024-02-10/zaak/advies.md');
    expect(await gevonden(adviezen('04'))).toBeUndefined();
  });

  it('takes none of another zaak, and none for a stuk outside any vergadering', async () => {
    expect(await gevonden({ '2024-03-10/x/advies.md': stuk('raadsadvies', '4100002') })).toBeUndefined();
    const register = await jaar({ ...adviezen('01'), 'los/besluit.md': stuk('raadsbesluit') });
    expect(zoekStuk(register, op(register, 'los/besluit.md'), 'voorstel')).toBeUndefined();
  });
});

describe('the vergadering of a stuk', () => {
  it('is that of the nearest folder with an oproeping', async () => {
    const register = await jaar({
      '2024-02-10/extra/oproeping.md': oproeping('2024-02-20'),
      '2024-02-10/extra/zaak/advies.md': stuk('raadsadvies'),
      '2024-02-10x/advies.md': stuk('raadsadvies'),
    });
    expect(vergaderingVan(register, op(register, '2024-02-10/extra/zaak/advies.md'))?.map).toBe('2024-02-10/extra');
    expect(vergaderingVan(register, op(register, '2024-02-10x/advies.md'))).toBeUndefined();
    const paden = (map: string) =>
      stukkenVanZaak(
        register,
        register.vergaderingen.find((een) => een.map === map),
        ZAAK,
        'voorstel',
      ).map(({ pad }) => pad);
    expect(paden('2024-02-10/extra')).toEqual(['2024-02-10/extra/zaak/advies.md']);
    expect(paden('2024-02-10')).toEqual([]);
    expect(paden('bestaat-niet')).toEqual(['2024-02-10x/advies.md']);
  });

  it('has it on its agenda by its zaaknummer, with the number of the item', async () => {
    const register = await jaar({
      '2024-03-10/advies.md': stuk('raadsadvies'),
      '2024-02-10/advies.md': stuk('raadsadvies'),
    });
    const gevonden = agendaregelVan(register, op(register, '2024-03-10/advies.md'));
    expect([gevonden?.regel.nummer, gevonden?.rubriek.letter, gevonden?.vergadering.map]).toEqual([
      'B01',
      'B',
      '2024-03-10',
    ]);
    expect(agendaregelVan(register, op(register, '2024-02-10/advies.md'))).toBeUndefined();
  });
});

describe('look-ups', () => {
  it('find an asset by its path, and none for a word that every object answers to', async () => {
    const { assets } = await jaar({ '2024-02-10/advies.md': stuk('raadsadvies'), '2024-02-10/beeld.png': PNG });
    expect(assetOp(assets, '2024-02-10/beeld.png')?.mime).toBe('image/png');
    for (const pad of ['constructor', '__proto__', 'weg.png', undefined]) expect(assetOp(assets, pad)).toBeUndefined();
  });

  it('know what could not be read beside a stuk, and below a vergadering', async () => {
    const register = await jaar({
      '2024-02-10/zaak/advies.md': stuk('raadsadvies'),
      '2024-02-10/zaak/kapot.md': '---\nsoort: [\n---\n',
      '2024-03-10/advies.md': stuk('raadsadvies'),
    });
    expect(register.onleesbaar).toEqual(['2024-02-10/zaak/kapot.md']);
    expect(onleesbaarNaast(register, op(register, '2024-02-10/zaak/advies.md'))).toBe(true);
    expect(onleesbaarNaast(register, op(register, '2024-02-10/oproeping.md'))).toBe(false);
    expect(['2024-02-10', '2024-03-10', '2024-02-1', ''].map((map) => onleesbaarOnder(register, { map }))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('what is not openbaar', () => {
  it('is as closed as the strictest of several, and openbaar where nothing is said', () => {
    expect(strengste(['openbaar', 'geheim', 'besloten'])).toBe('geheim');
    expect(strengste(['besloten', 'openbaar'])).toBe('besloten');
    expect(strengste([])).toBe('openbaar');
  });

  it('is written apart from the rest', () => {
    expect(documentPad({ pad: 'a/b.MD', openbaarheid: 'openbaar' })).toBe('openbaar/a/b');
    expect(documentPad({ pad: 'a/b.md.md', openbaarheid: 'besloten' })).toBe('niet-openbaar/a/b.md');
    expect(documentPad({ pad: 'a.md', openbaarheid: 'geheim' })).toBe('niet-openbaar/a');
  });
});
