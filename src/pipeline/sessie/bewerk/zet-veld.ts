import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Soort, Veldregel } from '../../../model/index.ts';
import type { TekstEdit } from '../api.ts';
import { nieuwBlok, zetBlok } from './blok.ts';
import { aanhalingVan, heeftOpmerking, zetLijst } from './lijst.ts';
import { gekrompen, pasToe } from './pas-toe.ts';
import { alsYaml } from './schrijf.ts';
import { haalSleutelWeg, voegSleutelToe } from './sleutel.ts';
import { leestTerug } from './toets.ts';
import { waardeOp } from './velden.ts';
import {
  bereikVan,
  isBlok,
  isVerweven,
  isWeigering,
  leesVoorwerk,
  type Plek,
  type Voorwerk,
  vindPaar,
  type Weigering,
} from './voorwerk.ts';
import { gevraagdeWaarden, magMeer, toonWaarde } from './waarden.ts';

/** The edits that a change comes to, or why it is not made. */
export type Bewerking = { readonly edits: readonly TekstEdit[] } | Weigering;

const BRON = 'Dit veld is geschreven op een manier die een formulier niet kan veranderen; verander het in de bron.';

/**
 * Gives a field of the front matter other values: the smallest edits of the text that read back as what is asked and change nothing
 * else. None: its key goes. A field that is not there comes at its place in the order of the soort. Refuses where the way in which
 * something was written does not allow it.
 */
export function zetVeld(tekst: string, soort: Soort, pad: string, waarden: readonly string[]): Bewerking {
  const veld = soort.velden[pad];
  const gevraagd = gevraagdeWaarden(waarden, veld);
  const begin = tekst.startsWith('\ufeff') ? 1 : 0;
  if (!tekst.startsWith('---', begin)) return metVoorwerk(tekst, begin, soort, pad, gevraagd);
  const voorwerk = leesVoorwerk(tekst);
  if (isWeigering(voorwerk)) return voorwerk;
  const plek = vindPaar(voorwerk, pad);
  const nu = toonWaarde(waardeOp(voorwerk, pad), veld);
  if (nu === undefined || isGebonden(voorwerk, pad, plek)) return { reden: BRON };
  if (nu.length === gevraagd.length && nu.every((een, i) => een === gevraagd[i]) && (gevraagd.length > 0 || !plek)) {
    return { edits: [] };
  }
  const meer = magMeer(veld) || gevraagd.length > 1;
  if (gevraagd.length > 1 && veld !== undefined && !magMeer(veld))
    return { reden: 'In dit veld past maar één waarde.' };
  const asked: Opdracht = { voorwerk, soort, pad, veld, nu, gevraagd, lijst: meer && isLijst(veld, gevraagd) };
  for (const edits of plek ? wijzigingen(asked, plek) : toevoegingen(asked)) {
    const krom = edits && gekrompen(tekst, edits);
    if (krom && leestTerug(asked, krom)) return { edits: krom };
  }
  return { reden: BRON };
}

interface Opdracht {
  readonly voorwerk: Voorwerk;
  readonly soort: Soort;
  readonly pad: string;
  readonly veld: Veldregel | undefined;
  readonly nu: readonly string[];
  readonly gevraagd: readonly string[];
  /** What is asked is written as a list. */
  readonly lijst: boolean;
}

/** Whether one value too is written as a list. */
function isLijst(veld: Veldregel | undefined, gevraagd: readonly string[]): boolean {
  return gevraagd.length > 1 || veld?.type === 'lijst' || veld?.type === 'bijlagen';
}

/** Whether a place is bound up with others, or stands in something that is no group. */
function isGebonden(voorwerk: Voorwerk, pad: string, plek: Plek | undefined): boolean {
  if (plek)
    return (
      isVerweven(plek.paar.key) ||
      isVerweven(plek.paar.value) ||
      plek.binnen.some(({ anchor, tag }) => anchor !== undefined || tag !== undefined)
    );
  const [groep = '', lid] = pad.split('.');
  const boven = lid === undefined ? undefined : vindPaar(voorwerk, groep);
  if (!boven?.paar.value) return false;
  const { value } = boven.paar;
  return isVerweven(value) || !(isMap(value) || (isScalar(value) && value.value === null));
}

