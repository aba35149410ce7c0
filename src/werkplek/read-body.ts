import { Fault } from './fault.ts';

/** A text is 2 MB at most; as JSON it is at most six times that, and most often about the same. */
const MAX_JSON = 16_000_000;
const MAX_FILE = 40_000_000;

/** The JSON of a request, as an object. Rejects with a Fault for what is too large or no such thing. */
export async function jsonOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/iu.test(request.headers.get('content-type') ?? '')) {
    throw new Fault(415, 'Verwacht wordt JSON (content-type: application/json).');
  }
  const bytes = await bounded(request, MAX_JSON);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Fault(400, 'Wat gestuurd is, is geen JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault(400, 'Wat gestuurd is, is geen opdracht.');
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A form with a file, as large as a file may be. */
export async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/iu.test(type)) throw new Fault(415, 'Verwacht wordt een bestand.');
  const bytes = await bounded(request, MAX_FILE);
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Fault(400, 'Het bestand is niet heel aangekomen. Probeer het opnieuw.');
  }
}

/** What is too large is read to its end all the same, and forgotten: a browser shows no answer before it has sent everything. */
const MOST_FORGOTTEN = 300_000_000;

/** The bytes of a request, where they are not too many. */
async function bounded(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): Fault =>
    new Fault(
      413,
      `Dit is te groot: hier past hooguit ${Math.floor(most / 1_000_000)} MB. Plak minder, of neem het op als bijlage.`,
    );
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > most) pieces = [];
    else pieces.push(piece);
    if (size > MOST_FORGOTTEN) break;
  }
  if (size > most) throw tooLarge();
  return new Uint8Array(Buffer.concat(pieces));
}

/** A text in an order; a Fault where there is none. */
export function textIn(order: Readonly<Record<string, unknown>>, name: string): string {
  const value = order[name];
  if (typeof value !== 'string') throw new Fault(400, `In de opdracht ontbreekt ${name}.`);
  return value;
}

/** Half a character cannot be written to a file. */
export function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Fault(400, 'In de tekst staat een half teken.');
  return text;
}
