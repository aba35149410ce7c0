import { describe, expect, it } from 'vitest';
import { check, openSessie, UsageError } from '../../../src/pipeline/index.ts';
import { buildHost, edit, OPTIES } from '../../support/building.ts';

const BRIEF = 'brieven/brief.md';
const ADVIES = '2026-03-11/kade/raadsadvies.md';
const open = async (host = buildHost()) => ({ host, sessie: await openSessie(host, OPTIES) });

describe('a Sessie', () => {
  it('says at its first state what check says', async () => {
    const { host, sessie } = await open();
    const { diagnostics, ronde } = await sessie.stand();
    expect(ronde).toBe(1);
    expect(diagnostics).toEqual((await check(host, OPTIES)).diagnostics);
  });

  it('gives what was read before it is judged for the first time, and after that the register of the state', async () => {
    const { sessie } = await open();
    const volgorde: string[] = [];
    const eerste = sessie.stand().finally(() => volgorde.push('stand'));
    const gelezen = await sessie.gelezen().finally(() => volgorde.push('gelezen'));
    const { register } = await eerste;
    expect(volgorde).toEqual(['gelezen', 'stand']);
    expect(gelezen).toBe(register);
    sessie.leg(BRIEF, '---\nsoort: raadsbrief\n---\n');
    const later = await sessie.gelezen();
    expect(later).not.toBe(register);
    expect(later).toBe((await sessie.stand()).register);
  });

  it('gives no register where gemeente.yaml cannot be read', async () => {
    const host = buildHost();
    await host.files.write('/content/gemeente.yaml', 'naam: [');
    const { sessie } = await open(host);
    expect(await sessie.gelezen()).toBeUndefined();
    expect((await sessie.stand()).diagnostics.map(({ file }) => file)).toContain('gemeente.yaml');
  });

  it('judges an unsaved text as if it were saved, and the saved one once that is taken away', async () => {
    const { host, sessie } = await open();
    const voor = await sessie.stand();
    const tekst = `${host.text(`/content/${BRIEF}`)}\nHet bedrag is TODO.\n`;
    sessie.leg(BRIEF, tekst);
    const na = await sessie.stand();
    expect(na.sources.get(BRIEF)).toBe(tekst);
    expect(na.geraakt).toEqual([BRIEF]);
    expect(na.diagnostics.filter(({ file }) => file === BRIEF).map(({ rule }) => rule)).toContain('geen-plaatshouder');
    sessie.leg(BRIEF, undefined);
    expect((await sessie.stand()).diagnostics).toEqual(voor.diagnostics);
  });

  it('takes up a new stuk that is not on the disk yet, in a folder that is not there yet', async () => {
    const { sessie } = await open();
    await sessie.stand();
    sessie.leg('2026-04-01/oproeping.md', '---\nsoort: oproeping\ndatum: 2026-04-01\n---\n');
    const { register, geraakt } = await sessie.stand();
    expect(register?.vergaderingen.map(({ map }) => map)).toEqual(['2026-03-11', '2026-04-01']);
    expect(geraakt).toContain('2026-04-01/oproeping.md');
    sessie.leg('2026-04-01/oproeping.md', undefined);
    expect((await sessie.stand()).register?.vergaderingen.map(({ map }) => map)).toEqual(['2026-03-11']);
  });

  it('sees a change of the disk only when it is told of it', async () => {
    const { host, sessie } = await open();
    const voor = await sessie.stand();
    await edit(host, `/content/${ADVIES}`, 'Herstel van de kade', 'Herstel van de brug');
    expect(await sessie.stand()).toBe(voor);
    sessie.veranderd([ADVIES]);
    const na = await sessie.stand();
    expect(na.diagnostics.map(({ rule }) => rule)).toContain('onderwerp-gelijk');
    expect(na.diagnostics).toEqual((await check(host, OPTIES)).diagnostics);
  });

  it('reads and parses nothing but what changed', async () => {
    const { host, sessie } = await open();
    await sessie.stand();
    host.log.length = 0;
    sessie.veranderd([BRIEF]);
    await sessie.stand();
    expect(host.log.filter((line) => line.startsWith('read '))).toEqual([`read /content/${BRIEF}`]);
  });

  it('follows a folder that was renamed, and a file that went', async () => {
    const { host, sessie } = await open();
    await sessie.stand();
    await host.files.rename('/content/2026-03-11/kade', '/content/2026-03-11/wal');
    sessie.veranderd(['2026-03-11/kade', '2026-03-11/wal']);
    const { register } = await sessie.stand();
    expect(register?.stukken.map(({ pad }) => pad)).toContain('2026-03-11/wal/raadsadvies.md');
    await host.files.remove(`/content/${BRIEF}`);
    sessie.veranderd([BRIEF]);
    expect((await sessie.stand()).diagnostics).toEqual((await check(host, OPTIES)).diagnostics);
  });

  it('reads everything anew, and parses nothing twice, when gemeente.yaml changes', async () => {
    const { host, sessie } = await open();
    const voor = await sessie.stand();
    await edit(host, '/content/gemeente.yaml', 'leesbaarheid_drempel: 10', 'leesbaarheid_drempel: 99');
    sessie.veranderd(['gemeente.yaml']);
    const na = await sessie.stand();
    expect(na.diagnostics).toEqual((await check(host, OPTIES)).diagnostics);
    expect(na.register?.stukken[0]).toBe(voor.register?.stukken[0]);
  });

  it('comes back when gemeente.yaml was broken for a while', async () => {
    const { host, sessie } = await open();
    const voor = await sessie.stand();
    sessie.leg('gemeente.yaml', 'naam: [');
    const stuk = await sessie.stand();
    expect(stuk.register).toBeUndefined();
    expect(stuk.diagnostics.every(({ file }) => file === 'gemeente.yaml')).toBe(true);
    sessie.leg('gemeente.yaml', undefined);
    expect((await sessie.stand()).diagnostics).toEqual(voor.diagnostics);
    expect(host.text('/content/gemeente.yaml')).toContain('Waterveen');
  });

  it('makes one state at a time: what was said while one was made is in the next', async () => {
    const { sessie } = await open();
    const eerst = sessie.stand();
    sessie.leg(BRIEF, '---\nsoort: raadsbrief\n---\n');
    const daarna = await sessie.stand();
    expect((await eerst).sources.get(BRIEF)).not.toBe(daarna.sources.get(BRIEF));
    expect(daarna.sources.get(BRIEF)).toBe('---\nsoort: raadsbrief\n---\n');
  });

  it('refuses what is not below the content folder', async () => {
    const { sessie } = await open();
    expect(() => sessie.leg('../elders.md', 'x')).toThrow();
    await expect(openSessie(buildHost(), { ...OPTIES, content: '/elders' })).rejects.toThrow(UsageError);
  });
});
