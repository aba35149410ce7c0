import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { render } from '../../src/render/render.ts';
import { type Bundelgegevens, type Bundelsjabloon, bundelView } from '../../src/rollen/index.ts';
import { schets } from '../support/documenten.ts';
import { huis } from '../support/huis.ts';
import { gecontroleerd, HUIZEN, inhoudVan, regels } from './voorbeeld.ts';

const DEEL = { titel: 'Raadsadvies', adres: 'zaak/raadsadvies.pdf', blad: 5 };
const ONTBREKEND = { nummer: 'C01', titel: 'Kaart', reden: 'het bestand is versleuteld' };

/** What a template of a bundle may get: everything at once, and nothing. */
const GEVALLEN: {
  readonly [Naam in Bundelsjabloon]: readonly [vol: Bundelgegevens[Naam], leeg: Bundelgegevens[Naam]];
} = {
  'bundel-omslag': [
    { uitgave: { nummer: '2', datum: '2026-03-05' }, niet_openbaar: true, met_bijlagen: true },
    { uitgave: null, niet_openbaar: false, met_bijlagen: false },
  ],
  'bundel-inhoud': [
    {
      oproeping: { ...DEEL, titel: 'Oproeping' },
      punten: [{ ...DEEL, nummer: 'C01', titel: 'Herinrichting', delen: [DEEL] }],
      ontoegankelijk: [{ ...DEEL, nummer: 'C01', titel: 'Scan' }],
      onbekend: [{ ...DEEL, nummer: 'C01', titel: 'Rapport' }],
      ontbrekend: [ONTBREKEND],
    },
    { oproeping: null, punten: [], ontoegankelijk: [], onbekend: [], ontbrekend: [] },
  ],
  'bundel-punt': [
    {
      nummer: 'C01',
      titel: 'Herinrichting',
      rubriek: 'Voorstellen',
      zaaknummer: '4100233',
      delen: [{ ...DEEL, ondertekend: true, hersteld: true, ontoegankelijk: true }],
      ontbrekend: [ONTBREKEND],
    },
    { nummer: 'C01', titel: '', rubriek: '', zaaknummer: '', delen: [], ontbrekend: [] },
  ],
};

describe.each(HUIZEN)('the pages of a bundle in the house %s', (naam) => {
  it('show all that there is to tell, and hold with nothing', async () => {
    const { register } = await gecontroleerd(inhoudVan(naam, 'voorbeeld'));
    const { value: templates } = await loadTemplates(realHost(), (await huis(naam)).mappen);
    const [vergadering] = register.vergaderingen;
    if (!templates || !vergadering) throw new Error(`no templates in ${naam}`);
    const shown = (Object.keys(GEVALLEN) as Bundelsjabloon[]).flatMap((sjabloon) =>
      GEVALLEN[sjabloon].map((gegevens) => {
        const { value, diagnostics } = render(bundelView(register, vergadering, sjabloon, gegevens), templates);
        expect(regels(diagnostics)).toEqual([]);
        return value ? schets(value.tree) : '';
      }),
    );
    const text = shown.join('\n');
    for (const words of ['5 maart 2026', 'Herinrichting', 'Scan', 'Rapport', 'Kaart: het bestand is versleuteld']) {
      expect(text).toContain(words);
    }
    expect(shown.every((one) => /h1/.test(one))).toBe(true);
  });
});
