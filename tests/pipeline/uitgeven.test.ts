import { describe, expect, it } from 'vitest';
import { digest, type IsoDate } from '../../src/core/index.ts';
import { build, type Opdracht, uitgeven, vergelijk, verifyUitgave } from '../../src/pipeline/index.ts';
import { wijzigingentekst } from '../../src/vergelijk/index.ts';
import { buildHost, edit, fakeWriters, INHOUD, OPTIES } from '../support/building.ts';
import type { MemoryHost, MemoryOptions } from '../support/memory-host.ts';

const MAP = '2026-03-11';
const UITGAVE = `/content/${MAP}/uitgaven`;

/** A stuk with these fields and this text. */
const stuk = (soort: string, velden: string, tekst = ''): string => `---\nsoort: ${soort}\n${velden}---\n${tekst}`;

const zaak = (nummer: string, titel: string): Record<string, string> => ({
  [`${MAP}/${nummer}/agendapunt.md`]: stuk(
    'agendapunt',
    `zaaknummer: ${nummer}\ntitel: ${titel}\nportefeuillehouder: Dam\n`,
  ),
});

const oproeping = (...punten: string[]): string =>
  stuk(
    'oproeping',
    `datum: 2026-03-11\naanvang: "19:30"\nplaats: Raadzaal\ngedateerd: 2026-02-18\nagenda:\n${punten.map((punt) => `  - ${punt}\n`).join('')}`,
  );

