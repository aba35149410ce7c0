import { citaat } from '../soorten.ts';
import { type Blokzicht, type Rest, regelbron } from './vondst.ts';

/** What only means something to other programs, alone on its line. */
const ANDERE =
  /^(?::::.*|\[\[?_?TOC_?\]?\]|\[\[[^[\]]+\]\]|\\(?:newpage|pagebreak|tableofcontents|clearpage)\b.*|\*\[[^\]]+\]:.*)$/iu;

/** Lines of a paragraph that were meant as a heading, an explanation, or a mark of another program. */
export function* losseRegels(zicht: Blokzicht): Generator<Rest> {
  const { blok, proza, regels } = zicht;
  if (blok.soort !== 'alinea') return;
  for (const [i, { begin, eind }] of regels.entries()) {
    const regel = proza.slice(begin, eind);
    const kop = /^(#{1,6})(\u00a0*)(?=[^\s#])/u.exec(regel);
    if (kop && isKop(kop, regel, regels.length)) {
      const [hekjes = '', teken = '', wit = ''] = kop;
      yield {
        begin,
        eind,
        message: `Hier staat ${citaat(regelbron(zicht, { begin, eind }), 40)} als gewone tekst; verwacht wordt een spatie achter ${teken === '#' ? 'het hekje' : 'de hekjes'}.`,
        hint: `Schrijf "${teken} ": dan is het een kop.`,
        fix: [{ begin: begin + hekjes.length - wit.length, eind: begin + hekjes.length, tekst: ' ' }],
      };
    }
    const uitleg = /^: *\t* *(?=\S)/u.exec(regel)?.[0];
    if (uitleg && uitleg.length > 1) {
      const vorige = regels[i - 1];
      const fix = vorige && !/[:.;]\s*$/u.test(regelbron(zicht, vorige));
      yield {
        begin,
        eind: begin + uitleg.length,
        message:
          'Deze regel begint met een dubbele punt, als de uitleg van een begrip; dat wordt één zin met de regel ervoor.',
        hint: 'Schrijf het begrip, kort en zonder leesteken erachter, op de regel erboven, of schrijf "Begrip: uitleg" op één regel.',
        ...(fix ? { fix: [{ begin: vorige.eind, eind: begin + uitleg.length, tekst: ': ' }] } : {}),
      };
    }
    if (ANDERE.test(regelbron(zicht, { begin, eind })) && regel.trim() !== '') {
      yield {
        begin,
        eind,
        message: `Hier staat ${citaat(regelbron(zicht, { begin, eind }), 40)}, opmaak van een ander programma; dat wordt letterlijk gedrukt.`,
        hint: 'Haal de regel weg.',
      };
    }
  }
}

/** `#woord` may be a label as on social media; a heading of one hash stands alone and begins with a capital. */
function isKop([, teken = '', wit = '']: RegExpExecArray, regel: string, aantal: number): boolean {
  if (teken.length > 1 || wit !== '') return true;
  return aantal === 1 && /^#\p{Lu}\p{Ll}/u.test(regel) && /\s/u.test(regel.trim()) && !regel.includes(' #');
}
