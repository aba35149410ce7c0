import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { alineatekst, besluitAanEind, openingsregel } from './herken.ts';
import { regelsIn } from './regels.ts';
import { metStijl } from './stijl.ts';

/** What an author typed above the first artikel. */
export interface Opening {
  readonly nodes: readonly RootContent[];
  /** Where who decides, or what was considered, begins; -1 where neither is there. */
  readonly begin: number;
  readonly aanhef: boolean;
  readonly considerans: boolean;
  readonly besluit: boolean;
}

/** Recognises the lines above the first artikel and gives each its style; lines that were typed below each other come apart. */
export function leesOpening(nodes: readonly RootContent[]): Opening {
  const losse = nodes.flatMap((node): readonly RootContent[] => (node.type === 'paragraph' ? gesplitst(node) : [node]));
  const soorten = losse.map((node) => openingsregel(alineatekst(node)));
  return {
    nodes: losse.map((node, i) => {
      const soort = soorten[i];
      // One line says that it is decided; what is decided may stand below it.
      const nogEens = soort === 'besluitregel' && soorten.indexOf(soort) < i;
      return soort && !nogEens ? metStijl(node, soort) : node;
    }),
    begin: soorten.findIndex((soort) => soort !== undefined),
    aanhef: soorten.includes('aanhef'),
    considerans: soorten.includes('considerans'),
    besluit: soorten.includes('besluitregel') || losse.some((node) => besluitAanEind(alineatekst(node))),
  };
}

/** A paragraph in which a line begins a part of the opening, as a paragraph for each; another paragraph as it is. */
function gesplitst(alinea: Paragraph): readonly Paragraph[] {
  const delen: PhrasingContent[][] = [];
  for (const { nodes, eind } of regelsIn(alinea)) {
    const [eerste] = nodes;
    const isDeel = eerste?.type === 'text' && openingsregel(eerste.value.trim()) !== undefined;
    const deel = delen.at(-1);
    if (deel && !isDeel) deel.push(...(eind ? [eind] : []), ...nodes);
    else delen.push([...nodes]);
  }
  return delen.length < 2 ? [alinea] : delen.map((children) => ({ ...alinea, children }));
}
