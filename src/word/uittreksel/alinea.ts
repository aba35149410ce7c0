import type { XmlElement } from '../xml.ts';
import { type Blad, type Stukje, TEKEN } from './api.ts';
import { alle, elementen, inhoudVan, kind, schakel, waarde } from './boom.ts';

/** What reading a paragraph needs of the package. */
export interface Pakket {
  /** Where a relationship of the part leads. */
  readonly doel: (id: string) => string | undefined;
  /** Of a style by its id: its name in lower case. */
  readonly stijl: (id: string | undefined) => string;
}

/** What the elements around a run say of it. */
type Omgeving = Pick<Stukje, 'koppeling' | 'adres' | 'veld'>;

/** What was found in a paragraph or a cell while it was read. */
export interface Vangst {
  readonly stukjes: Stukje[];
  /** The ids of the notes that are called, in order. */
  readonly noten: string[];
  readonly labels: string[];
  readonly ankers: string[];
}

export const leeg = (): Vangst => ({ stukjes: [], noten: [], labels: [], ankers: [] });

/** Character styles that are a look of their own. */
const CODE = /^(code|letterlijk|inline code|html code|broncode|source text)/u;

/** Reads the text of a paragraph: runs as pieces, without what Word fills in by itself. */
export function leesRegel(alinea: XmlElement, pakket: Pakket, uit: Vangst): void {
  const velden: { deel: 'opdracht' | 'uitkomst'; opdracht: string }[] = [];
  const loop = (knoop: XmlElement, link?: Omgeving): void => {
    for (const een of elementen(knoop)) {
      switch (een.name) {
        case 'w:r':
          leesRun(een, link);
          break;
        case 'w:hyperlink':
          loop(een, { ...link, ...linkVan(een, pakket) });
          break;
        case 'w:sdt':
          leesVak(een, link);
          break;
        case 'w:bookmarkStart':
          uit.ankers.push(een.attributes['w:name'] ?? '');
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:fldSimple':
          loop(een, { ...link, ...veldkoppeling(een.attributes['w:instr'] ?? '') });
          break;
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
          loop(een, link);
          break;
        default:
      }
    }
  };
  const leesVak = (vak: XmlElement, link?: Omgeving): void => {
    const eigenschappen = kind(vak, 'w:sdtPr');
    const stand = kind(kind(eigenschappen, 'w14:checkbox'), 'w14:checked');
    if (stand) {
      const aan = ['1', 'true'].includes(stand.attributes['w14:val'] ?? '0');
      uit.stukjes.push({ tekst: TEKEN.vakje, opmaak: '', zegt: aan ? 'aan' : 'uit' });
      return;
    }
    const label = waarde(eigenschappen, 'w:tag');
    if (label !== undefined) uit.labels.push(label);
    const inhoud = inhoudVan(vak);
    if (inhoud) loop(inhoud, label === undefined ? link : { ...link, veld: label });
  };
  const leesRun = (run: XmlElement, link?: Omgeving): void => {
    const opmaak = opmaakVan(kind(run, 'w:rPr'), pakket);
    const zet = (tekst: string, meer?: Partial<Stukje>): void => {
      if (velden.at(-1)?.deel === 'opdracht') return;
      const veldlink = velden.map(({ opdracht }) => veldkoppeling(opdracht)).findLast((een) => een !== undefined);
      uit.stukjes.push({ tekst, opmaak, ...link, ...veldlink, ...meer });
    };
    for (const een of elementen(run)) {
      switch (een.name) {
        case 'w:t':
          zet(een.children.filter((deel) => typeof deel === 'string').join(''));
          break;
        case 'w:tab':
          zet('\t');
          break;
        case 'w:br':
          if ((een.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') zet('\n');
          break;
        case 'w:cr':
          zet('\n');
          break;
        case 'w:noBreakHyphen':
          zet('\u2011');
          break;
        case 'w:sym':
          zet(String.fromCodePoint(Number.parseInt(een.attributes['w:char'] ?? '3f', 16)));
          break;
        case 'w:footnoteReference':
          uit.noten.push(een.attributes['w:id'] ?? '');
          zet(TEKEN.noot, { opmaak: '' });
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
        case 'mc:AlternateContent':
          zet(TEKEN.beeld, { opmaak: '', zegt: beschrijving(een) });
          break;
        case 'w:fldChar':
          if (een.attributes['w:fldCharType'] === 'begin') velden.push({ deel: 'opdracht', opdracht: '' });
          else if (een.attributes['w:fldCharType'] === 'end') velden.pop();
          else for (const open of velden.slice(-1)) open.deel = 'uitkomst';
          break;
        case 'w:instrText':
          for (const open of velden.slice(-1)) {
            open.opdracht += een.children.filter((deel) => typeof deel === 'string').join('');
          }
          break;
        default:
      }
    }
  };
  loop(alinea);
}

function beschrijving(knoop: XmlElement): string {
  const gezegd = alle(knoop, 'wp:docPr').map(({ attributes }) => attributes.descr ?? '');
  return gezegd.find((een) => een !== '') ?? '';
}

function opmaakVan(eigenschappen: XmlElement | undefined, { stijl }: Pakket): string {
  const naam = stijl(waarde(eigenschappen, 'w:rStyle'));
  const is = [
    CODE.test(naam) ? 'c' : '',
    schakel(eigenschappen, 'w:strike') || schakel(eigenschappen, 'w:dstrike') ? 'd' : '',
    (schakel(eigenschappen, 'w:i') ?? naam === 'emphasis') ? 's' : '',
    (schakel(eigenschappen, 'w:b') ?? naam === 'strong') ? 'v' : '',
  ];
  return is.join('');
}

/** The address outside of the file that a field of Word links to; undefined for every other field. */
function veldkoppeling(opdracht: string): Omgeving | undefined {
  const adres = /^\s*HYPERLINK\s+"([^"]+)"/iu.exec(opdracht)?.[1];
  return adres !== undefined && isAdres(adres) ? { koppeling: adres.replace(/\/$/u, ''), adres } : undefined;
}

