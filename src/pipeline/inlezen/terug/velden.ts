import { type IsoDate, lineIndex, MAANDEN, parseDatum, parseTijd, yamlTekst } from '../../../core/index.ts';
import { veldVanTag } from '../../../document/index.ts';
import type { Soort, Stuk } from '../../../model/index.ts';
import { type Blad, type Eenheid, tekstVan } from '../../../word/index.ts';
import type { Bewerking } from './bladbewerking.ts';
import { Onschrijfbaar } from './opmaak.ts';

/** What a field of a form needs to go back to the front matter. */
export interface Veldwerk {
  readonly stuk: Stuk;
  readonly soort: Soort;
}

/** The fields that a text shows, by their path. */
export function veldenIn({ labels }: Pick<Blad, 'labels'>): string[] {
  return [...new Set(labels.flatMap((label) => veldVanTag(label) ?? []))];
}

/** What changed in the cells of a form, as edits of the front matter; what stands beside a field is of the house. */
export function veldbewerkingen(oud: Eenheid, nieuw: Eenheid, werk: Veldwerk): Bewerking[][] {
  if (oud.bladen.length !== nieuw.bladen.length) throw new Onschrijfbaar('vast');
  const uit: Bewerking[] = [];
  for (const [k, blad] of oud.bladen.entries()) {
    const anders = nieuw.bladen[k] as Blad;
    if (tekstVan(blad) === tekstVan(anders)) continue;
    const paden = veldenIn(blad);
    const [pad] = paden;
    if (pad === undefined) throw new Onschrijfbaar(tekstVan(blad).trim() === '' ? 'ingevuld' : 'vast');
    if (paden.length > 1) throw new Onschrijfbaar('veld');
    const kaal = veldenIn(anders).length === 0 ? zonderRand(blad, anders, pad) : anders;
    const [was, wordt] = [waarden(blad, pad), waarden(kaal, pad)];
    if (kaal === anders && buiten(blad, pad) !== buiten(anders, pad)) throw new Onschrijfbaar('vast');
    if (was.join('\n') === wordt.join('\n')) continue;
    uit.push(...inVeld(pad, was, wordt, werk));
  }
  return [uit];
}

/** What a field shows: one text for each line; where the whole cell is the field, all of it. */
function waarden(blad: Blad, pad: string): string[] {
  const eigen = blad.stukjes.filter((een) => isVan(een, pad));
  const delen = eigen.length > 0 ? blad.stukjes.filter((een) => isVan(een, pad) || een.tekst === '\n') : blad.stukjes;
  return delen
    .map(({ tekst }) => tekst)
    .join('')
    .split('\n')
    .map((een) => een.trim())
    .filter((een) => een !== '');
}

const isVan = ({ veld }: Blad['stukjes'][number], pad: string): boolean =>
  veld !== undefined && veldVanTag(veld) === pad;

/** A program that does not know content controls leaves their text: the field is what stands between the words of the house. */
function zonderRand(blad: Blad, anders: Blad, pad: string): Blad {
  const eerste = blad.stukjes.findIndex((een) => isVan(een, pad));
  if (eerste < 0) return anders;
  const laatste = blad.stukjes.findLastIndex((een) => isVan(een, pad));
  const tekst = (delen: Blad['stukjes']): string => delen.map((een) => een.tekst).join('');
  const [voor, na] = [tekst(blad.stukjes.slice(0, eerste)), tekst(blad.stukjes.slice(laatste + 1))];
  const heel = tekstVan(anders);
  if (!heel.startsWith(voor) || !heel.slice(voor.length).endsWith(na)) throw new Onschrijfbaar('vast');
  return { ...anders, stukjes: [{ tekst: heel.slice(voor.length, heel.length - na.length), opmaak: '' }] };
}

/** What stands beside the field in its cell. */
function buiten(blad: Blad, pad: string): string {
  if (!blad.stukjes.some((een) => isVan(een, pad))) return '';
  const anders = blad.stukjes.filter((een) => !isVan(een, pad) && een.tekst !== '\n');
  return anders
    .map(({ tekst }) => tekst)
    .join('')
    .trim();
}

