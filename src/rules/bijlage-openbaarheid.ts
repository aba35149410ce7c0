import {
  assetOp,
  bestandsmaat,
  isBijlagen,
  MATEN,
  maatZonderNaam,
  naamZegtBesloten,
  type Register,
  type Stuk,
  veldplek,
} from '../model/index.ts';
import { bestandsnaam } from './hulp/bestanden.ts';
import { citaat } from './hulp/soorten.ts';
import { losBestand, type Voorbeeld } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

const voorstel =
  (bestand: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('voorstel', { secties: { bijlagen: `- [Taxatie](${bestand})` } }),
    losBestand(`2026-03-11/speelplein/${bestand}`),
  ];

export const bijlageOpenbaarheid: Regel = {
  id: 'bijlage-openbaarheid',
  severity: 'fout',
  kort: 'Een bestand dat meegaat, is openbaar of niet; zijn naam, zijn map en de stukken spreken elkaar daarin niet tegen.',
  reden:
    'Een bijlage van een openbaar stuk komt bij de openbare stukken. Zegt haar naam dat zij geheim is, dan staat er iets op straat of heet er iets verkeerd. Tot u kiest, blijft zij bij de stukken die niet openbaar zijn.',
  fout: voorstel('taxatie-geheim.pdf'),
  goed: voorstel('taxatie.pdf'),
  controleer: perStuk((stuk, register, meld) => {
    vermeldingen(stuk, meld);
    const gezegd = new Set<string>();
    for (const { soort, pad, range } of stuk.verwijzingen) {
      const asset = assetOp(register.assets, pad);
      if (!asset || gezegd.has(asset.path)) continue;
      gezegd.add(asset.path);
      if (naamZegtBesloten(asset.path) && maatZonderNaam(asset.path, register.stukken) === 'openbaar') {
        meld({ range, ...overNaam(asset.path) });
      } else if (soort === 'afbeelding') afbeelding(stuk, asset.path, range, register, meld);
    }
  }),
};

/** What stands in `bijlagen:` of the front matter. */
function vermeldingen(stuk: Stuk, meld: Meld): void {
  const { bijlagen } = stuk.waarden;
  (isBijlagen(bijlagen) ? bijlagen : []).forEach(({ bestand, openbaarheid }, i) => {
    const plek = `bijlagen.${i}.openbaarheid`;
    if (openbaarheid === undefined || MATEN.some((maat) => maat === openbaarheid)) return;
    meld({
      range: veldplek(stuk, stuk.velden[plek] ? plek : `bijlagen.${i}.bestand`),
      message: `Bij de bijlage ${citaat(bestandsnaam(bestand))} staat ${citaat(openbaarheid)}; verwacht wordt openbaar, besloten of geheim.`,
      hint: 'Schrijf bijvoorbeeld "openbaarheid: geheim". Zolang dit niet klopt, geldt het bestand als geheim.',
    });
  });
}

function overNaam(pad: string): Pick<Melding, 'message' | 'hint'> {
  return {
    message: `De naam ${citaat(bestandsnaam(pad))} zegt dat dit bestand niet openbaar is, maar het zou bij de openbare stukken komen; het blijft daarom bij de stukken die niet openbaar zijn.`,
    hint: `Is het geheim, zet dan in het voorwerk: "bijlagen: [{ bestand: ${bestandsnaam(pad)}, openbaarheid: geheim }]", of zet het in een map geheim/. Mag iedereen het lezen, geef het dan een andere naam.`,
  };
}

/** An image that fewer people may see than the stuk that shows it. */
function afbeelding(stuk: Stuk, pad: string, range: Melding['range'], { stukken }: Register, meld: Meld): void {
  const maat = bestandsmaat(pad, stukken);
  if (MATEN.indexOf(maat) <= MATEN.indexOf(stuk.openbaarheid)) return;
  meld({
    range,
    message: `De afbeelding ${citaat(bestandsnaam(pad))} is ${maat} en dit stuk ${stuk.openbaarheid}; zij wordt hier niet getoond.`,
    hint: 'Haal de afbeelding weg, of zet haar in een stuk dat ook niet openbaar is.',
  });
}
