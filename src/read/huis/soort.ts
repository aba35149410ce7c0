import type { Diagnostic } from '../../core/index.ts';
import { type Huis, meestNabij, ROLLEN, type Sectieregel, type Soort, type Veldregel } from '../../model/index.ts';
import { GEDEELD, RESERVED, TYPEN_VOORBEELD } from '../../rollen/index.ts';
import type { Say, SchemaFile } from '../yaml-schema.ts';
import type { Soortbestand } from './schema.ts';

type Veldbestand = Extract<Soortbestand['velden'][string], { verplicht: unknown }>;

/**
 * A soort as its file describes it. What does not hang together is a fout at its place.
 *
 * @param bestand name of the file without ending: the name of the soort where it gives none
 */
export function soortUit(
  { data, place }: SchemaFile<Soortbestand>,
  bestand: string,
  { functies, fasen }: Pick<Huis, 'functies' | 'fasen'>,
  say: Say,
): { readonly soort: Soort; readonly diagnostics: readonly Diagnostic[] } {
  const said: Diagnostic[] = [];
  const naam = data.naam ?? bestand;
  const velden: Record<string, Veldregel> = { ...GEDEELD };
  for (const [eigen, veld] of Object.entries(data.velden)) {
    if (RESERVED.has(eigen) || GEDEELD[eigen]) {
      const message = `De naam "${eigen}" gebruikt griffie zelf; een veld kan niet zo heten.`;
      said.push(say(place(`velden.${eigen}`, 'key'), message, 'Geef het veld een andere naam.'));
    } else if (veld.type === 'groep') {
      for (const [lid, regel] of Object.entries(veld.velden)) velden[`${eigen}.${lid}`] = veldVan(regel);
    } else velden[eigen] = veldVan(veld);
  }
  if (data.rol === 'oproeping') velden.agenda = AGENDA;
  if (ROLLEN[data.rol].keten && velden.zaaknummer?.type !== 'zaaknummer') {
    const message = `Een soort met de rol "${data.rol}" hoort bij een zaak; het veld "zaaknummer" ontbreekt.`;
    said.push(say(place('velden', 'key'), message, 'Voeg onder velden toe: zaaknummer: { type: zaaknummer }.'));
  }
  const soort: Soort = {
    naam,
    rol: data.rol,
    lidwoord: data.lidwoord,
    meervoud: data.meervoud,
    titel: data.titel ?? hoofdletter(naam),
    ...(data.titel_gewijzigd === undefined ? {} : { titelGewijzigd: data.titel_gewijzigd }),
    sjabloon: data.sjabloon ?? naam,
    velden,
    secties: data.secties.map(sectieVan),
    vrijeKoppen: data.vrije_koppen,
    ...(data.beslispunten ? { beslispunten: data.beslispunten.sectie } : {}),
    puntnummers: data.beslispunten?.nummering ?? 'cijfers',
    enkelPuntZonderNummer: data.beslispunten?.enkel_zonder_nummer ?? false,
    ...(data.ondertekening
      ? {
          ondertekening: {
            dag: data.ondertekening.dag,
            ofVergadering: data.ondertekening.of_vergadering,
            ...(data.ondertekening.groet ? { groet: data.ondertekening.groet } : {}),
            door: data.ondertekening.door,
          },
        }
      : {}),
    ...(data.briefhoofd ? { briefhoofd: data.briefhoofd } : {}),
    ...(data.nummer_vorm === undefined ? {} : { nummervorm: data.nummer_vorm }),
  };
  const check = (waarde: string, mag: readonly string[], pad: string, wat: string): void => {
    if (mag.includes(waarde)) return;
    const near = meestNabij(waarde, mag);
    const hint = near ? `Bedoelt u "${near}"?` : `Dat kan zijn: ${mag.join(', ')}.`;
    said.push(say(place(pad), `Hier staat "${waarde}"; verwacht wordt ${wat}.`, hint));
  };
  const ids = soort.secties.map(({ id }) => id);
  const vlak = Object.keys(velden).filter((pad) => !pad.includes('.'));
  if (soort.beslispunten !== undefined)
    check(soort.beslispunten, ids, 'beslispunten.sectie', 'het id van een onderdeel');
  else if (ROLLEN[data.rol].beslispunten !== undefined) {
    const message = `Van een soort met de rol "${data.rol}" moet bekend zijn in welk onderdeel de beslispunten staan; dat ontbreekt.`;
    said.push(say(place('rol'), message, 'Voeg toe: beslispunten: { sectie: … } met het id van dat onderdeel.'));
  }
  if (soort.ondertekening) {
    check(
      soort.ondertekening.dag,
      vlak.filter((pad) => velden[pad]?.type === 'datum'),
      'ondertekening.dag',
      'een veld van het type datum',
    );
    soort.ondertekening.door.forEach(({ functie }, i) => {
      check(functie, functies, `ondertekening.door.${i}.functie`, 'een functie uit huis.yaml');
    });
  }
  soort.briefhoofd?.vervolg.forEach(({ veld }, i) => {
    check(veld, ['bladnummer', ...vlak], `briefhoofd.vervolg.${i}.veld`, 'een veld of bladnummer');
  });
  for (const [pad, { type, betekenis, keuzes, functies: mogen = [], verplicht }] of Object.entries(velden)) {
    const hier = `velden.${pad.replace('.', '.velden.')}`;
    if (type === 'keuze' && !keuzes)
      said.push(
        say(place(hier, 'key'), `Bij het veld "${pad}" ontbreken de keuzes.`, 'Voeg toe: keuzes: [eerste, tweede].'),
      );
    if (betekenis === 'gewijzigd' && type !== 'janee') {
      const message = `Het veld "${pad}" zegt of de raad het voorstel heeft gewijzigd; verwacht wordt het type janee.`;
      said.push(say(place(`${hier}.type`), message, 'Schrijf: type: janee.'));
    }
    mogen.forEach((functie, i) => {
      check(functie, functies, `${hier}.functies.${i}`, 'een functie uit huis.yaml');
    });
    if (verplicht === 'voorbespreking' && !fasen.some(({ groep }) => pad.startsWith(`${groep}.`))) {
      const message = `Het veld "${pad}" is verplicht bij een voorbespreking, maar staat in geen groep daarvan.`;
      said.push(say(place(hier, 'key'), message, 'Zet het in de groep van een fase uit huis.yaml.'));
    }
  }
  for (const [i, id] of ids.entries()) {
    if (ids.indexOf(id) < i)
      said.push(
        say(place(`secties.${i}.id`), `Het id "${id}" staat er twee keer.`, 'Geef elk onderdeel een eigen id.'),
      );
  }
  return { soort, diagnostics: said };
}

