import type { Diagnostic } from '../core/index.ts';
import type { Huis, Register } from '../model/index.ts';
import { aanhalingstekens } from './aanhalingstekens.ts';
import { ambtenaarGelijk } from './ambtenaar-gelijk.ts';
import { amendementGrond } from './amendement-grond.ts';
import { amendementNummering } from './amendement-nummering.ts';
import { amendementVerwerkt } from './amendement-verwerkt.ts';
import { artikelKop } from './artikel-kop.ts';
import { bedragVorm } from './bedrag-vorm.ts';
import { beslispuntenBehandeling } from './beslispunten-behandeling.ts';
import { beslispuntenGelijk } from './beslispunten-gelijk.ts';
import { beslispuntenLijst } from './beslispunten-lijst.ts';
import { besluitZelfstandig } from './besluit-zelfstandig.ts';
import { besluitenlijstTermijn } from './besluitenlijst-termijn.ts';
import type { Oordeelbewaring } from './bewaring.ts';
import { bijlageBestaat } from './bijlage-bestaat.ts';
import { bijlageGenoemd } from './bijlage-genoemd.ts';
import { bijlageOpenbaarheid } from './bijlage-openbaarheid.ts';
import { oordeel } from './check.ts';
import { datumInWoorden } from './datum-voluit.ts';
import { dubbelStuk } from './dubbel-stuk.ts';
import { geenHtml } from './geen-html.ts';
import { geenPlaatshouder } from './geen-plaatshouder.ts';
import { geheimhouding } from './geheimhouding.ts';
import type { Oordeelgeheugen } from './geheugen.ts';
import { geleverdStuk } from './geleverd-stuk.ts';
import { getypteLijst } from './getypte-lijst.ts';
import { groetDubbel } from './groet-dubbel.ts';
import { hamerstuk } from './hamerstuk.ts';
import { hamerstukVooruit } from './hamerstuk-vooruit.ts';
import { eigenNaam } from './hulp/standen.ts';
import { indiener } from './indiener.ts';
import { inleidendeZin } from './inleidende-zin.ts';
import { kopNiveau } from './kop-niveau.ts';
import { koppeling } from './koppeling.ts';
import { koppelingTekst } from './koppeling-tekst.ts';
import { leegBesluitRegel } from './leeg-besluit.ts';
import { leesbaarheid } from './leesbaarheid.ts';
import { legeKop } from './lege-kop.ts';
import { mapDatum } from './map-datum.ts';
import { motieDictum } from './motie-dictum.ts';
import { nietGedrukt } from './niet-gedrukt.ts';
import { nietGelezen } from './niet-gelezen.ts';
import { onbekendVeld } from './onbekend-veld.ts';
import { onbekendeRegel } from './onbekende-regel.ts';
import { onbekendeSectie } from './onbekende-sectie.ts';
import { ondertekenaar } from './ondertekenaar.ts';
import { onderwerpGelijk } from './onderwerp-gelijk.ts';
import { onderwerpZonderZaaknummer } from './onderwerp-zonder-zaaknummer.ts';
import { ontbrekendTeken } from './ontbrekend-teken.ts';
import { openbaarheidZaak } from './openbaarheid-zaak.ts';
import { opmaakAlsTekst } from './opmaak-als-tekst.ts';
import { opnieuwGestemd } from './opnieuw-gestemd.ts';
import { oproepingTermijn } from './oproeping-termijn.ts';
import { maakHandleiding, type Regelblad, regelPagina, zwaarte } from './pagina.ts';
import { portefeuillehouderBekend } from './portefeuillehouder-bekend.ts';
import { portefeuillehouderGelijk } from './portefeuillehouder-gelijk.ts';
import { privacyBsn } from './privacy-bsn.ts';
import { privacyGegevens } from './privacy-gegevens.ts';
import { raadslidBekend } from './raadslid-bekend.ts';
import type { Regel } from './rule.ts';
import { STADIA } from './stadia.ts';
import { stemmingGeheim } from './stemming-geheim.ts';
import { stemmingKlopt } from './stemming-klopt.ts';
import { stukOpAgenda } from './stuk-op-agenda.ts';
import { stukkenCompleet } from './stukken-compleet.ts';
import { stuknummerVorm } from './stuknummer-vorm.ts';
import { tabelBreedte } from './tabel-breedte.ts';
import { tabelKop } from './tabel-kop.ts';
import { tabelTeltOp } from './tabel-telt-op.ts';
import { titelNaVerzending } from './titel-na-verzending.ts';
import { toezeggingBekend } from './toezegging-bekend.ts';
import { toezeggingTermijn } from './toezegging-termijn.ts';
import { uitslagBesloten } from './uitslag-besloten.ts';
import { uitslagCompleet } from './uitslag-compleet.ts';
import { uitslagGewijzigd } from './uitslag-gewijzigd.ts';
import { veldVorm } from './veld-vorm.ts';
import { verminkteTekst } from './verminkte-tekst.ts';
import { verplichtVeld } from './verplicht-veld.ts';
import { verplichteSectie } from './verplichte-sectie.ts';
import { verslagStuk } from './verslag-stuk.ts';
import { voetnoot } from './voetnoot.ts';
import { volgendeVergadering } from './volgende-vergadering.ts';
import { volgordeSecties } from './volgorde-secties.ts';
import { voorbespreking } from './voorbespreking.ts';
import { vreemdeTekens } from './vreemde-tekens.ts';
import { weekdagKlopt } from './weekdag-klopt.ts';
import { wijzigingGenoemd } from './wijziging-genoemd.ts';
import { wijzigingenActueel } from './wijzigingen-actueel.ts';
import { zaakBestaat } from './zaak-bestaat.ts';
import { zaakInMap } from './zaak-in-map.ts';
import { zaalDubbel } from './zaal-dubbel.ts';

