/** The colour space sRGB (IEC 61966-2-1) in numbers, as ICC.1:2010 requires: white point D50, with the primaries adapted to it. */
const WHITE = fixed(0.9642, 1, 0.8249);
const RED = fixed(0.43607, 0.22249, 0.01392);
const GREEN = fixed(0.38515, 0.71687, 0.09708);
const BLUE = fixed(0.14307, 0.06061, 0.7141);
/** From the white point D65 of sRGB to D50 (Bradford). */
const ADAPTATION = fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168);
/** The transfer curve: gamma, then a, b, c and d of `(aX + b)^g` from d on and `cX` below it. */
const CURVE = fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
const HEADER_SIZE = 128;
const VERSION = 0x04200000;
/** A profile must have a date: that of the standard, not of the build. */
const DATE = words((1999 << 16) | 10, 18 << 16, 0);

/** An ICC profile of sRGB, version 4, made from these numbers: the colours of every stuk are defined in it. */
export function srgbProfile(): Uint8Array {
  const curve = tag('para', words(3 << 16), CURVE);
  const tags: [name: string, data: Buffer][] = [
    ['desc', localised('sRGB')],
    ['cprt', localised('No copyright')],
    ['wtpt', tag('XYZ ', WHITE)],
    ['chad', tag('sf32', ADAPTATION)],
    ['rXYZ', tag('XYZ ', RED)],
    ['gXYZ', tag('XYZ ', GREEN)],
    ['bXYZ', tag('XYZ ', BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = [words(tags.length)];
  let size = HEADER_SIZE + 4 + tags.length * 12;
  for (const [name, data] of tags) {
    table.push(Buffer.from(name), words(size, data.length));
    size += data.length;
  }
  const colours = Buffer.from('mntrRGB XYZ ');
  const header = [words(size, 0, VERSION), colours, DATE, Buffer.from('acsp'), Buffer.alloc(28), WHITE];
  const room = Buffer.alloc(HEADER_SIZE - Buffer.concat(header).length);
  return Buffer.concat([...header, room, ...table, ...tags.map(([, data]) => data)]);
}

/** Whole numbers of four bytes. */
function words(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) buffer.writeInt32BE(number, index * 4);
  return buffer;
}

/** Fixed-point numbers: 16 bits before and 16 after the point. */
function fixed(...numbers: readonly number[]): Buffer {
  return words(...numbers.map((number) => Math.round(number * 0x10000)));
}

/** A tag, filled up to a whole number of words. */
function tag(type: string, ...data: readonly Buffer[]): Buffer {
  const whole = Buffer.concat([Buffer.from(type), words(0), ...data]);
  return Buffer.concat([whole, Buffer.alloc(-whole.length & 3)]);
}

/** A text in one language. */
function localised(text: string): Buffer {
  const language = Buffer.from('enUS');
  return tag('mluc', words(1, 12), language, words(text.length * 2, 28), Buffer.from(text, 'utf16le').swap16());
}
