import { bewerkAfstand, type Kop, kaal, koppenVan, type Stuk } from '../../model/index.ts';

/** A heading that may have been meant, and whether it can be no other. */
export interface BedoeldeKop {
  readonly anker: string;
  readonly zeker: boolean;
}

/** For more names than this in one stuk no heading is looked for: each is compared with every heading. */
const HOOGUIT = 20;

const gezocht = new WeakMap<Stuk, Map<string, BedoeldeKop | undefined>>();

/**
 * The heading of a stuk that a name can only be meant for: written in another way, with a slip, or with a part of its words.
 * A number is no slip for another. Undefined where there is none, or more than one.
 */
export function bedoeldeKop(naam: string, stuk: Stuk): BedoeldeKop | undefined {
  const bekend = gezocht.get(stuk) ?? new Map<string, BedoeldeKop | undefined>();
  gezocht.set(stuk, bekend);
  if (!bekend.has(naam) && bekend.size < HOOGUIT && naam.length < 200)
    bekend.set(naam, zoek(naam, [...koppenVan(stuk).values()]));
  return bekend.get(naam);
}

function zoek(naam: string, koppen: readonly Kop[]): BedoeldeKop | undefined {
  const gezochte = kaal(naam);
  if (gezochte === '') return undefined;
  const enige = (past: (kop: string) => boolean): Kop | undefined => {
    const gevonden = koppen.filter(({ tekst }) => past(kaal(tekst)));
    return gevonden.length === 1 ? gevonden[0] : undefined;
  };
  const zelfde =
    enige((kop) => kop.replaceAll(' ', '') === gezochte.replaceAll(' ', '')) ?? enige((kop) => lijkt(kop, gezochte));
  if (zelfde) return { anker: zelfde.anker, zeker: true };
  const deel = enige(
    (kop) => ` ${kop} `.includes(` ${gezochte} `) || (kop !== '' && ` ${gezochte} `.includes(` ${kop} `)),
  );
  return deel && { anker: deel.anker, zeker: false };
}

/** Words that are left out of a name without a second thought. */
const KLEIN: ReadonlySet<string> = new Set(['de', 'het', 'een', 'en', 'van', 'in', 'op', 'voor', 'te']);

/** Word by word the same, but for a slip of the pen. */
function lijkt(a: string, b: string): boolean {
  const woorden = (tekst: string): string[] => tekst.split(' ').filter((woord) => !KLEIN.has(woord));
  const [links, rechts] = [woorden(a), woorden(b)];
  return (
    links.length > 0 &&
    links.length === rechts.length &&
    links.every((woord, i) => {
      const ander = rechts[i] as string;
      if (woord === ander) return true;
      const mag = woord.length < 5 || /\d/u.test(woord + ander) ? 0 : woord.length < 8 ? 1 : 2;
      return Math.abs(woord.length - ander.length) <= mag && bewerkAfstand(woord, ander) <= mag;
    })
  );
}
