import { gewijzigd, soortVan, veldMet, veldplek } from '../model/index.ts';
import { aanpassingVan, amendementenBij, isAangenomen, stuknummer } from '../rollen/index.ts';
import { lijstMet } from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const aangenomen =
  (velden: Record<string, string>): Voorbeeld =>
  (huis) => {
    const { oproeping, rubriek, stuk, zaak } = huis;
    const letter = huis.huis.rubrieken.find(({ aard }) => aard === 'zonder_voorbespreking')?.letter ?? 'D';
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      stuk('voorstel'),
      stuk('besluit', { velden }),
      stuk('amendement', {
        velden: { nummer: 'A1', tegen: PUNT_TEGEN, wijzigingen: '[{ vervang: 1, door: Het plan te herzien. }]' },
      }),
      lijstMet(
        huis,
        `  - { rubriek: ${letter}, uitslag: gewijzigd aangenomen, amendementen: [{ nummer: A1, uitslag: aangenomen }] }`,
      ),
    ];
  };

export const amendementVerwerkt: Regel = {
  id: 'amendement-verwerkt',
  severity: 'fout',
  kort: 'Wat de raad aan een besluit veranderde, staat in het besluit.',
  reden:
    'Een aangenomen amendement is deel van het besluit. Twee aangenomen amendementen die hetzelfde punt anders willen, laten niet zien wat de raad besloot: dat moet de raad zelf zeggen. En een besluit dat zegt dat er niets gewijzigd is, spreekt een aangenomen amendement tegen.',
  fout: aangenomen({ gewijzigd: 'nee' }),
  goed: aangenomen({}),
  controleer: perStuk((stuk, register, meld) => {
    if (stuk.rol !== 'besluit' && stuk.rol !== 'regeling') return;
    const aanpassing = aanpassingVan(register, stuk);
    for (const { operaties } of aanpassing?.uitkomst.botsingen ?? []) {
      const namen = operaties.map(({ van }) => van);
      const related = (aanpassing?.amendementen ?? [])
        .filter((een) => namen.includes(stuknummer(een)))
        .map((een) => ({ file: een.pad, range: een.voorwerk, message: `Dit is amendement ${stuknummer(een)}.` }));
      meld({
        range: stuk.voorwerk,
        message: `De aangenomen amendementen ${[...new Set(namen)].join(' en ')} wijzigen hetzelfde (${operaties[0].plaats.join(' ')}); geen van beide is verwerkt.`,
        hint: 'Laat de raad zeggen welke tekst geldt. Schrijf die in het stuk, met "gewijzigd: ja", of haal één wijziging uit een amendement.',
        related,
      });
    }
    const soort = soortVan(register, stuk);
    if (stuk.rol !== 'besluit' || gewijzigd(stuk, soort) !== 'nee') return;
    const anders = amendementenBij(register, stuk).filter((een) => isAangenomen(register, een, 'amendementen'));
    if (anders.length === 0) return;
    meld({
      range: veldplek(stuk, veldMet(soort, 'gewijzigd') ?? ''),
      message: `Hier staat dat de raad niets wijzigde, en amendement ${anders.map(stuknummer).join(', ')} is aangenomen.`,
      hint: 'Haal "gewijzigd: nee" weg: griffie verwerkt het amendement dan in het besluit.',
      related: anders.map((een) => ({ file: een.pad, range: een.voorwerk, message: 'Dit is het amendement.' })),
    });
  }),
};
