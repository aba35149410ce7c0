import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kladtekst, Verkeer } from '../../../client/src/stuk/afspraak.ts';
import { Werktekst } from '../../../client/src/stuk/werktekst.ts';
import type { StukAntwoord, StukLang, TekstEdit } from '../../../src/werkplek/api.ts';
import { kleinsteEdit, pasToe, verschuif } from '../../../src/werkplek/edits.ts';

const FOUT = { weg: { zin: 'weg', status: 0 }, kan: { zin: 'kan niet', status: 400 } } as const;
type Fout = { zin: string; status: number; botsing?: NonNullable<StukLang['botsing']> };

/** A server with one text, as the real one judges: edits of an older text are moved past what came since, or refused. */
function server(begin: string) {
  const geweest = [begin];
  const gezien: TekstEdit[][] = [];
  let [dicht, zwijg] = [false, false];
  let botsing: StukLang['botsing'];
  const nu = (): string => geweest.at(-1) as string;
  const zet = (tekst: string): void => void geweest.push(tekst);
  const stuk = (): StukLang => ({ ...STUK, tekst: nu(), basis: nu(), ...(botsing ? { botsing } : {}) });
  const antwoord = (): StukAntwoord => ({ edits: [], vorige: '', basis: nu(), stuk: stuk() });
  const verkeer: Verkeer = {
    haal: async () => {
      if (dicht) throw FOUT.weg;
      return stuk();
    },
    stuur: async ({ basis, edits, veld }) => {
      if (dicht) throw FOUT.weg;
      if (veld?.pad === 'nooit') throw FOUT.kan;
      if (veld) zet(`${veld.pad}: ${veld.waarde.join()}\n${nu()}`);
      else {
        const verschoven = verschuif(edits ?? [], kleinsteEdit(basis, nu()));
        if (!verschoven) throw { zin: 'botst', status: 409, botsing: { opSchijf: nu(), digest: nu(), hier: '' } };
        gezien.push(verschoven);
        zet(pasToe(nu(), verschoven));
      }
      if (zwijg) {
        zwijg = false;
        throw FOUT.weg;
      }
      return antwoord();
    },
    ongedaan: async () => {
      zet(geweest.at(-2) ?? begin);
      return antwoord();
    },
    los: async ({ tekst }) => {
      botsing = undefined;
      zet(tekst);
      return antwoord();
    },
    uitleg: (fout) => fout as Fout,
    wacht: () => new Promise((klaar) => setTimeout(klaar, 0)),
  };
  return {
    verkeer,
    gezien,
    nu,
    zet,
    sluit: (hoe: boolean): void => {
      dicht = hoe;
    },
    /** The next change is made, and its answer is lost on the way. */
    verliesAntwoord: (): void => {
      zwijg = true;
    },
    botst: (opSchijf: string): void => {
      botsing = { opSchijf, digest: opSchijf, hier: nu() };
    },
  };
}

const STUK: StukLang = {
  pad: 'a.md',
  soort: 'brief',
  titel: 'Brief',
  onderwerp: '',
  status: 'concept',
  openbaarheid: 'openbaar',
  fouten: 0,
  waarschuwingen: 0,
  tekst: '',
  basis: '',
  kanTerug: false,
  kanVooruit: false,
  digest: '',
  ongesaved: false,
  velden: [],
  secties: [],
  vrijeKoppen: true,
  bodyBegin: 0,
  meldingen: [],
  ookGeopend: 0,
  documenten: [],
};
const open = (bij: ReturnType<typeof server>, klad?: Kladtekst, onthoud?: (klad: Kladtekst | undefined) => void) =>
  new Werktekst({ ...STUK, tekst: bij.nu(), basis: bij.nu() }, bij.verkeer, 'v', klad, onthoud);
/** Until nothing is on its way. */
async function rust(werk: Werktekst): Promise<void> {
  for (let keer = 0; keer < 60; keer++) await new Promise((klaar) => setTimeout(klaar, 0));
  expect(werk.rest()).toBeUndefined();
}
const invoeg = (begin: number, tekst: string): TekstEdit[] => [{ begin, eind: begin, tekst }];

