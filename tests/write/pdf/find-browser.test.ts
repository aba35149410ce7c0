import { describe, expect, it } from 'vitest';
import { findBrowser, rememberVersion } from '../../../src/write/pdf/find-browser.ts';
import { memoryHost } from '../../support/memory-host.ts';

const answers = (_command: string, args: readonly string[]) =>
  args[0] === '--version' ? { stdout: 'Chromium 147.0.1\n' } : undefined;

describe('findBrowser', () => {
  it('takes the path that is given, then the one of the environment, then those of the PATH in their order', async () => {
    const files = { '/opt/een': '', '/opt/twee': '', '/usr/bin/google-chrome': '', '/usr/bin/chromium': '' };
    const env = { PUPPETEER_EXECUTABLE_PATH: '/opt/twee', PATH: '/usr/local/bin:/usr/bin' };
    const path = async (flag?: string, given: Record<string, string> = env) => {
      const found = await findBrowser(memoryHost(files, { env: given, run: answers }), flag);
      return 'path' in found ? found.path : undefined;
    };
    expect(await path('/opt/een')).toBe('/opt/een');
    expect(await path()).toBe('/opt/twee');
    expect(await path(undefined, { PATH: env.PATH })).toBe('/usr/bin/chromium');
  });

  it('tells the version', async () => {
    const host = memoryHost({ '/b/chromium': '' }, { env: { PATH: '/b' }, run: answers });
    expect(await findBrowser(host)).toEqual({ path: '/b/chromium', version: 'Chromium 147.0.1' });
  });

  it('does not take another browser for one that was asked for and is not there', async () => {
    const host = memoryHost({ '/b/chromium': '' }, { env: { PATH: '/b' }, run: answers, cwd: '/thuis' });
    expect(await findBrowser(host, 'mijn/chrome')).toEqual({ searched: ['/thuis/mijn/chrome'] });
  });

  it('passes over a program that cannot be run', async () => {
    const host = memoryHost(
      { '/b/chromium-headless-shell': '', '/b/chromium': '' },
      { env: { PATH: '/b' }, run: (command, args) => (command.endsWith('shell') ? undefined : answers(command, args)) },
    );
    expect(await findBrowser(host)).toMatchObject({ path: '/b/chromium' });
  });

  it('says where it looked', async () => {
    const found = await findBrowser(memoryHost({}, { env: { PATH: '/a:niet-hier:/b' } }));
    expect(found).toMatchObject({ searched: expect.arrayContaining(['/a/chromium', '/b/chromium']) });
    if ('searched' in found) expect(found.searched[0]).toBe('/a/chromium-headless-shell');
  });

  it('finds Edge on Windows where there is no Chrome, and its version without opening a window', async () => {
    const folder = 'C:/Program Files (x86)/Microsoft/Edge/Application';
    const host = memoryHost(
      { [`/${folder}/msedge.exe`]: '', [`/${folder}/139.0.1.2/x.dll`]: '' },
      { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\x' } },
    );
    expect(await findBrowser(host)).toEqual({ path: `${folder}/msedge.exe`, version: '139.0.1.2' });
    expect(host.started).toEqual([]);
  });

  it('finds Chromium on macOS', async () => {
    const path = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    const host = memoryHost({ [path]: '' }, { platform: 'darwin', run: answers });
    expect(await findBrowser(host)).toMatchObject({ path });
  });
});

describe('rememberVersion', () => {
  const machine = () => memoryHost({ '/b/chromium': '' }, { env: { PATH: '/b' }, run: answers });

  it('does not ask the same program again, and gives the same answer', async () => {
    const host = machine();
    const first = rememberVersion(host);
    const found = await findBrowser(first.host);
    const second = rememberVersion(host, first.seen());
    expect(await findBrowser(second.host)).toEqual(found);
    expect(second.seen()).toBe(first.seen());
    expect(host.started).toHaveLength(1);
  });

  it('asks again when the program is another file', async () => {
    const host = machine();
    const first = rememberVersion(host);
    await findBrowser(first.host);
    await host.files.write('/b/chromium', 'nieuwer');
    await findBrowser(rememberVersion(host, first.seen()).host);
    await findBrowser(rememberVersion(host, 'onzin').host);
    expect(host.started).toHaveLength(3);
  });
});
