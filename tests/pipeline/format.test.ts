import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/index.ts';
import { documentCss } from '../../src/write/css/document-css.ts';
import type { Prepared, Writer } from '../../src/write/index.ts';
import { BESTANDEN, buildHost, DOCUMENTEN, fakeWriters, OPTIES } from '../support/building.ts';
import { htmlOf } from '../support/html.ts';

/** A format that griffie does not have. This is all that it takes, besides its line in the list. */
const htmlWriter = (prepared: Partial<Prepared> = {}): Writer => ({
  formaat: 'html',
  prepare: async () => ({
    inputs: { kleur: 'ja' },
    environment: [],
    write: async (document, { huisstijl }) => ({
      value: new TextEncoder().encode(
        `<!doctype html><title>${document.meta.titel}</title><style>${documentCss(huisstijl)}</style>${htmlOf(document)}`,
      ),
      diagnostics: [],
    }),
    ...prepared,
  }),
});

describe('a third format', () => {
  const options = { ...OPTIES, formats: ['pdf', 'docx', 'html'] };
  const bouw = (host: ReturnType<typeof buildHost>, html: Writer, formats = options.formats) =>
    build(host, { ...options, formats }, { writers: [...fakeWriters().writers, html] });

  it('is written, listed and left as it is like the others, with the CSS of the huisstijl', async () => {
    const host = buildHost();
    const { written } = await bouw(host, htmlWriter());
    const files = [...BESTANDEN, ...DOCUMENTEN.map((path) => `openbaar/${path}.html`)].sort();
    expect(written).toEqual(files);
    expect(host.text('/out/openbaar/brieven/brief.html')).toContain('html{font-family:griffie-lettertype');
    expect(JSON.parse(host.text('/out/openbaar/manifest.json')).files['brieven/brief.html'].inputs).toMatchObject({
      kleur: 'ja',
    });
    expect(await bouw(host, htmlWriter())).toMatchObject({ written: [], unchanged: files });
  });

  it('is written again, alone, when something enters it that only it knows of', async () => {
    const host = buildHost();
    await bouw(host, htmlWriter());
    const { written } = await bouw(host, htmlWriter({ inputs: { kleur: 'nee' } }));
    expect(written).toEqual(DOCUMENTEN.map((path) => `openbaar/${path}.html`));
  });

  it('is left out where it cannot be written, with the reason, and its files stay', async () => {
    const host = buildHost();
    await bouw(host, htmlWriter());
    const result = await bouw(host, htmlWriter({ environment: ['Er is geen inkt.'] }));
    expect(result).toMatchObject({ written: [], removed: [], environment: ['Er is geen inkt.'] });
    expect(host.paths('/out')).toContain('openbaar/brieven/brief.html');
  });

  it('is given back what it asked to remember', async () => {
    const host = buildHost();
    const given: (string | undefined)[] = [];
    const { formaat, prepare } = htmlWriter({ remember: 'de winkel om de hoek' });
    const writer: Writer = {
      formaat,
      prepare: (machine, wishes) => {
        given.push(wishes.remembered);
        return prepare(machine, wishes);
      },
    };
    await bouw(host, writer);
    await bouw(host, writer);
    expect(given).toEqual([undefined, 'de winkel om de hoek']);
  });
});
