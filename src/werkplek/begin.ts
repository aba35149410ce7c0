import { parseDatum } from '../core/index.ts';
import { pastNummer, type Register, ROLLEN, type Soort, soortMetRol } from '../model/index.ts';
import { BestaatAl, maakBestanden, nieuweOproeping, nieuwStuk } from '../nieuw/index.ts';
import type { NieuwOpdracht } from './api.ts';
import { Fault } from './fault.ts';
import { folderPath } from './paths.ts';
import type { Place } from './place.ts';

/** POST /api/nieuw: begins a vergadering or a stuk. Overwrites nothing; gives the path of what there is now. */
export async function begin(place: Place, order: NieuwOpdracht): Promise<{ readonly pad: string }> {
  const { register } = await place.engine.known();
  if (order.wat === 'vergadering') return beginMeeting(place, register, order);
  if (order.wat === 'stuk') return beginStuk(place, register, order);
  throw new Fault(400, 'Wat wilt u beginnen: een vergadering of een stuk?');
}

async function beginMeeting(
  place: Place,
  register: Register,
  { datum: dag, zoals }: Extract<NieuwOpdracht, { wat: 'vergadering' }>,
): Promise<{ readonly pad: string }> {
  const datum = parseDatum(String(dag));
  if (datum === undefined)
    throw new Fault(400, `${JSON.stringify(dag)} is geen dag; verwacht wordt een datum als 2026-04-22.`);
  const soort = soortMetRol(register.huis, 'oproeping');
  if (!soort) throw new Fault(400, 'Dit huis heeft geen soort voor een oproeping.');
  const eerder = register.vergaderingen.find(({ map }) => map === zoals);
  if (zoals !== undefined && !eerder)
    throw new Fault(404, `Er is geen vergadering in de map ${JSON.stringify(zoals)}.`);
  if (register.vergaderingen.some(({ map }) => map === datum)) {
    throw new Fault(409, `Er is al een vergadering in de map ${datum}.`);
  }
  return write(place, `${datum}/${soort.naam}.md`, nieuweOproeping(soort, register, datum, eerder?.oproeping));
}

async function beginStuk(
  place: Place,
  register: Register,
  { soort: naam, map, zaaknummer, onderwerp }: Extract<NieuwOpdracht, { wat: 'stuk' }>,
): Promise<{ readonly pad: string }> {
  const soort = register.huis.soorten.find((een) => een.naam === naam);
  if (!soort) throw new Fault(400, `Dit huis heeft geen soort ${JSON.stringify(naam)}.`);
  if (typeof map !== 'string') throw new Fault(400, 'In welke map komt het stuk?');
  const nummer = zaaknummer?.trim() || undefined;
  if (nummer !== undefined) checkNumber(register, nummer);
  const over = onderwerp?.trim() || undefined;
  const wens = {
    map,
    ...(nummer === undefined ? {} : { zaaknummer: nummer }),
    ...(over === undefined ? {} : { onderwerp: over }),
  };
  const pad = await freeName(place, soort, map);
  return write(place, pad, nieuwStuk(soort, register, wens));
}

/** Refuses a zaaknummer in another form than that of the house. */
export function checkNumber({ gemeente }: Register, nummer: string): void {
  if (pastNummer(gemeente, nummer)) return;
  const { voorbeelden } = gemeente.zaaknummer;
  const zo = voorbeelden.length > 0 ? ` als ${voorbeelden.join(' of ')}` : ' in de vorm van uw gemeente';
  throw new Fault(400, `Het zaaknummer ${JSON.stringify(nummer)} past niet; verwacht wordt een nummer${zo}.`);
}

/** The path of a new stuk: of a soort that a zaak has one of that of its name, else the first that is free. */
async function freeName({ host, options }: Place, { naam, rol }: Soort, map: string): Promise<string> {
  const folder = await folderPath(host, options.content, map);
  const many = ROLLEN[rol].perZaak === 'meer' || rol === 'brief';
  for (let i = 1; ; i++) {
    const name = i === 1 ? `${naam}.md` : `${naam}-${i}.md`;
    if (!many || !(await host.files.stat(`${folder}/${name}`))) return map === '' ? name : `${map}/${name}`;
  }
}

/** Makes a new file below the content folder, and tells the engine. Rejects with a Fault where one is there already. */
export async function write(place: Place, pad: string, inhoud: string | Uint8Array): Promise<{ readonly pad: string }> {
  const { host, options, engine } = place;
  await folderPath(host, options.content, pad.includes('/') ? pad.slice(0, pad.lastIndexOf('/')) : '');
  try {
    await maakBestanden(host, [{ pad: `${options.content}/${pad}`, inhoud }]);
  } catch (error) {
    if (error instanceof BestaatAl) throw new Fault(409, `${pad} is er al, en blijft zoals het is.`);
    throw error;
  }
  engine.sessie.veranderd([pad]);
  await engine.stand();
  return { pad };
}
