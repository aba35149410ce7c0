import { once } from './alternate.ts';
import type { Geopend, Keuze } from './api.ts';
import { readAsides } from './asides.ts';
import { leesBody } from './body/index.ts';
import { applyChoices } from './changes/apply.ts';
import { type Changes, listChanges } from './changes/list.ts';
import { scanStory } from './changes/scan.ts';
import { readComments } from './comments.ts';
import { WordFault } from './fault.ts';
import { readFields } from './fields.ts';
import { withFormTexts } from './forms-text.ts';
import { readIdentity } from './identity.ts';
import { openPackage, type WordPackage } from './package.ts';
import { writeXml, type XmlElement } from './xml.ts';

/** Opens a DOCX and looks what is in it. Fetches, runs and writes nothing; what is not read is said, with what to do. */
export async function openWord(bytes: Uint8Array): Promise<Geopend> {
  try {
    return { bestand: wordFile(openPackage(bytes)) };
  } catch (error) {
    if (error instanceof WordFault) return { fout: error.message, hint: error.hint, omzetbaar: error.omzetbaar };
    throw error;
  }
}

/** A part with text, and where that is. */
interface Textpart {
  readonly path: string;
  readonly tree: XmlElement;
  readonly in?: 'voetnoot' | 'eindnoot';
}

function wordFile(pkg: WordPackage): Extract<Geopend, { bestand: unknown }>['bestand'] {
  const textparts = textpartsOf(pkg);
  const stories = textparts.map((part) => ({ ...scanStory(part.tree), ...(part.in ? { in: part.in } : {}) }));
  const changes = listChanges(stories);
  const identiteit = readIdentity(pkg);
  const chosen = (keuzes: ReadonlyMap<string, Keuze>): Textpart[] =>
    textparts.map((part) => ({ ...part, tree: applyChoices(part.tree, accepting(changes, keuzes)) }));
  const delen = (keuzes: ReadonlyMap<string, Keuze>): ReadonlyMap<string, Uint8Array> => {
    const parts = new Map(pkg.parts);
    for (const { path, tree } of chosen(keuzes)) parts.set(path, writeXml(withFormTexts(tree)));
    return parts;
  };
  return {
    ...(identiteit ? { identiteit } : {}),
    wijzigingen: changes.list,
    opmerkingen: readComments(pkg, stories),
    bijzaken: readAsides(pkg, textparts),
    velden: (keuzes) => readFields(pkg, (chosen(keuzes)[0] as Textpart).tree),
    delen,
    body: (keuzes) => leesBody(delen(keuzes)),
  };
}

/** A choice that was not made leaves the text as it was. */
function accepting({ idOf }: Changes, keuzes: ReadonlyMap<string, Keuze>): (element: XmlElement) => boolean {
  return (element) => keuzes.get(idOf.get(element) ?? '') === 'aanvaard';
}

function textpartsOf(pkg: WordPackage): Textpart[] {
  const parts: Textpart[] = [{ path: pkg.main, tree: once(pkg.document) }];
  for (const [type, place] of [
    ['footnotes', 'voetnoot'],
    ['endnotes', 'eindnoot'],
  ] as const) {
    const path = pkg.related(type);
    const tree = pkg.xml(path);
    if (path !== undefined && tree) parts.push({ path, tree: once(tree), in: place });
  }
  return parts;
}
