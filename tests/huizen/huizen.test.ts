import { describe, expect, it, test } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import { tryHouse } from '../../src/pipeline/try-house.ts';
import { kiesHuis } from '../../src/read/index.ts';
import { ROOT } from '../support/huis.ts';
import { anders, fouten, gecontroleerd, HUIZEN, inhoudVan, regels } from './voorbeeld.ts';

describe.each(HUIZEN)('the house %s', (naam) => {
  it('is read without a message, and every template of it can be filled in', async () => {
    const host = realHost();
    const plaats = { content: ROOT, templates: `${ROOT}/templates/${naam}`, packageRoot: ROOT };
    const { value, diagnostics } = await kiesHuis(host, plaats, undefined);
    expect(diagnostics).toEqual([]);
    const { register } = await gecontroleerd(inhoudVan(naam, 'voorbeeld'));
    expect(value && (await tryHouse(host, ROOT, value, register.gemeente))).toEqual([]);
  });

  it('has an example without a message, in which every soort is shown', async () => {
    const { diagnostics, register } = await gecontroleerd(inhoudVan(naam, 'voorbeeld'));
    expect(regels(diagnostics)).toEqual([]);
    const getoond = new Set(register.stukken.map(({ soort }) => soort));
    expect([...getoond].sort()).toEqual(register.huis.soorten.map((soort) => soort.naam).sort());
    expect(register.stukken.filter(({ status }) => status !== 'definitief')).toEqual([]);
  });

  test.each(fouten(naam))('%s says what it must', async (map) => {
    const { 'verwacht.txt': verwacht = '', ...inhoud } = inhoudVan(naam, map);
    const { diagnostics } = await gecontroleerd(inhoud);
    const gezegd = diagnostics.map(({ rule }) => rule).sort();
    expect(gezegd, regels(diagnostics).join('\n')).toEqual(verwacht.split('\n').filter((regel) => regel !== ''));
  });

  it('lets no definitief besluit without a decision through, whatever the gemeente has switched off', async () => {
    const uit = 'regels: { verplichte-sectie: uit, onbekende-sectie: uit, beslispunten-lijst: uit }\n';
    const { 'verwacht.txt': _, ...inhoud } = inhoudVan(naam, 'fout/zonder-besluit');
    const met = { ...inhoud, 'gemeente.yaml': `${inhoud['gemeente.yaml']}${uit}` };
    expect((await gecontroleerd(met)).diagnostics.map(({ rule }) => rule)).toEqual(['leeg-besluit']);
  });
});

