import type { Edit } from '../core/index.ts';
import { type Stuk, type Verwijzing, vouw } from '../model/index.ts';
import { doorzoek } from './hulp/doorzoek.ts';
import { bezwaarTegen } from './hulp/koppelingen.ts';
import { bereik, DING, grenzen, lees, OPMAAK } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

export const koppeling: Regel = {
  id: 'koppeling',
  severity: 'fout',
  volledigheid: true,
  kort: 'Een koppeling wijst naar iets dat de lezer kan openen: een website, een adres, een PDF, een ander stuk of een kop van dit stuk.',
  reden:
    'Een koppeling die nergens heen gaat, wordt op het stuk gewone tekst: de lezer zoekt dan vergeefs naar waar zij op wees.',
  fout: losseTekst('Zie [de kosten](#kosten).\n\n## Dekking\n\nUit de begroting.'),
  goed: losseTekst('Zie [de dekking](#dekking).\n\n## Dekking\n\nUit de begroting.'),
  controleer: perStuk((stuk, register, meld) => {
    for (const link of stuk.verwijzingen) {
      if (link.soort === 'afbeelding') continue;
      const bezwaar = bezwaarTegen(link, stuk, register);
      if (bezwaar) {
        const { bedoeld, ...melding } = bezwaar;
        meld({ range: link.range, ...melding, fix: bedoeld === undefined ? [] : metUrl(stuk, link, bedoeld) });
      } else zonderTekst(stuk, link, meld);
    }
    for (const melding of overTekst(stuk)) meld(melding);
  }),
};

const gezegd = new WeakMap<Stuk, readonly Omit<Melding, 'file'>[]>();

/** What is said of the text of a stuk alone, wherever its links lead; looked for once. */
function overTekst(stuk: Stuk): readonly Omit<Melding, 'file'>[] {
  const bekend = gezegd.get(stuk);
  if (bekend) return bekend;
  const meldingen: Omit<Melding, 'file'>[] = [];
  for (const controle of [dubbeleNamen, zonderAdres, verschreven]) controle(stuk, (melding) => meldingen.push(melding));
  gezegd.set(stuk, meldingen);
  return meldingen;
}

/** The link with another url: only where the url stands in it as it is, and once. */
function metUrl(stuk: Stuk, { url, range }: Verwijzing, bedoeld: string): Edit[] {
  const { begin, eind } = grenzen(stuk, range);
  const [voor = '', na, ...meer] = stuk.tekst.slice(begin, eind).split(url);
  if (begin < stuk.bodyBegin || url === '' || na === undefined || meer.length > 0 || !/\]\(<?$/u.test(voor)) return [];
  return [{ range: bereik(stuk, begin + voor.length, begin + voor.length + url.length), text: bedoeld }];
}

