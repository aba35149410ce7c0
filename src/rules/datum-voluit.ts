import { datumVoluit } from '../core/index.ts';
import { soortVan, veldMet } from '../model/index.ts';
import { afgekort, type Datumvorm, inCijfers, tenOpzichte } from './hulp/datumvormen.ts';
import { jaarloos } from './hulp/jaarloos.ts';
import { grenzen, OPMAAK } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

export const datumInWoorden: Regel = {
  id: 'datum-voluit',
  severity: 'waarschuwing',
  kort: 'Een datum staat voluit, met de maand in letters en het jaar erbij.',
  reden:
    '"12 juli jl." is over een jaar niet meer te begrijpen, en 5-7-2022 leest niet iedereen op dezelfde manier. Waar de alinea, de titel of een datum ernaast het jaar al noemt, mag het wegblijven.',
  fout: losseTekst('De buurt sprak hierover op 12 februari jl. met het college.'),
  goed: losseTekst('De buurt sprak hierover op 12 februari 2026 met het college.'),
  ...alleenStuk((stuk, register, meld) => {
    const veld = stuk.velden[veldMet(soortVan(register, stuk), 'onderwerp') ?? ''];
    const titel = veld?.aard === 'waarde' ? grenzen(stuk, veld.plek) : undefined;
    const zeg = ({ geschreven, range, dag, zeker }: Datumvorm, verwacht: string, hint: string): void =>
      meld({
        range,
        message: `Hier staat ${citaat(geschreven.replaceAll(OPMAAK, ''))}; verwacht wordt ${verwacht}.`,
        hint: dag ? `Schrijf "${datumVoluit(dag)}".` : hint,
        ...(dag && zeker && !geschreven.includes(OPMAAK) ? { fix: [{ range, text: datumVoluit(dag) }] } : {}),
      });
    for (const vorm of tenOpzichte(stuk, titel)) {
      const woord = /[\p{L}.]+$/u.exec(vorm.geschreven)?.[0] ?? '';
      zeg(vorm, 'een datum met het jaar erbij', `Schrijf het jaar, en laat "${woord}" weg.`);
    }
    for (const vorm of afgekort(stuk, titel))
      zeg(vorm, 'de datum voluit', 'Schrijf de maand voluit, met het jaar erachter.');
    for (const vorm of inCijfers(stuk, titel)) zeg(vorm, 'de datum voluit', '');
    for (const { match, range } of jaarloos(stuk, register, titel))
      zeg({ geschreven: match[0], range }, 'een datum met het jaar erbij', 'Schrijf het jaar erbij.');
  }),
};
