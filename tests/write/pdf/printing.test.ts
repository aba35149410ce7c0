import { describe, expect, it } from 'vitest';
import { type PrintBrowser, PrinterError } from '../../../src/write/index.ts';
import { openPrinting } from '../../../src/write/pdf/printing.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Browsers whose documents do what their text says: `hangt`, `weg` and `mislukt` fail; `eerst-weg` fails the first time. */
function launcher() {
  const tried = new Map<string, number>();
  const state = { launched: 0, open: 0, pages: [] as number[] };
  const launch = async (pages: number): Promise<PrintBrowser> => {
    state.launched++;
    state.open++;
    state.pages.push(pages);
    let gone = false;
    return {
      printer: {
        print: async (html) => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          const count = (tried.get(html) ?? 0) + 1;
          tried.set(html, count);
          if (html === 'mislukt') throw new PrinterError('mislukt', 'kan niet');
          if (html === 'hangt') gone = true;
          if (html === 'eerst-weg' && count === 1) gone = true;
          if (gone) throw new PrinterError('weg', 'De browser is gestopt.');
          return bytes(html);
        },
      },
      close: async () => {
        state.open--;
      },
    };
  };
  return { launch, state, tried };
}

describe('openPrinting', () => {
  it('starts no browser before a document is printed, and one for many', async () => {
    const { launch, state } = launcher();
    const printing = openPrinting(launch, 3);
    expect(state.launched).toBe(0);
    await Promise.all(['a', 'b', 'c'].map((text) => printing.printer.print(text)));
    expect(state).toMatchObject({ launched: 1, pages: [3] });
    await printing.close();
    expect(state.open).toBe(0);
  });

  it('prints what a dead browser took with it once more, each alone in a new one', async () => {
    const { launch, state, tried } = launcher();
    const printing = openPrinting(launch, 2);
    const made = await Promise.all(['eerst-weg', 'a', 'b'].map((text) => printing.printer.print(text)));
    expect(made.map((one) => new TextDecoder().decode(one))).toEqual(['eerst-weg', 'a', 'b']);
    expect(tried.get('eerst-weg')).toBe(2);
    expect(await printing.printer.print('later')).toEqual(bytes('later'));
    await printing.close();
    expect(state.open).toBe(0);
  });

  it('gives a document up that fails twice, and goes on with the others', async () => {
    const { launch, state, tried } = launcher();
    const printing = openPrinting(launch, 2);
    const made = await Promise.allSettled(['hangt', 'a', 'b'].map((text) => printing.printer.print(text)));
    expect(made.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(tried.get('hangt')).toBe(2);
    await printing.close();
    expect(state.open).toBe(0);
  });

  it('does not try again what the document itself is to blame for', async () => {
    const { launch, state, tried } = launcher();
    const printing = openPrinting(launch, 2);
    await expect(printing.printer.print('mislukt')).rejects.toThrow('kan niet');
    expect(tried.get('mislukt')).toBe(1);
    expect(await printing.printer.print('a')).toEqual(bytes('a'));
    expect(state.launched).toBe(1);
  });

  it('starts nothing after it was closed', async () => {
    const { launch, state } = launcher();
    const printing = openPrinting(launch, 2);
    await printing.close();
    await expect(printing.printer.print('a')).rejects.toThrow();
    expect(state.launched).toBe(0);
  });
});
