import { isWijzigingen, tekstveld, veldplek } from '../model/index.ts';
import { digestTegen, zonderPlaats } from '../rollen/index.ts';
import { citaat } from './hulp/soorten.ts';
import { proefletter, proefnummer } from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const ingediend =
  (plaats: string): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    const nummer = proefnummer(huis, 'amendement', proefletter(huis, 'zonder_voorbespreking', 'D'));
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      ...rest(),
      stuk('amendement', { velden: { nummer, tegen: PUNT_TEGEN, wijzigingen: `[{ schrap: ${plaats} }]` } }),
    ];
  };

export const amendementGrond: Regel = {
  id: 'amendement-grond',
  severity: 'waarschuwing',
  kort: 'Een amendement wijzigt wat er staat, en zegt welke tekst het voor zich had.',
  reden:
    'Een amendement stelt voor om een ontwerpbesluit te wijzigen (Gemeentewet, artikel 147b). Verandert dat ontwerp nadat het amendement is geschreven, dan kan "vervang: 2" iets anders wijzigen dan bedoeld. Het veld tegen onthoudt de tekst, en griffie check --fix vult het in.',
  fout: ingediend('7'),
  goed: ingediend('1'),
  controleer: perStuk((stuk, register, meld) => {
    const { wijzigingen } = stuk.waarden;
    if (stuk.rol !== 'amendement' || !isWijzigingen(wijzigingen)) return;
    const zoek = zonderPlaats(register, stuk);
    for (const i of zoek) {
      const pad = `wijzigingen.${i}`;
      meld({
        severity: 'fout',
        range: veldplek(stuk, stuk.velden[pad] ? pad : 'wijzigingen'),
        message: `${citaat(wijzigingen[i]?.plaats.join(' ') ?? '')} staat niet in wat wordt voorgesteld; verwacht wordt een nummer dat daar staat.`,
        hint: 'Kijk na welk beslispunt, artikel of lid bedoeld is.',
      });
    }
    const grond = digestTegen(register, stuk);
    if (zoek.length > 0 || grond === undefined || tekstveld(stuk, 'gericht') !== undefined) return;
    const tegen = tekstveld(stuk, 'tegen');
    if (tegen === grond) return;
    const sleutel = stuk.velden.wijzigingen?.sleutel ?? stuk.voorwerk;
    if (tegen === undefined) {
      const start = { line: sleutel.start.line, column: 1 };
      meld({
        range: sleutel,
        message: 'Er staat niet tegen welke tekst dit amendement is geschreven; verwacht wordt het veld tegen.',
        hint: `Voeg toe: tegen: "${grond}". Dan valt het op als die tekst daarna verandert.`,
        fix: [{ range: { start, end: start }, text: `tegen: "${grond}"\n` }],
      });
      return;
    }
    meld({
      severity: 'fout',
      range: veldplek(stuk, 'tegen'),
      message:
        'De tekst die dit amendement wijzigt, is veranderd nadat het is geschreven; verwacht wordt dat iemand nakijkt of het nog klopt.',
      hint: `Kijk de nummers en de nieuwe tekst na, en schrijf dan: tegen: "${grond}".`,
    });
  }),
};