describe('a text that is worked on', () => {
  it('sends what was typed after each other as one change, as small as it was', async () => {
    const bij = server('# A\r\n\r\nEen twee\r\n');
    const werk = open(bij);
    werk.wijzig(invoeg(10, 'x'));
    werk.wijzig(invoeg(11, 'y'));
    expect(werk.bewaard.value.hoe).toBe('bezig');
    await rust(werk);
    expect(bij.gezien).toEqual([invoeg(10, 'xy')]);
    expect(bij.nu()).toBe('# A\r\n\r\nEenxy twee\r\n');
    expect(werk.bewaard.value.hoe).toBe('opgeslagen');
  });

  it('puts in what another window typed without losing either, and keeps places right', async () => {
    const bij = server('een twee drie');
    const werk = open(bij);
    werk.wijzig(invoeg(3, ' A'));
    bij.zet('NUL een twee drie');
    await rust(werk);
    expect(bij.nu()).toBe('NUL een A twee drie');
    expect(werk.tekst).toBe(bij.nu());
    expect(werk.nu(4)).toBe(4);
  });

  it('asks a person where both changed the same words, and writes what was chosen', async () => {
    const bij = server('een twee drie');
    const werk = open(bij);
    bij.zet('een DRIE drie');
    werk.wijzig([{ begin: 4, eind: 8, tekst: 'TWEE' }]);
    await new Promise((klaar) => setTimeout(klaar, 30));
    expect(werk.twist.value).toMatchObject({ daar: 'een DRIE drie', hier: 'een TWEE drie' });
    expect(bij.nu()).toBe('een DRIE drie');
    await werk.kies('een DRIE TWEE drie');
    await rust(werk);
    expect([bij.nu(), werk.tekst, werk.twist.value]).toEqual(['een DRIE TWEE drie', 'een DRIE TWEE drie', undefined]);
  });

  it('shows a conflict with the disk, and ends it by what was chosen', async () => {
    const bij = server('hier');
    const werk = open(bij);
    bij.botst('schijf');
    await werk.ververs();
    expect(werk.twist.value).toEqual({ daar: 'schijf', hier: 'hier', digest: 'schijf' });
    await werk.kies('schijf en hier');
    await rust(werk);
    expect([bij.nu(), werk.tekst, werk.twist.value]).toEqual(['schijf en hier', 'schijf en hier', undefined]);
  });

  it('tries again when the server is away, says so meanwhile, and does nothing twice when only the answer was lost', async () => {
    const bij = server('ab');
    const werk = open(bij);
    bij.verliesAntwoord();
    werk.wijzig(invoeg(1, 'X'));
    await rust(werk);
    expect(bij.nu()).toBe('aXb');
    bij.sluit(true);
    werk.wijzig(invoeg(2, 'Y'));
    await new Promise((klaar) => setTimeout(klaar, 20));
    expect(werk.bewaard.value).toEqual({ hoe: 'niet', reden: 'weg' });
    werk.wijzig(invoeg(3, 'Z'));
    bij.sluit(false);
    await rust(werk);
    expect([bij.nu(), werk.bewaard.value.hoe]).toEqual(['aXYZb', 'opgeslagen']);
  });

  it('goes on after a reload with what had not arrived', async () => {
    const bij = server('een');
    let klad: Kladtekst | undefined;
    bij.sluit(true);
    const eerst = open(bij, undefined, (nieuw) => {
      klad = nieuw;
    });
    eerst.wijzig(invoeg(3, ' twee'));
    expect(klad).toEqual({ zeker: 'een', tekst: 'een twee' });
    const weer = server('nul een');
    const werk = open(weer, klad);
    expect(werk.tekst).toBe('nul een twee');
    await rust(werk);
    expect(weer.nu()).toBe('nul een twee');
  });

  it('does not send again after a reload what had arrived, and asks where that is not certain', async () => {
    const klad = { zeker: 'een', tekst: 'een twee' };
    const bij = server('een twee');
    const werk = open(bij, klad);
    await rust(werk);
    expect([bij.nu(), werk.tekst]).toEqual(['een twee', 'een twee']);
    const ander = open(server('een twee drie'), klad);
    expect(ander.twist.value).toMatchObject({ daar: 'een twee drie', hier: 'een twee' });
  });

  it('lets what was typed go before what the server is asked to write, and says what it will not', async () => {
    const bij = server('tekst');
    const werk = open(bij);
    werk.wijzig(invoeg(5, '!'));
    await werk.vraag({ veld: { pad: 'naam', waarde: ['x'] } });
    expect([bij.nu(), werk.tekst]).toEqual(['naam: x\ntekst!', 'naam: x\ntekst!']);
    await werk.vraag({ veld: { pad: 'nooit', waarde: [] } });
    expect([werk.klacht.value, werk.tekst]).toEqual(['kan niet', 'naam: x\ntekst!']);
  });

  it('never loses or doubles a word, whatever two windows and a bad line do', async () => {
    const stap = fc.record({
      wie: fc.constantFrom('hier', 'daar', 'verlies', 'rust'),
      plek: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { maxLength: 14 }), async (stappen) => {
        const bij = server('Een begin van een tekst.');
        const werk = open(bij);
        const woorden: string[] = [];
        for (const [index, { wie, plek }] of stappen.entries()) {
          const woord = `<${index}>`;
          // Between the words of another nobody types in this test: that is for a person.
          const op = (tekst: string): number =>
            [0, ...[...tekst.matchAll(/[ >]/g)].map((een) => een.index + 1)][
              Math.floor(plek * (tekst.match(/[ >]/g) ?? []).length)
            ] ?? 0;
          if (wie === 'hier') werk.wijzig(invoeg(op(werk.tekst), woord));
          if (wie === 'daar') bij.zet(pasToe(bij.nu(), invoeg(op(bij.nu()), woord)));
          if (wie === 'hier' || wie === 'daar') woorden.push(woord);
          if (wie === 'verlies') bij.verliesAntwoord();
          if (wie === 'rust') await new Promise((klaar) => setTimeout(klaar, 3));
          if (werk.twist.value) return;
        }
        await werk.ververs();
        await new Promise((klaar) => setTimeout(klaar, 25));
        if (werk.twist.value) return;
        expect(werk.tekst).toBe(bij.nu());
        for (const woord of woorden) expect(bij.nu().split(woord).length, woord).toBe(2);
      }),
      { seed: 14, numRuns: 60 },
    );
  });
});
