import {
  agendaregelVan,
  type Register,
  type Soort,
  type Stuk,
  soortMetRol,
  soortVan,
  veldplek,
  vergaderingVan,
} from '../model/index.ts';
import { heeftPunt, nummerdelen, stuknummer } from '../rollen/index.ts';
import { isPlaatshouder } from './hulp/plaatshouder.ts';
import { citaat, ditStuk, metLidwoord } from './hulp/soorten.ts';
import { plekIn, proefletter, proefnummer, verslagen } from './hulp/verslag.ts';
import { PUNT_TEGEN, type Voorbeeld } from './hulp/voorbeelden.ts';
import type { Melding, Regel } from './rule.ts';

const genummerd =
  (anders?: string): Voorbeeld =>
  (huis) => {
    const { oproeping, rest, rubriek, stuk, zaak } = huis;
    if (!soortMetRol(huis.huis, 'amendement')?.nummervorm) return [undefined];
    const nummer = anders ?? proefnummer(huis, 'amendement', proefletter(huis, 'zonder_voorbespreking', 'D'));
    return [
      oproeping([rubriek('zonder_voorbespreking', `zaak: ${zaak(1)}`)]),
      stuk('agendapunt'),
      ...rest(),
      stuk('amendement', { velden: { nummer, tegen: PUNT_TEGEN, wijzigingen: '[{ schrap: 1 }]' } }),
    ];
  };

export const stuknummerVorm: Regel = {
  id: 'stuknummer-vorm',
  severity: 'waarschuwing',
  kort: 'Een motie, een amendement en een toezegging hebben een nummer in de vorm van het huis, en geen ander heeft dat.',
  reden:
    'Aan zijn nummer vindt de raad een motie terug: in de besluitenlijst, in de lijst van moties, jaren later. De vorm staat als nummer_vorm bij de soort; griffie nieuw geeft het eerste nummer dat vrij is.',
  fout: genummerd('12'),
  goed: genummerd(),
  controleer(register, meld) {
    const gezien = new Map<string, Stuk>();
    for (const stuk of register.stukken) {
      const soort = soortVan(register, stuk);
      const nummer = stuknummer(stuk);
      if (!isGenummerd(stuk) || nummer === '' || isPlaatshouder(nummer)) continue;
      const plek = { file: stuk.pad, range: veldplek(stuk, 'nummer') };
      const vorm = overVorm(stuk, soort, nummer, register);
      if (vorm) meld({ ...plek, ...vorm });
      const sleutel = `${stuk.rol}\0${kring(stuk, register)}\0${nummer}`;
      const eerder = gezien.get(sleutel);
      if (!eerder) gezien.set(sleutel, stuk);
      else {
        meld({
          ...plek,
          severity: 'fout',
          message: `Nummer ${nummer} heeft ook een ander stuk; verwacht wordt een nummer dat alleen van ${ditStuk(soort)} is.`,
          hint: 'Geef een van de twee het volgende nummer.',
          related: [{ file: eerder.pad, range: veldplek(eerder, 'nummer'), message: 'Dit stuk heeft dat nummer ook.' }],
        });
      }
    }
    inVerslagen(register, meld);
  },
};

function isGenummerd({ rol }: Stuk): boolean {
  return rol === 'motie' || rol === 'amendement' || rol === 'toezegging';
}

/** Within what a number is of one stuk: a vergadering, of a toezegging all of them. */
function kring(stuk: Stuk, register: Register): string {
  return stuk.rol === 'toezegging' ? '' : (vergaderingVan(register, stuk)?.map ?? '\0');
}

type Gezegd = Omit<Melding, 'file' | 'range'>;

function overVorm(stuk: Stuk, soort: Soort, nummer: string, register: Register): Gezegd | undefined {
  const delen = nummerdelen(soort, nummer);
  if (!delen) {
    return {
      message: `Het nummer ${citaat(nummer)} van ${ditStuk(soort)} heeft niet de vorm van het huis; verwacht wordt een nummer zoals ${soort.nummervorm}.`,
      hint: 'Verbeter het nummer, of pas nummer_vorm van de soort aan.',
    };
  }
  const punt = agendaregelVan(register, stuk)?.regel.nummer;
  if (!heeftPunt(soort) || punt === undefined || delen.punt === punt) return undefined;
  return {
    message: `Het nummer ${citaat(nummer)} begint niet met ${punt}, en dat is het agendapunt van ${ditStuk(soort)}.`,
    hint: `Begin het nummer met ${punt}, of verbeter het zaaknummer.`,
  };
}

/** Numbers that the records give to two moties, or to two toezeggingen, and those of toezeggingen in another form. */
function inVerslagen(register: Register, meld: (melding: Melding) => void): void {
  const soort = soortMetRol(register.huis, 'toezegging');
  const gezien = new Map<string, Pick<Melding, 'file' | 'range'>>();
  for (const { vergadering, lijst, uitslagen } of verslagen(register)) {
    uitslagen.forEach((regel, i) => {
      for (const wat of ['amendementen', 'moties', 'toezeggingen'] as const) {
        regel[wat].forEach(({ nummer }, j) => {
          const plek = { file: lijst.pad, range: plekIn(lijst, i, `${wat}.${j}.nummer`) };
          if (wat === 'toezeggingen' && soort && !nummerdelen(soort, nummer)) {
            meld({
              ...plek,
              message: `Het nummer ${citaat(nummer)} van ${metLidwoord(soort)} heeft niet de vorm van het huis; verwacht wordt een nummer zoals ${soort.nummervorm}.`,
              hint: 'Verbeter het nummer, of pas nummer_vorm van de soort aan.',
            });
          }
          const sleutel = `${wat}\0${wat === 'toezeggingen' ? '' : vergadering.map}\0${nummer}`;
          const eerder = gezien.get(sleutel);
          if (!eerder) gezien.set(sleutel, plek);
          else {
            meld({
              ...plek,
              severity: 'fout',
              message: `Nummer ${nummer} staat twee keer onder ${wat}; verwacht wordt een eigen nummer.`,
              hint: 'Verbeter een van de twee, of haal hem weg.',
              related: [{ ...eerder, message: 'Hier staat dat nummer ook.' }],
            });
          }
        });
      }
    });
  }
}
