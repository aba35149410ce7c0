import { describe, expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import type { Host } from '../../src/core/index.ts';
import { readHuis } from '../../src/read/index.ts';
import { ROOT } from '../support/huis.ts';
import { HUIZEN } from './voorbeeld.ts';

/** A machine on which each file that stands in `anders` has other bytes. */
function metAndere(anders: Readonly<Record<string, string>>): Host {
  const host = realHost();
  const read: Host['files']['read'] = async (path) => {
    const text = anders[path];
    return text === undefined ? host.files.read(path) : new TextEncoder().encode(text);
  };
  return { ...host, files: { ...host.files, read } };
}

async function lees(naam: string, teksten?: Map<string, string>, host: Host = realHost()) {
  const geheugen = teksten && {
    haal: (sleutel: string) => teksten.get(sleutel),
    bewaar: (sleutel: string, json: string) => void teksten.set(sleutel, json),
  };
  const map = `${ROOT}/templates/${naam}`;
  const { value, diagnostics } = await readHuis(host, { map, packageRoot: ROOT, vanaf: ROOT, teksten: geheugen });
  return { huis: value?.huis, mappen: value?.mappen ?? [], diagnostics };
}

describe.each(HUIZEN)('the soorten of the house %s', (naam) => {
  it('are those of the files, also when they were read in an earlier run', async () => {
    const teksten = new Map<string, string>();
    const vers = await lees(naam);
    expect(await lees(naam, teksten)).toStrictEqual(vers);
    expect(await lees(naam, teksten)).toStrictEqual(vers);
    expect(teksten.size).toBe(1);
  });

  it('are read anew when a file changed, and its fault is said every time', async () => {
    const teksten = new Map<string, string>();
    const { mappen } = await lees(naam, teksten);
    const pad = `${mappen.at(-1)}/soorten/motie.yaml`;
    const tekst = new TextDecoder().decode(await realHost().files.read(pad));
    const anders = await lees(naam, teksten, metAndere({ [pad]: tekst.replace('lidwoord: de', 'lidwoord: het') }));
    expect(anders.huis?.soorten.find((soort) => soort.naam === 'motie')?.lidwoord).toBe('het');
    const kapot = metAndere({ [pad]: `${tekst}\nnergens: 1\n` });
    const eerst = await lees(naam, teksten, kapot);
    expect(eerst.diagnostics).toHaveLength(1);
    expect(await lees(naam, teksten, kapot)).toStrictEqual(eerst);
  });
});
