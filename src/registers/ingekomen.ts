import { posix } from 'node:path';
import {
  assetOp,
  bestandsmaat,
  type Ingekomen,
  isIngekomen,
  isStukregel,
  type Register,
  type Stuk,
  soortVan,
  stukOp,
  type Vergadering,
  vergaderingVan,
} from '../model/index.ts';
import {
  type Kijk,
  laatsteEerst,
  maatVan,
  onderwerpVan,
  type Registertabel,
  type Rij,
  VERGADERING,
  verwijs,
  zaakmaat,
  ziet,
} from './tabel.ts';
import { type Punt, puntenVan, uitslagOver, uitslagzin, vergaderkop } from './verslag.ts';

/** What came in for the raad in all meetings, with what was proposed to do with it and what the raad decided. */
export function ingekomen(register: Register, kijk: Kijk): Registertabel {
  const lijsten = register.stukken.filter(
    (stuk) => ziet(kijk, stuk.openbaarheid) && stukkenIn(register, stuk).length > 0,
  );
  return {
    naam: 'ingekomen',
    titel: 'Register van ingekomen stukken',
    inleiding: 'Wat voor de raad is ingekomen, met wat is voorgesteld ermee te doen en wat de raad besloot.',
    leeg: 'Er zijn geen ingekomen stukken.',
    kolommen: [
      VERGADERING,
      { sleutel: 'van', titel: 'Van' },
      { sleutel: 'onderwerp', titel: 'Onderwerp' },
      { sleutel: 'datum', titel: 'Datum', datum: true },
      { sleutel: 'zaaknummer', titel: 'Zaaknummer' },
      { sleutel: 'afdoening', titel: 'Voorstel voor afdoening' },
      { sleutel: 'besluit', titel: 'Besluit van de raad' },
      { sleutel: 'lijst', titel: 'Lijst', inKop: true },
    ],
    rijen: [...laatsteEerst(register), undefined].flatMap((vergadering) =>
      lijsten
        .filter((lijst) => vergaderingVan(register, lijst) === vergadering)
        .flatMap((lijst) => stukkenIn(register, lijst).map((een) => rij(register, kijk, lijst, een)))
        .filter(({ openbaarheid }) => ziet(kijk, openbaarheid)),
    ),
  };
}

/** What a stuk lists as come in, in whatever field its soort has for that. */
function stukkenIn(register: Register, stuk: Stuk): readonly Ingekomen[] {
  const { velden } = soortVan(register, stuk);
  return Object.keys(velden).flatMap((pad) => {
    const waarde = velden[pad]?.type === 'ingekomen' ? stuk.waarden[pad] : undefined;
    return isIngekomen(waarde) ? waarde : [];
  });
}

function rij(register: Register, kijk: Kijk, lijst: Stuk, een: Ingekomen): Rij {
  const vergadering = vergaderingVan(register, lijst);
  const pad = padVan(lijst, een.bestand);
  const zaaknummer = een.zaaknummer ?? stukOp(register, pad)?.zaaknummer;
  const eigen = puntMet(vergadering, zaaknummer);
  const plek = eigen ?? puntMet(vergadering, lijst.zaaknummer);
  const gezegd = vergadering && plek ? uitslagOver(register, vergadering, plek, kijk) : undefined;
  const stuk = stukOp(register, pad) ?? (eigen && isStukregel(eigen.regel) ? eigen.regel.stuk : undefined);
  return {
    groep: vergadering ? vergaderkop(vergadering) : 'Zonder vergadering',
    waarden: {
      vergadering: vergadering?.datum ?? vergadering?.map ?? '',
      van: een.van,
      onderwerp: een.onderwerp,
      datum: een.datum ?? '',
      zaaknummer: zaaknummer ?? '',
      afdoening: een.afdoening,
      besluit: gezegd ? uitslagzin(register, gezegd.lijst, gezegd.uitslag, gezegd.uitslag) : '',
      lijst: onderwerpVan(register, lijst),
    },
    naar: { ...verwijs(kijk, 'onderwerp', stuk), ...verwijs(kijk, 'lijst', lijst) },
    bronnen: [lijst, ...(stuk ? [stuk] : [])],
    openbaarheid: maatVan(
      vergadering?.oproeping,
      lijst,
      eigen?.regel,
      stuk,
      bestandsmaatVan(register, pad),
      zaakmaat(register, zaaknummer),
    ),
  };
}

/** The item of a zaak or of a letter on the agenda. */
function puntMet(vergadering: Vergadering | undefined, zaaknummer: string | undefined): Punt | undefined {
  if (!vergadering || zaaknummer === undefined) return undefined;
  return puntenVan(vergadering).find(({ regel }) => isStukregel(regel) && regel.zaaknummer === zaaknummer);
}

/** The path below the content folder of what a list names as the stuk itself. */
function padVan(lijst: Stuk, bestand: string | undefined): string | undefined {
  if (bestand === undefined) return undefined;
  const gelezen = lijst.verwijzingen.find(({ url }) => url === bestand);
  return gelezen?.pad ?? posix.join(posix.dirname(lijst.pad), bestand);
}

/** How open the file at a path is; undefined where there is none. */
function bestandsmaatVan(register: Register, pad: string | undefined): Pick<Stuk, 'openbaarheid'> | undefined {
  const asset = assetOp(register.assets, pad);
  return asset && { openbaarheid: bestandsmaat(asset.path, register.stukken) };
}
