import type { Host } from '../../core/index.ts';
import { veldElement, veldTag } from '../../document/index.ts';
import {
  bestandsmaat,
  isStukregel,
  isVrijgegeven,
  maatVanMap,
  naamZegtBesloten,
  type Register,
  ROLLEN,
  type Stuk,
  tekstveld,
} from '../../model/index.ts';
import type { HuisBundel, Onleesbaar } from '../../read/index.ts';
import type { Bron } from './lektest.ts';
import { lezenswaardig, woordenIn } from './woorden.ts';

/** What the sources of a content folder are read from. */
export interface Inhoud {
  readonly content: string;
  readonly register: Register;
  readonly bundel: HuisBundel;
  readonly unreadable: readonly Onleesbaar[];
  /** The text of every file, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * The stukken that not all may read: those that say so, and the agendapunten whose line on the agenda is hidden because another stuk of
 * their zaak does.
 */
export function geslotenStukken({ stukken, vergaderingen }: Register): ReadonlySet<Stuk> {
  const verborgen = vergaderingen
    .flatMap(({ agenda }) => agenda.flatMap(({ regels }) => regels))
    .flatMap((regel) => (isStukregel(regel) && regel.openbaarheid !== 'openbaar' && regel.stuk ? [regel.stuk] : []));
  return new Set([
    ...stukken.filter(({ openbaarheid }) => openbaarheid !== 'openbaar'),
    ...verborgen.filter(({ rol }) => !ROLLEN[rol].document),
  ]);
}

/** The paths of everything that is not openbaar: stukken, and files beside them. */
export function geslotenPaden({ register, unreadable }: Pick<Inhoud, 'register' | 'unreadable'>): string[] {
  const { stukken, assets, andere } = register;
  const bestanden = Object.keys(assets).filter((pad) => bestandsmaat(pad, stukken) !== 'openbaar');
  const los = andere.filter((pad) => maatVanMap(pad) !== undefined || naamZegtBesloten(pad));
  return [
    ...[...geslotenStukken(register)].map(({ pad }) => pad),
    ...unreadable.filter(({ besloten }) => besloten).map(({ pad }) => pad),
    ...new Set([...bestanden, ...los]),
  ];
}

/** The closed sources of a content folder with their texts, and the texts that may be read by all. */
export async function bronnenVan(
  host: Host,
  inhoud: Inhoud,
): Promise<{ readonly gesloten: readonly Bron[]; readonly openbaar: readonly string[] }> {
  const { content, register, bundel, sources } = inhoud;
  const { stukken, assets } = register;
  const lees = (pad: string) => host.files.read(`${content}/${pad}`).catch(() => undefined);
  const gesloten: Bron[] = [];
  for (const pad of geslotenPaden(inhoud)) {
    const tekst = sources.get(pad);
    const bytes = tekst === undefined && /\.pdf$/iu.test(pad) ? await lees(pad) : undefined;
    gesloten.push({ pad, tekst: tekst ?? (bytes ? lezenswaardig(bytes) : '') });
  }
  const dicht = new Set(gesloten.map(({ pad }) => pad));
  const openbaar = stukken.flatMap((stuk) =>
    !dicht.has(stuk.pad) ? [stuk.pad, stuk.tekst] : [tekstveld(stuk, 'openbare_titel') ?? ''],
  );
  for (const { path } of Object.values(assets)) {
    if (dicht.has(path)) continue;
    openbaar.push(path);
    const bytes = isVrijgegeven(path, stukken) ? await lees(path) : undefined;
    if (bytes) openbaar.push(...woordenIn(bytes).map(({ tekst }) => tekst));
  }
  openbaar.push(sources.get('gemeente.yaml') ?? '', JSON.stringify(register.gemeente), JSON.stringify(register.huis));
  // What a DOCX calls its fields by follows from the house: `veld:behandelend_ambtenaar` is no word of a stuk.
  const paden = register.huis.soorten.flatMap(({ velden }) => Object.keys(velden));
  openbaar.push(...[...new Set(paden)].flatMap((pad) => [veldTag(pad), veldElement(pad)]));
  for (const map of bundel.mappen) openbaar.push(...(await huisteksten(host, map)));
  return { gesloten, openbaar };
}

/** The words of a house: its settings and templates, without its examples. */
async function huisteksten(host: Host, map: string): Promise<string[]> {
  const teksten: string[] = [];
  for (const onder of ['', '/soorten', '/partials']) {
    for (const { name, kind } of await host.files.list(`${map}${onder}`).catch(() => [])) {
      if (kind !== 'file' || !/\.(?:hbs|ya?ml)$/iu.test(name)) continue;
      teksten.push(new TextDecoder().decode(await host.files.read(`${map}${onder}/${name}`)));
    }
  }
  return teksten;
}
