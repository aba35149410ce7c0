import { gewijzigd, type Register, type Stuk, soortVan, strengste, veldMet, veldplek } from '../model/index.ts';
import {
  aangenomenWijzigingen,
  aanpassingVan,
  amendementenBij,
  isAangenomen,
  nietVerwerkt,
  stuknummer,
  verwachtePunten,
} from '../rollen/index.ts';
import { puntverschillen } from './hulp/puntverschil.ts';
import { citaat } from './hulp/soorten.ts';
import { lijstMet, proefletter, proefnummer } from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

const aangenomen =
  (velden: Record<string, string>): Voorbeeld =>
  (huis) => {
    const { oproeping, rubriek, stuk, zaak } = huis;
    const letter = proefletter(huis, 'zonder_voorbespreking', 'D');
    const nummer = proefnummer(huis, 'amendement', letter);
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      stuk('voorstel'),
      stuk('besluit', { velden }),
      stuk('amendement', {
        velden: { nummer, tegen: PUNT_TEGEN, wijzigingen: '[{ vervang: 1, door: Het plan te herzien. }]' },
      }),
      lijstMet(
        huis,
        `  - { rubriek: ${letter}, uitslag: gewijzigd aangenomen, amendementen: [{ nummer: ${nummer}, uitslag: aangenomen }] }`,
      ),
    ];
  };

export const amendementVerwerkt: Regel = {
  id: 'amendement-verwerkt',
  severity: 'fout',
  kort: 'Wat de raad aan een besluit veranderde, staat in het besluit.',
  reden:
    'Een aangenomen amendement is deel van het besluit. Twee aangenomen amendementen die hetzelfde punt anders willen, laten niet zien wat de raad besloot: dat moet de raad zelf zeggen. Een besluit dat zegt dat er niets gewijzigd is, spreekt een aangenomen amendement tegen; en wie de tekst zelf al wijzigde ("gewijzigd: ja"), schrijft precies wat de raad aannam.',
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
    for (const een of dichter(stuk, register)) meld(een);
    const zegt = gewijzigd(stuk, soortVan(register, stuk));
    for (const een of zegt === 'nee' ? zegtNee(stuk, register) : zegt === 'ja' ? zegtJa(stuk, register) : []) meld(een);
  }),
};

type Gezegd = Omit<Melding, 'file'>;

/** Adopted amendementen that fewer people may see than the besluit: nothing of them is in it. */
function dichter(stuk: Stuk, register: Register): readonly Gezegd[] {
  if (stuk.rol !== 'besluit') return [];
  return amendementenBij(register, stuk)
    .filter((een) => strengste([een.openbaarheid, stuk.openbaarheid]) !== stuk.openbaarheid)
    .filter((een) => isAangenomen(register, een, 'amendementen'))
    .map((een) => ({
      range: stuk.voorwerk,
      message: `Amendement ${stuknummer(een)} is aangenomen en ${een.openbaarheid}, en dit stuk is ${stuk.openbaarheid}; de wijziging is niet verwerkt.`,
      hint: 'Geef beide dezelfde openbaarheid, of schrijf zelf wat ervan openbaar mag zijn, met "gewijzigd: ja".',
      related: [{ file: een.pad, range: een.voorwerk, message: 'Dit is het amendement.' }],
    }));
}

/** The stuk says that nothing was changed, and an amendement was adopted that changes it. */
function zegtNee(stuk: Stuk, register: Register): readonly Gezegd[] {
  const anders = aangenomenBij(stuk, register);
  if (anders.length === 0) return [];
  return [
    {
      range: veldplek(stuk, veldMet(soortVan(register, stuk), 'gewijzigd') ?? ''),
      message: `Hier staat dat de raad niets wijzigde, en amendement ${anders.map(stuknummer).join(', ')} is aangenomen.`,
      hint: 'Haal "gewijzigd: nee" weg: griffie verwerkt het amendement dan in de tekst.',
      related: anders.map((een) => ({ file: een.pad, range: een.voorwerk, message: 'Dit is het amendement.' })),
    },
  ];
}

/** The author changed the text already: it must be what the adopted amendementen make of it. */
function zegtJa(stuk: Stuk, register: Register): readonly Gezegd[] {
  const related = aangenomenBij(stuk, register).map((een) => ({
    file: een.pad,
    range: een.voorwerk,
    message: `Dit is amendement ${stuknummer(een)}.`,
  }));
  const hint =
    'Neem de tekst van het amendement woord voor woord over, of haal "gewijzigd: ja" weg: griffie doet het dan.';
  if (stuk.rol === 'regeling') {
    return nietVerwerkt(register, stuk).map(({ nummer, plaats, woorden }) => ({
      range: stuk.voorwerk,
      message: `Amendement ${nummer} is aangenomen, en bij ${plaats.join(', lid ')} staat niet wat het zegt: ${citaat(woorden)}.`,
      hint,
      related,
    }));
  }
  const verwacht = verwachtePunten(register, stuk);
  if (!verwacht) return [];
  const letters = soortVan(register, stuk).puntnummers === 'letters';
  const plek = stuk.secties[stuk.beslispunten?.sectie ?? -1]?.kop ?? stuk.voorwerk;
  return puntverschillen(stuk.beslispunten?.punten ?? [], verwacht, letters).map((een): Gezegd => {
    const na = 'met de aangenomen amendementen';
    if (een.aard === 'nieuw') {
      const message = `Beslispunt ${een.naam} is er ${na} niet: ${citaat(een.hier.tekst)}.`;
      return { range: een.hier.range, message, hint, related };
    }
    if (een.aard === 'weg') {
      const message = `Beslispunt ${een.naam} ontbreekt hier; ${na} is het: ${citaat(een.daar.tekst)}.`;
      return { range: een.boven.hier?.range ?? plek, message, hint, related };
    }
    const { hier, daar } = een.woorden;
    return {
      range: een.hier.range,
      message: `Beslispunt ${een.naam} is anders dan ${na}: hier staat "${hier}", daar "${daar}".`,
      hint,
      related,
      ...(een.mate === 'leestekens' ? { severity: 'waarschuwing' as const } : {}),
    };
  });
}

function aangenomenBij(stuk: Stuk, register: Register): readonly Stuk[] {
  return aangenomenWijzigingen(register, stuk).map(({ amendement }) => amendement);
}
