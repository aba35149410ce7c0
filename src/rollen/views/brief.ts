import type { Kopwaarde, Lopend } from '../../document/index.ts';
import { type Register, type Stuk, soortVan } from '../../model/index.ts';
import { tekstIn, zaaknummerVan } from './gegevens.ts';
import { getoondeSecties } from './secties.ts';

/** What a brief shows besides its fields: the block at its side, the greeting above the signatures, and a closing bijlage apart, to stand below the signatures. */
export function briefGegevens(stuk: Stuk, register: Register) {
  const laatste = stuk.secties.at(-1);
  const bijlage = laatste && laatste.id === 'bijlagen' ? [laatste] : [];
  return {
    zijblok: briefrand(stuk, register).zijblok ?? null,
    groet: soortVan(register, stuk).ondertekening?.groet ?? '',
    secties: getoondeSecties(stuk, register, stuk.secties.slice(0, stuk.secties.length - bijlage.length)),
    bijlage: getoondeSecties(stuk, register, bijlage),
  };
}

/** The furniture of a letter; nothing for a soort without it. */
export function briefrand(stuk: Stuk, register: Register): Pick<Lopend, 'vervolgkop' | 'zijblok'> {
  const { briefhoofd } = soortVan(register, stuk);
  if (!briefhoofd) return {};
  const { bezoekadres, emailadres, telefoonnummer } = register.gemeente;
  return {
    // A label without a value says nothing.
    vervolgkop: briefhoofd.vervolg.flatMap(({ label, veld }): Kopwaarde[] => {
      if (veld === 'bladnummer') return [{ label, waarde: veld }];
      const tekst = veld === 'zaaknummer' ? zaaknummerVan(stuk) : tekstIn(stuk, veld);
      return tekst === '' ? [] : [{ label, waarde: { tekst } }];
    }),
    zijblok: {
      tekst: briefhoofd.tekst,
      waarden: [
        { label: 'Bezoekadres', waarde: bezoekadres },
        { label: 'E-mailadres', waarde: emailadres },
        { label: 'Telefoonnummer', waarde: telefoonnummer },
      ],
    },
  };
}
