export { Bevestiging, bevestig } from './bevestig.tsx';
export { Dialoog } from './dialoog.tsx';
export { Formulier, Foutvlak, Invoer } from './formulier.tsx';
export { Icoon, type IcoonNaam } from './icoon.tsx';
export { Knop } from './knop.tsx';
export { Menu } from './menu.tsx';
export { Besloten, Merk, Tellingen, telling } from './merk.tsx';
export { Leeg, Scherm, Toon } from './scherm.tsx';
export { Gezegden, meld, zeg } from './zeg.tsx';
