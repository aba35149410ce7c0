import { describe, expect, it } from 'vitest';
import { FILE_START } from '../../src/core/index.ts';
import type { Register } from '../../src/model/index.ts';
import { oordeel } from '../../src/rules/check.ts';
import { checkRules, REGELS } from '../../src/rules/index.ts';
import { perStuk, type Regel } from '../../src/rules/rule.ts';
import { bijlage, controleer, lees } from './stukken.ts';

const regel = (delen: Partial<Regel>): Regel => ({
  id: 'proef',
  severity: 'fout',
  kort: '',
  reden: '',
  fout: () => [],
  goed: () => [],
  controleer: (register, meld) => {
    for (const { pad } of register.stukken) meld({ file: pad, range: FILE_START, message: 'Mis.' });
  },
  ...delen,
});

const zwaarte = async (delen: Partial<Regel>, voorwerk = '', regels = ''): Promise<readonly string[]> => {
  const { register } = await lees({ ...bijlage('Tekst.', voorwerk), 'gemeente.yaml': regels });
  return oordeel(register, [regel(delen)]).map(({ severity }) => severity);
};

describe('severity', () => {
  it('is that of the rule', async () => {
    expect(await zwaarte({})).toEqual(['fout']);
    expect(await zwaarte({ severity: 'waarschuwing' })).toEqual(['waarschuwing']);
  });

  it('of a rule of completeness is less in a concept', async () => {
    expect(await zwaarte({ volledigheid: true })).toEqual(['waarschuwing']);
    expect(await zwaarte({ volledigheid: true }, 'status: definitief\n')).toEqual(['fout']);
  });

  it('is what the gemeente says, and uit is silent', async () => {
    expect(await zwaarte({}, '', 'regels: { proef: uit }')).toEqual([]);
    expect(await zwaarte({}, '', 'regels: { proef: waarschuwing }')).toEqual(['waarschuwing']);
    expect(await zwaarte({ severity: 'waarschuwing' }, '', 'regels: { proef: fout }')).toEqual(['fout']);
  });

  it('of a fixed rule is not for the gemeente to change', async () => {
    expect(await zwaarte({ vast: true }, '', 'regels: { proef: uit }')).toEqual(['fout']);
  });

  it('may be lowered by the complaint itself, whatever the gemeente says', async () => {
    const laag: Regel['controleer'] = (register, meld) =>
      meld({ file: register.stukken[0]?.pad ?? '', range: FILE_START, message: 'Mis.', severity: 'waarschuwing' });
    expect(await zwaarte({ controleer: laag }, '', 'regels: { proef: fout }')).toEqual(['waarschuwing']);
  });
});

