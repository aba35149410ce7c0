import type { Nodes } from 'mdast';
import type { Stuk } from '../model/index.ts';
import { bereik } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const nietGedrukt: Regel = {
  id: 'niet-gedrukt',
  severity: 'waarschuwing',
  kort: 'Wat iemand schrijft, staat ook op het stuk: geen woorden achter het adres van een link, en geen adres dat geen link noemt.',
  reden:
    'Markdown leest zulke woorden als iets wat niet op papier komt. Wie het stuk leest, mist ze, en niets laat zien dat ze er waren.',
  fout: losseTekst('Zie [de Omgevingswet](https://wetten.overheid.nl "artikel 3.1").'),
  goed: losseTekst('Zie [de Omgevingswet, artikel 3.1](https://wetten.overheid.nl).'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    // Only behind an address or the opening of code can words stand that are not printed, or in a definition.
    if (stuk.definities.length === 0 && !MOGELIJK.test(stuk.tekst)) return;
    const { genoemd, titels, code } = verzamel(stuk);
    for (const { tekst, begin, eind } of titels) {
      meld({
        range: bereik(stuk, begin, eind),
        message: `Achter het adres van deze link staat ${citaat(tekst)}; dat wordt niet gedrukt.`,
        hint: 'Zet de woorden in de tekst van de link, tussen [ en ], of ernaast.',
      });
    }
    for (const { tekst, begin, eind } of code) {
      meld({
        range: bereik(stuk, begin, eind),
        message: `Achter de tekens die deze code openen, staat ${citaat(tekst)}; dat wordt niet gedrukt.`,
        hint: 'Zet de woorden op een eigen regel, boven of in de code.',
      });
    }
    for (const { identifier, position } of stuk.definities) {
      const begin = position?.start.offset ?? 0;
      const eind = position?.end.offset ?? 0;
      // A second one of the same name is reported by `koppeling`.
      if (genoemd.has(identifier)) continue;
      const regel = stuk.tekst.slice(begin, eind);
      meld({
        range: bereik(stuk, begin, eind),
        message: `Hier staat ${citaat(regel)}; dat leest als het adres van een link, geen link noemt het, en het wordt niet gedrukt.`,
        hint: 'Is het gewone tekst, zet dan een \\ voor de [. Anders: haal de regel weg.',
      });
    }
  }),
};

const MOGELIJK = /\]\([^\n]*["'(]|`{3}|~{3}/u;

/** Words of the source, and where the node that has them stands. */
interface Woorden {
  readonly tekst: string;
  readonly begin: number;
  readonly eind: number;
}

/** The names of addresses that are used, and what stands behind addresses and behind the opening of code. */
function verzamel(stuk: Stuk): {
  readonly genoemd: ReadonlySet<string>;
  readonly titels: readonly Woorden[];
  readonly code: readonly Woorden[];
} {
  const genoemd = new Set<string>();
  const gelinkt = new Set<string>();
  const titels: Woorden[] = [];
  const code: Woorden[] = [];
  const visit = (node: Nodes): void => {
    const begin = node.position?.start.offset ?? 0;
    const eind = node.position?.end.offset ?? 0;
    if (node.type === 'linkReference' || node.type === 'imageReference') genoemd.add(node.identifier);
    if (node.type === 'linkReference') gelinkt.add(node.identifier);
    if (node.type === 'link' && node.title) titels.push({ tekst: node.title, begin, eind });
    if (node.type === 'code' && node.meta) {
      const eerste = stuk.tekst.slice(begin, eind).split(/[\r\n]/u)[0] as string;
      code.push({ tekst: `${node.lang ?? ''} ${node.meta}`, begin, eind: begin + eerste.length });
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  for (const { kopNodes = [], nodes } of stuk.secties) for (const node of [...kopNodes, ...nodes]) visit(node);
  // Where an image names it, it is the width or the caption of that image.
  for (const { identifier, title, position } of stuk.definities)
    if (title && gelinkt.has(identifier))
      titels.push({ tekst: title, begin: position?.start.offset ?? 0, eind: position?.end.offset ?? 0 });
  return { genoemd, titels, code };
}
