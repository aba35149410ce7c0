import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { soortVan } from '../../src/model/index.ts';
import { gather } from '../../src/pipeline/gather.ts';
import { build } from '../../src/pipeline/index.ts';
import { type Maker, makerMet } from '../../src/pipeline/inlezen/terug/maker.ts';
import { type Teruggevoerd, teruggevoerd } from '../../src/pipeline/inlezen/terug/terugvoeren.ts';
import { verwacht } from '../../src/pipeline/inlezen/terug/toets.ts';
import { verschiltekst, waarom, waarStaat } from '../../src/pipeline/inlezen/terug/waar.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { eenheidtekst, uittreksel } from '../../src/word/index.ts';
import { buildHost, OPTIES } from './building.ts';
import { alineas, alineaZoals, docxVan, lijnen, mapVan } from './word-terug.ts';

const WOORDEN = [
  'kade',
  'nieuwe',
  '3,5',
  'en/of',
  '(extra)',
  'x*y',
  'a_b',
  '50%',
  '#1',
  '[sic]',
  '&lt;5',
  'A&amp;B',
  '1.',
  '-',
];

/** Numbers that are the same in every run. */
function reeks(begin: number): () => number {
  let stand = begin;
  return () => {
    stand = (stand * 1664525 + 1013904223) >>> 0;
    return stand / 4294967296;
  };
}

const los = (xml: string) => alineas(xml).filter((een) => een.tekst.length > 2 && !/sectPr|fldChar/u.test(een.xml));
const zet = (xml: string, een: ReturnType<typeof alineas>[number], met: string): string =>
  xml.slice(0, een.van) + met + xml.slice(een.tot);

/** What a colleague does in Word, each in the XML of its text. */
function daden(kans: () => number): Readonly<Record<string, (xml: string) => string>> {
  const een = <T>(uit: readonly T[]): T | undefined => uit[Math.floor(kans() * uit.length)];
  const woorden = (aantal: number): string => Array.from({ length: aantal }, () => een(WOORDEN)).join(' ');
  const anders =
    (maak: (delen: string[]) => string[], inCel = false) =>
    (xml: string) => {
      const alinea = een(los(xml).filter((kan) => kan.inCel === inCel));
      const runs = [...(alinea?.xml ?? '').matchAll(/(<w:t(?: [^>]*)?>)([^<]{4,})(<\/w:t>)/gu)];
      const run = een(runs);
      if (!alinea || !run) return xml;
      const tekst = maak((run[2] as string).split(' ')).join(' ');
      return zet(
        xml,
        alinea,
        alinea.xml.replace(run[0], () => `<w:t xml:space="preserve">${tekst}</w:t>`),
      );
    };
  const plek = (delen: readonly string[]): number => Math.floor(kans() * delen.length);
  const punten = (xml: string) => los(xml).filter((kan) => !kan.inCel && kan.xml.includes('<w:numPr>'));
  const teksten = (xml: string) => los(xml).filter((kan) => !kan.inCel && !/numPr|Kop|Titel/u.test(kan.xml));
  const erbij = (kies: typeof punten) => (xml: string) => {
    const alinea = een(kies(xml));
    return alinea ? zet(xml, alinea, alinea.xml + alineaZoals(alinea.xml, `${woorden(4)}.`)) : xml;
  };
  const weg = (kies: typeof punten) => (xml: string) => {
    const alinea = een(kies(xml));
    return alinea ? zet(xml, alinea, '') : xml;
  };
  return {
    'woord anders': anders((delen) => delen.with(plek(delen), woorden(1))),
    'woord erbij': anders((delen) => delen.toSpliced(plek(delen), 0, woorden(2))),
    'woord weg': anders((delen) => (delen.length > 1 ? delen.toSpliced(plek(delen), 1) : delen)),
    cel: anders(() => [woorden(2)], true),
    'alinea erbij': erbij(teksten),
    'alinea weg': weg(teksten),
    'punt erbij': erbij(punten),
    'punt weg': weg(punten),
    'alinea verplaatst': (xml) => {
      const kan = los(xml).filter(({ inCel }) => !inCel);
      const [van, naar] = [een(kan), een(kan)];
      if (!van || !naar || van === naar) return xml;
      const zonder = zet(xml, van, '');
      const plaats = naar.tot - (naar.van > van.van ? van.tot - van.van : 0);
      return zonder.slice(0, plaats) + van.xml + zonder.slice(plaats);
    },
  };
}

/** A stuk with its DOCX, and what makes one of another text. */
export interface Proefstuk {
  readonly map: string;
  readonly pad: string;
  readonly maker: Maker;
  readonly docx: Uint8Array;
  readonly register: NonNullable<Awaited<ReturnType<typeof gather>>['register']>;
}

