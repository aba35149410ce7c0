import type { Asset, Host } from '../../core/index.ts';
import { svgFacts } from '../../document/index.ts';
import { readAsset } from '../asset.ts';

const BEELD = /\.(?:png|jpe?g|gif|svg)$/iu;
export const SVG = 'image/svg+xml';

/**
 * The pictures beside the templates of a chain of houses, by name; of two with one name the nearer. What is no picture, whatever
 * its name says, has the mime type of any file.
 *
 * @param mappen absolute, the own house first
 */
export async function leesBeelden(host: Host, mappen: readonly string[]): Promise<Readonly<Record<string, Asset>>> {
  const beelden: Record<string, Asset> = {};
  for (const map of [...mappen].reverse()) {
    for (const { name, kind } of await host.files.list(map).catch(() => [])) {
      const beeld = kind === 'file' && BEELD.test(name) ? await readAsset(host, map, name) : undefined;
      if (!beeld) continue;
      const svg = /\.svg$/iu.test(name) && svgFacts(await host.files.read(`${map}/${name}`));
      beelden[name] = { ...beeld, path: `${map}/${name}`, mime: svg ? SVG : beeld.mime };
    }
  }
  return beelden;
}
