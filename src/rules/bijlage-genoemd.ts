import { FILE_START } from '../core/index.ts';
import { onleesbaarOnder, opSoort, type Register, type Stuk, soortVan, type Vergadering } from '../model/index.ts';
import { bestandsnaam, extensie, genoemdeBestanden, mapVan } from './hulp/bestanden.ts';
import { losBestand, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Regel } from './rule.ts';

const zaak =
  (bijlagen: string): Voorbeeld =>
  ({ oproeping, rubriek, stuk, zaak: nummer }) => [
    oproeping([rubriek('zonder_voorbespreking', `zaak: ${nummer(1)}`)]),
    stuk('agendapunt'),
    stuk('voorstel', { secties: { bijlagen } }),
    stuk('besluit'),
    losBestand('2026-03-11/speelplein/ontwerp.pdf'),
  ];

export const bijlageGenoemd: Regel = {
  id: 'bijlage-genoemd',
  severity: 'waarschuwing',
  kort: 'Elke PDF in de map van een vergadering wordt in een stuk genoemd; alleen dan gaat zij mee.',
  reden:
    'Een PDF die alleen in de map staat, komt niet in out/ en niet bij de raad, ook al ligt zij keurig in bijlagen/. Wat niet hoeft mee te gaan, hoort niet in de map.',
  bij: 'In de map van de zaak staat ontwerp.pdf.',
  fout: zaak('- Ontwerp van het plein'),
  goed: zaak('- [Ontwerp van het plein](ontwerp.pdf)'),
  controleer(register, meld) {
    const genoemd = genoemdeBestanden(register);
    for (const pad of register.andere) {
      if (extensie(pad) !== 'pdf' || genoemd.has(pad.normalize('NFC'))) continue;
      const vergadering = dieper(register, pad);
      // A stuk that cannot be read is reported, and may be the one that names it.
      if (!vergadering || onleesbaarOnder(register, vergadering)) continue;
      const noemers = stukkenBij(register, vergadering, pad);
      // A link that is not written as one is reported where it stands.
      if (noemers.some(({ tekst }) => tekst.includes(`${bestandsnaam(pad)})`))) continue;
      meld({ file: pad, range: FILE_START, message: MELDING, hint: raad(register, noemers, pad) });
    }
  },
};

const MELDING = 'Geen stuk noemt dit bestand, en dus gaat het niet mee; verwacht wordt een koppeling in een stuk.';

/** The vergadering in whose folder a file lies: the deepest one. */
function dieper({ vergaderingen }: Register, pad: string): Vergadering | undefined {
  return vergaderingen
    .filter(({ map }) => map !== '' && pad.startsWith(`${map}/`))
    .sort((a, b) => b.map.length - a.map.length)[0];
}

/** The stukken that a file may go along with: those of the folder of its zaak, else those beside it. */
function stukkenBij({ stukken }: Register, { map }: Vergadering, pad: string): readonly Stuk[] {
  for (let hier = mapVan(pad); hier.length > map.length + 1; hier = mapVan(hier.slice(0, -1))) {
    const onder = stukken.filter((stuk) => stuk.pad.startsWith(hier));
    if (onder.some(({ rol }) => rol !== 'bijlage')) return onder;
  }
  return stukken.filter((stuk) => mapVan(stuk.pad) === mapVan(pad));
}

/** Which line to write, and where: in the list of bijlagen of the stuk that has one. */
function raad(register: Register, stukken: readonly Stuk[], pad: string): string {
  const lijst = (stuk: Stuk) => soortVan(register, stuk).secties.find(({ id }) => id === 'bijlagen');
  const noemer = [...stukken].sort(opSoort(register)).find((een) => lijst(een) && pad.startsWith(mapVan(een.pad)));
  const url = pad.slice(mapVan(noemer?.pad ?? pad).length);
  const regel = `[${titelVan(pad)}](${/[\s()<>]/u.test(url) ? `<${url}>` : url})`;
  return noemer
    ? `Zet in "${bestandsnaam(noemer.pad)}", onder "${lijst(noemer)?.titel}", de regel: - ${regel}. Hoeft het niet mee, haal het dan weg.`
    : `Noem het in een stuk dat in dezelfde map staat, zo: ${regel}. Hoeft het niet mee, haal het dan weg.`;
}

/** `nota_grondbeleid-def.pdf` as the name of a bijlage: `Nota grondbeleid def`. */
function titelVan(pad: string): string {
  const titel = bestandsnaam(pad)
    .replace(/\.[^.]*$/u, '')
    .replace(/[_\s]+|-(?=\p{L})/gu, ' ')
    .replace(/[[\]\\`*<>]/gu, '')
    .trim();
  return `${titel.charAt(0).toUpperCase()}${titel.slice(1)}`;
}
