import type { Edit } from '../core/index.ts';
import { type Beslispunt, ROLLEN, type Stuk, soortVan } from '../model/index.ts';
import { getypteLijsten } from './hulp/getypt.ts';
import { grenzen, lees } from './hulp/lezing.ts';
import { heeftInhoud } from './hulp/secties.ts';
import { citaat } from './hulp/soorten.ts';
import { PUNT } from './hulp/voorbeelden.ts';
import { alleenStuk, type Melding, type Regel } from './rule.ts';

type Meld = (melding: Omit<Melding, 'file'>) => void;

export const beslispuntenLijst: Regel = {
  id: 'beslispunten-lijst',
  severity: 'fout',
  overTekst: true,
  kort: 'De beslispunten zijn één genummerde lijst, met hooguit één regel ervoor en subpunten als lijst daaronder.',
  reden:
    'De raad stemt per punt, en amendementen noemen een punt bij zijn nummer. Alleen een echte lijst houdt haar nummers in Word, in de PDF en voor wie haar laat voorlezen (WCAG 1.3.1).',
  fout: ({ stuk }) => [stuk('besluit', { punten: '1.Het ontwerp vast te stellen.' })],
  goed: ({ stuk }) => [stuk('besluit', { punten: PUNT })],
  ...alleenStuk((stuk, register, meld) => {
    const { beslispunten } = stuk;
    if (!beslispunten) return;
    if (ROLLEN[stuk.rol].beslispunten === 'uittreksel') {
      for (const punt of beslispunten.punten) if (!punt.spatie) zonderSpatie(stuk, punt, meld);
      return;
    }
    const sectie = stuk.secties[beslispunten.sectie];
    if (beslispunten.punten.length === 0) {
      if (sectie && heeftInhoud(sectie)) {
        meld({
          range: beslispunten.inleiding[0]?.range ?? sectie.kop ?? stuk.voorwerk,
          message: 'Hier staat tekst zonder nummer; verwacht wordt een genummerde lijst van beslispunten.',
          hint: soortVan(register, stuk).enkelPuntZonderNummer
            ? 'Zet voor elk punt een nummer, een punt en een spatie: "1. ". Alleen één enkele alinea mag zonder.'
            : 'Zet voor elk punt een nummer, een punt en een spatie: "1. ".',
        });
      }
      return;
    }
    for (const extra of beslispunten.inleiding.slice(1)) {
      meld({
        range: extra.range,
        message: `Vóór de beslispunten staat nog een regel, ${citaat(extra.tekst)}; verwacht wordt er hooguit één.`,
        hint: 'Verplaats de toelichting naar een ander onderdeel.',
      });
    }
    nummering(stuk, beslispunten.punten, meld);
    for (const los of beslispunten.overig) {
      // A heading without its space is reported as that.
      if (/^#{2,6}[^\s#]/u.test(los.tekst)) continue;
      meld({
        range: los.range,
        message: `Tussen of na de beslispunten staat losse tekst, ${citaat(los.tekst)}; verwacht wordt één doorlopende lijst.`,
        hint: 'Neem de tekst op in een punt, of verplaats haar naar een ander onderdeel.',
      });
    }
  }),
};

function nummering(stuk: Stuk, punten: readonly Beslispunt[], meld: Meld): void {
  const fixes = new Map(getypteLijsten(stuk).map(({ punten: [eerste], fix }) => [eerste?.begin ?? -1, fix]));
  const nummers = geschreven(stuk, punten);
  let gemeld = false;
  punten.forEach((punt, i) => {
    // Only a point that stands alone is read without a number, in a soort that allows it.
    if (punt.vorm === 'alinea' && punt.nummer === undefined) return;
    if (!punt.spatie) zonderSpatie(stuk, punt, meld);
    else if (punt.vorm === 'opsomming') {
      meld({
        range: punt.range,
        message: `Dit beslispunt heeft een streepje of bolletje; verwacht wordt het nummer ${i + 1}.`,
        hint: `Schrijf "${i + 1}. " in plaats van het streepje.`,
      });
    } else if (punt.vorm === 'alinea') {
      meld({
        range: punt.range,
        message: `Beslispunt ${punt.nummer} staat als losse tekst; verwacht wordt een regel van de genummerde lijst.`,
        hint: `Zet voor het punt een witregel en schrijf "${i + 1}. ".`,
      });
    } else if (!gemeld && (punt.nummer !== String(i + 1) || nummers[i] !== punt.nummer)) {
      gemeld = true;
      meld({
        range: punt.range,
        message: `Dit beslispunt heeft nummer ${nummers[i]}; verwacht wordt ${i + 1}.`,
        hint:
          punt.nummer === String(i + 1)
            ? `Schrijf "${i + 1}. ", en nummer zo door: dat nummer wordt ook gedrukt.`
            : 'Nummer de punten door als één lijst, zonder losse tekst ertussen.',
      });
    }
    subpunten(stuk, punt, fixes, meld);
  });
}

/**
 * The numbers as they stand in the source: of `1. 2. 2.` the last item counts as 3, and is printed so, but it says 2. Where every
 * item says 1 the author leaves the counting to Markdown, and what was counted is what was meant.
 */
function geschreven(stuk: Stuk, punten: readonly Beslispunt[]): readonly (string | undefined)[] {
  const merken = punten.map(({ vorm, range, nummer }) => {
    const { begin } = grenzen(stuk, range);
    const merk = vorm === 'lijst' ? /^\d{1,9}(?=[.)])/u.exec(stuk.tekst.slice(begin, begin + 10))?.[0] : undefined;
    return merk === undefined ? nummer : String(Number(merk));
  });
  const automatisch = punten.every(({ vorm }, i) => vorm !== 'lijst' || merken[i] === '1');
  return automatisch ? punten.map(({ nummer }) => nummer) : merken;
}