/** A front matter for a text that has none. */
function metVoorwerk(tekst: string, begin: number, soort: Soort, pad: string, gevraagd: readonly string[]): Bewerking {
  if (gevraagd.length === 0) return { edits: [] };
  const regeleinde = /\r?\n/u.exec(tekst)?.[0] ?? '\n';
  const leeg = `---${regeleinde}---${regeleinde}`;
  const binnen = zetVeld(leeg, soort, pad, gevraagd);
  if (isWeigering(binnen)) return binnen;
  const wit = /^\s*$/u.test(tekst.slice(begin).split('\n')[0] ?? '') ? '' : regeleinde;
  return { edits: [{ begin, eind: begin, tekst: `${pasToe(leeg, binnen.edits)}${wit}` }] };
}

/** The ways in which a value that stands there can become what is asked, the smallest first. */
function* wijzigingen(opdracht: Opdracht, plek: Plek): Generator<readonly TekstEdit[] | undefined> {
  const { voorwerk, veld, nu, gevraagd, lijst } = opdracht;
  const { yaml, begin: af } = voorwerk;
  const { key, value } = plek.paar;
  if (gevraagd.length === 0) {
    const weg = haalSleutelWeg(voorwerk, plek);
    yield weg && [weg];
    return;
  }
  if (isSeq(value) && value.items.length > 0) {
    yield zetLijst(voorwerk, value as YAMLSeq<Node>, nu, gevraagd, veld);
    return;
  }
  const flow = plek.binnen.some((map) => map.flow);
  const naSleutel = /^[ \t]*:/u.exec(yaml.slice(bereikVan(key)[1]));
  if (!naSleutel) return;
  const dubbelePunt = bereikVan(key)[1] + naSleutel[0].length;
  if (isLeeg(value, yaml)) {
    const geschreven = inRegel(opdracht, flow, undefined);
    yield geschreven === undefined
      ? undefined
      : [{ begin: af + dubbelePunt, eind: af + dubbelePunt, tekst: ` ${geschreven}` }];
    return;
  }
  if (!value) return;
  if (isBlok(value) && !lijst) yield zetBlok(voorwerk, value, gevraagd[0] ?? '');
  const [begin, eind] = bereikVan(value);
  const ertussen = yaml.slice(dubbelePunt, begin);
  if (
    isBlok(value)
      ? yaml.slice(begin, eind).split('\n')[0]?.includes('#')
      : heeftOpmerking(yaml.slice(begin, eind), value)
  )
    return;
  const opRegel = /[\r\n]/u.test(ertussen);
  if (opRegel && ertussen.includes('#')) return;
  const geschreven = inRegel(opdracht, flow, value);
  if (geschreven === undefined) return;
  yield [
    opRegel
      ? { begin: af + dubbelePunt, eind: af + eind, tekst: ` ${geschreven}` }
      : { begin: af + begin, eind: af + eind, tekst: geschreven },
  ];
  if (!flow && !lijst && (gevraagd[0] ?? '').includes('\n')) {
    const inspringing = /^[ ]*/u.exec(yaml.slice(yaml.lastIndexOf('\n', bereikVan(key)[0] - 1) + 1))?.[0] ?? '';
    yield [
      {
        begin: af + begin,
        eind: af + eind,
        tekst: nieuwBlok(gevraagd[0] ?? '', inspringing, voorwerk.regeleinde),
      },
    ];
  }
}

/** Whether nothing stands behind a key. */
function isLeeg(value: Node | null, yaml: string): boolean {
  if (!value) return true;
  const [begin, eind] = bereikVan(value);
  return isScalar(value) && yaml.slice(begin, eind).trim() === '';
}

