import {
  assetOp,
  type Huis,
  normaal,
  type Register,
  ROLLEN,
  type Sectie,
  type Stuk,
  sectieMet,
  soortMetRol,
  soortVan,
  zoekStuk,
} from '../model/index.ts';
import { bijlagelijst, type Titel } from './hulp/bijlagelijst.ts';
import { type Bijlagenlijst, ongenoemd } from './hulp/bijlagenoemd.ts';
import { adresZonderSchema } from './hulp/koppelingen.ts';
import { citaat, metLidwoord, soortwoorden } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Melding, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

/** `bijlage 2 bij de Omgevingswet` is no bijlage of this stuk. */
const vanAnder = (huis: Huis): RegExp =>
  new RegExp(
    `^,?\\s+(?:van|bij|behorend\\p{L}*\\s+bij)\\s+(?!dit |deze |ons |onze |het (?:raads)?(?:advies|voorstel|besluit)|de (?:raads)?brief|${soortwoorden(huis)})`,
    'u',
  );

/** In a stuk that is read apart any bijlage that is one of something else than its voorstel. */
const VAN_IETS = /^,?\s+(?:van|bij|behorend\p{L}*\s+bij|in)\s/u;

const voorstel =
  (bijlagen: string): Voorbeeld =>
  ({ huis, stuk }) => {
    const tekstdeel = soortMetRol(huis, 'voorstel')?.secties.find(({ id }) => id === 'financien' || id === 'inhoud');
    const secties = { [tekstdeel?.id ?? 'financien']: 'De begroting staat in bijlage 2.', bijlagen };
    return [stuk('voorstel', { secties })];
  };

export const bijlageBestaat: Regel = {
  id: 'bijlage-bestaat',
  severity: 'fout',
  overTekst: true,
  volledigheid: true,
  kort: 'Een bijlage die bij haar nummer, letter of titel wordt genoemd, staat in de lijst; een bestand in de lijst is er; geen twee heten hetzelfde.',
  reden:
    'De raad besluit op wat hem is toegestuurd. Een bijlage die ontbreekt, moet hem vóór de vergadering openbaar bereiken (Gemeentewet, artikel 19).',
  fout: voorstel('- Ontwerp van het plein'),
  goed: voorstel('- Ontwerp van het plein\n- Begroting'),
  ...binnenZaak((stuk, register, meld) => {
    bestanden(stuk, register, meld);
    const soort = soortVan(register, stuk);
    const regel = soort.secties.find(({ id }) => id === 'bijlagen');
    if (regel) {
      const sectie = sectieMet(stuk, regel.id);
      const titels = sectie ? bijlagelijst(sectie) : [];
      dubbeleNamen(titels, meld);
      const waar = titels.length > 0 ? 'de lijst van bijlagen' : undefined;
      ongenoemd(stuk, { kop: regel.titel, sectie, titels, ander: vanAnder(register.huis), waar }, meld);
    } else if (ROLLEN[stuk.rol].zelfstandig) bijVoorstel(stuk, register, meld);
  }),
};

/** A stuk without a list of its own, such as a besluit, means the list of the voorstel of its zaak. */
function bijVoorstel(stuk: Stuk, register: Register, meld: Meld): void {
  const voorstel = zoekStuk(register, stuk, 'voorstel');
  const soort = voorstel && soortVan(register, voorstel);
  const regel = soort?.secties.find(({ id }) => id === 'bijlagen');
  const sectie = voorstel && sectieMet(voorstel, regel?.id);
  const titels = sectie ? bijlagelijst(sectie) : [];
  // Beside a verordening its own bijlagen may be meant.
  const regeling = zoekStuk(register, stuk, 'regeling');
  if (!voorstel || !soort || !regel || titels.length === 0 || regeling) return;
  const waar = `de lijst van bijlagen van ${metLidwoord(soort)}`;
  const related = [{ file: voorstel.pad, range: sectie?.kop ?? voorstel.voorwerk, message: 'De lijst van bijlagen.' }];
  const lijst: Bijlagenlijst = { kop: regel.titel, sectie: undefined, titels, ander: VAN_IETS, waar };
  ongenoemd(stuk, lijst, (melding) => meld({ ...melding, related }));
}

function dubbeleNamen(titels: readonly Titel[], meld: Meld): void {
  const gezien = new Map<string, Titel>();
  for (const titel of titels) {
    const sleutel = normaal(titel.tekst);
    if (!gezien.has(sleutel)) gezien.set(sleutel, titel);
    else {
      meld({
        range: plek(titel),
        message: `De bijlage ${citaat(titel.tekst)} staat twee keer in de lijst; verwacht wordt voor elke bijlage een eigen naam.`,
        hint: 'Haal een van de twee weg, of geef haar een eigen naam.',
      });
    }
  }
}

function plek({ range }: Titel): Sectie['range'] {
  const { start, end } = range;
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** Files that links name: they go along, so they must be there. */
function bestanden(stuk: Stuk, register: Register, meld: Meld): void {
  const stukken = paden(register);
  for (const { soort, pad, url, range } of stuk.verwijzingen) {
    if (soort !== 'bestand' || (!assetOp(register.assets, pad) && adresZonderSchema(url) !== undefined)) continue;
    if (pad === undefined) {
      meld({
        range,
        message: `Deze koppeling wijst naar ${citaat(url)}, buiten de map met stukken; verwacht wordt een bestand dat erin staat.`,
        hint: 'Zet het bestand in de map van de zaak, bijvoorbeeld onder bijlagen/, en noem het daar.',
      });
    } else if (!assetOp(register.assets, pad) && !stukken.has(pad)) {
      meld({
        range,
        message: `Deze koppeling wijst naar ${citaat(url)}; verwacht wordt dat bestand, en het is er niet.`,
        hint: 'Controleer de naam, ook hoofdletters, of zet het bestand erbij.',
      });
    }
  }
}

const padenVan = new WeakMap<Register, ReadonlySet<string>>();

function paden(register: Register): ReadonlySet<string> {
  const known = padenVan.get(register) ?? new Set([...register.stukken.map(({ pad }) => pad), ...register.onleesbaar]);
  padenVan.set(register, known);
  return known;
}
