import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { documentPad } from '../../src/model/index.ts';
import { readContent } from '../../src/read/index.ts';
import { folder, griffie } from '../support/command.ts';
import { bodyTekst, docxTekst, nergens, ontbreekt, pdfTekst } from '../support/woorden.ts';

const PACKET = fileURLToPath(new URL('../../../shared/packet/content', import.meta.url));

test.skipIf(!existsSync(PACKET))(
  'the real packet is built whole, with every word, and its fouten make exit code 1',
  async () => {
    const root = await folder();
    const { code, out } = await griffie(['build', '--content', PACKET, '--out', join(root, 'out'), '--json'], {
      cwd: root,
    });
    expect(code).toBe(1);
    const { written, skipped } = JSON.parse(out) as { written: string[]; skipped: unknown[] };
    expect(written.filter((path) => path.endsWith('.pdf'))).toHaveLength(13);
    expect(written.filter((path) => path.endsWith('.docx'))).toHaveLength(13);
    expect(skipped).toEqual([]);
    const content = await readContent(realHost(), PACKET);
    for (const stuk of content.value?.stukken ?? []) {
      if (stuk.soort === 'agendapunt') continue;
      const { tekst } = bodyTekst(stuk);
      const basis = join(root, 'out', documentPad(stuk));
      expect(ontbreekt(tekst, (await docxTekst(`${basis}.docx`)).tekst), `${stuk.pad} (DOCX)`).toBeUndefined();
      expect(nergens(tekst, await pdfTekst(`${basis}.pdf`)), `${stuk.pad} (PDF)`).toEqual([]);
    }
  },
);