/** @param fixes for a list that was typed by hand what makes it one of Markdown, by where its first point begins */
function subpunten(stuk: Stuk, punt: Beslispunt, fixes: ReadonlyMap<number, Melding['fix']>, meld: Meld): void {
  for (const sub of punt.subpunten) {
    const fix = fixes.get(grenzen(stuk, sub.range).begin);
    if (!sub.spatie) zonderSpatie(stuk, sub, meld);
    else if (sub.vorm === 'alinea') {
      meld({
        range: sub.range,
        message:
          `Subpunt ${sub.nummer} staat als losse tekst; verwacht wordt een ingesprongen lijst onder punt ${punt.nummer ?? ''}.`.replace(
            ' .',
            '.',
          ),
        hint: 'Zet het onder zijn punt, drie spaties ingesprongen, met een cijfer: "   1. ". Gedrukt wordt het a, b, c.',
        ...(fix ? { fix } : {}),
      });
    }
    subpunten(stuk, sub, fixes, meld);
  }
}

/** `1.Kennisnemen`: the one thing to mend is the space. */
function zonderSpatie(stuk: Stuk, punt: Beslispunt, meld: Meld): void {
  const { begin } = grenzen(stuk, punt.range);
  const bron = stuk.tekst.slice(begin, begin + 200);
  const merk = /^\d{1,3}[.)]/u.exec(bron)?.[0] ?? '';
  const woord = /^\S+/u.exec(bron)?.[0] ?? '';
  const { regels } = lees(stuk);
  const fix: Edit[] = merk ? [{ range: regels.rangeOf(begin + merk.length, begin + merk.length), text: ' ' }] : [];
  meld({
    range: regels.rangeOf(begin, begin + woord.length),
    message: `Hier staat ${citaat(woord)}; achter het nummer wordt een spatie verwacht.`,
    hint: `Schrijf "${merk} ${woord.slice(merk.length)}": zonder spatie is het geen punt van de lijst.`,
    ...(fix.length > 0 ? { fix } : {}),
  });
}
