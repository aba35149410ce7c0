import { datumVoluit, yamlTekst } from '../core/index.ts';
import type { Uitgave, VerzondenBestand, VerzondenRegel, VerzondenStuk } from '../model/index.ts';

/**
 * The text of an uitgave as it is kept in git: YAML that reads well and differs by lines. The same uitgave gives the same text.
 */
export function uitgaveTekst(uitgave: Uitgave): string {
  const { nummer, op, door, ondanks, griffie, huis, agenda, stukken } = uitgave;
  return [
    `# Dit is op ${datumVoluit(op)} verstuurd. Verander hier niets: nummers en versies van later volgen hieruit.`,
    `uitgave: ${nummer}`,
    `op: ${op}`,
    `door: ${yamlTekst(door)}`,
    ...(ondanks === undefined ? [] : [`ondanks: ${yamlTekst(ondanks)}`]),
    `griffie: ${JSON.stringify(griffie)}`,
    `huis: ${yamlTekst(huis)}`,
    agenda.length === 0 ? 'agenda: []' : 'agenda:',
    ...agenda.flatMap(regelLines),
    stukken.length === 0 ? 'stukken: []' : 'stukken:',
    ...stukken.flatMap(stukLines),
    '',
  ].join('\n');
}

function regelLines({ nummer, lijn, rubriek, titel, openbaarheid, vervallen, nagekomen }: VerzondenRegel): string[] {
  return [
    `  - nummer: ${JSON.stringify(nummer)}`,
    `    lijn: ${JSON.stringify(lijn)}`,
    `    rubriek: ${JSON.stringify(rubriek)}`,
    `    titel: ${JSON.stringify(titel)}`,
    `    openbaarheid: ${openbaarheid}`,
    ...(vervallen ? ['    vervallen: ja'] : []),
    ...(nagekomen === undefined ? [] : [`    nagekomen: ${nagekomen}`]),
  ];
}

function stukLines({ bron, titel, openbaarheid, versie, sinds, inhoud, tekst, bestanden }: VerzondenStuk): string[] {
  return [
    `  - bron: ${JSON.stringify(bron)}`,
    `    titel: ${JSON.stringify(titel)}`,
    `    openbaarheid: ${openbaarheid}`,
    `    versie: ${versie}`,
    `    sinds: ${sinds}`,
    `    inhoud: ${inhoud}`,
    `    tekst: ${tekst}`,
    bestanden.length === 0 ? '    bestanden: []' : '    bestanden:',
    ...bestanden.flatMap(bestandLines),
  ];
}

function bestandLines({ pad, sha256, grootte, bladzijden }: VerzondenBestand): string[] {
  return [
    `      - pad: ${JSON.stringify(pad)}`,
    `        sha256: ${sha256}`,
    `        grootte: ${grootte}`,
    ...(bladzijden === undefined ? [] : [`        bladzijden: ${bladzijden}`]),
  ];
}