const isAdres = (adres: string): boolean => /^[a-z][a-z0-9+.-]*:/iu.test(adres) && !/^file:/iu.test(adres);

/** A relative address is other for every place that a file was saved at: what counts is the file that it names. */
function linkVan({ attributes }: XmlElement, { doel }: Pakket): Omgeving {
  const anker = attributes['w:anchor'];
  if (anker !== undefined) return { koppeling: `#${anker}`, adres: `#${anker}` };
  const adres = doel(attributes['r:id'] ?? '') ?? '';
  if (isAdres(adres)) return { koppeling: adres.replace(/\/$/u, ''), adres };
  return { koppeling: adres.slice(adres.lastIndexOf('/') + 1), adres };
}

/** Neighbouring pieces of one look become one; spaces that cannot be seen are folded as the writer folds them. */
export function samen(stukjes: readonly Stukje[]): Stukje[] {
  const uit: Stukje[] = [];
  for (const een of stukjes) {
    const tekst = een.tekst
      .normalize('NFC')
      .replace(/[\u00a0\u202f]/gu, ' ')
      .replace(/\u00ad/gu, '');
    if (tekst === '') continue;
    const vorige = uit.at(-1);
    const gelijk =
      vorige && vorige.opmaak === een.opmaak && vorige.koppeling === een.koppeling && vorige.veld === een.veld;
    if (gelijk && vorige.zegt === undefined && een.zegt === undefined) {
      uit[uit.length - 1] = { ...vorige, tekst: vorige.tekst + tekst };
    } else uit.push({ ...een, tekst });
  }
  return uit;
}

/** All text of a paragraph. */
export const tekstVan = ({ stukjes }: Pick<Blad, 'stukjes'>): string => stukjes.map(({ tekst }) => tekst).join('');
