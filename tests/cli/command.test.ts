import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/index.ts';
import { griffie } from '../support/command.ts';
import { memoryHost } from '../support/memory-host.ts';

describe('griffie', () => {
  const cwd = '/';

  it('tells its version', async () => {
    expect(await griffie('--version', { cwd })).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });

  it('explains itself on the output, and what is wrong on the error stream', async () => {
    const help = await griffie('--help', { cwd });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Opdrachten:');
    const wrong = await griffie('buld', { cwd });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/Opdrachten:.*build.*Onbekend: buld\./s);
  });

  it('lists the rules, and shows the page of one', async () => {
    const list = await griffie('regels', { cwd });
    expect(list.out).toMatch(/^veld-vorm +fout/m);
    const page = await griffie('regels veld-vorm', { cwd });
    expect(page).toMatchObject({ code: 0, out: expect.stringContaining('veld-vorm') });
  });

  it('helps with the name of a rule', async () => {
    expect(await griffie('regels veldvorm', { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'Er is geen regel die veldvorm heet. Bedoelt u veld-vorm?\n',
    });
  });

  it('says of a fault of its own that it is one, and where', async () => {
    const host = memoryHost({ '/content/gemeente.yaml': 'naam: x\n' });
    const faulty = { ...host, files: { ...host.files, stat: () => Promise.reject(new Error('onverwacht')) } };
    expect(await main(['check'], faulty)).toBe(3);
    expect(host.printed.err).toMatch(/fout in griffie zelf: onverwacht\n.*\n.* at /s);
  });

  it('says of a fault of the machine which file it is about', async () => {
    const refuse = (): string => 'EIO';
    const host = memoryHost({ '/content/gemeente.yaml': 'naam: x\n' }, { refuse });
    expect(await main(['check'], host)).toBe(3);
    expect(host.printed.err).toContain('/content');
    expect(host.printed.err).not.toContain(' at ');
  });
});
