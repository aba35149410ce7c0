import { standVan, vergaderingVan } from '../model/index.ts';
import type { Voorbeeld } from './hulp/voorbeelden.ts';
import { perStuk, type Regel } from './rule.ts';

/** How griffie marks a list that it wrote: the digest of the list, and of what it was made of. */
const MERK = /^---\n# griffie [0-9a-f]+ ([0-9a-f]+)\n/u;

const lijst =
  (merk: string): Voorbeeld =>
  ({ oproeping, rubriek }) => {
    const gemaakt = oproeping([rubriek('zonder_voorbespreking', 'Opening')]);
    return [gemaakt && { ...gemaakt, tekst: gemaakt.tekst.replace(/^---\n/u, `---\n${merk}`) }];
  };

export const wijzigingenActueel: Regel = {
  id: 'wijzigingen-actueel',
  severity: 'waarschuwing',
  kort: 'Een lijst van wijzigingen die griffie schreef, is van de stukken zoals zij nu zijn.',
  reden:
    'De lijst is een momentopname. Verandert er daarna nog een bedrag of een agendapunt, dan vertelt zij de raad iets wat niet meer klopt.',
  fout: lijst('# griffie 0000 0000\n'),
  goed: lijst(''),
  controleer: perStuk((stuk, register, meld) => {
    const [, stand] = MERK.exec(stuk.tekst) ?? [];
    const vergadering = stand === undefined ? undefined : vergaderingVan(register, stuk);
    if (stand === undefined || !vergadering || standVan(register, vergadering).startsWith(stand)) return;
    meld({
      range: stuk.voorwerk,
      message:
        'Deze lijst van wijzigingen is van voor de laatste wijziging; verwacht wordt een lijst van de stukken zoals zij nu zijn.',
      hint: `Maak haar opnieuw: griffie wijzigingen ${vergadering.map} --stuk. Heeft u haar zelf bijgewerkt, haal dan de regel "# griffie …" weg.`,
    });
  }),
};
