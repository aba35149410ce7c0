import { describe, expect, it } from 'vitest';
import { INHOUD } from '../../support/building.ts';
import { docxVan, gebouwd, lijnen, mapVan, metTekst, teruggelezen, VOORBEELDEN } from '../../support/word-terug.ts';

const ADVIES = '2026-03-11/kade/raadsadvies.md';
const BRIEF = 'brieven/brief.md';
const KENMERK = INHOUD[BRIEF]?.replace('datum:', 'uw_kenmerk: RV-12 # van hun brief\ndatum:') as string;

/** What changes in a stuk by a change of the XML in Word. */
async function gewijzigd(
  pad: string,
  verander: (xml: string) => string,
  inhoud: Readonly<Record<string, string | Uint8Array>> = INHOUD,
) {
  const host = await gebouwd(inhoud);
  const voor = host.text(`/content/${pad}`);
  const resultaat = await teruggelezen(host, metTekst(docxVan(host, pad), verander));
  return { resultaat, lijnen: lijnen(voor, host.text(`/content/${pad}`)) };
}

/** As Word leaves a content control that somebody emptied: it asks to be filled in. */
const leeg = (pad: string) => (xml: string) =>
  xml.replace(
    new RegExp(`(<w:tag w:val="veld:${pad}"/>(?:(?!</w:sdtPr>).)*)</w:sdtPr><w:sdtContent>.*?</w:sdtContent>`, 'su'),
    '$1<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik of tik om tekst in te voeren.</w:t></w:r></w:sdtContent>',
  );
/** As another program leaves it. */
const gewist = (tekst: string) => (xml: string) => xml.replace(`>${tekst}<`, '><');

describe('a field that was emptied in Word', () => {
  it.each([
    ['its content control asks for a value', leeg('uw_kenmerk')],
    ['its text was taken out', gewist('RV-12')],
    [
      'the row that showed it was taken out',
      (xml: string) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*veld:uw_kenmerk.*?<\/w:tr>/su, ''),
    ],
  ])('goes out of the front matter where the soort can do without, and a comment stays: %s', async (_, verander) => {
    const { lijnen: anders, resultaat } = await gewijzigd(BRIEF, verander, { ...INHOUD, [BRIEF]: KENMERK });
    expect(resultaat.nietOvergenomen).toEqual([]);
    expect(anders).toEqual(['-uw_kenmerk: RV-12 # van hun brief', '+# van hun brief']);
    expect(resultaat.overgenomen.map(({ waar }) => waar)).toEqual(['veld uw_kenmerk']);
  });

  it.each([
    ['sector', leeg('sector')],
    ['sector', gewist('FYS')],
    ['zaaknummer', leeg('zaaknummer')],
  ])('stays where the soort cannot do without, and is told: %s', async (veld, verander) => {
    const { lijnen: anders, resultaat } = await gewijzigd(ADVIES, verander);
    expect(anders).toEqual([]);
    expect(resultaat.overgenomen).toEqual([]);
    expect(resultaat.nietOvergenomen).toMatchObject([
      { waar: `veld ${veld}`, reden: expect.stringContaining('het stuk kan niet zonder') },
    ]);
  });
});

describe('a field that was not in the front matter', () => {
  const RAAD = mapVan(VOORBEELDEN[2] as string);
  const voorstel = Object.keys(RAAD).find((pad) => pad.endsWith('raadsvoorstel.md')) as string;
  const zonder = {
    ...RAAD,
    [voorstel]: Buffer.from(
      Buffer.from(RAAD[voorstel] as Uint8Array)
        .toString()
        .replace(/^bevoegdheid:.*\n/mu, ''),
    ),
  };

  it('and has no content control is told, with where it belongs', async () => {
    const { lijnen: anders, resultaat } = await gewijzigd(
      voorstel,
      (xml) =>
        xml.replace(
          /(Bevoegdheid(?:(?!<w:tc>).)*<w:tc>(?:(?!<\/w:tc>).)*?<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)/su,
          '$1<w:r><w:t>Budgetrecht</w:t></w:r>',
        ),
      zonder,
    );
    expect(anders).toEqual([]);
    expect(resultaat.nietOvergenomen).toMatchObject([
      { tekst: '→ Budgetrecht', reden: expect.stringContaining('vul dat veld dan boven in het stuk in') },
    ]);
  });
});
