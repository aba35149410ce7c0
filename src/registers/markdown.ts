import { posix } from 'node:path';
import { datumVoluit, parseDatum, markdownTekst as tekst, yamlTekst } from '../core/index.ts';
import { bezwaarTegenGrond, type Openbaarheid, strengste, tekstveld } from '../model/index.ts';
import { maandVoluit } from './maand.ts';
import { diagramtekst } from './staafdiagram.ts';
import type { Kolom, Maandtal, Registertabel, Rij } from './tabel.ts';

/** A register as a stuk: where it is to lie, and what is in it. */
export interface Registerstuk {
  /** Path below the content folder: links in it are relative to that. */
  readonly pad: string;
  /** The name of its soort. */
  readonly soort: string;
  /** How open it is at most: that of the lines in it may be less. */
  readonly openbaarheid: Openbaarheid;
  /** The name of the file with its chart, beside it. */
  readonly diagram?: string;
}

/** A register as the text of a stuk, without the `---` that it begins with. */
export function registerMarkdown(tabel: Registertabel, stuk: Registerstuk): string {
  const { titel, inleiding, leeg, rijen, kolommen, maanden = [] } = tabel;
  const maat = strengste([stuk.openbaarheid, ...rijen.map(({ openbaarheid }) => openbaarheid)]);
  const velden = [
    `soort: ${stuk.soort}`,
    'status: definitief',
    ...(maat === 'openbaar' ? [] : [`openbaarheid: ${maat}`]),
    ...(maat === 'geheim' ? geheimhouding(rijen) : []),
    `onderwerp: ${yamlTekst(titel)}`,
  ];
  const zichtbaar = kolommen.filter(({ inKop }) => !inKop);
  const groepen = [...new Set(rijen.map(({ groep }) => groep))];
  const delen = [
    inleiding,
    ...(stuk.diagram === undefined || maanden.length === 0 ? [] : diagram(maanden, stuk.diagram)),
    ...(rijen.length === 0 ? [leeg] : []),
    ...groepen.flatMap((groep) => [
      `## ${tekst(groep)}`,
      tabelVan(
        zichtbaar,
        rijen.filter((rij) => rij.groep === groep),
        stuk.pad,
      ),
    ]),
  ];
  return `${velden.join('\n')}\n---\n\n${delen.join('\n\n')}\n`;
}

function diagram(maanden: readonly Maandtal[], bestand: string): readonly string[] {
  const regels = maanden.map(({ maand, aantal }) => `| ${maandVoluit(maand)} | ${aantal} |`);
  return [
    `![${tekst(diagramtekst(maanden))}](${adres(bestand)})`,
    ['| Maand | Aantal zaken |', '| :--- | ---: |', ...regels].join('\n'),
  ];
}

/** Columns in which nothing stands anywhere in the table are left out: an empty one says nothing and takes room. */
function tabelVan(kolommen: readonly Kolom[], rijen: readonly Rij[], pad: string): string {
  const gevuld = kolommen.filter(({ sleutel }) => rijen.some(({ waarden }) => waarden[sleutel]));
  const regel = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
  return [
    regel(gevuld.map(({ titel }) => titel)),
    regel(gevuld.map(() => ':---')),
    ...rijen.map((rij) => regel(gevuld.map((kolom) => cel(kolom, rij, pad)))),
  ].join('\n');
}

function cel({ sleutel, datum }: Kolom, { waarden, naar }: Rij, pad: string): string {
  const waarde = waarden[sleutel] ?? '';
  const dag = datum ? parseDatum(waarde) : undefined;
  const woorden = tekst(dag ? datumVoluit(dag) : waarde);
  const doel = naar[sleutel];
  return doel && woorden !== '' ? `[${woorden}](${adres(posix.relative(posix.dirname(pad), doel.pad))})` : woorden;
}

function adres(pad: string): string {
  return encodeURI(pad).replace(/[?#()]/gu, (teken) => `%${teken.charCodeAt(0).toString(16)}`);
}

/** What a register with something geheim in it says of that: on what grounds, by whom, and since when, as its sources say it. */
function geheimhouding(rijen: readonly Rij[]): readonly string[] {
  const geheim = [...new Set(rijen.flatMap(({ bronnen }) => bronnen))].filter(
    ({ openbaarheid }) => openbaarheid === 'geheim',
  );
  const van = (veld: string): readonly string[] => [...new Set(geheim.flatMap((bron) => tekstveld(bron, veld) ?? []))];
  const [eerste, ...andere] = van('grond');
  const samen = [eerste, ...andere].filter(Boolean).join(' en ');
  const grond = bezwaarTegenGrond(samen) === undefined ? samen : (eerste ?? '');
  return [
    ['grond', grond] as const,
    ['opgelegd_door', van('opgelegd_door').join(' en ')] as const,
    ['opgelegd_op', [...van('opgelegd_op')].sort()[0] ?? ''] as const,
  ].flatMap(([veld, waarde]) =>
    waarde === '' ? [] : [`${veld}: ${veld === 'opgelegd_op' ? waarde : yamlTekst(waarde)}`],
  );
}
