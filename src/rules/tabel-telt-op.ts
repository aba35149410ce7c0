import type { Table, TableCell } from 'mdast';
import { kaal, platteTekst } from '../model/index.ts';
import { leesGetal, schrijfGetal } from './hulp/getal.ts';
import { bereik, lees } from './hulp/lezing.ts';
import { citaat } from './hulp/soorten.ts';
import { losseTekst, type Voorbeeld } from './hulp/voorbeelden.ts';
import { alleenStuk, type Regel } from './rule.ts';

const met = (totaal: string): Voorbeeld =>
  losseTekst(
    `| Onderdeel | Kosten |\n| :--- | ---: |\n| Schommels | € 20.000 |\n| Klimboom | € 60.000 |\n| Totaal | ${totaal} |`,
  );

export const tabelTeltOp: Regel = {
  id: 'tabel-telt-op',
  severity: 'waarschuwing',
  kort: 'Onder Totaal, Saldo of Benodigde dekking in de laatste rij staat wat de kolom optelt.',
  reden:
    'Een telfout in de dekking is een besluit over het verkeerde bedrag. Is er afgerond, dan hoort dat verschil als rij in de tabel.',
  fout: met('€ 90.000'),
  goed: met('€ 80.000'),
  ...alleenStuk((stuk, _omgeving, meld) => {
    for (const tabel of lees(stuk).tabellen) {
      for (const { cel, staat, som, kolom } of telfouten(tabel)) {
        const begin = cel.position?.start.offset ?? 0;
        const bron = stuk.tekst.slice(begin, cel.position?.end.offset ?? begin);
        const van = begin + bron.length - bron.replace(/^[|\s]+/u, '').length;
        const geschreven = platteTekst(cel);
        meld({
          range: bereik(stuk, van, begin + bron.replace(/[|\s]+$/u, '').length),
          message: `In de laatste rij${kolom === '' ? '' : ` staat onder ${citaat(kolom, 30)}`}${kolom === '' ? ' staat' : ''} ${citaat(geschreven)}; de rijen erboven tellen op tot ${schrijfGetal(som)}.`,
          hint: `Controleer de bedragen: het verschil is ${schrijfGetal(staat - som)}.`,
        });
      }
    }
  }),
};

/** A second header row, of years: they are no amounts. */
function isTweedeKop({ children: [label, ...jaren] }: Table['children'][number]): boolean {
  if (!label || jaren.length === 0 || platteTekst(label).trim() !== '') return false;
  return jaren.every((cel) => /^(?:19|20)\d{2}$/u.test(platteTekst(cel).trim()));
}

interface Telfout {
  readonly cel: TableCell;
  /** In ten-thousandths, as `som`. */
  readonly staat: number;
  readonly som: number;
  readonly kolom: string;
}

function telfouten(tabel: Table): readonly Telfout[] {
  const [kop, ...rijen] = tabel.children;
  if (rijen[0] && isTweedeKop(rijen[0])) rijen.shift();
  const laatste = rijen.pop();
  if (!kop || !laatste || rijen.length === 0) return [];
  const label = naam(laatste.children[0]);
  if (!/^(?:totaal|saldo|benodigde dekking)(?!\p{L})/u.test(label)) return [];
  const labels = rijen.map((rij) => naam(rij.children[0]));
  return laatste.children.slice(1).flatMap((cel, i): Telfout[] => {
    const staat = leesGetal(platteTekst(cel));
    const getallen = rijen.map((rij) => {
      const inhoud = rij.children[i + 1];
      return inhoud ? leesGetal(platteTekst(inhoud)) : 'leeg';
    });
    if (typeof staat !== 'number' || getallen.includes('geen')) return [];
    if (!getallen.some((getal) => typeof getal === 'number')) return [];
    const tel = (neem: (label: string) => boolean): number =>
      getallen.reduce<number>(
        (som, getal, r) => (typeof getal === 'number' && neem(labels[r] ?? '') ? som + getal : som),
        0,
      );
    const som = tel((rij) => !isDeel(rij) && !isSubtotaal(rij));
    if (som === staat) return [];
    if (labels.some(isSubtotaal) && tel(isSubtotaal) === staat) return [];
    // Income less expenses, both written as they are: then nothing says which are to be taken off.
    if (label.startsWith('saldo') && getallen.every((getal) => typeof getal !== 'number' || getal >= 0)) return [];
    return [{ cel, staat, som, kolom: platteTekst(kop.children[i + 1] ?? []) }];
  });
}

function naam(cel: TableCell | undefined): string {
  return cel ? kaal(platteTekst(cel)) : '';
}

function isSubtotaal(label: string): boolean {
  return /^(?:sub ?)?totaal(?!\p{L})/u.test(label);
}

/** A row that shows part of the one above it. */
function isDeel(label: string): boolean {
  return /^(?:waarvan|w v|daarvan)(?!\p{L})/u.test(label);
}
