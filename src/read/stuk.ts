import { type Checked, type Diagnostic, diagnostic, lineIndex, type Range, type SourceFile } from '../core/index.ts';
import { type Soort, soortVan } from '../kinds/index.ts';
import { kaal, meestNabij, normaal, type Openbaarheid, SOORTEN, type Status, type Stuk } from '../model/index.ts';
import { readBeslispunten } from './beslispunten.ts';
import { readBody } from './body.ts';
import { MAX_DEPTH } from './diepte.ts';
import { readVelden } from './velden.ts';
import { readVerwijzingen } from './verwijzingen.ts';
import { readVoorwerk } from './voorwerk.ts';

/**
 * Reads one stuk. Broken front matter, an unknown soort or a text that nests too deep: no value, and what is wrong where.
 * A stuk with wrong or missing fields is still a stuk; those are for the rules to report.
 */
export function readStuk(source: SourceFile): Checked<Stuk> {
  const lines = lineIndex(source.text);
  const refuse = (rule: string, range: Range, message: string, hint: string): Diagnostic =>
    diagnostic({ rule, severity: 'fout', file: source.path, range, message, hint });
  const { voorwerk, fouten } = readVoorwerk(source, lines);
  if (!voorwerk) {
    return { diagnostics: fouten.map(({ range, message, hint }) => refuse('geldige-yaml', range, message, hint)) };
  }
  const { inhoud, eersteRegel, bodyBegin } = voorwerk;
  const veld = inhoud.velden.soort;
  const naam = SOORTEN.find((soort) => soort === veld?.geschreven.replace(/^(["'])(.*)\1$/u, '$2'));
  if (!naam) {
    const known = SOORTEN.join(', ');
    const near = veld && meestNabij(veld.geschreven, SOORTEN);
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
                : `Vul in, bijvoorbeeld: soort: raadsadvies. Het kan zijn: ${known}.`,
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
  const soort = soortVan(naam);
  const { waarden, veldfouten } = readVelden(soort, inhoud, eersteRegel);
  const sectie = beslispuntSectie(soort, body.secties);
  return {
    value: {
      soort: naam,
      pad: source.path,
      digest: source.digest,
      tekst: source.text,
      status: (waarden.status as Status | undefined) ?? 'concept',
      openbaarheid: openbaarheid(waarden, inhoud.velden),
      ...(typeof waarden.zaaknummer === 'string' && waarden.zaaknummer !== ''
        ? { zaaknummer: waarden.zaaknummer }
        : {}),
      velden: inhoud.velden,
      waarden,
      veldfouten,
      voorwerk: eersteRegel,
      bodyBegin,
      secties: body.secties,
      definities: body.definities,
      voetnoten: body.voetnoten,
      ...(sectie >= 0
        ? {
            beslispunten: readBeslispunten(body.secties[sectie] as Stuk['secties'][number], sectie, source.text, lines),
          }
        : {}),
      verwijzingen: readVerwijzingen(body.root, body.definities, source.path, lines),
    },
    diagnostics: [],
  };
}

/** Words that people write as a field or a status when they mean openbaarheid; without spaces and signs. */
const BEDOELD = /^(?:niet)?openbaar$|^(?:geheim|besloten|vertrouwelijk|intern|embargo)(?:e|heid|houding)?$/u;

/**
 * A stuk is openbaar unless it says otherwise. A value that is not understood, or a key or a status that can only be a slip for
 * this one, counts as geheim, at whatever depth the key stands: what was meant to stay inside must not get out by a typing error.
 */
function openbaarheid({ openbaarheid: waarde, status }: Record<string, unknown>, velden: Stuk['velden']): Openbaarheid {
  if (waarde !== undefined) return waarde as Openbaarheid;
  const woord = (tekst: string): string => kaal(tekst).replaceAll(' ', '');
  const bedoeld = Object.keys(velden).some((pad) => {
    const sleutel = pad.slice(pad.lastIndexOf('.') + 1);
    return BEDOELD.test(woord(sleutel)) || meestNabij(sleutel, ['openbaarheid']) !== undefined;
  });
  return bedoeld || (status === undefined && BEDOELD.test(woord(velden.status?.geschreven ?? '')))
    ? 'geheim'
    : 'openbaar';
}

function beslispuntSectie(soort: Soort, secties: Stuk['secties']): number {
  const titel = soort.beslispunten;
  return titel === undefined
    ? -1
    : secties.findIndex((sectie) => sectie.titel !== undefined && normaal(sectie.titel) === normaal(titel));
}
