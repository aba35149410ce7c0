import { readdirSync, readFileSync } from 'node:fs';
import type { BuildOptions } from '../../src/pipeline/index.ts';
import { packageRoot } from '../../src/pipeline/version.ts';
import {
  makePdfWriter,
  type PdfParts,
  type Prepared,
  type PrintBrowser,
  PrinterError,
  type Writer,
} from '../../src/write/index.ts';
import { htmlOf } from './html.ts';
import { type MemoryHost, type MemoryOptions, memoryHost } from './memory-host.ts';

const ROOT = packageRoot();

/** One vergadering with one zaak, and one brief: five stukken, four of them with a document of their own. */
export const INHOUD: Readonly<Record<string, string>> = {
  'gemeente.yaml': `naam: Waterveen
naam_raad: Raad der gemeente Waterveen
bezoekadres: Kade 1
emailadres: info@waterveen.example
telefoonnummer: "14 0100"
zaaknummer_patroon: '^\\d{7}$'
termijn_oproeping: 14
leesbaarheid_drempel: 10
rubrieken:
  A: { titel: Algemeen }
  B: { titel: Hamerstukken, aard: hamerstukken }
bestuur:
  - { naam: Ada Veen, voorletters: A., achternaam: Veen, aanhef: Mevrouw, functie: burgemeester }
  - { naam: Bas Kolk, voorletters: B., achternaam: Kolk, aanhef: De heer, functie: gemeentesecretaris }
  - { naam: Cor Sluis, voorletters: C., achternaam: Sluis, aanhef: De heer, functie: griffier }
  - { naam: Dirk Dam, voorletters: D., achternaam: Dam, functie: wethouder }
`,
  '2026-03-11/oproeping.md': `---
soort: oproeping
datum: 2026-03-11
aanvang: "19:30"
plaats: Raadzaal
gedateerd: 2026-02-18
agenda:
  - { rubriek: A, punten: [Opening] }
  - { rubriek: B, punten: [{ zaak: 1000001 }] }
---
`,
  '2026-03-11/kade/agendapunt.md': `---
soort: agendapunt
zaaknummer: 1000001
titel: Herstel van de kade
portefeuillehouder: Dam
---
`,
  '2026-03-11/kade/raadsadvies.md': `---
soort: raadsadvies
zaaknummer: 1000001
onderwerp: Herstel van de kade
behandelend_ambtenaar: E. Beek
sector: FYS
portefeuillehouder: Dam
---

## Aanleiding, doel en wat ging er aan vooraf

De kade zakt.

## Inhoud van het voorstel

De kade krijgt een nieuwe muur.

## Bespreek- en beslispunten

1. De kade te herstellen.
2. Daarvoor geld vrij te maken.

## Financiële aspecten

Het werk kost geld.

## Bijlagen

- Een tekening
`,
  '2026-03-11/kade/raadsbesluit.md': `---
soort: raadsbesluit
zaaknummer: 1000001
onderwerp: Herstel van de kade
behandelend_ambtenaar: E. Beek
sector: FYS
portefeuillehouder: Dam
---

## Publieksvriendelijke samenvatting

De kade wordt hersteld.
`,
  'brieven/brief.md': `---
soort: raadsbrief
zaaknummer: 1000009
onderwerp: Voortgang van het werk
datum: 2026-02-24
aanhef: Geachte leden van de raad,
---

Het werk gaat goed.
`,
};

/** The documents of `INHOUD`, without ending, in the order of their paths. */
export const DOCUMENTEN = [
  '2026-03-11/kade/raadsadvies',
  '2026-03-11/kade/raadsbesluit',
  '2026-03-11/oproeping',
  'brieven/brief',
];

/** Their files in both formats, below the out folder. */
export const BESTANDEN = DOCUMENTEN.flatMap((path) => [`openbaar/${path}.docx`, `openbaar/${path}.pdf`]);

/** What stands in the out folder after a build of `INHOUD`, the folder of the tool left out. */
export const UITVOER = [...BESTANDEN, 'openbaar/manifest.json'].sort();

