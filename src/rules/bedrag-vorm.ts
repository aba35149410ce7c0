import { doorzoek } from './hulp/doorzoek.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

/** The sign, what stands between, a minus, the number, and `,-` behind it. */
const BEDRAG = /€((?:[ \u00a0\u2007\u2009\u202f]|&nbsp;)*)([-−–]?)(\d(?:[\d.,]*\d)?)(,(?:-{1,2}|[–—=]))?/gu;
const GOED = /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$/u;
const ZONDER_PUNTEN = /^(\d{4,})(,\d+)?$/u;
/** `1,090,000` or `1,090.50`: the other way round. */
const ENGELS = /^\d{1,3}(?:,\d{3})+(?:\.\d{2})$|^\d{1,3}(?:,\d{3}){2,}$/u;

export const bedragVorm: Regel = {
  id: 'bedrag-vorm',
  severity: 'waarschuwing',
  kort: 'Een bedrag heeft één vorm: € 1.090.000, met een spatie na het teken, een punt per duizend en een komma voor de centen.',
  reden:
    'Eén vorm leest en zoekt makkelijker, en in een tabel staan de cijfers onder elkaar. In PDF en Word wordt de spatie na het teken een vaste spatie, zodat een bedrag niet over twee regels breekt.',
  fout: losseTekst('Het plein kost €80.000.'),
  goed: losseTekst('Het plein kost € 80.000.'),
  controleer: perStuk((stuk, _register, meld) => {
    for (const { match, range } of doorzoek(stuk, BEDRAG)) {
      const [geschreven, wit = '', min = '', getal = '', streepje = ''] = match;
      const goed = huisvorm(getal);
      if (wit !== '' && streepje === '' && goed === getal) continue;
      const wat = [
        ...(wit === '' ? ['zonder spatie na het teken'] : []),
        ...(goed !== getal ? ['met punten en komma anders dan het huis ze zet'] : []),
        ...(streepje !== '' ? [`met ${streepje} erachter`] : []),
      ].join(', ');
      const text = goed === undefined ? undefined : `€${wit === '' ? ' ' : wit}${min}${goed}`;
      meld({
        range,
        message: `Hier staat "${geschreven}", ${wat}; het huis schrijft ${text ? `"${text}"` : 'een bedrag als "€ 1.090.000" of "€ 12,50"'}.`,
        hint: text ? `Schrijf "${text}".` : 'Zet een punt per duizend en een komma voor de centen.',
        ...(text ? { fix: [{ range, text }] } : {}),
      });
    }
  }),
};

/** The number as the house writes it; undefined where it is not certain which number is meant. */
function huisvorm(getal: string): string | undefined {
  if (GOED.test(getal)) return getal;
  const kaal = ZONDER_PUNTEN.exec(getal);
  if (kaal) return `${(kaal[1] as string).replace(/\B(?=(?:\d{3})+$)/gu, '.')}${kaal[2] ?? ''}`;
  if (ENGELS.test(getal)) return getal.replace(/[.,]/gu, (teken) => (teken === ',' ? '.' : ','));
  return undefined;
}