const AGENDA: Veldregel = { type: 'agenda', verplicht: 'ja', voorbeeld: '[{ rubriek: A, punten: [Opening] }]' };

function veldVan(veld: Veldbestand): Veldregel {
  return {
    type: veld.type,
    verplicht: veld.verplicht,
    voorbeeld: veld.voorbeeld ?? veld.keuzes?.[0] ?? TYPEN_VOORBEELD[veld.type],
    ...(veld.label === undefined ? {} : { label: veld.label }),
    ...(veld.betekenis === undefined ? {} : { betekenis: veld.betekenis }),
    ...(veld.keuzes === undefined ? {} : { keuzes: veld.keuzes }),
    ...(veld.een ? { een: true } : {}),
    ...(veld.uit_bestuur ? { uitBestuur: true } : {}),
    ...(veld.functies === undefined ? {} : { functies: veld.functies }),
    ...(veld.van === undefined ? {} : { van: veld.van }),
  };
}

function sectieVan(sectie: Soortbestand['secties'][number]): Sectieregel {
  return {
    id: sectie.id,
    titel: sectie.titel,
    ook: sectie.ook,
    herken: sectie.herken,
    verplicht: sectie.verplicht,
    ...(sectie.gedrukt === undefined ? {} : { gedrukt: sectie.gedrukt }),
    ...(sectie.sessie ? { sessie: true } : {}),
    ...(sectie.zonder_kop ? { zonderKop: true } : {}),
    ...(sectie.voorbeeld === undefined ? {} : { voorbeeld: sectie.voorbeeld }),
  };
}

function hoofdletter(naam: string): string {
  return `${naam.charAt(0).toUpperCase()}${naam.slice(1)}`;
}
