import {
  onleesbaarNaast,
  type Register,
  type Stuk,
  sectieMet,
  soortVan,
  strengste,
  zoekStuk,
} from '../../model/index.ts';
import type { Melding } from '../rule.ts';
import { heeftInhoud } from './secties.ts';
import { ditStuk, metLidwoord, naamVan } from './soorten.ts';
import { standVan } from './standen.ts';

/**
 * Whether `leeg-besluit` has to speak of a besluit, because `verplichte-sectie` makes no fout of it: that rule is then silent. Only
 * a definitief stuk is held back by a fout.
 */
export function bewaaktBesluit(stuk: Stuk, register: Register): boolean {
  const stand = standVan(register, 'verplichte-sectie');
  return stuk.rol === 'besluit' && stuk.status === 'definitief' && (stand === 'uit' || stand === 'waarschuwing');
}

/** What to say of a besluit whose document will show no decision; undefined of one that does, or of which that is not known. */
export function leegBesluit(stuk: Stuk, register: Register): Omit<Melding, 'file'> | undefined {
  const soort = soortVan(register, stuk);
  const titel = soort.secties.find(({ id }) => id === soort.beslispunten)?.titel ?? '';
  const sectie = sectieMet(stuk, soort.beslispunten);
  if (sectie) {
    if (heeftInhoud(sectie)) return undefined;
    return {
      range: sectie.kop ?? stuk.voorwerk,
      message: `Onder "${sectie.titel ?? titel}" staat niets; ${ditStuk(soort)} vraagt hier tekst.`,
      hint: 'Vul het onderdeel in, of laat ook de kop weg.',
    };
  }
  const voorstel = zoekStuk(register, stuk, 'voorstel');
  // A voorstel that cannot be read is reported as such; what it decides is not known.
  if (!voorstel && onleesbaarNaast(register, stuk)) return undefined;
  const zonder = `Het onderdeel "${titel}" ontbreekt`;
  const hint = `Voeg toe: een regel "## ${titel}" met daaronder de beslispunten.`;
  if (!voorstel?.beslispunten || voorstel.beslispunten.punten.length === 0) {
    const message = `${zonder}; zonder ${naamVan(register, 'voorstel')} met beslispunten is er niets dat hier kan staan.`;
    return { range: stuk.voorwerk, message, hint };
  }
  // Nothing is taken from a voorstel that fewer people may see.
  if (strengste([voorstel.openbaarheid, stuk.openbaarheid]) === stuk.openbaarheid) return undefined;
  const bron = metLidwoord(soortVan(register, voorstel));
  return {
    range: stuk.voorwerk,
    message: `${zonder}; ${bron} is ${voorstel.openbaarheid}, en daaruit wordt hier niets overgenomen.`,
    hint,
    related: [{ file: voorstel.pad, range: voorstel.voorwerk, message: `Dit is ${bron}.` }],
  };
}
