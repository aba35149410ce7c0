export { geraamte, type Invulling, voorbeeldstuk } from './geraamte.ts';
export { soortenMarkdown } from './handleiding.ts';
export { nodigeVelden } from './nodig.ts';
export { kopsoort } from './regeling/herken.ts';
export { kopregelsVan, niveaus } from './regeling/kopregel.ts';
export { GEDEELD, RESERVED, TYPEN_VOORBEELD } from './velden.ts';
export { leesWaarde, verwacht } from './veldtypen.ts';
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
export { regelTitel } from './views/oproeping.ts';
export { tekendag } from './views/personen.ts';
export { maakView } from './views/view.ts';