/** What is asked, on one line; what stood there keeps its quotes. */
function inRegel(
  { veld, gevraagd, nu, lijst, voorwerk }: Opdracht,
  flow: boolean,
  oud: Node | undefined,
): string | undefined {
  const [eerste = ''] = gevraagd;
  if (!lijst) return alsYaml(eerste, { veld, flow, aanhaling: aanhalingVan(oud) });
  const stond = oud && !isSeq(oud) ? voorwerk.yaml.slice(...bereikVan(oud)) : undefined;
  const delen = gevraagd.map((een) =>
    een === nu[0] && nu.length === 1 && stond && !/[\n,[\]{}]/u.test(stond)
      ? stond
      : alsYaml(een, { veld, flow: true }),
  );
  return delen.every((deel) => deel !== undefined) ? `[${delen.join(', ')}]` : undefined;
}

/** The ways in which a field that is not there can be added. */
function* toevoegingen(opdracht: Opdracht): Generator<readonly TekstEdit[] | undefined> {
  const { voorwerk, soort, pad, gevraagd, lijst, veld } = opdracht;
  const { tekst, begin: af, yaml, wortel, regeleinde } = voorwerk;
  const [groep = '', lid] = pad.split('.');
  const kort = inRegel(opdracht, false, undefined);
  const flow = inRegel(opdracht, true, undefined);
  if (kort === undefined || flow === undefined) return;
  const [eerste = ''] = gevraagd;
  const isLang = !lijst && veld?.type === 'tekst' && eerste.includes('\n');
  const blok = (inspringing: string): string => ` ${isLang ? nieuwBlok(eerste, inspringing, regeleinde) : kort}`;
  const paden = ['soort', ...Object.keys(soort.velden)];
  const boven = [...new Set(paden.map((een) => een.split('.')[0] ?? ''))];
  const leden = paden.flatMap((een) => (een.startsWith(`${groep}.`) ? [een.slice(groep.length + 1)] : []));
  const inGroep = lid === undefined ? undefined : vindPaar(voorwerk, groep);
  if (lid !== undefined && inGroep) {
    const { key, value } = inGroep.paar;
    if (isMap(value) && !isLeeg(value, yaml)) {
      const edit = voegSleutelToe(voorwerk, value as YAMLMap<Node, Node | null>, lid, leden, { blok, flow });
      yield edit && [edit];
      return;
    }
    const regel = yaml.lastIndexOf('\n', bereikVan(key)[0] - 1) + 1;
    const inspringing = `${/^[ ]*/u.exec(yaml.slice(regel))?.[0] ?? ''}  `;
    const einde = regelEinde(tekst, af + bereikVan(key)[1]);
    if (!inGroep.binnen.some((map) => map.flow)) {
      yield [{ begin: einde, eind: einde, tekst: `${inspringing}${lid}:${blok(inspringing)}${regeleinde}` }];
    }
    const punt = af + bereikVan(key)[1] + (/^[ \t]*:/u.exec(yaml.slice(bereikVan(key)[1]))?.[0].length ?? 0);
    yield [{ begin: punt, eind: punt, tekst: ` { ${lid}: ${flow} }` }];
    return;
  }
  const waarde =
    lid === undefined
      ? { blok, flow }
      : {
          blok: (inspringing: string) => `${regeleinde}${inspringing}  ${lid}:${blok(`${inspringing}  `)}`,
          flow: `{ ${lid}: ${flow} }`,
        };
  if (isMap(wortel)) {
    const edit = voegSleutelToe(voorwerk, wortel as YAMLMap<Node, Node | null>, groep, boven, waarde);
    yield edit && [edit];
    return;
  }
  const einde = yaml === '' ? af : regelEinde(tekst, af + yaml.length);
  yield [{ begin: einde, eind: einde, tekst: `${groep}:${waarde.blok('')}${regeleinde}` }];
}

function regelEinde(tekst: string, offset: number): number {
  const eind = tekst.indexOf('\n', offset);
  return eind < 0 ? tekst.length : eind + 1;
}
