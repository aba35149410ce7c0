import { digest, type Host } from '../core/index.ts';
import { isAgenda, type Stuk, type VerzondenStuk } from '../model/index.ts';
import { alsUitgave, loadReadStuk } from '../read/index.ts';
import { type Wijzigingen, wijzigingen } from '../vergelijk/index.ts';
import { type CheckOptions, UsageError } from './api.ts';
import { bewaarplaats } from './bewaard.ts';
import { gather } from './gather.ts';

/** What is compared. */
export interface Vergelijking extends Pick<CheckOptions, 'content' | 'templates'> {
  readonly out: string;
  /** The folder of the vergadering. */
  readonly map: string;
  /** The number of the uitgave to compare with; the last one when left out. */
  readonly sinds?: number;
  /** Tells of what is not openbaar too. */
  readonly ookBesloten: boolean;
}

/**
 * What is different from what was sent of a vergadering. The words of then come from the kept sources. Rejects with UsageError where
 * nothing was sent.
 */
export async function vergelijk(host: Host, vraag: Vergelijking): Promise<Wijzigingen> {
  const { map, sinds, ookBesloten } = vraag;
  const { register, diagnostics } = await gather(host, vraag);
  const vergadering = register?.vergaderingen.find((een) => een.map === map);
  if (!register || !vergadering)
    throw new UsageError(`In ${vraag.content}/${map} staat geen oproeping die te lezen is.`);
  const { uitgaven, oproeping } = vergadering;
  if (!isAgenda(oproeping.waarden.agenda)) {
    throw new UsageError(`De agenda in ${vraag.content}/${oproeping.pad} is niet te lezen; griffie check zegt waarom.`);
  }
  const stuk = diagnostics.find(({ rule, file }) => rule === 'uitgave-leesbaar' && alsUitgave(file)?.map === map);
  if (stuk) throw new UsageError(`${vraag.content}/${stuk.file}: ${stuk.message} ${stuk.hint ?? ''}`.trim());
  const uitgave = sinds === undefined ? uitgaven.at(-1) : uitgaven.find(({ nummer }) => nummer === sinds);
  if (!uitgave) {
    const wat = sinds === undefined ? 'Er is nog niets uitgegeven' : `Er is geen uitgave ${sinds}`;
    throw new UsageError(`${wat} van ${map}; griffie uitgaven laat zien wat er is.`);
  }
  const plaats = bewaarplaats(host, vraag.out);
  const readStuk = await loadReadStuk();
  const gelezen = new Map<string, Stuk>();
  await Promise.all(
    uitgave.stukken.map(async ({ bron, tekst }: VerzondenStuk) => {
      const bytes = bron.toLowerCase().endsWith('.md') ? await plaats.haal(tekst) : undefined;
      if (!bytes) return;
      const text = new TextDecoder().decode(bytes);
      const { value } = readStuk({ path: bron, text, digest: digest(bytes) }, register.huis);
      if (value) gelezen.set(bron, value);
    }),
  );
  return wijzigingen(register, vergadering, uitgave, ({ bron }) => gelezen.get(bron), ookBesloten);
}