export type { Oordeelbewaring } from './bewaring.ts';
export { bladspiegel } from './bladspiegel.ts';
export { applyFixes } from './fix.ts';
export { type Oordeelgeheugen, oordeelgeheugen } from './geheugen.ts';
export { functiesVoor } from './hulp/naamvoorbeeld.ts';
export type { Regelblad } from './pagina.ts';
export type { Melding, Regel } from './rule.ts';

/** Every house rule, in the order in which the manual gives them. */
export const REGELS: readonly Regel[] = [
  // Fields and sections of one stuk.
  verplichtVeld,
  onbekendVeld,
  titelNaVerzending,
  veldVorm,
  verplichteSectie,
  leegBesluitRegel,
  volgordeSecties,
  onbekendeSectie,
  kopNiveau,
  artikelKop,
  legeKop,
  geenHtml,
  getypteLijst,
  opmaakAlsTekst,
  koppeling,
  koppelingTekst,
  voetnoot,
  tabelKop,
  beslispuntenLijst,
  inleidendeZin,
  geenPlaatshouder,
  leesbaarheid,
  // Between the stukken of one zaak.
  wijzigingGenoemd,
  wijzigingenActueel,
  zaakBestaat,
  stukOpAgenda,
  stukkenCompleet,
  dubbelStuk,
  zaakInMap,
  openbaarheidZaak,
  geheimhouding,
  bijlageOpenbaarheid,
  geleverdStuk,
  onderwerpGelijk,
  onderwerpZonderZaaknummer,
  portefeuillehouderBekend,
  portefeuillehouderGelijk,
  indiener,
  ambtenaarGelijk,
  beslispuntenGelijk,
  beslispuntenBehandeling,
  besluitZelfstandig,
  bijlageBestaat,
  bijlageGenoemd,
  nietGelezen,
  // The vergadering.
  hamerstuk,
  voorbespreking,
  zaalDubbel,
  oproepingTermijn,
  hamerstukVooruit,
  volgendeVergadering,
  mapDatum,
  ondertekenaar,
  // Language and numbers.
  groetDubbel,
  aanhalingstekens,
  bedragVorm,
  datumInWoorden,
  weekdagKlopt,
  tabelTeltOp,
  tabelBreedte,
  vreemdeTekens,
  verminkteTekst,
  nietGedrukt,
  privacyBsn,
  privacyGegevens,
  ontbrekendTeken,
  // After the meeting.
  stuknummerVorm,
  motieDictum,
  amendementGrond,
  amendementVerwerkt,
  amendementNummering,
  toezeggingBekend,
  uitslagCompleet,
  uitslagGewijzigd,
  uitslagBesloten,
  verslagStuk,
  raadslidBekend,
  stemmingKlopt,
  opnieuwGestemd,
  stemmingGeheim,
  toezeggingTermijn,
  besluitenlijstTermijn,
];

export { invulplek, ondertekst, plaatshouder, vorm } from './hulp/invulplek.ts';

/** With the rule that judges the settings of the others. */
const ALLE: readonly Regel[] = [...REGELS, onbekendeRegel([...REGELS, ...STADIA])];

/**
 * Judges everything that was read by every house rule, under the settings of the gemeente and the status of each stuk. Sorted. With
 * a memory, and with what earlier runs kept, what still stands is not looked for again.
 */
export function checkRules(
  register: Register,
  geheugen?: Oordeelgeheugen,
  bewaring?: Oordeelbewaring,
): readonly Diagnostic[] {
  return oordeel(register, ALLE, geheugen, bewaring);
}

/** Every id that a message may carry, with its page: the house rules and what the stages say themselves. */
export const REGELBLADEN: readonly Regelblad[] = [...ALLE, ...STADIA];

/** `docs/regels.md`, with examples in the words of a house. */
export function regelsMarkdown(huis: Huis): string {
  return maakHandleiding(REGELBLADEN, huis);
}

/** The page of one rule, for a terminal; undefined for a name that no rule has, nor the house for one. */
export function regelTekst(naam: string, huis: Huis): string | undefined {
  const id = eigenNaam(huis, naam);
  const blad = REGELBLADEN.find((one) => one.id === id);
  return blad && regelPagina(blad, huis);
}

/** One line per rule, for a terminal: its name, what it weighs, what it looks at. */
export function regelLijst(): string {
  const breed = Math.max(...REGELBLADEN.map(({ id }) => id.length));
  return REGELBLADEN.map((blad) => `${blad.id.padEnd(breed)}  ${zwaarte(blad)}: ${blad.kort}\n`).join('');
}