const PDF = (tekst: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n% ${tekst}\n%%EOF\n`);

const host = (meer: Record<string, string | Uint8Array> = {}, options?: MemoryOptions): MemoryHost =>
  buildHost({ ...INHOUD, ...meer }, options);

const opdracht = (op: string, meer: Partial<Opdracht> = {}): Opdracht => {
  const { paths: _, ...opties } = OPTIES;
  return { ...opties, map: MAP, op: op as IsoDate, door: 'Cor Sluis', ...meer };
};

const stuur = (machine: MemoryHost, op: string, meer?: Partial<Opdracht>) =>
  uitgeven(machine, opdracht(op, meer), { writers: fakeWriters().writers });

/** The HTML of a document, with plain spaces. */
const tekstVan = (machine: MemoryHost, pad: string): string =>
  machine.text(`/out/openbaar/${pad}`).replaceAll('\u00a0', ' ');

/** The rows of the agenda as they were printed: number and title. */
function agenda(machine: MemoryHost): string[] {
  const html = tekstVan(machine, `${MAP}/oproeping.pdf`);
  return [...html.matchAll(/<th[^>]*scope="row"[^>]*>([^<]*)<\/th><td[^>]*>(?:<a [^>]*>)?([^<]*)</gu)].map(
    ([, nummer, titel]) => `${nummer} ${titel}`.trim(),
  );
}

describe('uitgeven', () => {
  it('writes down what was sent, and keeps every file under its digest', async () => {
    const machine = host();
    const { uitgave, bezwaren } = await stuur(machine, '2026-02-25');
    expect(bezwaren).toEqual([]);
    expect(uitgave?.agenda.map(({ nummer, lijn, titel }) => [nummer, lijn, titel])).toEqual([
      ['A01', 'tekst:opening', 'Opening'],
      ['B01', 'zaak:1000001', 'Herstel van de kade'],
    ]);
    const bestanden = uitgave?.stukken.flatMap((een) => een.bestanden) ?? [];
    expect(bestanden).toHaveLength(6);
    for (const { pad, sha256 } of bestanden) {
      const kept = [...machine.tree].find(([path]) => path.startsWith('/uitgaven/openbaar/') && path.includes(sha256));
      expect(kept && digest(kept[1]), pad).toBe(sha256);
    }
    const tekst = machine.text(`${UITGAVE}/1.yaml`);
    expect(tekst).toContain('uitgave: 1\nop: 2026-02-25\ndoor: Cor Sluis\n');
    expect(tekst).not.toContain('ondanks');
  });

  it('sends nothing while a definitief stuk has a fout or a stuk is missing, unless a reason is given', async () => {
    const machine = host();
    await edit(machine, `/content/${MAP}/kade/raadsadvies.md`, 'sector: FYS\n', 'status: definitief\n');
    machine.tree.delete(`/content/${MAP}/kade/raadsbesluit.md`);
    const geweigerd = await stuur(machine, '2026-02-25');
    expect(geweigerd.uitgave).toBeUndefined();
    expect(geweigerd.bezwaren).toEqual([
      `${MAP}/kade/raadsadvies.md: definitief, en nog een fout`,
      'B01: bij zaak 1000001 ontbreekt: raadsbesluit',
      `${MAP}/kade/raadsadvies.md: niet gemaakt. Het stuk is definitief en heeft nog een fout.`,
    ]);
    expect(machine.paths('/uitgaven')).toEqual([]);
    expect(machine.tree.has(`${UITGAVE}/1.yaml`)).toBe(false);
    const toch = await stuur(machine, '2026-02-25', { ondanks: 'Het besluit volgt.' });
    expect(toch.uitgave?.ondanks).toBe('Het besluit volgt.');
    expect(machine.text(`${UITGAVE}/1.yaml`)).toContain('ondanks: Het besluit volgt.');
    // It was not made, and so not sent.
    expect(toch.uitgave?.stukken.map(({ bron }) => bron)).not.toContain(`${MAP}/kade/raadsadvies.md`);
  });

  it('is there whole or not at all, whatever fails', async () => {
    const voorbeeld = host();
    await stuur(voorbeeld, '2026-02-25');
    const stappen = voorbeeld.log.filter((line) => /^(?:write|rename|makeFolder) (?:\/uitgaven|\/content)/u.test(line));
    expect(stappen.length).toBeGreaterThan(20);
    for (const stap of stappen) {
      const machine = host({}, { refuse: (operation, path) => (`${operation} ${path}` === stap ? 'EIO' : undefined) });
      await expect(stuur(machine, '2026-02-25')).rejects.toThrow();
      expect(machine.tree.has(`${UITGAVE}/1.yaml`), stap).toBe(false);
      for (const path of machine.paths('/uitgaven')) {
        const [, naam = ''] = /\/([0-9a-f]{64})\.\w+$/u.exec(path) ?? [];
        if (naam) expect(digest(machine.tree.get(`/uitgaven/${path}`) as Uint8Array), path).toBe(naam);
      }
    }
  });

  it('is never written over, and a later build leaves it alone', async () => {
    const machine = host();
    await stuur(machine, '2026-02-25');
    const eerste = machine.text(`${UITGAVE}/1.yaml`);
    await edit(machine, `/content/${MAP}/oproeping.md`, 'punten: [Opening]', 'punten: [Opening, Vragenuur]');
    await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect((await stuur(machine, '2026-03-05')).uitgave?.nummer).toBe(2);
    expect(machine.text(`${UITGAVE}/1.yaml`)).toBe(eerste);
    await machine.files.write(`${UITGAVE}/2.yaml`, 'uitgave: twee\n');
    await expect(stuur(machine, '2026-03-06')).rejects.toThrow('Een eerdere uitgave van 2026-03-11 is niet te lezen');
  });

  it('is of no day before the last one, nor after the vergadering', async () => {
    const machine = host();
    await stuur(machine, '2026-02-25');
    await expect(stuur(machine, '2026-02-24')).rejects.toThrow('Uitgave 1 is van 2026-02-25');
    await expect(stuur(machine, '2026-03-12')).rejects.toThrow('De vergadering is op 2026-03-11');
    expect(machine.paths(UITGAVE)).toEqual(['1.yaml']);
  });

  it('that cannot be read holds a definitieve oproeping back: its numbers are not known', async () => {
    const machine = host();
    await edit(machine, `/content/${MAP}/oproeping.md`, 'soort: oproeping\n', 'soort: oproeping\nstatus: definitief\n');
    await stuur(machine, '2026-02-25');
    await machine.files.write(`${UITGAVE}/2.yaml`, machine.text(`${UITGAVE}/1.yaml`).slice(0, 300));
    const { skipped } = await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(skipped.map(({ file }) => file)).toEqual([`${MAP}/oproeping.md`]);
    await expect(vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false })).rejects.toThrow('uitgaven/2.yaml');
  });

  it('does not list what was not made, and what is mended after it is new', async () => {
    const machine = host();
    const besluit = `${MAP}/kade/raadsbesluit.md`;
    await edit(machine, `/content/${besluit}`, 'soort: raadsbesluit\n', 'soort: raadsbesluit\nstatus: definitief\n');
    await edit(machine, `/content/${besluit}`, '## Publieksvriendelijke samenvatting', '## Samenvating');
    const { uitgave } = await stuur(machine, '2026-02-25', { ondanks: 'proef' });
    expect(uitgave?.stukken.map(({ bron }) => bron)).not.toContain(besluit);
    await edit(machine, `/content/${besluit}`, '## Samenvating', '## Publieksvriendelijke samenvatting');
    expect(wijzigingentekst(await vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false }))).toContain(
      'raadsbesluit nieuw',
    );
  });

  it('proves what is kept, and makes it again where nothing changed', async () => {
    const machine = host();
    await stuur(machine, '2026-02-25');
    const vraag = { ...OPTIES, map: MAP, nummer: 1 };
    const bewijs = await verifyUitgave(machine, vraag, { writers: fakeWriters().writers });
    expect([bewijs.heel.length, bewijs.kwijt, bewijs.opnieuw?.gelijk.length, bewijs.opnieuw?.anders]).toEqual([
      6,
      [],
      6,
      [],
    ]);
    // The writers of this test give both formats the same bytes: they are kept twice, under one digest.
    const sha256 = bewijs.uitgave.stukken.flatMap(({ bestanden }) => bestanden)[0]?.sha256 ?? '';
    const kept = machine.paths('/uitgaven').filter((path) => path.includes(sha256));
    for (const path of kept) await machine.files.write(`/uitgaven/${path}`, 'anders');
    await edit(machine, `/content/${MAP}/kade/raadsadvies.md`, 'De kade zakt.', 'De kade verzakt.');
    const later = await verifyUitgave(machine, vraag, { writers: fakeWriters().writers });
    expect(later.kwijt).toHaveLength(2);
    expect(later.waarom).toBe(`${MAP}/kade/raadsadvies.md is sindsdien veranderd`);
  });
});

describe('after it', () => {
  const eerste = oproeping(
    '{ rubriek: A, punten: [Opening, Vragenuur] }',
    '{ rubriek: B, punten: [{ zaak: 1000001 }, { zaak: 1000002 }, { zaak: 1000003 }] }',
  );
  const zaken = { ...zaak('1000002', 'Brug'), ...zaak('1000003', 'Sluis'), ...zaak('1000004', 'Dijk') };
  const ondanks = { ondanks: 'proef' };

  it('a number stays with its line; what is new has a letter or goes on counting; what is gone is vervallen', async () => {
    const machine = host({ ...zaken, [`${MAP}/oproeping.md`]: eerste });
    await stuur(machine, '2026-02-25', ondanks);
    await machine.files.write(
      `/content/${MAP}/oproeping.md`,
      oproeping(
        '{ rubriek: A, punten: [Opening, Afscheid, Vragenuur, Rondvraag] }',
        '{ rubriek: B, punten: [{ zaak: 1000003 }, { zaak: 1000004 }, { zaak: 1000001 }] }',
      ),
    );
    await build(machine, OPTIES, { writers: fakeWriters().writers });
    const concept = ['A01 Opening', 'A01a Afscheid (nagekomen)', 'A02 Vragenuur', 'A03 Rondvraag (nagekomen)'];
    const zakenNu = ['B03 Sluis', 'B03a Dijk (nagekomen)', 'B01 Herstel van de kade', 'B02 Brug (vervallen)'];
    expect(agenda(machine)).toEqual(['A Algemeen', ...concept, 'B Hamerstukken', ...zakenNu]);

    await stuur(machine, '2026-03-05', ondanks);
    const gedateerd = agenda(machine);
    expect(gedateerd).toContain('A01a Afscheid (nagekomen, 5 maart 2026)');
    await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(agenda(machine)).toEqual(gedateerd);

    // What came back has its own number again; what is new below A01a is A01b.
    await machine.files.write(
      `/content/${MAP}/oproeping.md`,
      oproeping(
        '{ rubriek: A, punten: [Opening, Afscheid, Lied, Vragenuur] }',
        '{ rubriek: B, punten: [{ zaak: 1000002 }] }',
      ),
    );
    await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(agenda(machine)).toContain('A01b Lied (nagekomen)');
    expect(agenda(machine)).toContain('B02 Brug');
  });

  it('a changed stuk says its version, in one that is sent with its day; white space is no change', async () => {
    const machine = host();
    await stuur(machine, '2026-02-25');
    const advies = `/content/${MAP}/kade/raadsadvies.md`;
    const kop = (): string | undefined =>
      /Gewijzigd, versie [^<]*/u.exec(tekstVan(machine, `${MAP}/kade/raadsadvies.pdf`))?.[0];
    await edit(machine, advies, 'De kade zakt.', 'De kade\nzakt.\n');
    await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(kop()).toBeUndefined();
    await edit(machine, advies, 'De kade\nzakt.', 'De kade verzakt.');
    const { diagnostics } = await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(kop()).toBe('Gewijzigd, versie 2');
    expect(diagnostics.map(({ rule }) => rule)).toContain('wijziging-genoemd');
    await edit(machine, advies, 'soort: raadsadvies\n', 'soort: raadsadvies\nwijziging: De kade verzakt.\n');
    const { uitgave, build: gebouwd } = await stuur(machine, '2026-03-05');
    expect(gebouwd.diagnostics.map(({ rule }) => rule)).not.toContain('wijziging-genoemd');
    expect(kop()).toBe('Gewijzigd, versie 2 (5 maart 2026): De kade verzakt.');
    expect(uitgave?.stukken.find(({ bron }) => advies.endsWith(bron))?.versie).toBe(2);
    await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(kop()).toBe('Gewijzigd, versie 2 (5 maart 2026): De kade verzakt.');
    expect(
      (await stuur(machine, '2026-03-06')).uitgave?.stukken.find(({ bron }) => advies.endsWith(bron))?.versie,
    ).toBe(2);
  });
});

describe('the list of changes', () => {
  it('refuses an agenda that cannot be read; the last item of a rubriek may be taken off', async () => {
    const machine = host();
    await stuur(machine, '2026-02-25');
    await edit(
      machine,
      `/content/${MAP}/oproeping.md`,
      '{ rubriek: B, punten: [{ zaak: 1000001 }] }',
      '{ rubriek: B, punten: }',
    );
    const lijst = await vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false });
    expect(lijst.punten.map(({ nummer, aard }) => [nummer, aard])).toEqual([['B01', 'vervallen']]);
    await edit(machine, `/content/${MAP}/oproeping.md`, '{ rubriek: B, punten: }', '{ rubrik: B }');
    await expect(vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false })).rejects.toThrow('is niet te lezen');
  });

  it('says nothing of a closed file that a public stuk names', async () => {
    const machine = host({ [`${MAP}/kade/taxatie.pdf`]: PDF('taxatie') });
    await stuur(machine, '2026-02-25');
    const veld = 'bijlagen: [{ bestand: taxatie.pdf, titel: Taxatierapport, openbaarheid: geheim }]\n';
    await edit(machine, `/content/${MAP}/kade/raadsadvies.md`, 'sector: FYS\n', `sector: FYS\n${veld}`);
    const tekst = wijzigingentekst(await vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false }));
    expect(tekst).toContain('bijlage nieuw');
    expect(tekst.toLowerCase()).not.toContain('taxatie');
  });

  it('says exactly what fifteen edits changed', async () => {
    const advies = INHOUD[`${MAP}/kade/raadsadvies.md`] as string;
    const machine = host({
      ...zaak('1000002', 'Brug'),
      ...zaak('1000003', 'Sluis'),
      ...zaak('1000004', 'Dijk'),
      ...zaak('1000005', 'Gemaal'),
      [`${MAP}/oproeping.md`]: oproeping(
        '{ rubriek: A, punten: [Opening, Vragenuur] }',
        '{ rubriek: B, punten: [{ zaak: 1000001 }, { zaak: 1000002 }, { zaak: 1000003 }, { zaak: 1000004 }] }',
      ),
      [`${MAP}/kade/raadsadvies.md`]: advies.replace(
        '- Een tekening',
        '- [Een tekening](tekening.pdf)\n- [Een raming](raming.pdf)\n- [Een plan](plan.pdf)',
      ),
      [`${MAP}/kade/tekening.pdf`]: PDF('een'),
      [`${MAP}/kade/raming.pdf`]: PDF('raming'),
      [`${MAP}/kade/plan.pdf`]: PDF('plan'),
      [`${MAP}/1000004/raadsadvies.md`]: stuk(
        'raadsadvies',
        'zaaknummer: 1000004\nonderwerp: Dijk\nopenbaarheid: geheim\n',
        '\n## Inhoud van het voorstel\n\nDe koopsom is hoog.\n',
      ),
    });
    await stuur(machine, '2026-02-25', { ondanks: 'proef' });
    const kade = `/content/${MAP}/kade`;
    const verander = (van: string, naar: string) => edit(machine, `${kade}/raadsadvies.md`, van, naar);
    await machine.files.write(
      `/content/${MAP}/oproeping.md`,
      // 1 a new line of text, 2 one taken off, 3 a new zaak, 4 a zaak moved, 5 the place.
      oproeping(
        '{ rubriek: A, punten: [Opening, Afscheid] }',
        '{ rubriek: B, punten: [{ zaak: 1000003 }, { zaak: 1000001 }, { zaak: 1000002 }, { zaak: 1000005 }, { zaak: 1000004 }] }',
      ).replace('Raadzaal', 'Grote zaal'),
    );
    await edit(machine, `/content/${MAP}/1000002/agendapunt.md`, 'titel: Brug', 'titel: Nieuwe brug'); // 6
    await verander('De kade zakt.', 'De kade verzakt snel.'); // 7
    await verander(
      '2. Daarvoor geld vrij te maken.',
      '2. Daarvoor € 12.000 vrij te maken.\n3. De buurt in te lichten.',
    ); // 8, 9
    await verander('sector: FYS', 'sector: BOR'); // 10
    await machine.files.write(`${kade}/tekening.pdf`, PDF('twee')); // 11
    await verander('- [Een plan](plan.pdf)', '- [Een kaart](kaart.pdf)'); // 12, 13
    machine.tree.delete(`${kade}/plan.pdf`);
    await machine.files.write(`${kade}/kaart.pdf`, PDF('kaart'));
    machine.tree.delete(`${kade}/raadsbesluit.md`); // 14
    await edit(machine, `/content/${MAP}/1000004/raadsadvies.md`, 'De koopsom is hoog.', 'De koopsom is laag.'); // 15

    const lijst = await vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false });
    expect(wijzigingentekst(lijst)).toBe(`Wijzigingen voor de vergadering van woensdag 11 maart 2026
sinds de verzending van 25 februari 2026 (uitgave 1)

   oproeping, plaats: "Raadzaal" wordt "Grote zaal"

A02 Vragenuur: vervallen

A03 Afscheid: nieuw

B03 Sluis: verplaatst

B01 Herstel van de kade
   raadsadvies gewijzigd
   - sector: "FYS" wordt "BOR"
   - Aanleiding, doel en wat ging er aan vooraf: "De kade zakt." wordt "De kade verzakt snel."
   - beslispunt 2: "Daarvoor geld vrij te maken." wordt "Daarvoor € 12.000 vrij te maken."
   - beslispunt 3: erbij "De buurt in te lichten."
   - Bijlagen: "Een raming Een plan" wordt "Een raming Een kaart"
   tekening.pdf vervangen
   kaart.pdf nieuw
   plan.pdf vervallen
   raadsbesluit vervallen

B02 Nieuwe brug
   heette: Brug
   agendapunt gewijzigd
   - titel: "Brug" wordt "Nieuwe brug"

B02a Gemaal: nieuw

B04 geheim
   raadsadvies gewijzigd
`);
    const eigen = wijzigingentekst(await vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: true }));
    expect(eigen).toContain('"De koopsom is hoog." wordt "De koopsom is laag."');
  });
});

describe('a stuk that was delivered', () => {
  it('goes along as it is, under the name of the stuk, and the agenda leads to it', async () => {
    const velden =
      'zaaknummer: 1000001\nonderwerp: Herstel van de kade\nbehandelend_ambtenaar: E. Beek\nsector: FYS\nportefeuillehouder: Dam\n';
    const machine = host({
      [`${MAP}/kade/raadsadvies.md`]: stuk(
        'raadsadvies',
        `status: definitief\n${velden}bestand: aangeleverd advies.pdf\n`,
      ),
      [`${MAP}/kade/aangeleverd advies.pdf`]: PDF('advies'),
    });
    const { written, diagnostics } = await build(machine, OPTIES, { writers: fakeWriters().writers });
    const bij = (pad: string): string[] => written.filter((file) => file.startsWith(`openbaar/${MAP}/kade/${pad}`));
    expect(bij('raadsadvies')).toEqual([`openbaar/${MAP}/kade/raadsadvies.pdf`]);
    expect(bij('aangeleverd')).toEqual([]);
    expect(machine.text(`/out/openbaar/${MAP}/kade/raadsadvies.pdf`)).toBe(new TextDecoder().decode(PDF('advies')));
    expect(tekstVan(machine, `${MAP}/oproeping.pdf`)).toContain(
      '<a href="kade/raadsadvies.pdf">Herstel van de kade</a>',
    );
    const gezegd = diagnostics.filter(({ file }) => file === `${MAP}/kade/raadsadvies.md`);
    expect(gezegd.map(({ rule, severity }) => [rule, severity])).toEqual([['geleverd-stuk', 'waarschuwing']]);

    // Made anew only when the file is another.
    const opnieuw = await build(machine, OPTIES, { writers: fakeWriters().writers });
    expect(opnieuw.written).toEqual([]);
    await stuur(machine, '2026-02-25');
    await machine.files.write(`/content/${MAP}/kade/aangeleverd advies.pdf`, PDF('beter'));
    expect((await build(machine, OPTIES, { writers: fakeWriters().writers })).written).toContain(
      `openbaar/${MAP}/kade/raadsadvies.pdf`,
    );
    expect(wijzigingentekst(await vergelijk(machine, { ...OPTIES, map: MAP, ookBesloten: false }))).toContain(
      'B01 Herstel van de kade\n   raadsadvies gewijzigd\n',
    );
  });
});
