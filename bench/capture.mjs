// Lays down what griffie gives its browser to print, for the floor: the same pages, without the rest.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realHost } from '../dist/cli/host.js';
import { build } from '../dist/pipeline/build.js';
import { makePdfWriter, PrinterError } from '../dist/write/index.js';

/**
 * @param {string} folder gets 0.html, 1.html … and loads.json
 * @param {boolean} alone whether each page carries its own fonts and images, as HTML that is printed elsewhere would
 * @returns {Promise<number>} how many pages there are
 */
export async function capture(folder, { content, out, paths = [], alone = false }) {
  mkdirSync(folder, { recursive: true });
  const loads = {};
  let count = 0;
  const launch = async () => ({
    printer: {
      print: async (html, bronnen = new Map()) => {
        writeFileSync(join(folder, `${count++}.html`), alone ? standAlone({ html, bronnen }) : html);
        for (const [url, { bytes, mime }] of bronnen) {
          if (alone || loads[url]) continue;
          const file = `load-${Object.keys(loads).length}`;
          writeFileSync(join(folder, file), bytes);
          loads[url] = { file, mime };
        }
        throw new PrinterError('mislukt', 'Captured.');
      },
    },
    close: async () => undefined,
  });
  const options = { content, out, paths, formats: ['pdf'], pdfStandaard: 'beide' };
  await build(realHost(), options, { writers: [makePdfWriter({ launch })] });
  writeFileSync(join(folder, 'loads.json'), JSON.stringify(loads));
  return count;
}

/** The same page with everything embedded, for a browser whose requests we do not answer. */
function standAlone({ html, bronnen }) {
  let result = html;
  for (const [url, { bytes, mime }] of bronnen) {
    result = result.replaceAll(url, `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return result;
}
