import type { Stuk } from '../model/index.ts';
import { bereik, lees } from './hulp/lezing.ts';
import { onbedoeldeCode } from './hulp/rest/code.ts';
import { decimalen } from './hulp/rest/decimaal.ts';
import { kapotteKoppelingen } from './hulp/rest/koppeling.ts';
import { losseRegels } from './hulp/rest/regels.ts';
import { kapotteTabellen } from './hulp/rest/tabel.ts';
import { gespatieerd, losseTekens } from './hulp/rest/tekens.ts';
import type { Blokzicht, Rest } from './hulp/rest/vondst.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const KIJKERS: readonly ((zicht: Blokzicht) => Iterable<Rest>)[] = [
  kapotteKoppelingen,
  losseRegels,
  kapotteTabellen,
  decimalen,
  losseTekens,
  gespatieerd,
];

export const opmaakAlsTekst: Regel = {
  id: 'opmaak-als-tekst',
  severity: 'fout',
  volledigheid: true,
  kort: 'Opmaak die Markdown niet herkent, staat niet letterlijk in het stuk: een koppeling met spaties, ##Kop, een tabel zonder streepjes.',
  reden:
    'Wat als opmaak was bedoeld en als tekst wordt gedrukt, staat er voor iedereen te lezen, en een bestand achter zo’n koppeling gaat niet mee.',
  fout: losseTekst('##Het plein\n\nEr komen twee schommels.'),
  goed: losseTekst('## Het plein\n\nEr komen twee schommels.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const { begin, eind, message, hint, fix } of resten(stuk)) {
      meld({
        range: bereik(stuk, begin, eind),
        message,
        hint,
        ...(fix ? { fix: fix.map((edit) => ({ range: bereik(stuk, edit.begin, edit.eind), text: edit.tekst })) } : {}),
      });
    }
  }),
};

/** Nearly every block has none of the signs that all of this begins with, and is done with one look at its prose and its lines. */
const VERDACHT = /[#$*_^~={|[\\`\]]|&[#A-Za-z]|[ \u00a0][A-Za-zÀ-ÿ][ \u00a0][A-Za-zÀ-ÿ][ \u00a0]/u;
const REGEL = /^[ \t>]*(?:[:[\\]|\d{1,2}\.\d)/mu;

function* resten(stuk: Stuk): Generator<Rest> {
  const { proza, blokken } = lees(stuk);
  for (const blok of blokken) {
    const los = VERDACHT.test(proza.slice(blok.begin, blok.eind));
    if (!los && !(blok.soort === 'alinea' && REGEL.test(stuk.tekst.slice(blok.begin, blok.eind)))) continue;
    const zicht: Blokzicht = {
      blok,
      proza,
      bron: stuk.tekst,
      beslispunten: blok.sectie >= 0 && blok.sectie === stuk.beslispunten?.sectie,
      regels: regelsVan(stuk.tekst, blok.begin, blok.eind),
    };
    for (const kijker of KIJKERS) yield* kijker(zicht);
  }
  yield* onbedoeldeCode(stuk);
}

function regelsVan(bron: string, van: number, tot: number): Blokzicht['regels'] {
  const regels: { begin: number; eind: number }[] = [];
  const einde = /\r\n|\r|\n|$/gu;
  for (let at = van; at <= tot; ) {
    einde.lastIndex = at;
    const match = einde.exec(bron);
    const raw = bron.slice(at, Math.min(match?.index ?? tot, tot));
    const begin = at + (at === van ? 0 : (/^[ \t>]*/u.exec(raw)?.[0].length ?? 0));
    regels.push({ begin, eind: Math.max(begin, at + raw.trimEnd().length) });
    at += raw.length + Math.max(1, match?.[0].length ?? 1);
  }
  return regels;
}
