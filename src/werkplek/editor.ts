import { digest } from '../core/index.ts';
import { type Register, type Soort, stukOp } from '../model/index.ts';
import { loadBewerk } from '../pipeline/index.ts';
import { loadReadStuk } from '../read/index.ts';
import type { TekstEdit } from './api.ts';
import { Fault } from './fault.ts';
import type { Place } from './place.ts';
import { wellFormed } from './read-body.ts';

type Order = Readonly<Record<string, unknown>>;

/** What makes edits of the text that the window had. */
type Editor = (text: string) => readonly TekstEdit[];

/** The edits that an order asks for: as they are given, of a field of the form, or of a section. Rejects with a Fault. */
export async function editor(place: Place, pad: string, order: Order): Promise<Editor> {
  if (order.edits !== undefined) {
    const edits = editsIn(order.edits);
    return () => edits;
  }
  const { register } = await place.engine.known();
  const naam = stukOp(register, pad)?.soort;
  const soort = register.huis.soorten.find((een) => een.naam === naam);
  if (!soort) throw new Fault(400, 'Dit stuk is niet te lezen; verbeter het eerst in de bron.');
  if (order.veld !== undefined) return fieldEditor(soort, order.veld);
  if (typeof order.voegSectieToe === 'string') return sectionEditor(register, pad, soort, order.voegSectieToe);
  throw new Fault(400, 'In de opdracht ontbreken de wijzigingen.');
}

async function sectionEditor({ huis }: Register, pad: string, soort: Soort, id: string): Promise<Editor> {
  const [{ voegSectieToe }, readStuk] = await Promise.all([loadBewerk(), loadReadStuk()]);
  return (text) => {
    const { value } = readStuk({ path: pad, text, digest: digest(text) }, huis);
    if (!value) throw new Fault(400, 'Dit stuk is niet te lezen; verbeter het eerst in de bron.');
    return made(voegSectieToe(value, soort, id));
  };
}

async function fieldEditor(soort: Soort, order: unknown): Promise<Editor> {
  const { pad, waarde } = (order ?? {}) as { pad?: unknown; waarde?: unknown };
  if (typeof pad !== 'string' || !Array.isArray(waarde) || !waarde.every((een) => typeof een === 'string')) {
    throw new Fault(400, 'Een veld heeft een pad en waarden.');
  }
  const { zetVeld } = await loadBewerk();
  const waarden = waarde.map(wellFormed);
  return (text) => made(zetVeld(text, soort, pad, waarden));
}

/** The edits of a change, or a Fault with why it is not made. */
export function made(
  change: { readonly edits: readonly TekstEdit[] } | { readonly reden: string },
): readonly TekstEdit[] {
  if ('reden' in change) throw new Fault(400, change.reden);
  return change.edits;
}

function editsIn(edits: unknown): readonly TekstEdit[] {
  if (!Array.isArray(edits)) throw new Fault(400, 'In de opdracht ontbreken de wijzigingen.');
  return edits.map((one: Partial<TekstEdit> | null) => {
    const { begin, eind, tekst } = one ?? {};
    if (typeof begin !== 'number' || typeof eind !== 'number' || typeof tekst !== 'string') {
      throw new Fault(400, 'Een wijziging heeft een begin, een eind en een tekst.');
    }
    return { begin, eind, tekst: wellFormed(tekst) };
  });
}
