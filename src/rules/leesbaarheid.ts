import { sectieMet } from '../model/index.ts';
import { douma } from './hulp/leesbaar.ts';
import { lees } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

/** Of fewer words a score says nothing. */
const MINSTENS = 20;

const MOEILIJK =
  'De gemeenteraad heeft overeenkomstig de integrale uitvoeringsparagraaf besloten tot vaststelling van de inrichtingssystematiek, waarbij buurtbewonersparticipatie, beheerverantwoordelijkheden en financieringsconstructies overeenkomstig de uitgangspunten van de programmabegroting zijn geconcretiseerd.';
const MAKKELIJK =
  'De raad knapt het speelplein op. Er komen twee schommels en een nieuwe klimboom. De buurt mocht meedenken over het plan en helpt ook mee met het beheer. Het werk is klaar voor de zomer.';

const samengevat =
  (samenvatting: string): Voorbeeld =>
  ({ huis, stuk }) => {
    const soort = huis.soorten.find(({ secties }) => secties.some(({ id }) => id === 'samenvatting'));
    return [soort && stuk(soort.rol, { secties: { samenvatting } })];
  };

export const leesbaarheid: Regel = {
  id: 'leesbaarheid',
  severity: 'waarschuwing',
  overTekst: true,
  kort: 'De samenvatting voor inwoners is zo makkelijk te lezen als het huis heeft afgesproken (leesbaarheid_drempel).',
  reden:
    'De samenvatting wordt woord voor woord de tekst op de website, voor iedereen. Gemeten wordt met de formule van Flesch en Douma: 206,84 − 0,77 × lettergrepen per 100 woorden − 0,93 × woorden per zin. Hoe hoger, hoe makkelijker.',
  fout: samengevat(MOEILIJK),
  goed: samengevat(MAKKELIJK),
  ...alleenStuk((stuk, register, meld) => {
    const sectie = sectieMet(stuk, 'samenvatting');
    if (!sectie) return;
    const nummer = stuk.secties.indexOf(sectie);
    const { blokken, proza } = lees(stuk);
    const score = douma(
      blokken
        .filter((blok) => blok.sectie === nummer && blok.soort === 'alinea')
        .map(({ begin, eind }) => proza.slice(begin, eind)),
    );
    const drempel = register.gemeente.leesbaarheidDrempel;
    if (!score || score.woorden < MINSTENS || score.waarde >= drempel) return;
    meld({
      range: sectie.kop ?? sectie.range,
      message: `De samenvatting scoort ${getal(score.waarde)} op leesbaarheid; het huis verwacht minstens ${getal(drempel)}.`,
      hint: `Schrijf kortere zinnen (nu gemiddeld ${getal(score.woordenPerZin)} woorden) en kortere woorden; de langste zin begint met ${citaat(score.langsteZin, 40)}.`,
    });
  }),
};

function getal(waarde: number): string {
  return String(Math.round(waarde * 10) / 10).replace('.', ',');
}
