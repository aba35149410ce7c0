import type { Nodes } from 'mdast';
import { type Checked, type Diagnostic, diagnostic, lineIndex, type Range, type SourceFile } from '../core/index.ts';
import {
  bedoeltOpenbaarheid,
  type Huis,
  isTekst,
  kaal,
  MATEN,
  meestNabij,
  type Openbaarheid,
  type Sectie,
  type Soort,
  type Stuk,
} from '../model/index.ts';
import { readBeslispunten } from './beslispunten.ts';
import { readBody, readMarkdown } from './body.ts';
import { MAX_DEPTH } from './diepte.ts';
import { readVelden } from './velden.ts';
import { readVerwijzingen } from './verwijzingen.ts';
import { readVoorwerk } from './voorwerk.ts';

/**
 * Reads one stuk. Broken front matter, an unknown soort or a text that nests too deep: no value, and what is wrong where.
 * A stuk with wrong or missing fields is still a stuk; those are for the rules to report.
 */
export function readStuk(source: SourceFile, { soorten }: Huis): Checked<Stuk> {
  const lines = lineIndex(source.text);
  const refuse = (rule: string, range: Range, message: string, hint: string): Diagnostic =>
    diagnostic({ rule, severity: 'fout', file: source.path, range, message, hint });
  const { voorwerk, fouten } = readVoorwerk(source, lines);
  if (!voorwerk) {
    return { diagnostics: fouten.map(({ range, message, hint }) => refuse('geldige-yaml', range, message, hint)) };
  }
  const { inhoud, eersteRegel, bodyBegin } = voorwerk;
  const veld = inhoud.velden.soort;
  const soort = soorten.find(({ naam }) => naam === veld?.geschreven.replace(/^(["'])(.*)\1$/u, '$2'));
  if (!soort) {
    const namen = soorten.map(({ naam }) => naam);
    const known = namen.join(', ');
    const near = veld && meestNabij(veld.geschreven, namen);
    const anders = Object.values(inhoud.velden).find(({ pad }) => !pad.includes('.') && meestNabij(pad, ['soort']));
    return {
      diagnostics: [
        !veld || veld.aard === 'leeg'
          ? refuse(
              'bekende-soort',
              veld?.sleutel ?? anders?.sleutel ?? eersteRegel,
              'Er staat niet wat voor stuk dit is.',
              !veld && anders
                ? `Bedoelt u "soort" in plaats van "${anders.pad}"?`
                : `Vul in, bijvoorbeeld: soort: ${soorten.find(({ rol }) => rol === 'voorstel')?.naam ?? namen[0]}. Het kan zijn: ${known}.`,
            )
          : refuse(
              'bekende-soort',
              veld.plek,
              `De soort "${veld.geschreven}" bestaat niet; verwacht een van ${known}.`,
              near ? `Bedoelt u "${near}"?` : 'Kies een soort uit de lijst.',
            ),
      ],
    };
  }
  const { body, tooDeep } = readBody(source, bodyBegin, lines);
  if (!body) {
    const start = { line: tooDeep ?? 1, column: 1 };
    return {
      diagnostics: [
        refuse(
          'leesbaar-bestand',
          { start, end: start },
          `Hier zijn lijsten of citaten dieper dan ${MAX_DEPTH} niveaus genest.`,
          'Maak de opsomming vlakker, of splits haar in tussenkoppen.',
        ),
      ],
    };
  }
  const { waarden: gelezen, veldfouten } = readVelden(soort, inhoud, eersteRegel);
  const waarden = Object.fromEntries(
    Object.entries(gelezen).map(([pad, waarde]) => [
      pad,
      isTekst(waarde) ? { ...waarde, nodes: readMarkdown(waarde.tekst) } : waarde,
    ]),
  );
  const secties = metId(body.secties, soort);
  const verwijzingenIn = (root: Parameters<typeof readVerwijzingen>[0], rangeOf: (node: Nodes) => Range) =>
    readVerwijzingen(root, body.definities, source.path, rangeOf);
  const punten = secties.findIndex(({ id }) => id !== undefined && id === soort.beslispunten);
  return {
    value: {
      soort: soort.naam,
      rol: soort.rol,
      pad: source.path,
      digest: source.digest,
      tekst: source.text,
      status: waarden.status === 'definitief' ? 'definitief' : 'concept',
      openbaarheid: openbaarheid(waarden, inhoud.velden),
      ...(typeof waarden.zaaknummer === 'string' && waarden.zaaknummer !== ''
        ? { zaaknummer: waarden.zaaknummer }
        : {}),
      velden: inhoud.velden,
      waarden,
      veldfouten,
      voorwerk: eersteRegel,
      bodyBegin,
      secties,
      definities: body.definities,
      voetnoten: body.voetnoten,
      ...(punten >= 0
        ? {
            beslispunten: readBeslispunten(
              secties[punten] as Sectie,
              punten,
              source.text,
              lines,
              soort.enkelPuntZonderNummer,
            ),
          }
        : {}),
      verwijzingen: [
        ...Object.entries(waarden).flatMap(([pad, waarde]) =>
          isTekst(waarde)
            ? verwijzingenIn({ children: [...(waarde.nodes ?? [])] }, () => inhoud.velden[pad]?.plek ?? eersteRegel)
            : [],
        ),
        ...verwijzingenIn(body.root, ({ position }) =>
          lines.rangeOf(position?.start.offset ?? 0, position?.end.offset ?? 0),
        ),
      ],
    },
    diagnostics: [],
  };
}

/**
 * A stuk is openbaar unless it says otherwise. A value that is not understood, or a key or a status that can only be a slip for
 * this one, counts as geheim, at whatever depth the key stands: what was meant to stay inside must not get out by a typing error.
 */
function openbaarheid({ openbaarheid: waarde, status }: Stuk['waarden'], velden: Stuk['velden']): Openbaarheid {
  const gekozen = MATEN.find((maat) => maat === waarde);
  if (gekozen) return gekozen;
  const bedoeld = Object.keys(velden).some((pad) => {
    const sleutel = pad.slice(pad.lastIndexOf('.') + 1);
    return bedoeltOpenbaarheid(sleutel) || meestNabij(sleutel, ['openbaarheid']) !== undefined;
  });
  return bedoeld || (status === undefined && bedoeltOpenbaarheid(velden.status?.geschreven ?? ''))
    ? 'geheim'
    : 'openbaar';
}

/** Tells of each section which one of its soort it is. Capitals, accents and punctuation of its title are forgiven. */
function metId(secties: readonly Sectie[], soort: Soort): readonly Sectie[] {
  const ids = new Map(
    soort.secties.flatMap(({ id, titel, ook, herken }) => [titel, ...ook, ...herken].map((een) => [kaal(een), id])),
  );
  return secties.map((sectie) => {
    const id = sectie.titel === undefined ? undefined : ids.get(kaal(sectie.titel));
    return id === undefined ? sectie : { id, ...sectie };
  });
}
