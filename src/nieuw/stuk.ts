import { posix } from 'node:path';
import { yamlTekst } from '../core/index.ts';
import {
  type Betekenis,
  isNamen,
  type Register,
  ROLLEN,
  type Sectieregel,
  type Soort,
  type Stuk,
  soortVan,
  type Veldregel,
  veldMet,
  type Waarde,
} from '../model/index.ts';
import { fasenVan, geraamte, nieuwNummer } from '../rollen/index.ts';
import { invulplek, ondertekst, plaatshouder, vorm } from '../rules/index.ts';

/** What the one who asks for a new stuk says of it. */
export interface Wens {
  /** Folder that it comes in, below the content folder; `''` for the content folder itself. */
  readonly map: string;
  readonly zaaknummer?: string;
  readonly onderwerp?: string;
}

/**
 * A new stuk of a soort: what is known of its zaak filled in, a placeholder in every other field that it must have and below
 * every heading, what it may have as a comment.
 */
export function nieuwStuk(soort: Soort, register: Register, wens: Wens): string {
  const vooraf = heeftVoorbespreking(register, wens) ? fasenVan(soort, register)[0] : undefined;
  const isNodig = (pad: string, { verplicht }: Veldregel): boolean =>
    verplicht === 'ja' ||
    verplicht === 'college' ||
    (verplicht === 'voorbespreking' && vooraf !== undefined && pad.startsWith(`${vooraf.groep}.`));
  const bekend = bekendIn(soort, register, wens);
  const tekst = geraamte(soort, {
    veld: (pad, veld) => bekend(pad, veld) ?? (isNodig(pad, veld) ? invulplek(pad, veld, register) : undefined),
    bij: (pad, veld) => (bekend(pad, veld) === undefined ? vorm(veld, register) : undefined),
    sectie: (sectie) =>
      sectie.verplicht || sectie.voorbeeld !== undefined || isEigenBesluit(sectie, soort, register, wens)
        ? ondertekst(sectie, soort)
        : undefined,
  });
  // An oproeping is its agenda, a list its fields, and a besluit without a heading takes its text from the voorstel.
  const isLijst = Object.values(soort.velden).some(({ type }) => type === 'ingekomen' || type === 'uitslagen');
  const heeftTekst = ROLLEN[soort.rol].document && !isLijst && soort.rol !== 'oproeping' && soort.rol !== 'besluit';
  const zonderTekst = heeftTekst && !tekst.includes('\n## ');
  return zonderTekst ? `${tekst}\n${plaatshouder(`tekst van ${soort.lidwoord} ${soort.naam}`)}\n` : tekst;
}

/** Of the fields that may be said of a new stuk those that its soort has and of which nothing is known yet. */
export function onbekend(soort: Soort, register: Register, wens: Wens): readonly ('zaaknummer' | 'onderwerp')[] {
  const bekend = bekendIn(soort, register, wens);
  const mist = (pad: string | undefined): boolean => {
    const veld = pad === undefined ? undefined : soort.velden[pad];
    return veld !== undefined && bekend(pad ?? '', veld) === undefined;
  };
  const onderwerp = mist(veldMet(soort, 'onderwerp')) ? (['onderwerp'] as const) : [];
  return mist('zaaknummer') ? ['zaaknummer', ...onderwerp] : onderwerp;
}

/** Whether a besluit must say itself what is decided: there is no voorstel yet that it can take the beslispunten of. */
function isEigenBesluit({ id }: Sectieregel, soort: Soort, register: Register, wens: Wens): boolean {
  if (soort.rol !== 'besluit' || id !== soort.beslispunten) return false;
  const nummer = nummerVan(register, wens);
  return !register.stukken.some(
    ({ rol, zaaknummer, beslispunten }) => rol === 'voorstel' && zaaknummer === nummer && beslispunten?.punten.length,
  );
}

/** The number of the zaak: that which is said, else that of the other stukken in the folder. */
function nummerVan(register: Register, { map, zaaknummer }: Wens): string | undefined {
  return zaaknummer ?? stukkenIn(register, map).find((stuk) => stuk.zaaknummer)?.zaaknummer;
}

