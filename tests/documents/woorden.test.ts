import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realHost } from '../../src/cli/index.ts';
import { documentPad } from '../../src/model/index.ts';
import { readContent } from '../../src/read/index.ts';
import { EXAMPLE, folder, griffie } from '../support/command.ts';
import { inHuis } from '../support/huis.ts';
import { bodyTekst, docxTekst, nergens, ontbreekt, pdfTekst } from '../support/woorden.ts';

const LASTIG = `---
soort: bijlage
zaaknummer: 4100999
onderwerp: "Lastige <tekst> met {{x}} & meer"
---

Vooraf staat **vet**, *schuin*, ~~weg~~ en \`code\`.[^een] Een regel\\
met een breuk, een [koppeling](https://voorbeeld.example/pad) en <b>ruwe</b> HTML.

## Een kop met *nadruk*

1. eerste
   1. onder eerste

      tweede alinea
   2. onder tweede
3. derde

> Een citaat met een lijst:
>
> - punt

| Kop | Getal |
| --- | ---: |
| cel **vet** | 1.000 |

    ingesprongen code

[^een]: De noot zelf.
`;

test('every word of every body is in the PDF and, in its order, in the DOCX', async () => {
  const root = await folder({ 'content/lastig.md': LASTIG }, EXAMPLE);
  const { code } = await griffie('build', { cwd: root });
  expect(code).toBe(1); // the raw HTML
  const content = await readContent(realHost(), join(root, 'content'), inHuis);
  const stukken = (content.value?.stukken ?? []).filter(({ soort }) => soort !== 'agendapunt');
  expect(stukken.length).toBeGreaterThan(10);
  for (const stuk of stukken) {
    const { tekst, noten } = bodyTekst(stuk);
    const basis = join(root, 'out', documentPad(stuk));
    const docx = await docxTekst(`${basis}.docx`);
    expect(ontbreekt(tekst, docx.tekst), `${stuk.pad} (DOCX)`).toBeUndefined();
    expect(ontbreekt(noten, docx.noten), `${stuk.pad} (DOCX, noten)`).toBeUndefined();
    expect(nergens(`${tekst} ${noten}`, await pdfTekst(`${basis}.pdf`)), `${stuk.pad} (PDF)`).toEqual([]);
  }
});
