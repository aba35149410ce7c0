import {
  bedoeltOpenbaarheid,
  isStukregel,
  meestNabij,
  pastNummer,
  type Register,
  type Soort,
  type Stuk,
  soortVan,
  veldplek,
  vergaderingVan,
} from '../model/index.ts';
import { leesWaarde } from '../rollen/index.ts';
import { bedoeldeDatum, bedoeldeTijd } from './hulp/datums.ts';
import { type Dubbelepunt, dubbelepunten, tussenAanhalingstekens } from './hulp/dubbelepunt.ts';
import { voorbeeldVoor } from './hulp/naamvoorbeeld.ts';
import { openbaarheidHint } from './hulp/openbaarheid.ts';
import { isPlaatshouder } from './hulp/plaatshouder.ts';
import { citaat, opsomming, veldnaam } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Melding, type Regel } from './rule.ts';

const van =
  (gedateerd: string): Voorbeeld =>
  ({ oproeping, rubriek }) => [oproeping([rubriek('zonder_voorbespreking', 'Opening')], { gedateerd })];

export const veldVorm: Regel = {
  id: 'veld-vorm',
  severity: 'fout',
  kort: 'Een datum is een datum, een tijd een tijd, een zaaknummer past bij het patroon van het huis, een keuze staat in haar lijst.',
  reden:
    'Wat niet past, kan niet worden gedrukt of vergeleken: op het stuk blijft het vak leeg of staat er iets onzinnigs.',
  fout: van('2026-02-30'),
  goed: van('2026-02-20'),
  ...binnenZaak((stuk, register, meld) => {
    const { velden } = soortVan(register, stuk);
    const teksten = dubbelepunten(stuk, register);
    for (const een of teksten) meld(tekstMetDubbelepunt(een));
    for (const { pad, plek, verwacht, hint } of stuk.veldfouten) {
      // Of a fault and one inside it the inner says what is the matter.
      if (stuk.veldfouten.some((ander) => ander.pad.startsWith(`${pad}.`))) continue;
      if (teksten.some(({ veld }) => pad === veld.pad || pad.startsWith(`${veld.pad}.`))) continue;
      const geschreven = stuk.velden[pad]?.geschreven ?? '';
      const bedoeld = bedoelt(velden, pad, geschreven);
      const overOpenbaarheid = pad === 'openbaarheid' || (pad === 'status' && bedoeltOpenbaarheid(geschreven));
      meld({
        range: plek,
        message:
          geschreven === ''
            ? `Hier ontbreekt "${pad.slice(pad.lastIndexOf('.') + 1)}"; verwacht wordt ${verwacht}.`
            : `Bij "${veldnaam(pad)}" staat ${citaat(geschreven.replace(/\s+/gu, ' ').replace(/^"(.*)"$/u, '$1'))}; verwacht wordt ${verwacht}.`,
        hint: overOpenbaarheid
          ? openbaarheidHint(geschreven)
          : bedoeld
            ? `Bedoelt u "${bedoeld}"?`
            : (hint ?? voorbeeldVan(velden, pad)),
      });
    }
    huislijsten(stuk, register, meld);
  }),
};

/** The item is a text: quotes make it one. */
function tekstMetDubbelepunt({ veld, zeker }: Dubbelepunt): Omit<Melding, 'file'> {
  const fix = tussenAanhalingstekens(veld);
  return {
    range: veld.plek,
    message: `Hier staat ${citaat(veld.geschreven)}; door de dubbelepunt wordt dat gelezen als een veld met een waarde, en verwacht wordt één tekst.`,
    hint: `Zet er aanhalingstekens omheen: - ${fix.text}`,
    ...(zeker ? { fix: [fix] } : {}),
  };
}

