import type { Edit, IsoDate } from '../core/index.ts';
import { datumVoluit } from '../core/index.ts';
import {
  type Herkenning,
  type Huis,
  kaal,
  meestNabij,
  type Register,
  type Soort,
  type Stuk,
  soortVan,
  type Veldregel,
} from '../model/index.ts';
import { hernoemd } from './hulp/hernoemd.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { TUSSENVOEGSELS } from './hulp/naamvorm.ts';
import { dagVan, herkenNaam, type Naam, namenVan } from './hulp/namen.ts';
import { opsomming } from './hulp/soorten.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { type Melding, perStuk, type Regel } from './rule.ts';

const agendapunt =
  (portefeuillehouder: string): Voorbeeld =>
  ({ stuk }) => [stuk('agendapunt', { velden: { portefeuillehouder } })];

export const portefeuillehouderBekend: Regel = {
  id: 'portefeuillehouder-bekend',
  severity: 'fout',
  kort: 'Een portefeuillehouder is één persoon uit het bestuur, in functie op de dag van de vergadering, geschreven zoals het huis doet; in elk vak waarvoor het huis functies noemt, staat wie er zo een heeft.',
  reden:
    'De raad moet weten wie hij aanspreekt. Een naam die niemand of twee mensen aanwijst, staat verkeerd op de agenda.',
  fout: agendapunt('Oldenborg'),
  goed: agendapunt('Oldenburg'),
  controleer: perStuk((stuk, register, meld) => {
    const dag = dagVan(register, stuk);
    for (const { veld, veldregel, bewaakt } of naamvelden(soortVan(register, stuk))) {
      for (const hier of namenVan(stuk, veld)) {
        const melding = bewaakt
          ? oordeel(stuk, hier, veldregel, register, dag)
          : andersGenoemd(stuk, hier, register, dag);
        if (melding) meld({ range: hier.range, ...melding });
      }
    }
  }),
};

interface Naamveld {
  readonly veld: string;
  readonly veldregel: Veldregel;
  /** Who stands in it must be somebody of the bestuur. */
  readonly bewaakt: boolean;
}

const perSoort = new WeakMap<Soort, readonly Naamveld[]>();

/** The fields of a soort in which people of the bestuur stand. */
function naamvelden(soort: Soort): readonly Naamveld[] {
  const bekend =
    perSoort.get(soort) ??
    Object.entries(soort.velden).flatMap(([veld, veldregel]): Naamveld[] => {
      const bewaakt = veldregel.betekenis === 'portefeuillehouder' || veldregel.functies !== undefined;
      return bewaakt || veldregel.uitBestuur ? [{ veld, veldregel, bewaakt }] : [];
    });
  perSoort.set(soort, bekend);
  return bekend;
}

type Oordeel = Omit<Melding, 'file' | 'range'>;

/** In a field where also others may stand: only what can be nobody else than someone who got another name. */
function andersGenoemd(stuk: Stuk, hier: Naam, register: Register, dag: IsoDate | undefined): Oordeel | undefined {
  if (herkenNaam(register.gemeente, hier.naam, dag).ooit.length > 0) return undefined;
  const nieuw = hernoemd(register, hier.naam, [], dag);
  if (!nieuw?.voluit) return undefined;
  const fix = vervang(stuk, hier, nieuw.naam);
  return {
    message: `Hier staat "${hier.naam}"; in gemeente.yaml heet die "${nieuw.naam}".`,
    hint: `Schrijf "${nieuw.naam}".`,
    severity: 'waarschuwing',
    ...(fix ? { fix } : {}),
  };
}

