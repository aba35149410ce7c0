import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { documentPad } from '../../src/model/index.ts';
import { readContent } from '../../src/read/index.ts';
import { folder, griffie } from '../support/command.ts';
import { inHuis } from '../support/huis.ts';
import { bodyTekst, docxTekst, nergens, ontbreekt, pdfTekst } from '../support/woorden.ts';

/** The real packet, where it lies beside the clone, and a small one that is always there, each with its documents. */
const PACKETS = [
  { name: 'real', path: fileURLToPath(new URL('../../../shared/packet/content', import.meta.url)), documents: 13 },
  { name: 'small', path: fileURLToPath(new URL('klein/content', import.meta.url)), documents: 7 },
].filter(({ path }) => existsSync(path));

test.each(PACKETS)(
  'the $name packet is built whole, with every word, and its fouten make exit code 1',
  async ({ path, documents }) => {
    const root = await folder();
    const { code, out } = await griffie(['build', '--content', path, '--out', join(root, 'out'), '--json'], {
      cwd: root,
    });
    expect(code).toBe(1);
    const { written, skipped } = JSON.parse(out) as { written: string[]; skipped: unknown[] };
    expect(written.filter((file) => file.endsWith('.pdf'))).toHaveLength(documents);
    expect(written.filter((file) => file.endsWith('.docx'))).toHaveLength(documents);
    expect(skipped).toEqual([]);
    const content = await readContent(realHost(), path, inHuis);
    for (const stuk of content.value?.stukken ?? []) {
      if (stuk.soort === 'agendapunt') continue;
      const { tekst } = bodyTekst(stuk);
      const basis = join(root, 'out', documentPad(stuk));
      expect(ontbreekt(tekst, (await docxTekst(`${basis}.docx`)).tekst), `${stuk.pad} (DOCX)`).toBeUndefined();
      expect(nergens(tekst, await pdfTekst(`${basis}.pdf`)), `${stuk.pad} (PDF)`).toEqual([]);
    }
  },
);
