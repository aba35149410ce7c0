import { type Kop, kaal, meestNabij } from '../../model/index.ts';

/** A heading that may have been meant, and whether it can be no other. */
export interface BedoeldeKop {
  readonly anker: string;
  readonly zeker: boolean;
}

/** More headings are too many to compare one by one. */
const HOOGUIT = 500;

/**
 * The heading that a name can only be meant for: written in another way, with a slip, or with a part of its words. Headings
 * that differ in their numbers are no slip for one another. Undefined where there is none, or more than one.
 */
export function bedoeldeKop(naam: string, koppen: readonly Kop[]): BedoeldeKop | undefined {
  const woorden = kaal(naam);
  if (woorden === '' || koppen.length > HOOGUIT) return undefined;
  const enige = (past: (kop: string) => boolean): Kop | undefined => {
    const gevonden = koppen.filter(({ tekst }) => past(kaal(tekst)));
    return gevonden.length === 1 ? gevonden[0] : undefined;
  };
  const zelfde = enige((kop) => kop.replaceAll(' ', '') === woorden.replaceAll(' ', ''));
  if (zelfde) return { anker: zelfde.anker, zeker: true };
  const cijfers = (tekst: string): string => tekst.replace(/\D+/gu, ' ').trim();
  const gelijk = koppen.filter(({ anker }) => cijfers(anker) === cijfers(naam)).map(({ anker }) => anker);
  const nabij = meestNabij(naam, gelijk);
  if (nabij !== undefined) {
    const ander = meestNabij(
      naam,
      gelijk.filter((anker) => anker !== nabij),
    );
    return ander === undefined ? { anker: nabij, zeker: true } : undefined;
  }
  const deel = enige(
    (kop) => ` ${kop} `.includes(` ${woorden} `) || (kop !== '' && ` ${woorden} `.includes(` ${kop} `)),
  );
  return deel && { anker: deel.anker, zeker: false };
}
