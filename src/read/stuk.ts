import type { Nodes, RootContent } from 'mdast';
import {
  type Checked,
  type Diagnostic,
  diagnostic,
  FILE_START,
  lineIndex,
  type Range,
  type SourceFile,
} from '../core/index.ts';
import {
  bedoeltOpenbaarheid,
  type Huis,
  isBijlagen,
  isTekst,
  isWijzigingen,
  kaal,
  MATEN,
  maatVanMap,
  meestNabij,
  type Openbaarheid,
  type Sectie,
  type Soort,
  type Stuk,
  type Waarde,
} from '../model/index.ts';
import { readBeslispunten } from './beslispunten.ts';
import { type Geweigerd, readBody, readMarkdown } from './body.ts';
import { MAX_DEPTH } from './diepte.ts';
import { MAX_KEREN, MAX_LEESTEKENS, MAX_LOS, MAX_TEKENS } from './kosten.ts';
import { readVelden } from './velden.ts';
import { bijlageverwijzingen, geleverdAls, ingekomenverwijzingen, metPad, readVerwijzingen } from './verwijzingen.ts';
import { readVoorwerk } from './voorwerk.ts';

/**
 * Reads one stuk. Broken front matter, an unknown soort or a text that nests too deep or has too much markup in one paragraph: no
 * value, and what is wrong where. A stuk with wrong or missing fields is still a stuk; those are for the rules to report. A stuk
 * that a parser cannot cope with is a fault of ours, and keeps no other from being read.
 */
export function readStuk(source: SourceFile, huis: Huis): Checked<Stuk> {
  try {
    return read(source, huis);
  } catch (error) {
    return {
      diagnostics: [
        diagnostic({
          rule: 'interne-fout',
          severity: 'fout',
          file: source.path,
          range: FILE_START,
          message: `Dit stuk kan niet worden gelezen: griffie loopt erop vast (${error instanceof Error ? error.message : String(error)}).`,
          hint: 'Dit is een fout van griffie, niet van uw stuk. Meld haar, met het stuk erbij.',
        }),
      ],
    };
  }
}

function read(source: SourceFile, { soorten }: Huis): Checked<Stuk> {
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
  const { body, geweigerd } = readBody(source, bodyBegin, lines);
  if (!body) {
    const start = { line: geweigerd?.line ?? 1, column: 1 };
    return {
      diagnostics: [refuse('leesbaar-bestand', { start, end: start }, ...WAAROM[geweigerd?.reden ?? 'diepte'])],
    };
  }
  const { waarden: gelezen, veldfouten } = readVelden(soort, inhoud, eersteRegel);
  const inVelden: Diagnostic[] = [];
  const waarden = Object.fromEntries(
    Object.entries(gelezen).map(([pad, waarde]): [string, Waarde] => {
      if (isBijlagen(waarde)) return [pad, waarde.map((een) => metPad(een, source.path))];
      const opgemaakt = (tekst: string): readonly RootContent[] => {
        const { nodes = [], geweigerd: inVeld } = readMarkdown(tekst);
        const plek = inhoud.velden[pad]?.plek ?? eersteRegel;
        if (inVeld) inVelden.push(refuse('leesbaar-bestand', plek, ...WAAROM[inVeld.reden]));
        return nodes;
      };
      if (isWijzigingen(waarde)) return [pad, waarde.map((een) => ({ ...een, nodes: opgemaakt(een.tekst) }))];
      if (!isTekst(waarde)) return [pad, waarde];
      return [pad, { ...waarde, nodes: opgemaakt(waarde.tekst) }];
    }),
  );
  if (inVelden.length > 0) return { diagnostics: inVelden };
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
      openbaarheid: openbaarheid(waarden, inhoud.velden, source.path),
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
      ...(typeof waarden.bestand === 'string' ? { geleverd: geleverdAls(waarden.bestand, source.path) } : {}),
      verwijzingen: [
        ...Object.entries(waarden).flatMap(([pad, waarde]) =>
          isTekst(waarde)
            ? verwijzingenIn({ children: [...(waarde.nodes ?? [])] }, () => inhoud.velden[pad]?.plek ?? eersteRegel)
            : [],
        ),
        ...bijlageverwijzingen(waarden.bijlagen, inhoud.velden, eersteRegel),
        ...Object.entries(waarden).flatMap(([pad, waarde]) =>
          ingekomenverwijzingen(waarde, pad, inhoud.velden, source.path, eersteRegel),
        ),
        ...verwijzingenIn(body.root, ({ position }) =>
          lines.rangeOf(position?.start.offset ?? 0, position?.end.offset ?? 0),
        ),
      ],
    },
    diagnostics: [],
  };
}

/** What is said of a text that is not read, and what to do. */
const WAAROM: Readonly<Record<Geweigerd['reden'], readonly [string, string]>> = {
  diepte: [
    `Hier staan lijsten, citaten of opmaak meer dan ${MAX_DEPTH} niveaus diep in elkaar.`,
    'Maak de opsomming vlakker, of splits haar in tussenkoppen.',
  ],
  tekens: [
    `In deze alinea staan meer dan ${MAX_TEKENS} opmaaktekens (*, _, \`, [ of <); dat is te veel om te lezen.`,
    'Splits de alinea met witregels, of zet een \\ voor tekens die geen opmaak zijn.',
  ],
  onderstreept: [
    `Dit stuk heeft meer dan ${MAX_KEREN} regels met === of --- recht onder een andere; dat is te veel om te lezen.`,
    'Schrijf een kop met ## ervoor, en zet een witregel boven een streep.',
  ],
  noten: [
    `Dit stuk heeft meer dan ${MAX_KEREN} voetnoten en adressen ([^1]: … of [naam]: …); dat is te veel om te lezen.`,
    'Splits het stuk, of neem een deel ervan op als bijlage.',
  ],
  los: [
    `Dit stuk heeft meer dan ${MAX_LOS} losse citaten en opsommingen; dat is te veel om te lezen.`,
    'Zet wat bij elkaar hoort in één opsomming, zonder witregels ertussen, of splits het stuk.',
  ],
  adres: [
    `In dit adres staan meer dan ${MAX_LEESTEKENS} leestekens achter elkaar; dat is te veel om te lezen.`,
    'Controleer het adres, of zet een spatie voor wat er niet bij hoort.',
  ],
};

/**
 * A stuk is openbaar unless it says otherwise. A value that is not understood, or a key or a status that can only be a slip for
 * this one, counts as geheim, at whatever depth the key stands: what was meant to stay inside must not get out by a typing error.
 * In a folder that says so (`geheim/`) a stuk that says nothing itself is not openbaar.
 */
function openbaarheid(
  { openbaarheid: waarde, status }: Stuk['waarden'],
  velden: Stuk['velden'],
  path: string,
): Openbaarheid {
  const gekozen = MATEN.find((maat) => maat === waarde);
  if (gekozen) return gekozen;
  const bedoeld = Object.keys(velden).some((pad) => {
    // Of a bijlage, and not of the stuk.
    if (pad.startsWith('bijlagen.')) return false;
    const sleutel = pad.slice(pad.lastIndexOf('.') + 1);
    return bedoeltOpenbaarheid(sleutel) || meestNabij(sleutel, ['openbaarheid']) !== undefined;
  });
  return bedoeld || (status === undefined && bedoeltOpenbaarheid(velden.status?.geschreven ?? ''))
    ? 'geheim'
    : (maatVanMap(path) ?? 'openbaar');
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
