import type { Edit, IsoDate } from '../core/index.ts';
import { datumVoluit } from '../core/index.ts';
import {
  type Herkenning,
  type Huis,
  kaal,
  meestNabij,
  type Register,
  type Stuk,
  soortVan,
  veldMet,
} from '../model/index.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { TUSSENVOEGSELS } from './hulp/naamvorm.ts';
import { dagVan, herkenNaam, type Naam, namenVan } from './hulp/namen.ts';
import { opsomming } from './hulp/soorten.ts';
import { agendapunt } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

export const portefeuillehouderBekend: Regel = {
  id: 'portefeuillehouder-bekend',
  severity: 'fout',
  kort: 'Een portefeuillehouder is één persoon uit het bestuur, in functie op de dag van de vergadering, geschreven zoals het huis doet.',
  reden:
    'De raad moet weten wie hij aanspreekt. Een naam die niemand of twee mensen aanwijst, staat verkeerd op de agenda.',
  fout: { '2026-03-11/speelplein/agendapunt.md': agendapunt({ portefeuillehouder: 'Verbeck' }) },
  goed: { '2026-03-11/speelplein/agendapunt.md': agendapunt({ portefeuillehouder: 'Verbeek' }) },
  controleer: perStuk((stuk, register, meld) => {
    const dag = dagVan(register, stuk);
    const veld = veldMet(soortVan(register, stuk), 'portefeuillehouder') ?? '';
    for (const hier of namenVan(stuk, veld)) {
      const herkend = herkenNaam(register.gemeente, hier.naam, dag);
      const { personen, ooit, schrijfwijze } = herkend;
      if (personen.length === 1) {
        if (schrijfwijze !== undefined && !alleenTussenvoegsel(hier.naam, schrijfwijze)) {
          const fix = herschrijf(stuk, hier, herkend);
          meld({
            range: hier.range,
            message: `Hier staat "${hier.naam}"; het huis schrijft "${schrijfwijze}".`,
            hint: `Schrijf "${schrijfwijze}".`,
            severity: 'waarschuwing',
            ...(fix ? { fix } : {}),
          });
        }
        continue;
      }
      if (personen.length > 1) {
        meld({
          range: hier.range,
          message: `Hier staat "${hier.naam}"; dat kan ${opsomming(
            personen.map(({ naam }) => naam),
            'of',
          )} zijn, en verwacht wordt één persoon.`,
          hint: 'Schrijf de volledige naam, of de voorletters met de achternaam.',
        });
      } else if (ooit.length > 0 && dag) {
        meld({
          range: hier.range,
          message: `Hier staat "${hier.naam}"; op ${datumVoluit(dag)}, de dag van de vergadering, is die volgens gemeente.yaml niet in functie.`,
          hint: 'Noem wie er dan in functie is, of verbeter "van" of "tot" in gemeente.yaml.',
        });
      } else meld(onbekend(hier, register, dag));
    }
  }),
};

/** Nobody goes by what stands there: it may be names in a row, a name with an office, or one misspelt. */
function onbekend(
  { naam, pad, range }: Naam,
  { gemeente, huis }: Register,
  dag: IsoDate | undefined,
): Omit<Melding, 'file'> {
  const kent = (geschreven: string): string | undefined => {
    const { personen, schrijfwijze } = herkenNaam(gemeente, geschreven, dag);
    if (personen.length !== 1) return undefined;
    return schrijfwijze === undefined || alleenTussenvoegsel(geschreven, schrijfwijze) ? geschreven : schrijfwijze;
  };
  const namen = meerNamen(naam, huis, kent);
  if (namen) {
    return {
      range,
      message: `Hier staat "${naam}", meer dan één naam achter elkaar; verwacht wordt een lijst van namen.`,
      hint: !/\.\d+$/u.test(pad)
        ? `Schrijf [${namen.join(', ')}].`
        : `Zet elke naam apart in de lijst: ${namen.map((een) => `"${een}"`).join(', ')}.`,
    };
  }
  const { naam: kort, weg } = zonderTitel(naam, huis);
  const zonder = weg === undefined ? undefined : kent(kort);
  if (zonder) {
    return {
      range,
      message: `Hier staat "${naam}"; verwacht wordt alleen de naam van iemand uit het bestuur in gemeente.yaml.`,
      hint: `Laat "${weg}" weg: schrijf "${zonder}".`,
    };
  }
  const bedoeld = meestNabij(
    naam,
    gemeente.bestuur.flatMap((persoon) => [persoon.naam, persoon.achternaam]),
  );
  return {
    range,
    message: `Hier staat "${naam}"; verwacht wordt iemand uit het bestuur in gemeente.yaml.`,
    hint: bedoeld ? `Bedoelt u "${bedoeld}"?` : 'Controleer de naam, of zet de persoon in gemeente.yaml.',
  };
}