describe('a rule that crashes', () => {
  it('is named in one fout of ours, and the others go on', async () => {
    const { register } = await lees(bijlage('Tekst.'));
    const stuk = regel({
      id: 'stuk',
      controleer: () => {
        throw new Error('onverwacht');
      },
    });
    const said = oordeel(register, [stuk, regel({})]);
    expect(said.map(({ rule }) => rule).sort()).toEqual(['interne-fout', 'proef']);
    expect(said.find(({ rule }) => rule === 'interne-fout')).toMatchObject({ severity: 'fout', file: 'gemeente.yaml' });
    expect(said.find(({ rule }) => rule === 'interne-fout')?.message).toContain('"stuk"');
  });

  const drie = ['a', 'b', 'c'].map((naam) => {
    const [inhoud = ''] = Object.values(bijlage('Tekst.', naam === 'b' ? 'status: definitief\n' : ''));
    return [`brieven/${naam}.md`, inhoud];
  });
  const bijB = (id: string, delen: Partial<Regel> = {}): Regel =>
    regel({
      id,
      controleer: perStuk(({ pad }, _register, meld) => {
        if (pad === 'brieven/b.md') throw new TypeError('onverwacht\n  at nergens');
        meld({ range: FILE_START, message: 'Mis.' });
      }),
      ...delen,
    });

  it('at one stuk is a fout at that stuk, and looks at all others', async () => {
    const { register } = await lees(Object.fromEntries(drie));
    const said = oordeel(register, [bijB('stuk')]);
    expect(said.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`)).toEqual([
      'brieven/a.md stuk fout',
      'brieven/b.md interne-fout fout',
      'brieven/c.md stuk fout',
    ]);
    expect(said[1]).toMatchObject({
      range: FILE_START,
      message: 'De regel "stuk" is vastgelopen en heeft niet alles bekeken.',
      hint: 'Dit is een fout van griffie, niet van uw stukken; al het andere is wel bekeken. Meld haar, of zet zolang uit: regels: { stuk: uit }. Technisch: TypeError: onverwacht',
    });
  });

  it('with others, of the same fault, is named with them in one message; only what may be is to be switched off', async () => {
    const { register } = await lees(Object.fromEntries(drie));
    const said = oordeel(register, [bijB('een'), bijB('twee', { vast: true, volledigheid: true })]);
    const [crash, ...more] = said.filter(({ rule }) => rule === 'interne-fout');
    expect(more).toEqual([]);
    expect(crash).toMatchObject({ file: 'brieven/b.md', severity: 'fout' });
    expect(crash?.message).toBe('De regels "een", "twee" zijn vastgelopen en hebben niet alles bekeken.');
    expect(crash?.hint).toContain('regels: { een: uit }.');
  });
});

describe('checkRules', () => {
  it('sorts by file and place, whatever the order of the rules', async () => {
    const tekst = 'Op maandag 11 maart 2026 kost het €5.\n\nTODO en <b>';
    const { register } = await lees(bijlage(tekst));
    const said = checkRules(register).map(({ range, rule }) => `${range.start.line}:${range.start.column} ${rule}`);
    expect(said).toEqual(['7:4 weekdag-klopt', '7:35 bedrag-vorm', '9:1 geen-plaatshouder', '9:9 geen-html']);
    expect(oordeel(register, [...REGELS].reverse()).map(({ rule }) => rule)).toEqual(
      said.map((one) => one.split(' ')[1]),
    );
  });

  it('changes nothing in the register', async () => {
    const { register } = await lees(bijlage('Het kost €5, zei [naam], “zonder einde.'));
    const before = JSON.stringify(register);
    checkRules(register);
    expect(JSON.stringify(register)).toBe(before);
  });

  it('says the same of text with other line ends, a mark at its beginning, and loose accents', async () => {
    const tekst = 'Op maandag 11 maart 2026 kost José het €5.\n\n- TODO\n- “open';
    const gewoon = await controleer(bijlage(tekst));
    const file = (content: string) => ({ 'brieven/tekst.md': content });
    const bron = bijlage(tekst)['brieven/tekst.md'] as string;
    const plek = (said: Awaited<ReturnType<typeof controleer>>) =>
      said.map(({ rule, range }) => `${range.start.line}:${range.start.column} ${rule}`);
    expect(plek(await controleer(file(`\ufeff${bron.replaceAll('\n', '\r\n')}`)))).toEqual(plek(gewoon));
    // A loose accent is a character of its own in the file: what stands behind it moves by one.
    const los = plek(await controleer(file(bron.normalize('NFD'))));
    expect(los.map((one) => one.split(' ')[1])).toEqual(plek(gewoon).map((one) => one.split(' ')[1]));
  });
});

describe('odd input', () => {
  const lijst = (n: number): string =>
    Array.from({ length: n }, (_, i) => `${i + 1}. Punt ${i} vast te stellen.`).join('\n');
  const stuk = (soort: string, kop: string, punten: string): string =>
    `---\nsoort: ${soort}\nzaaknummer: 4100001\n---\n\n## ${kop}\n\n${punten}\n`;

  it.each([
    ['one line of a megabyte', bijlage('woord (nog een) en “meer” € 5, '.repeat(30_000))],
    ['a megabyte of digits', bijlage('1'.repeat(1_000_000))],
    ['only opening signs', bijlage('“('.repeat(30_000))],
    ['right to left', bijlage('שלום עולם, € 5. '.repeat(5_000))],
    ['lists in lists', bijlage(Array.from({ length: 80 }, (_, i) => `${'  '.repeat(i)}- diep`).join('\n'))],
    [
      '10,000 beslispunten, all other in the besluit',
      {
        'a/advies.md': stuk('raadsadvies', 'Bespreek- en beslispunten', lijst(10_000)),
        'a/besluit.md': stuk('raadsbesluit', 'Besluit', lijst(10_000).replaceAll('Punt', 'Stuk')),
      },
    ],
  ])('%s does not make a rule hang', async (_naam, bestanden) => {
    const { register } = await lees(bestanden);
    checkRules(register);
  });
});

describe('the names and settings of the house', () => {
  const met = async (regels: string, huis: Partial<Register['huis']>): Promise<readonly string[]> => {
    const { register } = await lees({ ...bijlage('Het kost €5.'), 'gemeente.yaml': regels });
    return checkRules({ ...register, huis: { ...register.huis, ...huis } }).map(
      ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
    );
  };
  const bedrag = (severity: string): readonly string[] => [expect.stringMatching(`^${severity} bedrag-vorm`)];

  it('a rule may be set by the name that the house has for it', async () => {
    const huis = { regelnamen: { geldvorm: 'bedrag-vorm' } };
    expect(await met('', huis)).toEqual(bedrag('waarschuwing'));
    expect(await met('regels: { geldvorm: uit }', huis)).toEqual([]);
    expect(await met('regels: { bedrag-vorm: uit }', huis)).toEqual([]);
  });

  it('what the house says counts where gemeente.yaml says nothing', async () => {
    const huis = { regelnamen: { geldvorm: 'bedrag-vorm' }, regels: { geldvorm: 'fout' } } as const;
    expect(await met('', huis)).toEqual(bedrag('fout'));
    expect(await met('regels: { bedrag-vorm: uit }', huis)).toEqual([]);
  });

  it('a name of the house that no rule has is said once', async () => {
    expect(await met('', { regels: { 'bedrag-form': 'uit' } })).toEqual([
      ...bedrag('waarschuwing'),
      'fout onbekende-regel: In huis.yaml van "politieke-markt" staat de regel "bedrag-form"; een regel met die naam is er niet.',
    ]);
  });
});
