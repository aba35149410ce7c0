import { KETEN, type Register, type Stuk, soortVan, tekstveld, veldMet, veldplek, zoekStuk } from '../model/index.ts';
import { vergelijkbaar, zonderVooraf } from './hulp/onderwerp.ts';
import { metLidwoord } from './hulp/soorten.ts';
import { eersteVerschil } from './hulp/verschil.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const zaak =
  (onderwerp: string): Voorbeeld =>
  ({ stuk }) => [
    stuk('agendapunt', { velden: { onderwerp: 'Speelplein Noord' } }),
    stuk('voorstel', { velden: { onderwerp } }),
  ];

export const onderwerpGelijk: Regel = {
  id: 'onderwerp-gelijk',
  severity: 'waarschuwing',
  kort: 'Alle stukken van een zaak, van agendapunt tot besluit, hebben hetzelfde onderwerp.',
  reden:
    'Aan het onderwerp herkent de raad de zaak, en de inwoner die haar jaren later zoekt ook. Hoofdletters, afkortingen van het huis, een zaaknummer en "Vaststelling" vooraan tellen niet mee.',
  bij: 'Het agendapunt van de zaak heet "Speelplein Noord".',
  fout: zaak('Speelplein Zuid'),
  goed: zaak('Vaststelling Speelplein Noord'),
  ...binnenZaak((stuk, register, meld) => {
    const plaats = KETEN.indexOf(stuk.rol);
    const hier = plaats > 0 ? onderwerp(stuk, register) : undefined;
    if (hier === undefined) return;
    const eerder = KETEN.slice(0, plaats).flatMap((rol) => {
      const ander = zoekStuk(register, stuk, rol);
      const daar = ander && onderwerp(ander, register);
      return ander && daar !== undefined ? [{ ander, daar }] : [];
    });
    const sleutel = vergelijkbaar(hier, register.gemeente);
    const laatste = eerder.at(-1);
    // What already differed between the earlier stukken is reported there.
    if (!laatste || eerder.some(({ daar }) => vergelijkbaar(daar, register.gemeente) === sleutel)) return;
    const verschil = eersteVerschil(
      zonderVooraf(hier, register.gemeente),
      zonderVooraf(laatste.daar, register.gemeente),
    );
    meld({
      range: veldplek(stuk, veld(stuk, register)),
      message: `Hier staat "${verschil.hier}", op ${metLidwoord(soortVan(register, laatste.ander))} "${verschil.daar}"; verwacht wordt op elk stuk van de zaak hetzelfde onderwerp.`,
      hint: 'Kies één onderwerp. Schrijft het huis een naam op twee manieren, zet de afkorting dan in gemeente.yaml.',
      related: eerder.map(({ ander, daar }) => ({
        file: ander.pad,
        range: veldplek(ander, veld(ander, register)),
        message: `Op ${metLidwoord(soortVan(register, ander))}: "${daar}".`,
      })),
    });
  }),
};

function veld(stuk: Stuk, register: Register): string {
  return veldMet(soortVan(register, stuk), 'onderwerp') ?? '';
}

function onderwerp(stuk: Stuk, register: Register): string | undefined {
  return tekstveld(stuk, veld(stuk, register));
}
