import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { type Register, type Stuk, vergaderingVan } from '../../model/index.ts';
import type { Deel, NieuwDeel, Uitkomst } from '../../raad/index.ts';
import { indienerVan } from '../views/indiener.ts';
import { alsNodes, type Inhoud } from './delen.ts';
import { type Aanpassing, aangenomenWijzigingen, aanpassingVan, stuknummer } from './gewijzigd.ts';

/**
 * The text of a besluit or a regeling with what adopted amendementen dropped and put in, both marked with who proposed it and the day
 * of the meeting: Word shows that as tracked changes. Undefined where no amendement changes it.
 */
export function tekstMetSpoor(register: Register, stuk: Stuk): readonly RootContent[] | undefined {
  const aanpassing = aanpassingVan(register, stuk);
  if (!aanpassing) return undefined;
  const { grond, uitkomst } = aanpassing;
  const merk = merker(register, stuk, aanpassing);
  return alsNodes(grond.tekst, samen(grond.tekst.delen, uitkomst.delen, [], merk));
}

interface Merker {
  weg(deel: Deel<Inhoud>, plaats: readonly string[]): Uitkomst<Inhoud>;
  erbij(deel: Uitkomst<Inhoud>): Uitkomst<Inhoud>;
}

/** The parts that were and those that are, in one row: what is replaced stands in front of what replaces it. */
function samen(
  was: readonly Deel<Inhoud>[],
  wordt: readonly Uitkomst<Inhoud>[],
  boven: readonly string[],
  merk: Merker,
): Uitkomst<Inhoud>[] {
  const uit: Uitkomst<Inhoud>[] = [];
  let volgende = 0;
  const nieuwe = (): void => {
    for (let deel = wordt[volgende]; deel && deel.nummer === undefined; deel = wordt[++volgende])
      uit.push(merk.erbij(deel));
  };
  nieuwe();
  for (const deel of was) {
    const plaats = [...boven, deel.nummer];
    const nu = wordt[volgende];
    if (nu?.nummer !== deel.nummer) uit.push(merk.weg(deel, plaats));
    else {
      volgende++;
      if (nu.van === undefined) uit.push({ ...nu, delen: samen(deel.delen, nu.delen, plaats, merk) });
      else uit.push(merk.weg(deel, plaats), merk.erbij(nu));
    }
    nieuwe();
  }
  return uit;
}

function merker(register: Register, stuk: Stuk, { amendementen }: Aanpassing): Merker {
  const dag = vergaderingVan(register, stuk)?.datum ?? '';
  const wijzigingen = aangenomenWijzigingen(register, stuk);
  const auteurs = new Map(
    amendementen.map((een) => {
      const { leden, naam } = indienerVan(een, register);
      return [stuknummer(een), `Amendement ${stuknummer(een)}${leden.length > 0 ? ` (${naam})` : ''}`];
    }),
  );
  const over = (deel: NieuwDeel<Inhoud>, soort: 'del' | 'span', van: string): Uitkomst<Inhoud> => ({
    inhoud: gemerkt(deel.inhoud, soort, { dataSpoor: auteurs.get(van) ?? '', dataDag: dag }),
    delen: deel.delen.map((onder) => over(onder, soort, van)),
  });
  return {
    erbij: (deel) => over(deel, 'span', deel.van ?? ''),
    weg: (deel, plaats) => {
      const door = wijzigingen
        .flatMap(({ operaties }) => operaties)
        .find((een) => een.doe !== 'voeg_in_na' && een.plaats.join('\0') === plaats.join('\0'));
      return over(deel, 'del', door?.van ?? '');
    },
  };
}

type Merk = Readonly<Record<'dataSpoor' | 'dataDag', string>>;

function gemerkt(inhoud: Inhoud, soort: 'del' | 'span', merk: Merk): Inhoud {
  const over = (nodes: readonly RootContent[]): RootContent[] => nodes.map((node) => metMerk(node, soort, merk));
  return { ...inhoud, voor: over(inhoud.voor), na: over(inhoud.na) };
}

/** Every line of a block as one marked piece. A note that only dropped text called is not shown: a call cannot be tracked. */
function metMerk<N extends Nodes>(node: N, soort: 'del' | 'span', merk: Merk): N {
  if (node.type === 'footnoteDefinition' || !('children' in node)) return node;
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
    return { ...node, children: node.children.map((kind) => metMerk(kind, soort, merk)) };
  const regel = node.children as PhrasingContent[];
  const children = soort === 'del' ? regel.filter(({ type }) => type !== 'footnoteReference') : regel;
  return { ...node, children: [{ type: 'delete', data: { hName: soort, hProperties: merk }, children }] };
}
