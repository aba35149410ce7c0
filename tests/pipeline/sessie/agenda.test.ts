import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../../src/core/index.ts';
import { type Agendawijziging, pasToe, wijzigAgenda } from '../../../src/pipeline/sessie/bewerk/index.ts';
import { readYaml, voorwerkDeel } from '../../../src/read/index.ts';
import { rommeligeBronnen } from '../../support/rommelig.ts';

const REGELS = `---
soort: oproeping
agenda:
  - rubriek: A # Algemeen
    punten:
      # altijd eerst
      - Opening # bron: "A01"
      - "Vaststellen: agenda"
  # de stukken
  - rubriek: C
    punten:
      - zaak: 3462621
      - zaak: 3467519
        # te laat
        zonder_voorbespreking: De brug, na de markt.
  - { rubriek: D, punten: [{ zaak: 3482239 }, Rondvraag] }
---
`;

const doe = (tekst: string, wijziging: Agendawijziging): string => {
  const na = wijzigAgenda(tekst, wijziging);
  if ('reden' in na) throw new Error(na.reden);
  return pasToe(tekst, na.edits);
};

describe('wijzigAgenda', () => {
  it('moves an item within its rubriek with the comments above and behind it', () => {
    const na = doe(REGELS, { doe: 'verplaats', id: '0.punten.0', naar: { rubriek: 0, plaats: 1 } });
    expect(na).toBe(
      REGELS.replace(
        '      # altijd eerst\n      - Opening # bron: "A01"\n      - "Vaststellen: agenda"\n',
        '      - "Vaststellen: agenda"\n      # altijd eerst\n      - Opening # bron: "A01"\n',
      ),
    );
    expect(doe(na, { doe: 'verplaats', id: '0.punten.1', naar: { rubriek: 0, plaats: 0 } })).toBe(REGELS);
  });

  it('moves an item of several lines to another rubriek, and refuses where a comment would be lost', () => {
    const na = doe(REGELS, { doe: 'verplaats', id: '1.punten.1', naar: { rubriek: 0, plaats: 2 } });
    const blok = '      - zaak: 3467519\n        # te laat\n        zonder_voorbespreking: De brug, na de markt.\n';
    expect(na).toBe(
      REGELS.replace(blok, '').replace('      - "Vaststellen: agenda"\n', `      - "Vaststellen: agenda"\n${blok}`),
    );
    expect(
      wijzigAgenda(REGELS, { doe: 'verplaats', id: '1.punten.1', naar: { rubriek: 2, plaats: 0 } }),
    ).toHaveProperty('reden');
  });

  it('writes an item on one line in a list between brackets, and on a line of its own elsewhere', () => {
    const na = doe(REGELS, { doe: 'verplaats', id: '1.punten.0', naar: { rubriek: 2, plaats: 1 } });
    expect(na).toContain('punten: [{ zaak: 3482239 }, { zaak: 3462621 }, Rondvraag] }');
    const terug = doe(REGELS, { doe: 'verplaats', id: '2.punten.1', naar: { rubriek: 1, plaats: 0 } });
    expect(terug).toContain('    punten:\n      - Rondvraag\n      - zaak: 3462621\n');
  });

  it('makes lines of a list between brackets for an item with a comment', () => {
    const tekst =
      '---\nagenda:\n  - rubriek: A\n    punten: [Opening, Sluiting] # kort\n  - rubriek: B\n    punten:\n      - zaak: 1 # spoed\n---\n';
    expect(doe(tekst, { doe: 'verplaats', id: '1.punten.0', naar: { rubriek: 0, plaats: 1 } })).toBe(
      '---\nagenda:\n  - rubriek: A\n    punten:\n      - Opening\n      - zaak: 1 # spoed\n      - Sluiting # kort\n  - rubriek: B\n    punten:\n---\n',
    );
  });

  it('takes away, and adds a line of text, a zaak and a letter', () => {
    expect(doe(REGELS, { doe: 'verwijder', id: '1.punten.0' })).toBe(REGELS.replace('      - zaak: 3462621\n', ''));
    const naar = { rubriek: 1, plaats: 1 };
    expect(doe(REGELS, { doe: 'voegToe', punt: { tekst: 'Motie: groen # nu' }, naar })).toContain(
      '3462621\n      - "Motie: groen # nu"\n',
    );
    expect(doe(REGELS, { doe: 'voegToe', punt: { zaak: '2026-045' }, naar })).toContain(
      '3462621\n      - zaak: 2026-045\n',
    );
    expect(doe(REGELS, { doe: 'voegToe', punt: { brief: '0012' }, naar: { rubriek: 2, plaats: 0 } })).toContain(
      'punten: [{ brief: 0012 }, { zaak: 3482239 }',
    );
  });

  it('gives a line of text other words and touches nothing beside them; a zaak has none of its own', () => {
    const na = doe(REGELS, { doe: 'hernoem', id: '0.punten.0', tekst: 'Opening: 19.30 uur' });
    expect(na).toBe(REGELS.replace('- Opening #', '- "Opening: 19.30 uur" #'));
    expect(doe(na, { doe: 'hernoem', id: '0.punten.0', tekst: 'Opening' })).toBe(REGELS);
    const lijst = doe(REGELS, { doe: 'hernoem', id: '2.punten.1', tekst: 'Vragen, en rondvraag' });
    expect(lijst).toBe(REGELS.replace('}, Rondvraag]', '}, "Vragen, en rondvraag"]'));
    const groep = REGELS.replace('- Opening #', '- { tekst: Opening, vervolg: ja } #');
    expect(doe(groep, { doe: 'hernoem', id: '0.punten.0', tekst: 'Begin' })).toBe(groep.replace('Opening', 'Begin'));
    expect(wijzigAgenda(REGELS, { doe: 'hernoem', id: '1.punten.0', tekst: 'x' })).toHaveProperty('reden');
  });

  it('adds a rubriek that is not there yet at its place, also to an agenda that is not there', () => {
    const letters = ['A', 'B', 'C', 'D'];
    const na = doe(REGELS, { doe: 'voegToe', punt: { zaak: '7' }, naar: { rubriek: 'B', plaats: 0, letters } });
    expect(na).toContain(
      '      - "Vaststellen: agenda"\n  - rubriek: B\n    punten:\n      - zaak: 7\n  # de stukken\n  - rubriek: C\n',
    );
    expect(
      doe('---\r\nsoort: oproeping\r\n---\r\n', {
        doe: 'voegToe',
        punt: { tekst: 'Opening' },
        naar: { rubriek: 'A', plaats: 0, letters },
      }),
    ).toBe('---\r\nsoort: oproeping\r\nagenda:\r\n  - rubriek: A\r\n    punten:\r\n      - Opening\r\n---\r\n');
  });

  it('knows an agenda without rubrieken', () => {
    const tekst = '---\nagenda:\n- Opening\n- zaak: 1\n- Sluiting\n---\n';
    expect(doe(tekst, { doe: 'verplaats', id: '2', naar: { plaats: 0 } })).toBe(
      '---\nagenda:\n- Sluiting\n- Opening\n- zaak: 1\n---\n',
    );
  });

  it('refuses an item that is not there', () => {
    expect(wijzigAgenda(REGELS, { doe: 'verwijder', id: '7.punten.0' })).toHaveProperty('reden');
  });
});

