import { posix } from 'node:path';
import type { Paragraph, RootContent } from 'mdast';
import { kaal, meestNabij, NIET_GEPLAATST, type Soort } from '../../model/index.ts';
import type { Inleesomgeving, LeesWord, Lezing, NietOvergenomen, Overgenomen, Weigering } from './api.ts';
import { naarHuis, noten } from './vreemd/afwerken.ts';
import { benoem, werkAf } from './vreemd/beeld.ts';
import type { Deel, Veldregel } from './vreemd/deel.ts';
import { ontleed } from './vreemd/delen.ts';
import { bestandsnaam, doelVoor } from './vreemd/doel.ts';
import { tekstVan } from './vreemd/getypt.ts';
import { deelIn, type Ingedeeld } from './vreemd/indeling.ts';
import { schrijfStuk } from './vreemd/schrijf.ts';
import { beste, kandidaten } from './vreemd/soort.ts';
import { zonderTitel } from './vreemd/titel.ts';
import { type Ingevuld, vulVelden, yamlVoor } from './vreemd/velden.ts';

/** How many soorten are named that a document may be. */
const GENOEMD = 4;

/**
 * Makes a stuk of the Word file of another maker: of the soort that fits best, its form in the fields, its text below the headings of
 * the house. What found no place stands below a heading of its own, so that nothing is lost.
 */
export const leesVreemd: LeesWord = async (omgeving, { bestand, word, keuzes }) => {
  const { huis } = omgeving.register;
  const body = await word.body(keuzes);
  const gezegd = new Set(body.gezegd);
  const { delen, inhoudsopgave } = ontleed(body.nodes, huis.soorten, gezegd);
  const gekozen = await kiesSoort(delen, bestand, omgeving, gezegd);
  if ('weigering' in gekozen) return geweigerd(gekozen.weigering);
  const { soort } = gekozen;

  const titel = zonderTitel(delen, soort, huis);
  const aanhef = neemAanhef(titel.delen, soort);
  const regels = [...aanhef.delen.filter((deel): deel is Veldregel => deel.aard === 'veld'), ...aanhef.regels];
  const ingevuld = vulVelden(regels, soort, omgeving.register);
  const waarden = new Map(ingevuld.waarden);
  const ingedeeld = deelIn(aanhef.delen, soort, gezegd);
  const over = [...losseRegels(ingevuld), ...titelOver(titel.onderwerp, soort, waarden, omgeving), ...ingedeeld.over];

  const naam = bestandsnaam(posix.basename(bestand).replace(/\.\w+$/u, ''));
  const nummer = ingevuld.bronnen
    .find(({ pad }) => pad === 'zaaknummer')
    ?.regel.regels.join(' ')
    .trim();
  const doel = await doelVoor(soort, nummer, naam, omgeving);
  if ('weigering' in doel) return geweigerd(doel.weigering);
  const { pad } = doel;
  const beelden = await benoem(body.afbeeldingen, posix.dirname(pad), naam, omgeving.bezet);
  const afwerking = { adres: beelden.adres, ankers: ingedeeld.ankers, gezegd };
  const net = (nodes: readonly RootContent[]) => naarHuis(nodes, soort, gezegd).map((node) => werkAf(node, afwerking));
  const secties = new Map([...ingedeeld.secties].map(([id, nodes]) => [id, net(nodes)]));
  const vrij = net(ingedeeld.vrij);
  const { bij, los } = noten([...vrij, ...[...secties.values()].flat(), ...over], body.voetnoten);
  over.push(...los.flatMap(({ children }) => children as RootContent[]));
  const tekst = schrijfStuk(soort, omgeving.register, {
    waarden,
    secties,
    vrij,
    over: net(over),
    noten: bij.map((noot) => werkAf(noot, afwerking)),
  });
  return {
    pad,
    tekst,
    bestanden: beelden.bestanden,
    overgenomen: overgenomen(titel.weg, ingevuld, ingedeeld, tekst),
    nietOvergenomen: nietOvergenomen(ingevuld, over, inhoudsopgave, tekst),
    conflicten: [],
    gezegd: [...gezegd],
  };
};

const geweigerd = (weigering: Weigering): Lezing => ({
  bestanden: [],
  overgenomen: [],
  nietOvergenomen: [],
  conflicten: [],
  gezegd: [],
  weigering,
});

