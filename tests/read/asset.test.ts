import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { readAsset } from '../../src/read/asset.ts';
import { folder } from '../support/command.ts';
import { PNG } from '../support/content.ts';

test.skipIf(process.platform === 'win32')('a link is followed within the content folder, never out of it', async () => {
  const root = await folder({ 'content/m/kaart.png': PNG, 'content-elders/foto.png': PNG });
  const content = join(root, 'content');
  await symlink('kaart.png', join(content, 'm/binnen.png'));
  await symlink('../../content-elders/foto.png', join(content, 'm/buiten.png'));
  await symlink('../../content-elders', join(content, 'm/map'));
  const read = (path: string) => readAsset(realHost(), content, path);
  expect(await read('m/binnen.png')).toEqual({ ...(await read('m/kaart.png')), path: 'm/binnen.png' });
  expect((await read('m/binnen.png'))?.mime).toBe('image/png');
  expect(await read('m/buiten.png')).toBeUndefined();
  expect(await read('m/map/foto.png')).toBeUndefined();
});

test('a content folder that is reached by a link itself is no way out', async () => {
  const root = await folder({ 'echt/m/kaart.png': PNG });
  await symlink(join(root, 'echt'), join(root, 'content'), 'junction');
  expect((await readAsset(realHost(), join(root, 'content'), 'm/kaart.png'))?.mime).toBe('image/png');
});
