import type { Lid, Oordeel, Steminvoer } from './stemming.ts';

/**
 * The sentence of a vote, for the besluitenlijst: "Aangenomen met 21 stemmen voor en 14 tegen; tegen stemden de fracties van …". Of a
 * secret vote nobody is named but who was voted for.
 *
 * @param gewijzigd the raad changed what was proposed
 */
export function stemzin(invoer: Steminvoer, oordeel: Oordeel, { gewijzigd = false } = {}): string {
  if (invoer.wijze === 'zonder') return `Zonder stemming ${gewijzigd ? 'gewijzigd ' : ''}aangenomen.`;
  if (invoer.wijze === 'schriftelijk') return zinOverPersonen(invoer, oordeel);
  const { afloop, telling = { voor: 0, tegen: 0 } } = oordeel;
  const { voor, tegen } = telling;
  const hoe = invoer.wijze === 'hoofdelijk' ? ' bij hoofdelijke stemming' : '';
  if (afloop === 'ongeldig')
    return `De stemming${hoe} is ongeldig: er werden ${stemmen(voor + tegen)} uitgebracht, en dat zijn er te weinig.`;
  if (voor === tegen) {
    const gestaakt = `De stemmen staken${hoe}: ${voor} voor en ${tegen} tegen`;
    return afloop === 'uitgesteld'
      ? `${gestaakt}. Het besluit is uitgesteld tot een volgende vergadering.`
      : `${gestaakt}. Het voorstel is daarmee niet aangenomen.`;
  }
  const anders = gewijzigd ? 'Gewijzigd aangenomen' : 'Aangenomen';
  const uitslag = afloop === 'aangenomen' ? anders : 'Verworpen';
  if (tegen === 0) return `${uitslag}${hoe} met algemene stemmen (${voor}).`;
  const kop = `${uitslag}${hoe} met ${stemmen(voor)} voor en ${tegen} tegen`;
  return `${[kop, wieStemden(invoer, oordeel)].filter(Boolean).join('; ')}.`;
}

/** Who voted on the smaller side, by fractie where one is of one mind; both sides by name of a roll call. */
function wieStemden(invoer: Steminvoer, { stemmen: gehoord, telling }: Oordeel): string {
  if (gehoord.length === 0 || !telling) return '';
  const van = (keus: 'voor' | 'tegen'): Lid[] => gehoord.filter((stem) => stem.keus === keus).map(({ lid }) => lid);
  if (invoer.wijze === 'hoofdelijk') {
    return (['voor', 'tegen'] as const)
      .filter((keus) => van(keus).length > 0)
      .map((keus) => `${keus} ${van(keus).length === 1 ? 'stemde' : 'stemden'} ${opsomming(van(keus).map(naamVan))}`)
      .join('; ');
  }
  const keus = telling.voor < telling.tegen ? 'voor' : 'tegen';
  const leden = van(keus);
  const heel = [...new Set(leden.map(({ fractie }) => fractie))].filter(
    (fractie) => fractie !== undefined && gehoord.every((stem) => stem.lid.fractie !== fractie || stem.keus === keus),
  ) as string[];
  const los = leden.filter(({ fractie }) => fractie === undefined || !heel.includes(fractie));
  const delen = [
    ...(heel.length > 0 ? [`de ${heel.length === 1 ? 'fractie' : 'fracties'} van ${opsomming(heel)}`] : []),
    ...(los.length > 0 ? [`${los.length === 1 ? 'het lid' : 'de leden'} ${opsomming(los.map(naamVan))}`] : []),
  ];
  const enkel = heel.length + los.length === 1;
  return `${keus} ${enkel ? 'stemde' : 'stemden'} ${delen.join(', en ')}`;
}

function zinOverPersonen(
  { kandidaten, blanco = 0, ongeldig = 0, lot }: Extract<Steminvoer, { wijze: 'schriftelijk' }>,
  { afloop, gekozen, geldig = 0 }: Oordeel,
): string {
  const [waarvan = '', ...rest] = [
    ...kandidaten.map(({ naam, stemmen: aantal }) => `${naam} ${stemmen(aantal)}`),
    ...(blanco > 0 ? [`blanco ${blanco}`] : []),
    ...(ongeldig > 0 ? [`ongeldig ${ongeldig}`] : []),
  ];
  const telling = `bij schriftelijke stemming: ${[waarvan, ...rest].join(', ')}`;
  if (afloop === 'gekozen') {
    const hoe =
      lot !== undefined && gekozen === lot
        ? 'door het lot'
        : `met ${aantalVan(kandidaten, gekozen)} van de ${geldig} geldige stemmen`;
    return `Gekozen is ${gekozen} ${hoe}, ${telling}.`;
  }
  if (afloop === 'ongeldig') return `De stemming is ongeldig: er werden te weinig briefjes ingeleverd (${telling}).`;
  const wat = afloop === 'loting' ? 'Het lot beslist' : 'Er wordt opnieuw gestemd';
  return `Niemand heeft de volstrekte meerderheid, ${telling}. ${wat}.`;
}

function aantalVan(kandidaten: readonly { naam: string; stemmen: number }[], naam: string | undefined): number {
  return kandidaten.find((een) => een.naam === naam)?.stemmen ?? 0;
}

function naamVan({ naam, fractie }: Lid): string {
  return fractie === undefined ? naam : `${naam} (${fractie})`;
}

function stemmen(aantal: number): string {
  return `${aantal} ${aantal === 1 ? 'stem' : 'stemmen'}`;
}

/** `A, B en C`. */
function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
}
