import { describe, expect, it } from 'vitest';
import { MachineFault, type PrintBrowser, PrinterError } from '../../../src/write/index.ts';
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

  it('gives a document up that kills every browser, and goes on with the others', async () => {
    const { launch, state, tried } = launcher();
    const printing = openPrinting(launch, 2);
    const made = await Promise.allSettled(['hangt', 'a', 'b'].map((text) => printing.printer.print(text)));
    expect(made.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    // With the others, then three times alone: what dies once or twice may have had bad luck.
    expect(tried.get('hangt')).toBe(4);
    await printing.close();
    expect(state.open).toBe(0);
  });

  it('gives everything up with one fault of the machine when no browser prints anything', async () => {
    const state = { launched: 0, open: 0 };
    const printing = openPrinting(async () => {
      state.launched++;
      state.open++;
      const print = () => Promise.reject(new PrinterError('weg', 'De browser is gestopt.'));
      return { printer: { print }, close: async () => void state.open-- };
    }, 2);
    const texts = Array.from({ length: 20 }, (_, i) => `stuk ${i}`);
    const made = await Promise.allSettled(texts.map((text) => printing.printer.print(text)));
    const said = made.map((one) => (one.status === 'rejected' ? one.reason : one.value));
    expect(said.every((error) => error instanceof MachineFault)).toBe(true);
    expect(new Set(said.map(({ message }) => message))).toEqual(
      new Set([expect.stringMatching(/^De browser die de PDF's maakt, sluit steeds af;/u)]),
    );
    await expect(printing.printer.print('later')).rejects.toBe(said[0]);
    expect(state.launched).toBeLessThan(5);
    await printing.close();
    expect(state.open).toBe(0);
  });

  it('says the same when no browser starts', async () => {
    const printing = openPrinting(() => Promise.reject(new PrinterError('weg', 'De browser start niet.')), 2);
    const made = await Promise.allSettled(['a', 'b', 'c'].map((text) => printing.printer.print(text)));
    for (const one of made) expect(one).toMatchObject({ reason: expect.any(MachineFault) });
    await printing.close();
  });

  it('tries a document again that had bad luck, as long as browsers print', async () => {
    const tried = new Map<string, number>();
    // Every document meets two browsers that die; an empty page is always printed.
    const launch = async (): Promise<PrintBrowser> => ({
      printer: {
        print: async (html) => {
          const count = (tried.get(html) ?? 0) + 1;
          tried.set(html, count);
          if (html.startsWith('stuk') && count < 3) throw new PrinterError('weg', 'De browser is gestopt.');
          return bytes(html);
        },
      },
      close: async () => undefined,
    });
    const printing = openPrinting(launch, 2);
    const made = await Promise.all(['stuk 1', 'stuk 2', 'stuk 3'].map((text) => printing.printer.print(text)));
    expect(made).toEqual(['stuk 1', 'stuk 2', 'stuk 3'].map(bytes));
    await printing.close();
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