/** A link that cannot be seen, or that becomes text for the note in it. */
function zonderTekst(stuk: Stuk, { tekst, range }: Verwijzing, meld: Meld): void {
  const { begin, eind } = grenzen(stuk, range);
  const bron = stuk.tekst.slice(begin, eind);
  if (tekst === '' && !/!\[|\[\^|</u.test(bron)) {
    meld({
      range,
      message: 'Deze koppeling heeft geen tekst en is niet te zien; verwacht wordt een tekst tussen [ en ].',
      hint: 'Zet tussen [ en ] waar de koppeling heen gaat.',
    });
  }
  const noten = [...bron.matchAll(/\[\^([^\][]{1,100})\]/gu)].map(([, naam = '']) => naam.toLowerCase());
  if (noten.some((naam) => stuk.voetnoten.some(({ identifier }) => identifier.toLowerCase() === naam))) {
    meld({
      range,
      message:
        'In deze koppeling staat een voetnoot, en op het stuk blijft alleen de voetnoot over; verwacht wordt de voetnoot erachter.',
      hint: 'Zet de voetnoot achter de koppeling: [tekst](adres)[^1].',
    });
  }
}

function dubbeleNamen(stuk: Stuk, meld: Meld): void {
  const eerder = new Map<string, string>();
  for (const { identifier, label, url, position } of stuk.definities) {
    const eerste = eerder.get(identifier);
    if (eerste === undefined) eerder.set(identifier, url);
    if (eerste === undefined || eerste === url || !position) continue;
    meld({
      range: bereik(stuk, position.start.offset ?? 0, position.end.offset ?? 0),
      message: `De naam ${citaat(label ?? identifier)} heeft hierboven al een adres; verwacht wordt één adres per naam, en dit telt niet mee.`,
      hint: 'Haal een van de twee weg, of geef haar een eigen naam.',
      severity: 'waarschuwing',
    });
  }
}

/** `[tekst][naam]` whose name has no address stands on the stuk as it was written. */
const NAAM = /(?<![\p{L}\p{N}\]])!?\[(?!\^)([^\][\n]{1,200})\]\[(?!\^)([^\][\n]{0,100})\]/gu;

function zonderAdres(stuk: Stuk, meld: Meld): void {
  if (!stuk.tekst.includes('][')) return;
  for (const { match, begin, range } of doorzoek(stuk, NAAM, 'proza')) {
    const bron = stuk.tekst.slice(begin, begin + match[0].length);
    const [, tekst = '', naam = ''] = match;
    // `[1][2]` are two numbers, and brackets behind a backslash are meant to be seen.
    if (!/\p{L}/u.test(tekst) || /\\[[\]]/u.test(bron) || stuk.tekst[begin - 1] === '\\') continue;
    const gezocht = vouw((naam || tekst).replaceAll(OPMAAK, '').replaceAll(DING, ''));
    meld({
      range,
      message: `Hier staat ${citaat(vouw(bron))}, en zo komt het op het stuk; verwacht wordt een regel met het adres van ${citaat(gezocht)}, en die is er niet.`,
      hint: `Schrijf [tekst](adres), of zet onderaan een regel [${gezocht}]: met het adres.`,
    });
  }
}

/** What is meant as the address of a link: of the web, or a file that goes along. */
const ADRES = '(?:https?://|www\\.)[^\\s()\\][]{1,500}|[^\\s()\\][]{1,200}\\.pdf';
/** A link with a space between its two parts, or with its brackets the wrong way round. */
const VERSCHREVEN: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}\\]\\\\])\\[(\\p{L}[^\\][\\r\\n]{0,200})\\] {1,3}\\((${ADRES})\\)`, 'giu'),
  new RegExp(`(?<!\\\\)\\((\\p{L}[^()\\r\\n]{0,200})\\)\\[(${ADRES})\\]`, 'giu'),
];

function verschreven(stuk: Stuk, meld: Meld): void {
  const { blokken, proza } = lees(stuk);
  // A space after a bracket, or the brackets of an address behind those of a text: without either nothing is miswritten.
  if (!/\] {1,3}\(|\)\[/u.test(stuk.tekst)) return;
  for (const { begin, eind } of blokken) {
    const bron = stuk.tekst.slice(begin, eind);
    for (const patroon of VERSCHREVEN) {
      for (const { 0: gevonden, 1: tekst, 2: adres = '', index } of bron.matchAll(patroon)) {
        // The parser loses the places of what follows a bare address: where the prose is not at hand, code may stand there.
        if (gevonden.includes('\\') || (!/[[(]/u.test(proza[begin + index] ?? '') && bron.includes('`'))) continue;
        const range = bereik(stuk, begin + index, begin + index + gevonden.length);
        const goed = `[${tekst}](${adres.replace(/^www\./iu, 'https://www.')})`;
        meld({
          range,
          message: `Hier staat ${citaat(gevonden)}, en zo komt het op het stuk; verwacht wordt een koppeling als [tekst](adres), met de haken zo en zonder spatie ertussen.`,
          hint: `Schrijf ${goed}.`,
          fix: [{ range, text: goed }],
        });
      }
    }
  }
}
