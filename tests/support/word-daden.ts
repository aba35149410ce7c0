import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { soortVan } from '../../src/model/index.ts';
import { gather } from '../../src/pipeline/gather.ts';
import { type Maker, makerMet } from '../../src/pipeline/inlezen/terug/maker.ts';
import { teruggevoerd } from '../../src/pipeline/inlezen/terug/terugvoeren.ts';
import { verwacht } from '../../src/pipeline/inlezen/terug/toets.ts';
import { loadTemplates } from '../../src/render/index.ts';
import { uittreksel } from '../../src/word/index.ts';
import { alineas, alineaZoals, docxVan, gebouwd, lijnen, mapVan } from './word-terug.ts';

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
    const host = await gebouwd(mapVan(map));
    const { register, bundel } = await gather(host, { content: '/content' });
    const templates = bundel && (await loadTemplates(host, bundel.mappen, '/content')).value;
    if (!register || !bundel || !templates) throw new Error(`${map} cannot be read`);
    const maker = await makerMet(register, bundel, templates);
    for (const { pad, rol } of register.stukken) {
      // Of a stuk that is not made there is nothing to give back.
      const isGemaakt = ['openbaar', 'niet-openbaar'].some((kant) =>
        host.tree.has(`/out/${kant}/${pad.replace(/\.md$/u, '.docx')}`),
      );
      if (rol !== 'agendapunt' && isGemaakt) stukken.push({ map, pad, maker, docx: docxVan(host, pad), register });
    }
  }
  return stukken;
}

/** What became of so many changes: those that a stuk could take, those of them that it took, and what it did not. */
export interface Proef {
  readonly eigen: number;
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
  return { uitkomst, tekst: stuk.tekst, veranderd: anders !== xml };
};

/** Tries changes that are the same in every run: what is taken stands in the document of the new source, and nothing else is in it. */
export async function probeer(stukken: readonly Proefstuk[], aantal: number, begin: number): Promise<Proef> {
  const kans = reeks(begin);
  const alle = daden(kans);
  const namen = Object.keys(alle);
  const niet: string[] = [];
  let [eigen, genomen] = [0, 0];
  for (let n = 0; n < aantal; n++) {
    const stuk = stukken[Math.floor(kans() * stukken.length)] as Proefstuk;
    const naam = namen[n % namen.length] as string;
    const { uitkomst, tekst, veranderd } = await terug(stuk, alle[naam] as (xml: string) => string);
    const { vergelijking: v, keus } = uitkomst;
    if (!veranderd || v.wijzigingen.length === 0) continue;
    const open = v.wijzigingen.filter((_, i) => (keus[i] as number) < 0);
    // What the house puts there is told, and not counted.
    if (open.length > 0 && open.every(({ reden }) => reden === 'vast')) {
      expect(uitkomst.tekst === tekst || open.length < v.wijzigingen.length).toBe(true);
      continue;
    }
    eigen++;
    if (open.length === 0) genomen++;
    else niet.push(`${naam} ${stuk.pad}`);
    // The document of the new source says what was taken, and what was not taken stands there as it stood.
    const nieuw = await stuk.maker(stuk.pad, uitkomst.tekst);
    const bewijs = (een: { bladen: readonly { stukjes: readonly { tekst: string }[] }[] }) =>
      een.bladen.map(({ stukjes }) => stukjes.map((deel) => deel.tekst).join('')).join('|');
    const [wat, kreeg] = [verwacht(v, keus), nieuw?.eenheden ?? []];
    expect(kreeg).toHaveLength(wat.length);
    wat.forEach(({ eenheid, vast }, i) => {
      if (!vast) expect(bewijs(kreeg[i] as (typeof kreeg)[number])).toBe(bewijs(eenheid));
    });
    if (open.length === 0) expect(lijnen(tekst, uitkomst.tekst).length).toBeGreaterThan(0);
  }
  return { eigen, genomen, niet };
}
