import { bezwaarTegenGrond, maatVanMap, ROLLEN, type Stuk, soortVan, tekstveld, veldplek } from '../model/index.ts';
import { citaat, ditStuk } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Melding, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

/** What geheimhouding is to say of itself, with what it is called. */
const VELDEN = [
  ['grond', 'op welke grond', 'grond: Woo 5.1 lid 2 onder b'],
  ['opgelegd_door', 'wie haar heeft opgelegd', 'opgelegd_door: het college'],
  ['opgelegd_op', 'sinds wanneer', 'opgelegd_op: 2026-03-03'],
] as const;

/** Who may impose geheimhouding: raad, college, burgemeester and a commissie, of this or another bestuur. */
const BEVOEGD =
  /raad|college|burgemeester|commissie|b\s*(?:&|en|\+)\s*w|presidium|staten|bestuur|minister|commissaris|rekenkamer/iu;
/** Who may not, and is often written. */
const ONBEVOEGD =
  /(?<!\p{L})(?:wethouder|(?:raads)?griffier|griffie|(?:gemeente)?secretaris|ambtena\p{L}*|directeur|voorzitter)(?!\p{L})/iu;

const HOE = 'Schrijf het lid en het onderdeel zo: grond: Woo 5.1 lid 2 onder b.';

const voorstel =
  (grond: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('bijlage', {
      tekst: 'Wat het pand mag kosten.',
      velden: { openbaarheid: 'geheim', grond, opgelegd_door: 'het college', opgelegd_op: '2026-03-03' },
    }),
  ];

export const geheimhouding: Regel = {
  id: 'geheimhouding',
  severity: 'fout',
  volledigheid: true,
  kort: 'Een geheim stuk zegt op welke grond, door wie en sinds wanneer het geheim is.',
  reden:
    'Geheimhouding kan alleen worden opgelegd door de raad, het college, de burgemeester of een commissie, op grond van een belang uit artikel 5.1, eerste of tweede lid, van de Woo (Gemeentewet, artikel 87), en het stuk moet haar vermelden (artikel 89). Zonder grond weet niemand wie haar kan opheffen.',
  fout: voorstel('Woo 5.1 lid 2 onder z'),
  goed: voorstel('Woo 5.1 lid 2 onder b'),
  ...alleenStuk((stuk, register, meld) => {
    if (!ROLLEN[stuk.rol].document) return;
    // What counts as geheim by a slip is reported as that slip.
    if (stuk.waarden.openbaarheid === 'geheim' || (!stuk.velden.openbaarheid && maatVanMap(stuk.pad) === 'geheim')) {
      const mist = VELDEN.filter(([veld]) => !stuk.velden[veld] || stuk.velden[veld]?.aard === 'leeg');
      if (mist.length > 0) {
        const wat = mist.map(([, woorden]) => woorden);
        const lijst = wat.length > 1 ? `${wat.slice(0, -1).join(', ')} en ${wat.at(-1)}` : wat[0];
        meld({
          range: veldplek(stuk, 'openbaarheid'),
          message: `Voor ${ditStuk(soortVan(register, stuk))} geldt geheimhouding; er staat niet bij ${lijst}.`,
          hint: `Voeg toe: ${mist.map(([, , regel]) => `"${regel}"`).join(', ')}. Legt niemand geheimhouding op, schrijf dan "openbaarheid: besloten".`,
        });
      }
    }
    vormen(stuk, meld);
  }),
};

function vormen(stuk: Stuk, meld: Meld): void {
  const grond = tekstveld(stuk, 'grond');
  const bezwaar = grond !== undefined && stuk.openbaarheid === 'geheim' ? bezwaarTegenGrond(grond) : undefined;
  if (bezwaar !== undefined) {
    meld({
      range: veldplek(stuk, 'grond'),
      message: `De grond ${citaat(grond ?? '')} ${bezwaar}; verwacht wordt een belang uit artikel 5.1, eerste of tweede lid, van de Woo.`,
      hint: HOE,
    });
  }
  const door = tekstveld(stuk, 'opgelegd_door');
  if (
    stuk.openbaarheid === 'geheim' &&
    door !== undefined &&
    ONBEVOEGD.test(door) &&
    !BEVOEGD.test(door.replace(ONBEVOEGD, ''))
  ) {
    meld({
      range: veldplek(stuk, 'opgelegd_door'),
      message: `Bij opgelegd_door staat ${citaat(door)}; geheimhouding opleggen kunnen alleen de raad, het college, de burgemeester en een commissie.`,
      hint: 'Noem wie het besluit tot geheimhouding heeft genomen, bijvoorbeeld: opgelegd_door: het college.',
    });
  }
  const [los] = ['grond', 'opgelegd_door', 'opgelegd_op'].filter((veld) => stuk.velden[veld]);
  if (stuk.openbaarheid === 'openbaar' && los !== undefined) {
    meld({
      range: veldplek(stuk, los),
      message: `Hier staat "${los}", maar het stuk is openbaar; verwacht wordt dat alleen bij een stuk dat het niet is.`,
      hint: 'Voeg "openbaarheid: geheim" of "openbaarheid: besloten" toe, of haal dit veld weg.',
      severity: 'fout',
    });
  }
}
