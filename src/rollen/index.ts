export { geraamte, type Invulling, voorbeeldstuk } from './geraamte.ts';
export { soortenMarkdown } from './handleiding.ts';
export { nodigeVelden } from './nodig.ts';
export { kopsoort } from './regeling/herken.ts';
export { kopregelsVan, niveaus } from './regeling/kopregel.ts';
export { GEDEELD, RESERVED, TYPEN_VOORBEELD } from './velden.ts';
export { leesWaarde, verwacht } from './veldtypen.ts';
export {
  type Aanpassing,
  aangenomenWijzigingen,
  aanpassingVan,
  amendementenBij,
  digestTegen,
  isAangenomen,
  opNummer,
  stuknummer,
  zonderPlaats,
} from './verslag/gewijzigd.ts';
export { heeftPunt, ingediendBij, nieuwNummer, nummerdelen } from './verslag/nummer.ts';
export { naamVan, vastgesteldOp, zinVan } from './verslag/vastgesteld.ts';
export { type NietVerwerkt, nietVerwerkt, verwachtePunten } from './verslag/verwerkt.ts';
export { fasenVan } from './views/behandeling.ts';
export {
  type Bundeldeel,
  type Bundelgegevens,
  type Bundelpunt,
  type Bundelsjabloon,
  bundelpunten,
  bundelTitel,
  bundelView,
  type Getoonddeel,
} from './views/bundel.ts';
export { indienerVan } from './views/indiener.ts';
export { regelTitel } from './views/oproeping.ts';
export { tekendag } from './views/personen.ts';
export { heeftSpoor, maakView } from './views/view.ts';
