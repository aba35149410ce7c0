import { assetOp, isAanleverbaar, naamZegtBesloten, veldplek } from '../model/index.ts';
import { citaat } from './hulp/soorten.ts';
import { losBestand, type Voorbeeld } from './hulp/voorbeelden.ts';
import { binnenZaak, type Regel } from './rule.ts';

const advies =
  (bestand: string): Voorbeeld =>
  ({ stuk }) => [stuk('brief', { velden: { bestand } }), losBestand('brieven/brief.pdf')];

export const geleverdStuk: Regel = {
  id: 'geleverd-stuk',
  severity: 'fout',
  kort: 'Een stuk dat als bestand is aangeleverd, is een hele PDF of een Word-bestand in de map met stukken, en bekend is wat griffie er niet aan kon nakijken.',
  reden:
    'Wat als PDF of Word-bestand is aangeleverd, gaat mee zoals het is. Griffie leest het niet: de onderdelen, de beslispunten, de bedragen en de toegankelijkheid zijn niet nagekeken, en het stuk heet in het bestand misschien anders dan op de agenda.',
  fout: advies('advies-van-het-college.pdf'),
  goed: ({ stuk }) => [stuk('brief')],
  ...binnenZaak((stuk, register, meld) => {
    const { geleverd } = stuk;
    if (!geleverd) return;
    const range = veldplek(stuk, 'bestand');
    const naam = citaat(geleverd.bestand);
    const asset = assetOp(register.assets, geleverd.pad);
    if (!asset) {
      meld({
        range,
        message: `Dit stuk is aangeleverd als ${naam}, en dat bestand is er niet${geleverd.pad === undefined ? ' in de map met stukken' : ''}.`,
        hint: 'Zet het bestand naast dit stuk en noem alleen zijn naam, ook met de goede hoofdletters.',
      });
      return;
    }
    if (!isAanleverbaar(stuk, asset)) {
      meld({
        range,
        message: `Dit stuk is aangeleverd als ${naam}; verwacht wordt een PDF of een Word-bestand (.docx) dat heel is.`,
        hint: 'Open het bestand om te zien of het heel is, en sla het op als PDF.',
      });
      return;
    }
    if (naamZegtBesloten(asset.path) && stuk.openbaarheid === 'openbaar') {
      meld({
        range,
        message: `De naam ${naam} zegt dat dit bestand niet openbaar is, en het stuk is openbaar.`,
        hint: 'Zet "openbaarheid: geheim" boven het stuk, of geef het bestand een andere naam.',
      });
      return;
    }
    const tekst = stuk.tekst.slice(stuk.bodyBegin).trim();
    meld({
      range,
      severity: 'waarschuwing',
      message:
        tekst === ''
          ? `Dit stuk gaat mee zoals het is aangeleverd (${naam}): onderdelen, beslispunten, bedragen en toegankelijkheid zijn niet nagekeken.`
          : `Dit stuk gaat mee zoals het is aangeleverd (${naam}); de tekst die hieronder staat, wordt niet gedrukt.`,
      hint:
        tekst === ''
          ? 'Lees het na, en kijk of titel en beslispunten dezelfde zijn als op de agenda en in de andere stukken van de zaak.'
          : 'Haal de tekst weg, of haal "bestand:" weg als griffie het stuk moet maken.',
    });
  }),
};