describe('rules that compare stukken', () => {
  const VOORBEELD = inhoudVan('raadsvoorstel', 'voorbeeld');
  const DAG = '2026-04-22';
  const ANDER_HUIS = /raadsadvies|politieke markt|de markt|behandelvoorstel|raadsbrief(?!\p{L})/iu;

  test.each([
    [
      'beslispunten-gelijk',
      `${DAG}/de-wilg/raadsbesluit.md`,
      '€ 6.250.000',
      '€ 6.520.000',
      'Beslispunt 2 wijkt af van het raadsvoorstel: hier staat "… krediet van € 6.520.000 beschikbaar te stellen.", daar "… krediet van € 6.250.000 beschikbaar te stellen.".',
    ],
    [
      'beslispunten-behandeling',
      `${DAG}/de-wilg/geleideformulier.md`,
      '3. De jaarlijkse lasten van € 245.000 vanaf 2028 in de begroting op te nemen.\n',
      '',
      'Van het raadsvoorstel ontbreekt beslispunt 3; verwacht worden alle 3.',
    ],
    [
      'beslispunten-behandeling',
      `${DAG}/waterpunten/geleideformulier.md`,
      'vijf kernen',
      'zes kernen',
      'Beslispunt 1 luidt anders dan in het initiatiefvoorstel: hier staat "… pleinen van de zes kernen een openbaar …", daar "… pleinen van de vijf kernen een openbaar …".',
    ],
    [
      'onderwerp-gelijk',
      `${DAG}/waterpunten/raadsbesluit.md`,
      'onderwerp: Een waterpunt op elk plein',
      'onderwerp: Een kraan op elk plein',
      'Hier staat "Een kraan op elk plein", op het initiatiefvoorstel "Een waterpunt op elk plein"; verwacht wordt op elk stuk van de zaak hetzelfde onderwerp.',
    ],
    [
      'portefeuillehouder-gelijk',
      `${DAG}/molenbrug/raadsvoorstel.md`,
      'Gijs van Ommen',
      'Floor Hendriks',
      'De portefeuillehouders zijn niet die van het agendapunt: hier ontbreekt Gijs van Ommen, en hier staat Floor Hendriks te veel.',
    ],
    [
      'verplicht-veld',
      `${DAG}/molenbrug/raadsvoorstel.md`,
      'portefeuillehouder: Gijs van Ommen\n',
      '',
      'Het veld "portefeuillehouder" ontbreekt; dit raadsvoorstel vraagt één naam of een lijst van namen.',
    ],
    [
      'voorbespreking',
      `${DAG}/de-wilg/geleideformulier.md`,
      'datum: 2026-03-31',
      'datum: 2026-04-29',
      'De commissie is op 29 april 2026 en de raad op 22 april 2026; verwacht wordt de commissie vóór de raad.',
    ],
    [
      'voorbespreking',
      `${DAG}/de-wilg/geleideformulier.md`,
      null,
      '',
      'Zaak 2026-024 staat op de agenda bij 4, met commissie; verwacht wordt een geleideformulier, en dat is er niet.',
    ],
    [
      'hamerstuk',
      `${DAG}/buurtbudget/geleideformulier.md`,
      'behandeladvies: Hamerstuk',
      'behandeladvies: Bespreekstuk',
      'Het behandeladvies is "Bespreekstuk", en de zaak staat op de agenda bij 3, onder "Hamerstukken"; daar wordt Hamerstuk verwacht.',
    ],
    [
      'hamerstuk-vooruit',
      `${DAG}/oproeping.md`,
      'gedateerd: 2026-04-08',
      'gedateerd: 2026-03-30',
      'Bij 3 staat een hamerstuk op een oproeping van 30 maart 2026; de commissie erover is op 1 april 2026, en een hamerstuk wordt pas daarna verwacht.',
    ],
    [
      'verplichte-sectie',
      `${DAG}/vergaderschema/raadsvoorstel.md`,
      'Het vergaderschema voor het najaar van 2026 vast te stellen.\n',
      '',
      'Het onderdeel "Besluit" ontbreekt; zonder raadsvoorstel met beslispunten is er niets dat hier kan staan.',
    ],
    [
      'inleidende-zin',
      `${DAG}/de-wilg/raadsvoorstel.md`,
      'Wij stellen de raad voor:',
      'De raad besluit:',
      'Hier staat "De raad besluit:"; een raadsvoorstel stelt voor, het besluit niet.',
    ],
    [
      'zaak-in-map',
      `${DAG}/buurtbudget/verordening.md`,
      'zaaknummer: 2026-031',
      'zaaknummer: 2026-024',
      'Hier staat zaaknummer 2026-024; het agendapunt in deze map heeft 2026-031, en in één map wordt één zaak verwacht.',
    ],
    [
      'zaak-bestaat',
      'brieven/energiefonds.md',
      null,
      '',
      'Op de agenda staat bij 8 brief 2026-040; verwacht wordt een raadsinformatiebrief met dat zaaknummer, en die is er niet.',
    ],
  ] as const)('%s speaks of the stukken of the house (%s)', async (rule, pad, van, naar, message) => {
    const { diagnostics } = await gecontroleerd(anders(VOORBEELD, pad, van, naar));
    expect(diagnostics.filter((een) => een.rule === rule).map((een) => een.message)).toContain(message);
    for (const { message: gezegd, hint = '' } of diagnostics) expect(`${gezegd} ${hint}`).not.toMatch(ANDER_HUIS);
  });
});