/** The soort that is asked for, or that fits best; where that is not sure one is asked. */
async function kiesSoort(
  delen: readonly Deel[],
  bestand: string,
  { opdracht, register: { huis } }: Inleesomgeving,
  gezegd: Set<string>,
): Promise<{ readonly soort: Soort } | { readonly weigering: Weigering }> {
  const op = (naam: string): Soort | undefined => huis.soorten.find((one) => kaal(one.naam) === kaal(naam));
  const namen = huis.soorten.map(({ naam }) => naam);
  if (opdracht.soort !== undefined) {
    const soort = op(opdracht.soort);
    if (soort) return { soort };
    const near = meestNabij(opdracht.soort, namen);
    return {
      weigering: {
        fout: `De soort "${opdracht.soort}" is er niet in dit huis.`,
        hint: near ? `Bedoelt u "${near}"?` : `Kies uit: ${namen.join(', ')}.`,
      },
    };
  }
  const alle = kandidaten(delen, bestand, huis);
  const mogelijk = alle.map(({ soort }) => soort.naam);
  const zeker = beste(alle, huis);
  if (zeker) {
    const anders = alle.slice(1, 3).filter(({ punten }) => punten >= 1);
    const ook = anders.length > 0 ? `; ook overwogen: ${anders.map(({ soort }) => soort.naam).join(', ')}` : '';
    gezegd.add(`Gelezen als ${zeker.naam}${ook}. Is het iets anders, noem dan de soort: --soort.`);
    return { soort: zeker };
  }
  const antwoord = await opdracht.vraagSoort?.(bestand, mogelijk);
  const soort = antwoord === undefined ? undefined : op(antwoord);
  if (soort) return { soort };
  return {
    weigering: {
      fout: 'Aan de tekst is niet te zien wat voor stuk dit is.',
      hint: `Noem de soort, bijvoorbeeld --soort ${mogelijk[0] ?? namen[0]}. Overwogen: ${mogelijk.slice(0, GENOEMD).join(', ')}.`,
    },
  };
}

/** The greeting of a letter is a field of it, where the soort has one. */
function neemAanhef(
  delen: readonly Deel[],
  soort: Soort,
): { readonly delen: readonly Deel[]; readonly regels: readonly Veldregel[] } {
  const at = delen.findIndex(
    (deel, i) =>
      i < 12 &&
      deel.aard === 'blok' &&
      deel.node.type === 'paragraph' &&
      /^(?:geachte|beste)\b.{0,80}$/iu.test(tekstVan(deel.node).trim()),
  );
  const deel = delen[at];
  if (!soort.velden.aanhef || deel?.aard !== 'blok') return { delen, regels: [] };
  const regel: Veldregel = { aard: 'veld', label: 'aanhef', regels: [tekstVan(deel.node).trim()] };
  return { delen: delen.filter((one) => one !== deel), regels: [regel] };
}

/** A title that is no name of a stuk: what it is about, or what found no place. */
function titelOver(
  onderwerp: string | undefined,
  soort: Soort,
  waarden: Map<string, string>,
  { register }: Inleesomgeving,
): RootContent[] {
  if (onderwerp === undefined) return [];
  const [pad, veld] = Object.entries(soort.velden).find(([, one]) => one.betekenis === 'onderwerp') ?? [];
  if (pad === undefined || veld === undefined) return [alinea(onderwerp)];
  const known = waarden.get(pad);
  const yaml = yamlVoor(veld, [onderwerp], register);
  if (known === undefined && yaml !== undefined) waarden.set(pad, yaml);
  return known === undefined || kaal(known) === kaal(onderwerp) ? [] : [alinea(onderwerp)];
}

const alinea = (tekst: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: tekst }] });
const geschreven = ({ label, regels }: Veldregel): string => `${label}: ${regels.join(', ')}`;

/** The lines of the form without a field, as a list. */
function losseRegels({ over }: Ingevuld): RootContent[] {
  if (over.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: over.map(({ regel }) => ({ type: 'listItem', spread: false, children: [alinea(geschreven(regel))] })),
    },
  ];
}

/** The line of a text on which something stands, from 1. */
function regelVan(tekst: string, begin: string): { regel?: number } {
  const at = `\n${tekst}`.indexOf(`\n${begin}`);
  return at < 0 ? {} : { regel: tekst.slice(0, at).split('\n').length };
}

function overgenomen(
  titel: readonly string[],
  { bronnen }: Ingevuld,
  { gevonden }: Ingedeeld,
  tekst: string,
): Overgenomen[] {
  return [
    ...titel.map((regel) => ({ waar: 'titel', tekst: regel })),
    ...bronnen.map(({ pad, regel }) => ({
      waar: `veld ${pad}`,
      tekst: geschreven(regel),
      ...regelVan(tekst, pad.includes('.') ? `  ${pad.split('.')[1]}:` : `${pad}:`),
    })),
    ...gevonden.map(({ kop, titel: sectie, onder }) => ({
      waar: `onderdeel ${sectie}${onder ? ', als tussenkop' : ''}`,
      tekst: kop,
      ...regelVan(tekst, `## ${sectie}\n`),
    })),
  ];
}

function nietOvergenomen(
  { over: regels }: Ingevuld,
  over: readonly RootContent[],
  inhoudsopgave: readonly string[],
  tekst: string,
): NietOvergenomen[] {
  const plaats = regelVan(tekst, `## ${NIET_GEPLAATST}`);
  const blokken = over.slice(regels.length > 0 ? 1 : 0);
  return [
    ...regels.map(({ regel, reden }) => ({ waar: NIET_GEPLAATST, tekst: geschreven(regel), reden, ...plaats })),
    ...blokken.map((node) => ({
      waar: NIET_GEPLAATST,
      tekst: tekstVan(node).replace(/\s+/gu, ' ').trim(),
      reden: 'Het huis heeft hier geen onderdeel voor; zet het waar het hoort, of haal het weg.',
      ...plaats,
    })),
    ...(inhoudsopgave.length > 0
      ? [{ waar: 'inhoudsopgave', tekst: inhoudsopgave.join('; '), reden: 'Griffie maakt de inhoudsopgave zelf.' }]
      : []),
  ];
}