const leesAgenda = (tekst: string): { rubriek?: unknown; punten: unknown[] }[] => {
  const { begin, yaml } = voorwerkDeel(tekst);
  const { agenda } = (readYaml(yaml, begin, lineIndex(tekst)).inhoud?.waarde ?? {}) as {
    agenda: { rubriek?: unknown; punten: unknown[] | null }[];
  };
  return agenda.map(({ punten, ...meer }) => ({ ...meer, punten: punten ?? [] }));
};
const opmerkingen = (tekst: string): string[] => (tekst.split('\n---')[0] ?? '').match(/#[^\r\n]*/gu)?.sort() ?? [];

describe('an agenda that is moved about', () => {
  it('keeps every item, every comment, every line ending and every other line', async () => {
    const bronnen = [
      { tekst: REGELS },
      { tekst: REGELS.replaceAll('\n', '\r\n') },
      ...(await rommeligeBronnen()).filter(
        ({ tekst, soort }) => soort.rol === 'oproeping' && /^agenda:/mu.test(tekst) && tekst.startsWith('---'),
      ),
    ].filter(({ tekst }) => leesAgenda(tekst)?.every((een) => een.rubriek !== undefined));
    let verplaatst = 0;
    let geweigerd = 0;
    fc.assert(
      fc.property(
        fc.nat(bronnen.length - 1),
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 6 }),
        (welke, stappen) => {
          let tekst = bronnen[welke]?.tekst ?? '';
          for (const [r, p, naarR, naarP] of stappen) {
            const voor = leesAgenda(tekst);
            const uit = voor[r % voor.length]?.punten ?? [];
            if (uit.length === 0) continue;
            const [van, plek, naar] = [r % voor.length, p % uit.length, naarR % voor.length];
            const plaats = naarP % ((voor[naar]?.punten.length ?? 0) + (van === naar ? 0 : 1));
            const na = wijzigAgenda(tekst, {
              doe: 'verplaats',
              id: `${van}.punten.${plek}`,
              naar: { rubriek: naar, plaats },
            });
            if ('reden' in na) {
              geweigerd++;
              continue;
            }
            verplaatst++;
            const nieuw = pasToe(tekst, na.edits);
            const model = structuredClone(voor);
            const [punt] = model[van]?.punten.splice(plek, 1) ?? [];
            model[naar]?.punten.splice(plaats, 0, punt);
            expect(leesAgenda(nieuw)).toEqual(model);
            expect(opmerkingen(nieuw)).toEqual(opmerkingen(tekst));
            expect(nieuw.includes('\r\n')).toBe(tekst.includes('\r\n'));
            expect(nieuw.split('\n---').slice(1)).toEqual(tekst.split('\n---').slice(1));
            tekst = nieuw;
          }
        },
      ),
      { seed: 14, numRuns: 100 },
    );
    expect(verplaatst).toBeGreaterThan(5 * geweigerd);
  });
});
