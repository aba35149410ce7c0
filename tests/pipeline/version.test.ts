import { describe, expect, it } from 'vitest';
import { packageRoot, readVersion } from '../../src/pipeline/version.ts';
import { memoryHost } from '../support/memory-host.ts';

const ROOT = packageRoot();
const codeOf = async (dependencies: Record<string, string>, code: string): Promise<string> => {
  const about = JSON.stringify({ version: '1.2.3', dependencies });
  const host = memoryHost({ [`${ROOT}/package.json`]: about, [`${ROOT}/src/read/a.ts`]: code });
  return (await readVersion(host)).code;
};

describe('readVersion', () => {
  it('changes with the code and with every version of a library, and with nothing else', async () => {
    const one = await codeOf({ docx: '9.5.0' }, 'a');
    expect(await codeOf({ docx: '9.5.0' }, 'a')).toBe(one);
    expect(await codeOf({ docx: '9.5.1' }, 'a')).not.toBe(one);
    expect(await codeOf({ docx: '9.5.0' }, 'b')).not.toBe(one);
  });
});
