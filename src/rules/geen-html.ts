import { bereik, lees } from './hulp/lezing.ts';
import { heeftLijstHtml, plaatshouderVooraan } from './hulp/plaatshouder.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const geenHtml: Regel = {
  id: 'geen-html',
  severity: 'fout',
  kort: 'In de tekst staat geen HTML.',
  reden:
    'HTML wordt niet uitgevoerd: het staat letterlijk op het stuk. Opmaak komt uit Markdown, zodat Word en PDF hetzelfde tonen en het stuk toegankelijk blijft.',
  fout: losseTekst('Het plein wordt <b>groener</b> dan nu.'),
  goed: losseTekst('Het plein wordt **groener** dan nu.'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    const open = new Map<string, number>();
    const inHtml = heeftLijstHtml(stuk.tekst);
    const cellen = lees(stuk).blokken.filter(({ soort }) => soort === 'cel');
    let cel = 0;
    for (const { tekst, begin, eind } of lees(stuk).html) {
      // In a cell of a table Markdown has no other way to end a line.
      while ((cellen[cel]?.eind ?? Number.POSITIVE_INFINITY) <= begin) cel++;
      if (REGELEINDE.test(tekst) && begin >= (cellen[cel]?.begin ?? Number.POSITIVE_INFINITY)) continue;
      // A comment prints nothing, and is meant to.
      const gedrukt = tekst.replace(/<!--[\s\S]*?-->/gu, '').trim();
      if (gedrukt === '' || alleenVooraan(tekst, inHtml)) continue;
      const naam = /^<\/?([a-z][a-z0-9-]*)/iu.exec(tekst)?.[1]?.toLowerCase() ?? '';
      if (tekst.startsWith('</')) {
        // The end of something that was reported at its beginning.
        const aantal = open.get(naam) ?? 0;
        open.set(naam, aantal - 1);
        if (aantal > 0) continue;
      } else open.set(naam, (open.get(naam) ?? 0) + 1);
      const eersteRegel = tekst.split(/[\r\n]/u)[0] as string;
      meld({
        range: bereik(stuk, begin, Math.min(eind, begin + eersteRegel.length)),
        message: `Hier staat ${citaat(eersteRegel, 40)}; verwacht wordt tekst zonder HTML.`,
        hint: RAAD[naam] ?? 'Haal de HTML weg. Is het teken < zelf bedoeld, schrijf dan \\<.',
      });
    }
  }),
};

/** A line that begins with `<dd> maart` is HTML as a whole by the rules of Markdown; all of it is printed as it stands. */
function alleenVooraan(tekst: string, inHtml: boolean): boolean {
  const eerste = plaatshouderVooraan(tekst, inHtml);
  return eerste !== undefined && !/<[/a-z!]/iu.test(tekst.slice(eerste.length));
}
const REGELEINDE = /^<br\s*\/?>$/iu;

const RAAD: Readonly<Record<string, string>> = {
  b: 'Schrijf **vet**.',
  strong: 'Schrijf **vet**.',
  i: 'Schrijf *cursief*.',
  em: 'Schrijf *cursief*.',
  br: 'Begin een nieuwe alinea met een witregel, of sluit de regel af met \\.',
  a: 'Schrijf [tekst](adres).',
  img: 'Schrijf ![beschrijving](bestand.png).',
  table: 'Schrijf een tabel met | tussen de kolommen.',
};