function inVeld(pad: string, was: readonly string[], wordt: readonly string[], { stuk, soort }: Veldwerk): Bewerking[] {
  const veld = stuk.velden[pad];
  const regel = soort.velden[pad];
  const lines = lineIndex(stuk.tekst);
  if (!regel) throw new Onschrijfbaar('veld');
  const schrijf = (tekst: string): string => geschreven(tekst, regel.type);
  if (wordt.length === 0) {
    if (!veld || regel.verplicht !== 'nee') throw new Onschrijfbaar('leeg');
    return [regelWeg(pad, lines.offsetAt(veld.plek.start), lines.offsetAt(veld.plek.end), stuk.tekst)];
  }
  if (!veld) throw new Onschrijfbaar('veld');
  const plek = (een: { plek: (typeof veld)['plek'] }) => ({
    van: lines.offsetAt(een.plek.start),
    tot: lines.offsetAt(een.plek.end),
  });
  const delen = Object.values(stuk.velden).filter(
    (een) => een.pad.startsWith(`${pad}.`) && /^\d+$/u.test(een.pad.slice(pad.length + 1)),
  );
  if (veld.aard === 'lijst' && delen.length === was.length && wordt.length === was.length) {
    return delen.flatMap((deel, i) =>
      was[i] === wordt[i] ? [] : [{ ...plek(deel), tekst: schrijf(wordt[i] as string) }],
    );
  }
  if (veld.aard === 'groep' || (veld.aard === 'lijst' && delen.length !== was.length)) throw new Onschrijfbaar('veld');
  if (wordt.length > 1 && regel.type !== 'personen' && regel.type !== 'lijst') throw new Onschrijfbaar('veld');
  const ruw = (tekst: string): string => {
    const plaats = was.indexOf(tekst);
    const deel = veld.aard === 'lijst' ? delen[plaats] : plaats === 0 ? veld : undefined;
    return deel ? stuk.tekst.slice(plek(deel).van, plek(deel).tot) : schrijf(tekst);
  };
  const tekst =
    wordt.length === 1 && veld.aard !== 'lijst' ? schrijf(wordt[0] as string) : `[${wordt.map(ruw).join(', ')}]`;
  const { van, tot } = plek(veld);
  return [{ van, tot, tekst: veld.aard === 'leeg' && !/\s$/u.test(stuk.tekst.slice(0, van)) ? ` ${tekst}` : tekst }];
}

/** A line or row that showed fields, and that is gone: they were emptied. What the house says beside them goes with it. */
export function geleegd({ bladen }: Eenheid, werk: Veldwerk): Bewerking[] {
  const paden = bladen.flatMap((blad) => veldenIn(blad).map((pad) => ({ blad, pad })));
  if (paden.length === 0) throw new Onschrijfbaar('vast');
  return paden.flatMap(({ blad, pad }) => inVeld(pad, waarden(blad, pad), [], werk));
}

/** Whether a unit showed a field, and shows nothing of it now: a template may leave out its line then. */
export function isGeleegd(oud: Eenheid, nieuw: Eenheid): boolean {
  return oud.bladen.some((blad, k) => {
    const anders = nieuw.bladen[k];
    return anders !== undefined && veldenIn(blad).length > 0 && tekstVan(blad) !== '' && tekstVan(anders).trim() === '';
  });
}

/** The line of a field goes; what is said behind its value stays. */
function regelWeg(pad: string, begin: number, einde: number, bron: string): Bewerking {
  const van = bron.lastIndexOf('\n', begin - 1) + 1;
  const eind = bron.indexOf('\n', einde);
  const rest = /^[ \t]*(#.*)?\r?$/u.exec(bron.slice(einde, eind));
  // A value on lines of its own is not taken out by one line.
  const heel = bron.slice(van, begin).startsWith(`${pad}:`) && !/[\r\n]/u.test(bron.slice(begin, einde));
  if (eind < 0 || !rest || !heel || /^[ \t]/u.test(bron.slice(eind + 1))) throw new Onschrijfbaar('regels');
  return { van, tot: rest[1] === undefined ? eind + 1 : eind - rest[1].length, tekst: '' };
}

const DATUM = new RegExp(`^(?:\\p{L}+ )?(\\d{1,2}) (${MAANDEN.join('|')}) (\\d{4})$`, 'iu');

function geschreven(tekst: string, type: string): string {
  switch (type) {
    case 'datum':
      return isoVan(tekst);
    case 'tijd': {
      const tijd = parseTijd(tekst.replace(/\s*uur$/u, '').replace('.', ':'));
      if (!tijd) throw new Onschrijfbaar('veld');
      return JSON.stringify(tijd);
    }
    case 'getal':
    case 'minuten': {
      const getal = /^(\d{1,9})(?:\s*(?:min|minuten|minuut))?$/u.exec(tekst)?.[1];
      if (getal === undefined) throw new Onschrijfbaar('veld');
      return getal;
    }
    case 'tekst':
    case 'indiener':
    case 'spreekrecht':
    case 'bedrag':
      throw new Onschrijfbaar('veld');
    default:
      return yamlTekst(tekst);
  }
}

function isoVan(tekst: string): IsoDate {
  const [, dag = '', maand = '', jaar = ''] = DATUM.exec(tekst) ?? [];
  const nummer = (MAANDEN as readonly string[]).indexOf(maand.toLowerCase()) + 1;
  const datum = parseDatum(tekst) ?? parseDatum(`${jaar}-${String(nummer).padStart(2, '0')}-${dag.padStart(2, '0')}`);
  if (!datum) throw new Onschrijfbaar('veld');
  return datum;
}