/** Whether the agenda has the zaak in a rubriek with a session before the raad. */
function heeftVoorbespreking(register: Register, wens: Wens): boolean {
  const nummer = nummerVan(register, wens);
  return register.vergaderingen
    .filter((vergadering) => isOnder(wens.map, vergadering.map))
    .flatMap(({ agenda }) => agenda)
    .some(
      ({ aard, regels }) =>
        aard === 'met_voorbespreking' &&
        regels.some((regel) => regel.van === 'zaak' && regel.zaaknummer === nummer && !regel.zonderVoorbespreking),
    );
}

function isOnder(map: string, hoger: string): boolean {
  return hoger === '' || map === hoger || map.startsWith(`${hoger}/`);
}

/** The stukken of a folder, in the order in which a zaak passes through them. */
function stukkenIn({ stukken, huis }: Register, map: string): readonly Stuk[] {
  const rang = (stuk: Stuk): number => huis.soorten.findIndex(({ naam }) => naam === stuk.soort);
  const hier = stukken.filter(({ pad }) => posix.dirname(pad) === (map === '' ? '.' : map));
  return hier.sort((a, b) => rang(a) - rang(b));
}

/** What is known of a field: said, or written in another stuk of the zaak under the same name or with the same meaning. */
function bekendIn(soort: Soort, register: Register, wens: Wens): (pad: string, veld: Veldregel) => string | undefined {
  const { keten } = ROLLEN[soort.rol];
  const bron = stukkenIn(register, wens.map).filter(
    ({ rol, zaaknummer = wens.zaaknummer }) => ROLLEN[rol].keten && zaaknummer === (wens.zaaknummer ?? zaaknummer),
  );
  const elders = (lees: (stuk: Stuk) => Waarde | undefined): string | undefined =>
    bron.map((stuk) => yamlVan(lees(stuk))).find((waarde) => waarde !== undefined);
  const metBetekenis = (betekenis: Betekenis) => (stuk: Stuk) =>
    stuk.waarden[veldMet(soortVan(register, stuk), betekenis) ?? ''];
  return (pad, { type, betekenis }) => {
    if (pad === 'nummer' && soort.nummervorm !== undefined) return yamlVan(nummerIn(soort, register, wens));
    if (pad === 'zaaknummer') return yamlVan(wens.zaaknummer) ?? elders(({ zaaknummer }) => zaaknummer);
    if (betekenis === 'onderwerp') {
      // A bijlage or a letter is about something of its own.
      return yamlVan(wens.onderwerp) ?? (keten ? elders(metBetekenis(betekenis)) : undefined);
    }
    if (betekenis !== undefined && betekenis !== 'behandeladvies' && betekenis !== 'gewijzigd')
      return elders(metBetekenis(betekenis));
    const isZelfde = keten && !pad.includes('.') && (type === 'regel' || type === 'personen');
    return isZelfde
      ? elders((stuk) => (soortVan(register, stuk).velden[pad]?.type === type ? stuk.waarden[pad] : undefined))
      : undefined;
  };
}

/** The next number that a motie, an amendement or a toezegging of a folder can have. */
function nummerIn(soort: Soort, register: Register, wens: Wens): string | undefined {
  const vergadering = [...register.vergaderingen]
    .sort((a, b) => b.map.length - a.map.length)
    .find(({ map }) => isOnder(wens.map, map));
  return vergadering && nieuwNummer(soort, register, { vergadering, zaaknummer: nummerVan(register, wens) });
}

function yamlVan(waarde: Waarde | undefined): string | undefined {
  const teksten = typeof waarde === 'string' ? [waarde] : isNamen(waarde) ? waarde : [];
  // A placeholder that still stands in another stuk is nothing to copy.
  if (teksten.length === 0 || teksten.some((tekst) => tekst === '' || tekst.startsWith('<'))) return undefined;
  const geschreven = teksten.map(yamlTekst);
  return typeof waarde === 'string' ? geschreven[0] : `[${geschreven.join(', ')}]`;
}
