import { describe, expect, it } from 'vitest';
import { keuzesVoor, veldinvoer } from '../../../src/pipeline/sessie/bewerk/index.ts';
import { registerOf } from '../../support/content.ts';

const OPROEPING = `---
soort: oproeping
datum: 2026-03-11
agenda:
  - rubriek: C
    punten: [{ zaak: 1000001 }, { zaak: 1000002 }]
---
`;
const VOORSTEL = `---
soort: behandelvoorstel
zaaknummer: 1000001
onderwerp: 'De kade' # kort
portefeuillehouder: [Wever, Burg]
politieke_markt:
  zaal: Zaal 2
  spreekrecht: { publiek: ja, duur: 5 }
raad: { datum: 2026-03-11, doel: Besluitvormend }
bijlagen:
  - { bestand: bijlagen/kaart.pdf, openbaarheid: geheim }
  - plan.pdf
eigen_woord: &x iets
---

## Historie

Tekst.
`;
const ANDER = `---
soort: behandelvoorstel
zaaknummer: 1000002
onderwerp: De brug
politieke_markt: { zaal: Raadzaal, domein: Fysiek }
---
`;

const alles = async () => {
  const { register } = await registerOf({
    '2026-03-11/oproeping.md': OPROEPING,
    '2026-03-11/kade/behandelvoorstel.md': VOORSTEL,
    '2026-03-11/kade/plan.pdf': '%PDF-1.4',
    '2026-03-11/kade/bijlagen/kaart.pdf': '%PDF-1.4',
    '2026-03-11/brug/behandelvoorstel.md': ANDER,
  });
  const stuk = register.stukken.find(({ pad }) => pad === '2026-03-11/kade/behandelvoorstel.md');
  if (!stuk) throw new Error('not read');
  return { register, stuk, veld: (pad: string) => veldinvoer(register, stuk).find((een) => een.pad === pad) };
};

describe('the fields of a form', () => {
  it('stand in the order of the house, then those of every stuk, then what else was written', async () => {
    const { register, stuk } = await alles();
    const paden = veldinvoer(register, stuk).map(({ pad }) => pad);
    expect(paden.slice(0, 4)).toEqual(['zaaknummer', 'onderwerp', 'portefeuillehouder', 'politieke_markt.datum']);
    expect(paden.indexOf('status')).toBeGreaterThan(paden.indexOf('raad.spreekrecht'));
    expect(paden.at(-1)).toBe('eigen_woord');
    expect(paden).not.toContain('soort');
  });

  it('show what was written as a form does', async () => {
    const { veld, stuk } = await alles();
    expect(veld('onderwerp')?.waarde).toEqual(['De kade']);
    expect(veld('portefeuillehouder')).toMatchObject({ waarde: ['Wever', 'Burg'], meer: true });
    expect(veld('politieke_markt.spreekrecht')?.waarde).toEqual(['ja, 5 minuten']);
    expect(veld('bijlagen')?.waarde).toEqual(['bijlagen/kaart.pdf', 'plan.pdf']);
    expect(veld('status')?.waarde).toEqual([]);
    const { begin, eind } = veld('onderwerp') ?? {};
    expect(stuk.tekst.slice(begin, eind)).toBe("'De kade'");
  });

  it('have a name to read, and say what must be there', async () => {
    const { veld } = await alles();
    expect(veld('politieke_markt.zaal')).toMatchObject({ label: 'Politieke markt: zaal', verplicht: true });
    expect(veld('raad.datum')).toMatchObject({ label: 'Raad: datum', verplicht: true, type: 'datum' });
    expect(veld('status')).toMatchObject({ label: 'Status', verplicht: false });
  });

  it('leave to the source what is bound up with other places of it', async () => {
    const { veld } = await alles();
    expect(veld('eigen_woord')?.alleenBron).toBe(true);
    expect(veld('onderwerp')?.alleenBron).toBe(false);
  });

  it('offer people in office that day, words, numbers of the agenda, files beside the stuk and what others wrote', async () => {
    const { register, stuk } = await alles();
    const keuzes = (pad: string) => keuzesVoor(register, stuk, pad);
    expect(keuzes('raad.doel')).toEqual({
      keuzes: ['Beeldvormend', 'Oordeelsvormend', 'Besluitvormend'],
      alleen: true,
    });
    expect(keuzes('portefeuillehouder').keuzes).toEqual(['Ada Burg', 'José Wever']);
    expect(keuzes('zaaknummer').keuzes).toEqual(['1000001', '1000002']);
    expect(keuzes('bijlagen').keuzes).toEqual(['bijlagen/kaart.pdf', 'plan.pdf']);
    expect(keuzes('politieke_markt.zaal').keuzes).toEqual(['Raadzaal']);
    expect(keuzes('raad.datum').keuzes).toEqual(['2026-03-11']);
  });
});