/** The zaaknummer of the stuk itself and those on its agenda against the pattern of the house, and the rubrieken against its list. */
function huislijsten(stuk: Stuk, register: Register, meld: (melding: Omit<Melding, 'file'>) => void): void {
  const eigen = stuk.zaaknummer === undefined ? [] : [{ nummer: stuk.zaaknummer, plek: veldplek(stuk, 'zaaknummer') }];
  const vergadering = vergaderingVan(register, stuk);
  const rubrieken = vergadering?.oproeping === stuk ? vergadering.agenda : [];
  const agenda = rubrieken.flatMap(({ regels }) =>
    regels.filter(isStukregel).map(({ zaaknummer, plek }) => ({ nummer: zaaknummer, plek })),
  );
  const letters = register.gemeente.rubrieken.map(({ letter }) => letter);
  const waar = register.gemeente.rubrieken === register.huis.rubrieken ? 'van het huis' : 'in gemeente.yaml';
  for (const { letter, plek } of rubrieken) {
    // Items of an agenda without rubrieken stand in none.
    if (letter === '' || letters.includes(letter)) continue;
    // A single letter is as near to any other.
    const bedoeld = letter.length > 1 ? meestNabij(letter, letters) : undefined;
    meld({
      range: plek,
      message:
        letters.length > 0
          ? `Hier staat rubriek ${citaat(letter)}; verwacht wordt ${opsomming(letters, 'of')}, de rubrieken ${waar}.`
          : `Hier staat rubriek ${citaat(letter)}; verwacht wordt een agenda zonder rubrieken, want die zijn er niet.`,
      hint: bedoeld
        ? `Bedoelt u "${bedoeld}"?`
        : 'Noem een van die rubrieken, of zet deze met haar titel in gemeente.yaml.',
    });
  }
  for (const { nummer, plek } of [...eigen, ...agenda]) {
    if (pastNummer(register.gemeente, nummer) || isPlaatshouder(nummer)) continue;
    meld({
      range: plek,
      message: `Hier staat het zaaknummer ${citaat(nummer)}; verwacht wordt een nummer in de vorm van het huis${vorm(register)}.`,
      hint: letterlijk(register) ?? 'Neem het nummer over uit het zaaksysteem.',
    });
  }
}

/** The form in words, and where it is set. */
function vorm({ gemeente: { zaaknummer } }: Register): string {
  const { voorbeelden, patronen, plaats } = zaaknummer;
  const cijfers = /^\^(?:\\d\{(\d+)\}|((?:\\d)+))\$$/u.exec(patronen.length === 1 ? (patronen[0] ?? '') : '');
  const aantal = cijfers && (cijfers[1] ?? (cijfers[2] ?? '').length / 2);
  const zo = aantal
    ? `: ${aantal} cijfers`
    : voorbeelden.length > 0
      ? `, als ${opsomming(
          voorbeelden.map((een) => `"${een}"`),
          'of',
        )}`
      : patronen.length > 0 && patronen[0] !== '^\\S+$'
        ? `, naar het patroon ${opsomming(
            patronen.map((een) => `"${een}"`),
            'of',
          )}`
        : '';
  return `${zo} (${plaats})`;
}

/** Of a pattern in which every sign stands for itself: an example was meant. */
function letterlijk({ gemeente: { zaaknummer } }: Register): string | undefined {
  const [patroon = ''] = zaaknummer.patronen;
  if (zaaknummer.voorbeelden.length > 0 || !/^[\p{L}\d ._/-]*\d[\p{L}\d ._/-]*$/u.test(patroon)) return undefined;
  return `In het patroon "${patroon}" staat elk cijfer voor zichzelf. Is het een voorbeeld, schrijf dan in gemeente.yaml: zaaknummer_vorm: "${patroon}".`;
}

/** What was meant, where the field takes that: a day or time written otherwise, `Ja`, or the nearest word of a closed list. */
function bedoelt(velden: Soort['velden'], pad: string, geschreven: string): string | undefined {
  const veld = velden[pad] ?? velden[pad.slice(0, pad.lastIndexOf('.'))];
  if (!veld) return undefined;
  const kaal = geschreven.replace(/^["'“”„‘’«]+|["'“”‘’»]+$/gu, '').trim();
  const vormen = [bedoeldeDatum(kaal), bedoeldeTijd(kaal), /^(?:ja|nee)$/iu.exec(kaal)?.[0].toLowerCase()];
  const past = vormen.find((vorm) => vorm !== undefined && leesWaarde(veld, vorm).success);
  if (past !== undefined || veld !== velden[pad]) return past;
  return meestNabij(kaal, veld.keuzes ?? []);
}

function voorbeeldVan(velden: Soort['velden'], pad: string): string {
  const leden = Object.entries(velden).filter(([lid]) => lid.startsWith(`${pad}.`));
  if (leden.length > 0) {
    const regels = leden.map(([lid, veld]) => `\n  ${lid.slice(pad.length + 1)}: ${voorbeeldVoor(veld)}`);
    return `Schrijf, met wat hier geldt:\n${pad}:${regels.join('')}`;
  }
  const voorbeeld = velden[pad] && voorbeeldVoor(velden[pad]);
  if (voorbeeld) return `Schrijf bijvoorbeeld: ${pad.split('.').at(-1)}: ${voorbeeld}`;
  return velden[pad.split('.')[0] ?? '']?.type === 'agenda'
    ? 'Schrijf een tekst, zoals "- Opening", of een zaak: "- zaak: " met haar nummer. Onder een rubriek staan haar punten onder "punten:".'
    : 'Verbeter de waarde.';
}
