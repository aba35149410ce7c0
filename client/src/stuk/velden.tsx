import { useRef } from 'preact/hooks';
import type { Melding, StukLang, Veldinvoer } from '../../../src/werkplek/api.ts';
import { Veld } from './veld.tsx';
import type { Werktekst } from './werktekst.ts';

export interface VeldenProps {
  readonly werktekst: Werktekst;
  readonly stuk: StukLang;
  readonly meldingen: readonly Melding[];
  readonly verbeter: (melding: Melding) => void;
  readonly naarBron: (plek: number) => void;
}

/** The front matter as a form. What is said about a field stands below it; what is about none of them, above. */
export function Velden({ werktekst, stuk, meldingen, verbeter, naarBron }: VeldenProps) {
  const per = perVeld(stuk, meldingen);
  const een = (veld: Veldinvoer) => (
    <Veld
      key={veld.pad}
      veld={veld}
      meldingen={per.get(veld.pad) ?? []}
      zet={(waarde) => void werktekst.vraag({ veld: { pad: veld.pad, waarde } })}
      naarBron={() => naarBron(veld.begin === undefined ? 0 : werktekst.nu(veld.begin))}
      verbeter={verbeter}
    />
  );
  // A field that was put among the rest stays there while one fills it in.
  const zelden = useRef(new Set<string>());
  for (const veld of stuk.velden) {
    const vooraan =
      !veld.gedeeld || VOORAAN.has(veld.pad) || veld.waarde.length > 0 || veld.alleenBron || per.has(veld.pad);
    if (!vooraan) zelden.current.add(veld.pad);
  }
  const [meer, eerst] = [true, false].map((bij) => stuk.velden.filter(({ pad }) => zelden.current.has(pad) === bij));
  return (
    <>
      <div class="velden">{eerst?.map(een)}</div>
      {meer && meer.length > 0 ? (
        <details class="meer-gegevens">
          <summary>Meer gegevens</summary>
          <div class="velden">{meer.map(een)}</div>
        </details>
      ) : null}
    </>
  );
}

/** Of the fields that every stuk has, those that one looks at always. */
const VOORAAN: ReadonlySet<string> = new Set(['status', 'openbaarheid']);

/** Messages by the field whose value or name they stand at, or whose name they say; what belongs to none is under ''. */
export function perVeld(
  { velden, bodyBegin, tekst }: Pick<StukLang, 'velden' | 'bodyBegin' | 'tekst'>,
  meldingen: readonly Melding[],
): Map<string, Melding[]> {
  const per = new Map<string, Melding[]>();
  for (const melding of meldingen) {
    if (melding.begin >= bodyBegin) continue;
    const veldBij = (vanRegel: boolean): Veldinvoer | undefined =>
      velden.find(({ begin, eind }) => {
        if (begin === undefined || eind === undefined) return false;
        const van = vanRegel
          ? Math.max(tekst.lastIndexOf('\n', begin - 1), tekst.lastIndexOf('\r', begin - 1)) + 1
          : begin;
        return melding.begin >= van && melding.begin < eind;
      });
    const veld =
      veldBij(false) ??
      veldBij(true) ??
      velden.find(({ pad, begin }) => begin === undefined && noemt(melding.message, pad));
    const naam = veld?.pad ?? '';
    per.set(naam, [...(per.get(naam) ?? []), melding]);
  }
  return per;
}

const noemt = (zin: string, pad: string): boolean => zin.split(/[^\p{L}\p{N}_.]+/u).includes(pad);
