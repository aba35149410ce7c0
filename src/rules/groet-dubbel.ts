import type { RootContent } from 'mdast';
import { type Stuk, soortVan, tekstveld } from '../model/index.ts';
import { bereik } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { alleenStuk, type Regel } from './rule.ts';

const GEACHTE = '(?:zeer |hoog)?(?:geachte?|gewaardeerde?|beste|lieve)';
const AANHEF = new RegExp(
  `^${GEACHTE} \\p{L}[^.,;:!?]{0,80}(?:, (?:${GEACHTE}|heer|mevrouw|leden|raad)[^.,;:!?]{0,60}){0,3}[,:!]?$`,
  'iu',
);
const GROET =
  /^(?:met (?:(?:de meeste|zeer )?(?:vriendelijke|hartelijke|collegiale|bestuurlijke|beste)[ ,]*)+groet(?:en)?|(?:vriendelijke|hartelijke) groet(?:en)?|groetend?|(?:met (?:de meeste )?)?hoogachtend?|(?:met|de) (?:de )?(?:meeste )?hoogachting|m\.?v\.?g\.?)[,.!]?$/iu;
/** A greeting is shorter than this. */
const LANGSTE = 200;
/** Emphasis around a line, and the break at its end. */
const OPMAAK = /^[*_]+|[*_]+$|[*_]*(?: {2,}|\\)$/gu;

export const groetDubbel: Regel = {
  id: 'groet-dubbel',
  severity: 'waarschuwing',
  overTekst: true,
  kort: 'In de tekst van een brief staat geen aanhef of groet die al wordt gedrukt.',
  reden: 'De aanhef komt uit haar veld en de groet uit het sjabloon; wie ze ook typt, groet op papier twee keer.',
  fout: ({ huis, stuk }) => [
    huis.soorten.some(({ rol, velden }) => rol === 'brief' && velden.aanhef)
      ? stuk('brief', {
          velden: { aanhef: 'Geachte leden van de raad,' },
          tekst: 'Geachte raad,\n\nHet plein is klaar.',
        })
      : undefined,
  ],
  goed: ({ huis, stuk }) => [
    huis.soorten.some(({ rol, velden }) => rol === 'brief' && velden.aanhef)
      ? stuk('brief', { velden: { aanhef: 'Geachte leden van de raad,' }, tekst: 'Het plein is klaar.' })
      : undefined,
  ],
  ...alleenStuk((stuk, register, meld) => {
    if (stuk.rol !== 'brief') return;
    const aanhef = tekstveld(stuk, 'aanhef');
    const groet = soortVan(register, stuk).ondertekening?.groet;
    const regels = tekstregels(stuk);
    const zeg = ({ tekst, begin, eind, weg }: Tekstregel, wat: string, gedrukt: string): void =>
      meld({
        range: bereik(stuk, begin, eind),
        message: `Hier staat ${citaat(tekst)}; de ${wat} ${citaat(gedrukt)} wordt al gedrukt, en verwacht wordt er één.`,
        hint: 'Haal deze regel weg.',
        fix: [{ range: bereik(stuk, weg.begin, weg.eind), text: '' }],
      });
    const [eerste] = regels;
    // A first line that runs on, without a comma, is the beginning of a sentence.
    if (aanhef && eerste && AANHEF.test(eerste.tekst) && (eerste.alleen || /[,:!]$/u.test(eerste.tekst)))
      zeg(eerste, 'aanhef', aanhef);
    if (groet) for (const regel of regels) if (GROET.test(regel.tekst)) zeg(regel, 'groet', groet);
  }),
};

interface Tekstregel {
  readonly tekst: string;
  readonly begin: number;
  readonly eind: number;
  /** A paragraph of its own. */
  readonly alleen: boolean;
  /** What goes with it when it is taken out: its line end, and the empty lines behind a line that stood alone. */
  readonly weg: { readonly begin: number; readonly eind: number };
}

/** The lines of the paragraphs of a letter as they were written; what it quotes and lists is not its own. */
function tekstregels(stuk: Stuk): readonly Tekstregel[] {
  const { tekst } = stuk;
  return stuk.secties
    .flatMap(({ nodes }): readonly RootContent[] => nodes)
    .flatMap((node) => {
      const begin = node.position?.start.offset;
      const eind = node.position?.end.offset;
      if (node.type !== 'paragraph' || begin === undefined || eind === undefined) return [];
      return [...tekst.slice(begin, eind).matchAll(/[^\r\n]+/gu)].flatMap(({ 0: regel, index }) => {
        if (regel.length > LANGSTE) return [];
        const van = begin + index;
        const tot = van + regel.length;
        const alleen = van === begin && tot === eind;
        const voor = index > 0 ? /\\? *(?:\r\n|\r|\n)[ \t]*$/u.exec(tekst.slice(Math.max(begin, van - 20), van)) : null;
        const na = alleen ? /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)*/u : /^[ \t]*(?:\r\n|\r|\n)?/u;
        const erna = index > 0 ? '' : (na.exec(tekst.slice(tot, tot + 200))?.[0] ?? '');
        return [
          {
            tekst: regel.replace(OPMAAK, '').trim(),
            begin: van,
            eind: tot,
            alleen,
            weg: { begin: van - (voor?.[0].length ?? 0), eind: tot + erna.length },
          },
        ];
      });
    });
}