/** What stands in the out folder, the folder of the tool left out. */
export function uitvoer(host: MemoryHost, out = '/out'): string[] {
  return host.paths(out).filter((path) => !path.startsWith('.griffie/'));
}

/** The templates and fonts of the project, by the absolute paths where a build looks for them. */
export function installed(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const add = (folder: string): void => {
    for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )) {
      files[`${parentPath}/${name}`] = readFileSync(`${parentPath}/${name}`);
    }
  };
  add(`${ROOT}/templates`);
  for (const font of ['source-sans-3', 'source-code-pro']) {
    const folder = `${ROOT}/node_modules/@expo-google-fonts/${font}`;
    for (const style of ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic']) add(`${folder}/${style}`);
  }
  return files;
}

let machine: Record<string, Uint8Array> | undefined;

/** A machine in memory with `INHOUD` (or other content) in `/content`, and the templates and fonts of the project. */
export function buildHost(
  content: Readonly<Record<string, string | Uint8Array>> = INHOUD,
  options?: MemoryOptions,
): MemoryHost {
  machine ??= installed();
  const files = Object.fromEntries(Object.entries(content).map(([path, text]) => [`/content/${path}`, text]));
  return memoryHost({ ...machine, ...files }, options);
}

export const OPTIES: BuildOptions = {
  content: '/content',
  out: '/out',
  paths: [],
  formats: ['pdf', 'docx'],
  pdfStandaard: 'beide',
};

/** Replaces text in a file of a machine; fails when it is not there, so that a test cannot pass for nothing. */
export function edit(host: MemoryHost, path: string, from: string, to: string): Promise<void> {
  const text = host.text(path);
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return host.files.write(path, text.replace(from, to));
}

export interface FakeWriters {
  readonly writers: readonly Writer[];
  /** How many browsers were started, and how many are open. */
  readonly browsers: { started: number; open: number };
  /** The documents that were printed, in the order in which they were asked for. */
  readonly printed: string[];
}

/** What a test may decide of its writers. */
export interface FakeOptions {
  /** May do otherwise with the HTML of a document than give it back. */
  readonly print?: (html: string, kill: () => void) => Promise<Uint8Array> | undefined;
  readonly findBrowser?: PdfParts['findBrowser'];
  /** Writes a DOCX. */
  readonly docx?: Prepared['write'];
}

/** Writers and a browser without substance: a file holds the HTML of its document. */
export function fakeWriters({ print, findBrowser, docx = writeHtml }: FakeOptions = {}): FakeWriters {
  const browsers = { started: 0, open: 0 };
  const printed: string[] = [];
  const launch = async (): Promise<PrintBrowser> => {
    browsers.started++;
    browsers.open++;
    let gone: (() => void) | undefined;
    const fallen = new Promise<never>((_, reject) => {
      gone = () => reject(new PrinterError('weg', 'De browser is gestopt.'));
    });
    fallen.catch(() => undefined);
    return {
      printer: {
        print: (html) => {
          printed.push(html);
          const made = print?.(html, () => gone?.()) ?? Promise.resolve(new TextEncoder().encode(html));
          return Promise.race([made, fallen]);
        },
      },
      close: async () => {
        browsers.open--;
        gone?.();
      },
    };
  };
  const pdf = makePdfWriter({
    findBrowser: findBrowser ?? (async () => ({ path: '/usr/bin/browser', version: 'Browser 1' })),
    launch,
    write: async (document, { printer }) => ({ value: await printer.print(htmlOf(document)), diagnostics: [] }),
  });
  const writer: Writer = { formaat: 'docx', prepare: async () => ({ inputs: {}, environment: [], write: docx }) };
  return { browsers, printed, writers: [pdf, writer] };
}

/** Writes the HTML of a document. */
export const writeHtml: Prepared['write'] = async (document) => ({
  value: new TextEncoder().encode(htmlOf(document)),
  diagnostics: [],
});