/** The stukken of some folders, each with its DOCX. */
export async function proefstukken(mappen: readonly string[]): Promise<Proefstuk[]> {
  const stukken: Proefstuk[] = [];
  for (const map of mappen) {
    const host = buildHost(mapVan(map));
    const { skipped } = await build(host, { ...OPTIES, formats: ['docx'] });
    const { register, bundel } = await gather(host, { content: '/content' });
    const templates = bundel && (await loadTemplates(host, bundel.mappen, '/content')).value;
    if (!register || !bundel || !templates) throw new Error(`${map} cannot be read`);
    const maker = await makerMet(register, bundel, templates);
    for (const { pad, rol, verwijzingen } of register.stukken.filter((stuk) => stuk.rol !== 'agendapunt')) {
      // What draws an SVG is no part of the machine in memory.
      if (verwijzingen.some((een) => een.pad?.endsWith('.svg'))) continue;
      const reden = skipped.find(({ file }) => file === pad)?.reason;
      // Only of a stuk of which the build says that it may not be made is there nothing to give back.
      if (reden === undefined) stukken.push({ map, pad, maker, docx: docxVan(host, pad), register });
      else
        expect([pad, rol, reden]).toEqual([pad, rol, expect.stringMatching(/^Het stuk is definitief en heeft nog /u)]);
    }
  }
  return stukken;
}

/** What became of the changes that a stuk could take: those that were taken over, and what was told of the others. */
export interface Proef {
  readonly genomen: number;
  readonly niet: readonly string[];
}

/** Brings a DOCX back after something was done to its text. */
export const terug = async ({ pad, maker, docx, register }: Proefstuk, verander: (xml: string) => string) => {
  const parts = new Map(Object.entries(unzipSync(docx)));
  const xml = strFromU8(parts.get('word/document.xml') as Uint8Array);
  const anders = verander(xml);
  parts.set('word/document.xml', strToU8(anders));
  const stuk = register.stukken.find((een) => een.pad === pad);
  const gemaakt = stuk && (await maker(pad, stuk.tekst));
  if (!stuk || !gemaakt) throw new Error(`${pad} cannot be made`);
  const uitkomst = await teruggevoerd(pad, gemaakt, uittreksel(parts), soortVan(register, stuk), maker);
  return { uitkomst, tekst: stuk.tekst, bron: stuk, veranderd: anders !== xml };
};

/**
 * Tries so many changes that a stuk can take, the same in every run: what is taken stands in the document of the new source and nothing
 * else is in it, and what is not taken is told. Changes that no stuk can take are told as well, and not
 * counted: what only the house puts there, and a required field that was emptied.
 */
export async function probeer(stukken: readonly Proefstuk[], aantal: number, begin: number): Promise<Proef> {
  const kans = reeks(begin);
  const alle = daden(kans);
  const namen = Object.keys(alle);
  const niet: string[] = [];
  let genomen = 0;
  for (let n = 0; genomen + niet.length < aantal; n++) {
    if (n > 5 * aantal) throw new Error(`only ${genomen + niet.length} of ${n} changes were of a stuk's own`);
    const stuk = stukken[Math.floor(kans() * stukken.length)] as Proefstuk;
    const naam = namen[n % namen.length] as string;
    const { uitkomst, tekst, bron, veranderd } = await terug(stuk, alle[naam] as (xml: string) => string);
    const { vergelijking: v, keus } = uitkomst;
    if (!veranderd || v.wijzigingen.length === 0) continue;
    const open = v.wijzigingen.filter((_, i) => (keus[i] as number) < 0);
    const gezegd = open.map((een) => [
      waarStaat(een, v, bron),
      verschiltekst(een, v),
      waarom(een.reden, een, v, bron, stuk.register),
    ]);
    for (const woorden of gezegd) expect(woorden).not.toContain('');
    await klopt(stuk, uitkomst);
    if (open.length === v.wijzigingen.length) expect(uitkomst.tekst).toBe(tekst);
    if (open.length > 0 && open.every(({ reden }) => reden === 'vast' || reden === 'leeg')) continue;
    if (open.length > 0) niet.push(`${naam} in ${stuk.pad}: ${gezegd.flat().join(' / ')}`);
    else genomen++;
    if (open.length === 0) expect(lijnen(tekst, uitkomst.tekst).length).toBeGreaterThan(0);
  }
  return { genomen, niet };
}

/** The document of the new source says what was taken, and what was not taken stands there as it stood. */
async function klopt(stuk: Proefstuk, { vergelijking, keus, tekst }: Teruggevoerd): Promise<void> {
  const [wat, kreeg] = [verwacht(vergelijking, keus), (await stuk.maker(stuk.pad, tekst))?.eenheden ?? []];
  expect(kreeg).toHaveLength(wat.length);
  wat.forEach(({ eenheid, vast }, i) => {
    if (!vast) expect(eenheidtekst(kreeg[i] as (typeof kreeg)[number])).toBe(eenheidtekst(eenheid));
  });
}