/** What is wrong with one name: who it means, in which office, on the day; undefined where nothing is. */
function oordeel(
  stuk: Stuk,
  hier: Naam,
  veldregel: Veldregel,
  register: Register,
  dag: IsoDate | undefined,
): Oordeel | undefined {
  const herkend = herkenNaam(register.gemeente, hier.naam, dag);
  const { personen, ooit, schrijfwijze } = herkend;
  const { functies } = veldregel;
  const passend = functies ? personen.filter(({ functie }) => functies.includes(functie)) : personen;
  const staat = `Hier staat "${hier.naam}"`;
  if (functies && personen.length > 0 && passend.length === 0) {
    const namen = [...new Set(personen.map(({ naam }) => naam))];
    const gevraagd = opsomming(functies, 'of');
    const ambten = opsomming(personen.map(({ functie }) => functie));
    return {
      message:
        namen.length === 1
          ? `${staat}; die is ${ambten}, en verwacht wordt een ${gevraagd}.`
          : `${staat}; dat kan ${opsomming(namen, 'of')} zijn, en van hen is niemand ${gevraagd}.`,
      hint: 'Noem wie dat wel is, of verbeter "functie" in gemeente.yaml.',
    };
  }
  if (passend.length === 1) {
    if (schrijfwijze === undefined || alleenTussenvoegsel(hier.naam, schrijfwijze)) return undefined;
    const fix = herschrijf(stuk, hier, herkend);
    return {
      message: `${staat}; het huis schrijft "${schrijfwijze}".`,
      hint: `Schrijf "${schrijfwijze}".`,
      severity: 'waarschuwing',
      ...(fix ? { fix } : {}),
    };
  }
  if (passend.length > 1) {
    const namen = passend.map(({ naam }) => naam);
    return {
      message: `${staat}; dat kan ${opsomming(namen, 'of')} zijn, en verwacht wordt één persoon.`,
      hint: 'Schrijf de volledige naam, of de voorletters met de achternaam.',
    };
  }
  if (ooit.length > 0 && dag) {
    return {
      message: `${staat}; op ${datumVoluit(dag)}, de dag van de vergadering, is die volgens gemeente.yaml niet in functie.`,
      hint: 'Noem wie er dan in functie is, of verbeter "van" of "tot" in gemeente.yaml.',
    };
  }
  return onbekend(stuk, hier, veldregel, register, dag);
}

/** Nobody goes by what stands there: it may be names in a row, a name with an office, or one misspelt. */
function onbekend(
  stuk: Stuk,
  hier: Naam,
  { een, functies }: Veldregel,
  register: Register,
  dag: IsoDate | undefined,
): Oordeel {
  const { naam, pad } = hier;
  const { gemeente, huis } = register;
  const kent = (geschreven: string): string | undefined => {
    const { personen, schrijfwijze } = herkenNaam(gemeente, geschreven, dag);
    if (personen.length !== 1) return undefined;
    return schrijfwijze === undefined || alleenTussenvoegsel(geschreven, schrijfwijze) ? geschreven : schrijfwijze;
  };
  const namen = meerNamen(naam, huis, kent);
  if (namen && een) {
    return {
      message: `Hier staat "${naam}", meer dan één naam; verwacht wordt er hier één.`,
      hint: 'Noem één persoon.',
    };
  }
  if (namen) {
    return {
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
      message: `Hier staat "${naam}"; verwacht wordt alleen de naam van iemand uit het bestuur in gemeente.yaml.`,
      hint: `Laat "${weg}" weg: schrijf "${zonder}".`,
    };
  }
  const nieuw = hernoemd(register, naam, functies, dag);
  if (nieuw) {
    const fix = vervang(stuk, hier, nieuw.naam);
    return {
      message: `Hier staat "${naam}"; verwacht wordt iemand uit het bestuur in gemeente.yaml, en wie daarop lijkt, heet ${nieuw.persoon.naam}.`,
      hint: `Is dat dezelfde persoon, schrijf dan "${nieuw.naam}".`,
      ...(fix ? { fix } : {}),
    };
  }
  const bedoeld = meestNabij(
    naam,
    gemeente.bestuur.flatMap((persoon) => [persoon.naam, persoon.achternaam]),
  );
  return {
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

/** `wethouder Oldenburg`, `Oldenburg (wethouder)`: the name, and what is too much. */
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

/** Another name in the place of the one that was written, in the quotes that stand around it. */
function vervang(stuk: Stuk, { naam, range }: Naam, nieuw: string): Edit[] | undefined {
  const { begin, eind } = grenzen(stuk, range);
  const [, aanhaling = '', inhoud = ''] = /^(["']?)(.*)\1$/su.exec(stuk.tekst.slice(begin, eind)) ?? [];
  if (inhoud.normalize('NFC').trim() !== naam) return undefined;
  // A name that would be no plain text in YAML gets quotes of its own.
  const kan = aanhaling === '' ? /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(nieuw) : !/["'\\]/u.test(nieuw);
  return [{ range: bereik(stuk, begin, eind), text: kan ? `${aanhaling}${nieuw}${aanhaling}` : JSON.stringify(nieuw) }];
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
