import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/index.ts';
import { type MemoryOptions, memoryHost } from '../support/memory-host.ts';

const SHELL = '/usr/bin/chromium-headless-shell';
const DEBIAN = { '/etc/os-release': 'PRETTY_NAME="Debian"\nID=debian\n' };
const env = { PATH: '/usr/local/bin:/usr/bin' };

/** Runs doctor on a machine without templates or fonts, so that only what is said of the browser counts. */
async function doctor(files: Record<string, string>, options: MemoryOptions, line = ['doctor']) {
  const host = memoryHost(files, { env, ...options });
  const code = await main(line, host);
  return { code, host, out: host.printed.out };
}

describe('griffie doctor', () => {
  it('names the browser and its version', async () => {
    const { out, host } = await doctor({ [SHELL]: '' }, { run: () => ({ stdout: 'Chromium 156.0\n' }) });
    expect(out).toMatch(new RegExp(`^browser +${SHELL} \\(Chromium 156\\.0\\)$`, 'm'));
    expect(out).toMatch(/^Node +\d+\.\d+\.\d+$/m);
    expect(host.started).toEqual([`${SHELL} --version`]);
  });

  it('says without a browser where it looked and what to do', async () => {
    const { code, out } = await doctor(DEBIAN, {});
    expect(code).toBe(3);
    expect(out).toMatch(/^browser +niet gevonden$/m);
    expect(out).toContain(SHELL);
    expect(out).toContain('apt-get install -y chromium-headless-shell');
  });

  it.each([
    ['win32', 'Edge'],
    ['darwin', 'brew install --cask google-chrome'],
    ['linux', 'Installeer Chromium'],
  ])('gives advice that fits %s', async (platform, advice) => {
    expect((await doctor({}, { platform })).out).toContain(advice);
  });

  it('says of a browser that was named and does not work that it is that one', async () => {
    const { code, out } = await doctor(DEBIAN, {}, ['doctor', '--browser', '/opt/browser']);
    expect(code).toBe(3);
    expect(out).toContain('/opt/browser is geen browser die werkt');
  });

  it('installs one with --installeer, as root on Debian', async () => {
    const host = memoryHost(DEBIAN, {
      env,
      isRoot: true,
      run: (command, args) => {
        if (args.includes('install')) host.tree.set(SHELL, new Uint8Array());
        return { stdout: command === SHELL ? 'Chromium 156.0' : '' };
      },
    });
    await main(['doctor', '--installeer'], host);
    expect(host.started).toEqual([
      'env DEBIAN_FRONTEND=noninteractive apt-get update',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium-headless-shell',
      `${SHELL} --version`,
    ]);
    expect(host.printed.out).toMatch(new RegExp(`^browser +${SHELL}`, 'm'));
  });

  it.each([
    ['without being root', DEBIAN, { isRoot: false }],
    ['on another Linux', { '/etc/os-release': 'ID=fedora\n' }, { isRoot: true }],
    ['on Windows', DEBIAN, { isRoot: true, platform: 'win32' }],
  ])('installs nothing %s', async (_name, files, options) => {
    const { code, host } = await doctor(files, options, ['doctor', '--installeer']);
    expect(host.started).toEqual([]);
    expect(code).toBe(3);
  });

  it('installs nothing when there is a browser', async () => {
    const run = () => ({ stdout: 'Chromium 156.0' });
    const { host } = await doctor({ ...DEBIAN, [SHELL]: '' }, { isRoot: true, run }, ['doctor', '--installeer']);
    expect(host.started).toEqual([`${SHELL} --version`]);
  });

  it('says when the installation failed', async () => {
    const { code, out } = await doctor(DEBIAN, { isRoot: true, run: () => ({ code: 100 }) }, [
      'doctor',
      '--installeer',
    ]);
    expect(code).toBe(3);
    expect(out).toContain('apt-get update is niet gelukt (code 100)');
  });
});
