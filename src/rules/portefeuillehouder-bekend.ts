import type { Edit } from '../core/index.ts';
import { datumVoluit } from '../core/index.ts';
import { type Herkenning, kaal, meestNabij, type Stuk } from '../model/index.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { TUSSENVOEGSELS } from './hulp/naamvorm.ts';
import { dagVan, herkenNaam, type Naam, namenVan } from './hulp/namen.ts';
import { opsomming } from './hulp/soorten.ts';
import { agendapunt } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

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
    for (const hier of namenVan(stuk, 'portefeuillehouder')) {
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
      const namen = register.gemeente.bestuur.flatMap(({ naam, achternaam }) => [naam, achternaam]);
      const bedoeld = meestNabij(hier.naam, namen);
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
      } else {
        meld({
          range: hier.range,
          message: `Hier staat "${hier.naam}"; verwacht wordt iemand uit het bestuur in gemeente.yaml.`,
          hint: bedoeld ? `Bedoelt u "${bedoeld}"?` : 'Controleer de naam, of zet de persoon in gemeente.yaml.',
        });
      }
    }
  }),
};

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
