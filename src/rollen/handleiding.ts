import { type Huis, ROLLEN, type Soort, type Veldregel } from '../model/index.ts';
import { GEDEELD } from './velden.ts';
import { verwacht } from './veldtypen.ts';

/** `docs/soorten.md`: the fields and sections of every soort, made from the soorten themselves. */
export function soortenMarkdown({ soorten }: Pick<Huis, 'soorten'>): string {
  return `${[
    '# De soorten stukken',
    'Dit overzicht is gemaakt uit de soorten zelf. Bij elke soort mogen ook `status` (concept of definitief), `openbaarheid` (openbaar, besloten of geheim), `grond`, `opgelegd_door`, `opgelegd_op`, `openbare_titel`, `bijlagen`, `bestand`, `wijziging`, `planning`, `toezegging` en `inhoudsopgave` (ja of nee); zie de handleiding.',
    ...soorten.flatMap(hoofdstuk),
  ].join('\n\n')}\n`;
}

function hoofdstuk(soort: Soort): readonly string[] {
  const velden = Object.entries(soort.velden).filter(([pad]) => !GEDEELD[pad]);
  const rijen = velden.map(
    ([pad, veld]) =>
      `| \`${pad.replace('.', ' › ')}\` | ${EIS[veld.verplicht]} | ${verwacht(veld)} | \`${veld.voorbeeld}\` |`,
  );
  const secties = soort.secties.map(({ titel, verplicht }, i) => `${i + 1}. ${titel}${verplicht ? '' : ' (mag weg)'}`);
  return [
    `## ${soort.naam}`,
    ['| Veld | Nodig | Wat er staat | Voorbeeld |', '| :--- | :--- | :--- | :--- |', ...rijen].join('\n'),
    ...(secties.length > 0 ? [`Onderdelen, in deze volgorde:\n\n${secties.join('\n')}`] : []),
    ...(soort.vrijeKoppen && ROLLEN[soort.rol].document ? ['Andere koppen zijn vrij.'] : []),
  ];
}

const EIS: Readonly<Record<Veldregel['verplicht'], string>> = {
  ja: 'ja',
  voorbespreking: 'met een voorbespreking',
  college: 'bij een voorstel van het college',
  nee: 'mag weg',
};
