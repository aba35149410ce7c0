import { type SoortNaam, type Stuk, tekstveld, veldplek, zoekStuk } from '../model/index.ts';
import { vergelijkbaar, zonderVooraf } from './hulp/onderwerp.ts';
import { metLidwoord } from './hulp/soorten.ts';
import { eersteVerschil } from './hulp/verschil.ts';
import { agendapunt, raadsadvies } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const KETEN: readonly SoortNaam[] = ['agendapunt', 'behandelvoorstel', 'raadsadvies', 'raadsbesluit'];

export const onderwerpGelijk: Regel = {
  id: 'onderwerp-gelijk',
  severity: 'waarschuwing',
  kort: 'De titel van het agendapunt en het onderwerp van behandelvoorstel, raadsadvies en raadsbesluit zijn gelijk.',
  reden:
    'Aan het onderwerp herkent de raad de zaak, en de inwoner die haar jaren later zoekt ook. Hoofdletters, afkortingen van het huis, een zaaknummer en "Vaststelling" vooraan tellen niet mee.',
  bij: 'Het agendapunt van de zaak heeft als titel "Speelplein Noord".',
  fout: {
    '2026-03-11/speelplein/agendapunt.md': agendapunt(),
    '2026-03-11/speelplein/raadsadvies.md': raadsadvies({ velden: { onderwerp: 'Speelplein Zuid' } }),
  },
  goed: {
    '2026-03-11/speelplein/agendapunt.md': agendapunt(),
    '2026-03-11/speelplein/raadsadvies.md': raadsadvies({ velden: { onderwerp: 'Vaststelling Speelplein Noord' } }),
  },
  controleer: perStuk((stuk, register, meld) => {
    const plaats = KETEN.indexOf(stuk.soort);
    const hier = plaats > 0 ? onderwerp(stuk) : undefined;
    if (hier === undefined) return;
    const eerder = KETEN.slice(0, plaats).flatMap((soort) => {
      const ander = zoekStuk(register, stuk, soort);
      const daar = ander && onderwerp(ander);
      return ander && daar !== undefined ? [{ ander, daar }] : [];
    });
    const sleutel = vergelijkbaar(hier, register.gemeente);
    const laatste = eerder.at(-1);
    // What already differed between the earlier stukken is reported there.
    if (!laatste || eerder.some(({ daar }) => vergelijkbaar(daar, register.gemeente) === sleutel)) return;
    const verschil = eersteVerschil(zonderVooraf(hier), zonderVooraf(laatste.daar));
    meld({
      range: veldplek(stuk, veld(stuk)),
      message: `Hier staat "${verschil.hier}", op ${metLidwoord(laatste.ander.soort)} "${verschil.daar}"; verwacht wordt op elk stuk van de zaak hetzelfde onderwerp.`,
      hint: 'Kies één onderwerp. Schrijft het huis een naam op twee manieren, zet de afkorting dan in gemeente.yaml.',
      related: eerder.map(({ ander, daar }) => ({
        file: ander.pad,
        range: veldplek(ander, veld(ander)),
        message: `Op ${metLidwoord(ander.soort)}: "${daar}".`,
      })),
    });
  }),
};

function veld({ soort }: Stuk): string {
  return soort === 'agendapunt' ? 'titel' : 'onderwerp';
}

function onderwerp(stuk: Stuk): string | undefined {
  return tekstveld(stuk, veld(stuk));
}
