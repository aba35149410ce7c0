import { citaat } from '../soorten.ts';
import type { Blokzicht, Rest } from './vondst.ts';

/** `[tekst](doel)` that is still text, so its target does not fit Markdown: most often for its spaces. */
const KOPPELING = /!?\[[^[\]\n]{0,300}\]\(((?:[^()\n]|\([^()\n]{0,100}\)){1,300})\)/gu;
/** `[tekst](doel` up to the end of its block. */
const OPEN = /(?<=\[[^[\]\n]{1,300})\]\((?=[^()\s][^()]*$)/gu;
const DOEL =
  /^(?:https?:|mailto:|tel:|www\.|#)|\/|\.(?:pdf|md|docx?|xlsx?|pptx?|odt|ods|csv|png|jpe?g|gif|svg|tiff?|webp)$/iu;
/** A path, and behind it the title of the link. */
const MET_TITEL = /^(.*?\S)(\s+(?:"[^"]*"|'[^']*'))?$/u;

/** Links and images that are printed as they were typed. */
export function* kapotteKoppelingen({ blok, proza, bron }: Blokzicht): Generator<Rest> {
  const tekst = proza.slice(blok.begin, blok.eind);
  if (!tekst.includes('](')) return;
  for (const { 0: heel, index } of tekst.matchAll(KOPPELING)) {
    const begin = blok.begin + index;
    const eind = begin + heel.length;
    const getypt = bron.slice(begin, eind);
    const open = getypt.indexOf('](') + 2;
    const [, pad = '', titel = ''] = MET_TITEL.exec(getypt.slice(open, -1).trim()) ?? [];
    if (!DOEL.test(pad) || bron[begin - 1] === '\\') continue;
    const wat = heel.startsWith('!') ? 'afbeelding' : 'koppeling';
    const oplosbaar = /\s/u.test(pad) && !/[<>\r\n]/u.test(pad);
    yield {
      begin,
      eind,
      message: `Deze ${wat} wordt niet herkend en staat er als tekst: ${citaat(getypt)}; verwacht wordt een adres zonder spaties.`,
      hint: oplosbaar
        ? `Zet < en > om het adres: ](<${pad}>${titel.trim() === '' ? '' : ' "…"'}).`
        : 'Zet < en > om het adres, of geef het bestand een naam zonder spaties en haakjes.',
      ...(oplosbaar ? { fix: [{ begin: begin + open, eind: eind - 1, tekst: `<${pad}>${titel}` }] } : {}),
    };
  }
  for (const { index } of tekst.matchAll(OPEN)) {
    const begin = blok.begin + index;
    yield {
      begin,
      eind: begin + 2,
      message: 'Het adres van deze koppeling wordt niet afgesloten; zo staat het er als tekst.',
      hint: 'Zet een ) achter het adres.',
    };
  }
}
