import { describe, expect, test } from 'vitest';
import { bundelpunten } from '../../src/rollen/index.ts';
import { anders, documentIn, gecontroleerd, type Inhoud, inhoudVan } from '../huizen/voorbeeld.ts';

const MARKT = inhoudVan('politieke-markt', 'voorbeeld');
const DAG = '2026-04-08';
const inMarkt = (pad: string, inhoud: Inhoud): Promise<string> => documentIn('politieke-markt', inhoud, pad);
const GEHEIM =
  'openbaarheid: geheim\ngrond: Woo 5.1 lid 2 onder b\nopgelegd_door: het college\nopgelegd_op: 2026-03-01\n';
const dicht = (inhoud: Inhoud, pad: string): Inhoud =>
  anders(inhoud, pad, 'status: definitief\n', `status: definitief\n${GEHEIM}`);

describe('moties and amendementen of an agenda', () => {
  test('stand with their item, after the besluit; who proposes them is not who proposes the item', async () => {
    const schets = await inMarkt(`${DAG}/oproeping.md`, MARKT);
    expect(schets).toContain(
      'Ook: <a[href=banken/raadsbesluit.pdf]>Gewijzigd raadsbesluit</a>, <a[href=banken/d01-a01.pdf]>Amendement D01-A01</a>, <a[href=banken/d01-a02.pdf]>Subamendement D01-A02</a>, <a[href=banken/d01-m01.pdf]>Motie D01-M01</a> | 4100290 | Oldenburg',
    );
  });

  test('vreemde moties stand below it, those that all may read', async () => {
    const kop = 'h2 Moties vreemd aan de orde van de dag';
    expect(await inMarkt(`${DAG}/oproeping.md`, MARKT)).toContain(
      `${kop}\nul\n  li <a[href=m01.pdf]>Motie M01: Vuurwerk op één plek</a>, van Petra Smit (Dorpsbelang) en Bram Dekker (Vrije Lijst)`,
    );
    const schets = await inMarkt(`${DAG}/oproeping.md`, dicht(MARKT, `${DAG}/m01.md`));
    expect(schets).not.toContain(kop);
    expect(schets).not.toContain('Vuurwerk');
  });

  test('a motie that names a zaak, even a wrong number, is not vreemd', async () => {
    const met = anders(MARKT, `${DAG}/m01.md`, 'nummer: M01', 'nummer: M01\nzaaknummer: 12');
    expect(await inMarkt(`${DAG}/m01.md`, met)).not.toContain('Vreemd aan de orde');
    expect(await inMarkt(`${DAG}/oproeping.md`, met)).not.toContain('Moties vreemd');
  });

  test('are in the bundle after the besluit of their item, and last of all those of none', async () => {
    const delen = async (inhoud: Inhoud, alleenOpenbaar: boolean) => {
      const { register } = await gecontroleerd(inhoud);
      const vergadering = register.vergaderingen.find(({ map }) => map === DAG);
      if (!vergadering) throw new Error('no vergadering');
      return bundelpunten(register, vergadering, alleenOpenbaar).map(
        ({ nummer, titel, delen: van }) => [`${nummer} ${titel}`.trim(), ...van.map((deel) => deel.titel)] as const,
      );
    };
    const punten = await delen(MARKT, true);
    expect(punten[0]).toEqual([
      'D01 Een bank bij elke halte',
      'Raadsadvies',
      'Gewijzigd raadsbesluit',
      'Amendement D01-A01: Ook een vuilnisbak',
      'Subamendement D01-A02: Een bak die afval scheidt',
      'Motie D01-M01: Haltes die iedereen kan gebruiken',
    ]);
    expect(punten.at(-1)).toEqual(['Moties vreemd aan de orde van de dag', 'Motie M01: Vuurwerk op één plek']);
    const besloten = dicht(MARKT, `${DAG}/m01.md`);
    expect(JSON.stringify(await delen(besloten, true))).not.toContain('vreemd');
    expect((await delen(besloten, false)).at(-1)?.[1]).toBe('Motie M01: Vuurwerk op één plek');
  });
});

describe('a list of what came in', () => {
  const LIJST = `${DAG}/ingekomen-stukken.md`;

  test('has nothing of a stuk that fewer people may see, by its file or by its zaaknummer', async () => {
    const open = await inMarkt(LIJST, MARKT);
    expect(open).toContain('Schriftelijke vragen over losse tegels');
    const perBestand = await inMarkt(LIJST, dicht(MARKT, 'brieven/losse-tegels.md'));
    expect(perBestand).not.toMatch(/losse tegels|Dekker/u);
    expect(perBestand).toContain('tr: [2] | 18 maart 2026 | Muziekvereniging Lindermeer');
    const perZaak = await inMarkt(LIJST, dicht(MARKT, `${DAG}/banken/agendapunt.md`));
    expect(perZaak).not.toMatch(/reiziger|halte/u);
  });

  test('shows it to who may see it', async () => {
    const beide = dicht(dicht(MARKT, 'brieven/losse-tegels.md'), LIJST);
    expect(await inMarkt(LIJST, beide)).toContain('<a[href=../brieven/losse-tegels.pdf]>Schriftelijke vragen');
  });

  test('says so where nothing is left of it', async () => {
    const een = `---\nsoort: ingekomen-stukken\nonderwerp: Week 12\nstukken: [{ van: Iemand, onderwerp: Iets, afdoening: lezen, bestand: ../brieven/losse-tegels.md }]\n---\n`;
    const schets = await inMarkt(LIJST, dicht({ ...MARKT, [LIJST]: een }, 'brieven/losse-tegels.md'));
    expect(schets).toContain('p Er zijn geen ingekomen stukken.');
    expect(schets).not.toContain('table');
  });
});