/** What people write beside a name, as a pattern: an office of the house or a form of address. */
function titels({ functies }: Huis): string {
  const ambten = functies.map((functie) => functie.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const aanspreken = ['de heer', 'dhr\\.?', 'mevrouw', 'mevr\\.?', 'mw\\.?'];
  return `(?:${['(?:loco-?)?burgemeester', ...ambten, ...aanspreken].join('|')})s?`;
}

/** `wethouder Verbeek`, `Verbeek (wethouder)`: the name, and what is too much. */
function zonderTitel(geschreven: string, huis: Huis): { naam: string; weg?: string } {
  const titel = titels(huis);
  const match =
    new RegExp(`^(${titel})\\s+`, 'iu').exec(geschreven) ??
    new RegExp(`[,\\s]+(\\(${titel}\\)|${titel})$`, 'iu').exec(geschreven);
  if (!match) return { naam: geschreven };
  return { naam: geschreven.replace(match[0], '').trim(), weg: match[1] as string };
}

/** The names of `A, B` or `wethouders A en B`, when each of them is known. */
function meerNamen(
  geschreven: string,
  huis: Huis,
  kent: (naam: string) => string | undefined,
): readonly string[] | undefined {
  const delen = geschreven.split(/\s*[,;/&+]\s*(?:en\s+)?|\s+en\s+/u).filter((deel) => deel !== '');
  const namen = delen.map((deel) => kent(deel) ?? kent(zonderTitel(deel, huis).naam));
  return delen.length > 1 && namen.every((naam) => naam !== undefined) ? namen : undefined;
}

/** `P. de Groot` and `De Groot` are both right: after a first name the tussenvoegsel has no capital, alone it has. */
function alleenTussenvoegsel(geschreven: string, schrijfwijze: string): boolean {
  const klein = (naam: string): string =>
    naam
      .normalize('NFC')
      .replace(/\p{L}+/gu, (woord) => (TUSSENVOEGSELS.has(woord.toLowerCase()) ? woord.toLowerCase() : woord))
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return klein(geschreven) === klein(schrijfwijze);
}

/** Capitals and accents as the house has them; dots, spaces and the form of the name stay as they were written. */
function herschrijf(stuk: Stuk, { naam, range }: Naam, { schrijfwijze = '' }: Herkenning): Edit[] | undefined {
  const { begin, eind } = grenzen(stuk, range);
  const bron = stuk.tekst.slice(begin, eind);
  const [, aanhaling = '', inhoud = ''] = /^(["']?)(.*)\1$/su.exec(bron) ?? [];
  if (inhoud.normalize('NFC').trim() !== naam || kaal(naam) !== kaal(schrijfwijze)) return undefined;
  const letters = [...schrijfwijze.normalize('NFC')].filter((teken) => /[\p{L}\p{N}]/u.test(teken));
  const hier = [...inhoud.normalize('NFC')];
  if (hier.filter((teken) => /[\p{L}\p{N}]/u.test(teken)).length !== letters.length) return undefined;
  const text = hier.map((teken) => (/[\p{L}\p{N}]/u.test(teken) ? (letters.shift() as string) : teken)).join('');
  const van = begin + aanhaling.length;
  return [{ range: bereik(stuk, van, van + inhoud.length), text }];
}
