import type { Beslispunt, Stuk } from '../model/index.ts';
import { type GetypteLijst, getypteLijsten } from './hulp/getypt.ts';
import { bereik, grenzen } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const getypteLijst: Regel = {
  id: 'getypte-lijst',
  severity: 'fout',
  volledigheid: true,
  kort: 'Punten staan in een lijst van Markdown, niet achter een getypt a., b) of •.',
  reden:
    'Getypte punten lopen in Markdown achter elkaar door als één zin. Alleen een echte lijst houdt haar nummers in Word, in de PDF en voor wie haar laat voorlezen (WCAG 1.3.1).',
  fout: losseTekst('Op het plein komen:\n\n• schommels;\n• een klimboom.'),
  goed: losseTekst('Op het plein komen:\n\n- schommels;\n- een klimboom.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    const beslispunten = new Set(stuk.beslispunten?.punten.flatMap((punt) => beginVan(stuk, punt)));
    for (const lijst of getypteLijsten(stuk)) {
      const { merk, punten, fix } = lijst;
      // Letters below an artikel are the form of a regeling, printed as they are typed, and Markdown has none at this place; nor
      // has it 1° anywhere.
      if (stuk.rol === 'regeling' && !fix && (merk === 'letter' || merk === 'romeins')) continue;
      if (merk === 'graad') continue;
      // Of the beslispunten and those below them the rule for those speaks, point by point.
      const [eerste, laatste] = [punten[0], punten.at(-1)];
      if (!eerste || !laatste || (merk !== 'streepje' && beslispunten.has(eerste.begin))) continue;
      const van = stuk.tekst.slice(eerste.begin, eerste.eind).trim();
      const tot = stuk.tekst.slice(laatste.begin, laatste.eind).trim();
      meld({
        range: bereik(stuk, eerste.begin, eerste.eind),
        message:
          punten.length === 1 || merk === 'streepje'
            ? `Hier ${punten.length === 1 ? 'staat een punt' : `staan ${punten.length} punten`} achter een getypt ${citaat(van)}; verwacht wordt een lijst.`
            : `Hier staan de getypte punten ${citaat(van)} tot en met ${citaat(tot)}; verwacht wordt een lijst.`,
        hint: hint(lijst),
        ...(fix ? { fix } : {}),
      });
    }
  }),
};

/** Where a beslispunt begins, and every one below it. */
function beginVan(stuk: Stuk, { range, subpunten }: Beslispunt): number[] {
  return [grenzen(stuk, range).begin, ...subpunten.flatMap((sub) => beginVan(stuk, sub))];
}

function hint({ merk, fix }: GetypteLijst): string {
  if (merk === 'streepje') return 'Begin elk punt met een streepje en een spatie: "- ".';
  if (merk === 'cijfer')
    return 'Zet een witregel voor het eerste punt, en achter elk nummer een punt en een spatie: "1. ".';
  return fix
    ? 'Laat de punten inspringen onder het punt waar ze bij horen, met een cijfer: "   1. ". Gedrukt worden het letters.'
    : 'Schrijf "1. ", "2. ". Letters krijgt een lijst onder een genummerd punt; moeten ze ook hier blijven, zoals ze nu worden gedrukt, weeg de regel getypte-lijst dan lichter in gemeente.yaml.';
}
