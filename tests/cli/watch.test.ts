import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, folder, griffie } from '../support/command.ts';

describe('griffie watch', () => {
  it('builds, builds again what changes, tells what is new in it, and ends at Ctrl-C', async () => {
    const cwd = await folder({}, EXAMPLE);
    const brief = join(cwd, 'content/brieven/2026-02-24-voortgang-wijkteams.md');
    let printed = '';
    let press = (): void => undefined;
    const running = griffie('watch --format docx', {
      cwd,
      onPrint: (text) => {
        printed += text;
      },
      processes: {
        onInterrupt: (stop) => {
          press = stop;
          return () => undefined;
        },
      },
    });
    await expect
      .poll(() => printed, { timeout: 20_000 })
      .toMatch(/^alles: \d+ geschreven in \d+,\d s, geen meldingen\n$/);

    printed = '';
    const text = await readFile(brief, 'utf8');
    await writeFile(brief, text.replace(/datum: .*/, 'datum: 2026-02-30'));
    await expect.poll(() => printed, { timeout: 20_000 }).toContain('2026-02-30');
    expect(printed).toMatch(/^content\/brieven\/2026-02-24-voortgang-wijkteams\.md: 0 geschreven in \d+,\d s, \d fout/);
    expect(printed).toMatch(/^content\/brieven\/2026-02-24-voortgang-wijkteams\.md:\d+:\d+ {2}fout {2}veld-vorm/m);

    printed = '';
    await writeFile(brief, `${text}\nEn nog een regel.\n`);
    await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/: 1 geschreven in .*, geen meldingen\n$/);

    press();
    expect((await running).code).toBe(130);
  });
});
