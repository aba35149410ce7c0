import { posix } from 'node:path';
import { documentPad, NIET_OPENBAAR, OPENBAAR, ROLLEN, stukOp } from '../../model/index.ts';
import { Fault } from '../fault.ts';
import { knownPath } from '../open.ts';
import { isBelow } from '../paths.ts';
import type { Place } from '../place.ts';
import { whyNot } from './bench.ts';

/** What may be opened below the out folder. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A document, as a browser gets it. */
export interface Made {
  readonly naam: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Makes the document of a stuk, as its files say now, and gives it. Rejects with a Fault where there is none. */
export async function makeDocument(place: Place, pad: string, formaat: string): Promise<Made> {
  const { host, options, texts, engine, bench } = place;
  const type = Object.hasOwn(TYPES, formaat) ? TYPES[formaat] : undefined;
  if (type === undefined || !options.formats.includes(formaat)) {
    throw new Fault(400, `Het formaat ${JSON.stringify(formaat)} is er niet.`);
  }
  await knownPath(place, pad);
  await texts.save(pad);
  const { register } = await engine.known();
  const stuk = stukOp(register, pad);
  if (!stuk || !ROLLEN[stuk.rol].document)
    throw new Fault(404, `Van ${JSON.stringify(pad)} wordt geen document gemaakt.`);
  const file = `${documentPad(stuk)}.${formaat}`;
  const result = await bench.inTurn(async (builder) =>
    (await builder()).build({ paths: [`${options.content}/${pad}`] }),
  );
  const bytes =
    result.written.includes(file) || result.unchanged.includes(file)
      ? await host.files.read(`${options.out}/${file}`).catch(() => undefined)
      : undefined;
  if (!bytes) throw new Fault(409, whyNot(result, pad) ?? `${file} is er niet.`);
  return { naam: posix.basename(file), type, bytes };
}

/** A file below the out folder that was made for the reader. Rejects with a Fault for anything else. */
export async function readMade({ host, options }: Place, pad: string): Promise<Made> {
  const [side] = pad.split('/');
  const type = TYPES[posix.extname(pad).slice(1)];
  const refused = new Fault(404, `Er is geen document ${JSON.stringify(pad)}.`);
  if (!isBelow(pad) || (side !== OPENBAAR && side !== NIET_OPENBAAR) || type === undefined) throw refused;
  const path = `${options.out}/${pad}`;
  const real = await host.files.realPath(path).catch(() => undefined);
  if (real === undefined || !real.startsWith(`${await host.files.realPath(options.out)}/`)) throw refused;
  return { naam: posix.basename(pad), type, bytes: await host.files.read(real) };
}

/** The answer with a document: to show, or to keep. */
export function documentAnswer({ naam, type, bytes }: Made, keep: boolean): Response {
  const name = `${keep ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(naam).replace(/['()*]/gu, hex)}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': name,
      // The viewer of a browser is a page of its own: it needs no more than to be shown in ours.
      'content-security-policy': "frame-ancestors 'self'",
    },
  });
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
