import { lineIndex } from '../../../core/index.ts';
import { normaal, platteTekst, type Register, type Stuk } from '../../../model/index.ts';
import { type Eenheid, eenheidtekst, tekstVan } from '../../../word/index.ts';
import type { Bronstuk } from './bronblad.ts';
import { veldenIn } from './velden.ts';
import type { Reden, Vergelijking, Wijziging } from './wijziging.ts';

const LEEG = { stukjes: [] };

/** Where a change stands, in the words of a reader: "beslispunt 2", "veld zaaknummer". */
export function waarStaat(wijziging: Wijziging, v: Vergelijking, stuk: Stuk): string {
  const eigen = wijziging.oud.map((i) => v.oud[i]).find((een) => een !== undefined);
  const anders = wijziging.nieuw.map((j) => v.nieuw[j]).find((een) => een !== undefined);
  const veld = eigen?.bladen
    .filter((blad, k) => tekstVan(blad) !== tekstVan(anders?.bladen[k] ?? LEEG))
    .flatMap(veldenIn)[0];
  const bron = bronBij(wijziging, v);
  if (!bron && veld !== undefined) return `veld ${veld}`;
  if (!bron) return 'de vaste tekst';
  if (bron.soort === 'noot') return `voetnoot ${bron.bladen[0]?.naam ?? ''}`;
  const sectie = stuk.secties[bron.sectie];
  const titel = sectie?.titel === undefined ? 'de tekst boven de eerste kop' : `sectie ${sectie.titel}`;
  if (stuk.beslispunten?.sectie === bron.sectie) {
    const regel = lineIndex(stuk.tekst).positionAt(bron.bladen[0]?.van ?? bron.van).line;
    const punt = stuk.beslispunten.punten.findIndex(
      ({ range }) => range.start.line <= regel && range.end.line >= regel,
    );
    if (punt >= 0) return `beslispunt ${stuk.beslispunten.punten[punt]?.nummer ?? punt + 1}`;
  }
  return bron.soort === 'rij' ? `${titel}, tabel` : titel;
}

/** What the source has for it; of what is new what stands before it. */
export function bronBij({ oud, nieuw }: Wijziging, { bij, stappen }: Vergelijking): Bronstuk | undefined {
  for (const i of oud) if (bij[i]) return bij[i];
  if (oud.length > 0) return undefined;
  const plaats = stappen.findIndex((stap) => stap.nieuw === nieuw[0]);
  for (let k = plaats; k >= 0; k--) {
    const i = stappen[k]?.oud;
    const stuk = i === undefined ? undefined : bij[i];
    if (stuk && stuk.soort !== 'noot') return stuk;
  }
  return undefined;
}

/** A unit for a reader, on one line. */
export function leestekst(eenheden: readonly (Eenheid | undefined)[]): string {
  const tekst = eenheden.map((een) => (een ? eenheidtekst(een) : '')).join(' ');
  return tekst
    .replace(/[\ufffc\ue001\ue002]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What Word has now of a change, or no longer has; of a row the cells that differ. */
export function verschiltekst({ soort, oud, nieuw }: Wijziging, v: Vergelijking): string {
  const [links, rechts] = [oud.map((i) => v.oud[i]), nieuw.map((j) => v.nieuw[j])];
  if (soort === 'weg') return `weg: ${leestekst(links)}`;
  if (soort === 'nieuw') return `nieuw: ${leestekst(rechts)}`;
  if (soort === 'verplaatst') return `verplaatst: ${leestekst(rechts)}`;
  const [was, wordt] = [links[0], rechts[0]];
  if (!was || !wordt || was.bladen.length !== wordt.bladen.length) return verschil(leestekst(links), leestekst(rechts));
  const anders = was.bladen.flatMap((blad, k) => (tekstVan(blad) === tekstVan(wordt.bladen[k] ?? LEEG) ? [] : [k]));
  const deel = (een: Eenheid): string =>
    leestekst([{ ...een, bladen: anders.map((k) => een.bladen[k] as (typeof een.bladen)[number]) }]);
  return anders.length === 0 ? `opmaak van: ${leestekst(rechts)}` : verschil(deel(was), deel(wordt));
}

/** So many words before and behind what differs show where it is. */
const ROND = 4;

/** What was and what is, from a few words before the first word that differs to a few behind the last. */
function verschil(was: string, wordt: string): string {
  const [links, rechts] = [was.split(' '), wordt.split(' ')];
  const kortste = Math.min(links.length, rechts.length);
  let voor = 0;
  while (voor < kortste && links[voor] === rechts[voor]) voor++;
  let na = 0;
  while (na < kortste - voor && links.at(-1 - na) === rechts.at(-1 - na)) na++;
  const [begin, eind] = [Math.max(0, voor - ROND), Math.max(0, na - ROND)];
  const stuk = (woorden: readonly string[]): string =>
    `${begin > 0 ? '… ' : ''}${woorden.slice(begin, woorden.length - eind).join(' ')}${eind > 0 ? ' …' : ''}`;
  return `${stuk(links)} → ${stuk(rechts)}`.trim();
}

/** Why a change was not taken over, and what one can do. */
export function waarom(
  reden: Reden | undefined,
  wijziging: Wijziging,
  v: Vergelijking,
  stuk: Stuk,
  register: Register,
): string {
  switch (reden) {
    case 'vast': {
      const elders = andersStuk(leestekst(wijziging.oud.map((i) => v.oud[i])), stuk, register);
      if (elders) return `Dit komt uit ${elders}: verander het daar.`;
      return 'Dit staat niet in het stuk: het komt uit het sjabloon van het huis, uit gemeente.yaml of uit de agenda. Verander het daar als het anders moet.';
    }
    case 'veld':
      return 'Dit past niet bij het veld, of het veld staat op meer dan één plaats. Verander het boven in het stuk.';
    case 'leeg':
      return 'Dit veld is in Word leeg gemaakt, en het stuk kan niet zonder. Vul boven in het stuk in wat er moet staan.';
    case 'regels':
      return 'Dit veld is in Word leeg gemaakt. In het stuk staat het op meer dan één regel: haal het daar zelf weg.';
    case 'ingevuld':
      return 'Hier stond niets. Hoort dit in een veld van het stuk, vul dat veld dan boven in het stuk in.';
    case 'afbeelding':
      return 'Een afbeelding die in Word is toegevoegd, wordt niet overgenomen. Zet het bestand naast het stuk en noem het in de tekst.';
    case 'koppeling':
      return 'Een koppeling die in Word is toegevoegd of veranderd, is in het stuk niet zo te schrijven. Schrijf haar in het stuk zelf.';
    case 'tabel':
      return 'De kop van een tabel kan niet weg zolang de tabel er staat. Verander de tabel in het stuk zelf.';
    default:
      return 'Deze wijziging is niet zo in het stuk te schrijven dat er weer hetzelfde staat. Neem haar met de hand over.';
  }
}

/** The stuk of the same zaak that a text comes from, such as the voorstel whose beslispunten a besluit shows. */
function andersStuk(tekst: string, stuk: Stuk, { stukken }: Register): string | undefined {
  const gezocht = normaal(tekst);
  if (gezocht.length < 8) return undefined;
  const zelfdeZaak = stukken.filter(
    (een) => een.pad !== stuk.pad && een.zaaknummer !== undefined && een.zaaknummer === stuk.zaaknummer,
  );
  return zelfdeZaak.find(({ secties }) => secties.some(({ nodes }) => normaal(platteTekst(nodes)).includes(gezocht)))
    ?.pad;
}
