import type { RootContent } from 'mdast';
import { platteTekst, type Stuk, vouw } from '../model/index.ts';
import { type Aanpassing, aanpassingVan, stuknummer } from '../rollen/index.ts';
import { citaat, opsomming } from './hulp/soorten.ts';
import { lijstMet, proefletter, proefnummer } from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

const ingevoegd =
  (tekst: string): Voorbeeld =>
  (huis) => {
    const { oproeping, rubriek, stuk, zaak } = huis;
    const letter = proefletter(huis, 'zonder_voorbespreking', 'D');
    const nummer = proefnummer(huis, 'amendement', letter);
    const punten = `1. Het ontwerp vast te stellen.\n2. ${tekst}`;
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      stuk('voorstel', { punten }),
      stuk('besluit', { punten }),
      stuk('amendement', {
        velden: {
          nummer,
          tegen: PUNT_TEGEN,
          wijzigingen: '[{ vervang: 1, door: "1. Het ontwerp te herzien.\\n2. Het ontwerp te drukken." }]',
        },
      }),
      lijstMet(
        huis,
        `  - { rubriek: ${letter}, uitslag: gewijzigd aangenomen, amendementen: [{ nummer: ${nummer}, uitslag: aangenomen }] }`,
      ),
    ];
  };

export const amendementNummering: Regel = {
  id: 'amendement-nummering',
  severity: 'waarschuwing',
  kort: 'Verandert een amendement de nummers, dan verwijst de tekst naar de nieuwe.',
  reden:
    'Een aangenomen amendement komt woord voor woord in de tekst, en beslispunten en leden nummeren door. Wat in een zin naar een nummer verwijst blijft zoals het er staat, en een artikel houdt zijn nummer: daarover beslist een mens.',
  bij: 'Het aangenomen amendement maakt van het eerste beslispunt er twee.',
  fout: ingevoegd('Het geld uit punt 2 te betalen.'),
  goed: ingevoegd('Het geld uit de reserve te betalen.'),
  controleer: perStuk((stuk, register, meld) => {
    if (stuk.rol !== 'besluit' && stuk.rol !== 'regeling') return;
    const aanpassing = aanpassingVan(register, stuk);
    if (!aanpassing) return;
    const nummers = opsomming(aanpassing.amendementen.map(stuknummer));
    const related = aanpassing.amendementen.map((een) => ({
      file: een.pad,
      range: een.voorwerk,
      message: `Dit is amendement ${stuknummer(een)}.`,
    }));
    for (const wat of verwijzingen(aanpassing, stuk)) {
      meld({
        range: stuk.voorwerk,
        message: `Door amendement ${nummers} veranderen de nummers, en de tekst verwijst naar ${citaat(wat)}; griffie past die verwijzing niet aan.`,
        hint: 'Kijk de verwijzing na. Klopt zij niet meer, schrijf de tekst dan zelf in het stuk, met "gewijzigd: ja".',
        related,
      });
    }
    const weg = stuk.rol === 'regeling' ? vervallen(aanpassing) : [];
    if (weg.length > 0) {
      meld({
        range: stuk.voorwerk,
        message: `Door amendement ${nummers} vervalt ${opsomming(weg)}; de artikelen erna houden hun nummer.`,
        hint: 'Laat dat zo, of schrijf de tekst zelf in het stuk, met "gewijzigd: ja".',
        related,
      });
    }
  }),
};

type Delen = Aanpassing['uitkomst']['delen'];

/** Artikelen that stood in what was proposed, and no more. */
function vervallen({ grond, uitkomst }: Aanpassing): readonly string[] {
  const staan = new Set(uitkomst.delen.map(({ nummer }) => nummer));
  return grond.tekst.delen.map(({ nummer }) => nummer).filter((een) => een.startsWith('artikel ') && !staan.has(een));
}

/** References of the text, as it became, to a number that is no longer of the same part. */
function verwijzingen(aanpassing: Aanpassing, { rol }: Stuk): readonly string[] {
  const { delen } = aanpassing.uitkomst;
  const anders = rol === 'regeling' ? artikelenAnders(aanpassing) : verschoven(aanpassing.grond.tekst.delen, delen);
  const vorm =
    rol === 'regeling'
      ? /\bartikel(?:en)?\s+(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*)/giu
      : /\b(?:besluit|beslis)?punt(?:en)?\s+(\d+|[a-z])(?![\p{L}\d])/giu;
  const gevonden = teksten(delen).flatMap((tekst) =>
    [...tekst.matchAll(vorm)].filter(([, nummer = '']) => anders.has(geteld(nummer))).map(([heel]) => heel),
  );
  return [...new Set(gevonden)];
}

/** A letter is the place that it has in the alphabet. */
function geteld(nummer: string): string {
  const klein = nummer.toLowerCase();
  return /^[a-z]$/u.test(klein) ? String(klein.charCodeAt(0) - 96) : klein;
}

/** The numbers of parts that have another one now, or are gone. */
function verschoven(grond: readonly { readonly nummer: string }[], delen: Delen): ReadonlySet<string> {
  return new Set(grond.map(({ nummer }) => nummer).filter((nummer, i) => delen[i]?.nummer !== nummer));
}

/** The artikelen that are gone, and those of which the leden have other numbers now. */
function artikelenAnders({ grond, uitkomst }: Aanpassing): ReadonlySet<string> {
  const nummers = grond.tekst.delen.flatMap(({ nummer, delen }) => {
    const nu = uitkomst.delen.find((deel) => deel.nummer === nummer);
    const gelijk = nu && (nu.van !== undefined || verschoven(delen, nu.delen).size === 0);
    return gelijk || !nummer.startsWith('artikel ') ? [] : [nummer.slice('artikel '.length)];
  });
  return new Set(nummers);
}

/** What the parts say, without the headings of artikelen. */
function teksten(delen: Delen): readonly string[] {
  const woorden = (node: RootContent): string => (node.type === 'heading' ? '' : platteTekst(node));
  return delen.flatMap(({ inhoud, delen: onder }) => [
    vouw([...inhoud.voor, ...inhoud.na].map(woorden).join(' ')),
    ...teksten(onder),
  ]);
}
