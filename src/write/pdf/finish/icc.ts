/** The colour space sRGB (IEC 61966-2-1) in numbers, as ICC.1:2010 requires: white point D50, with the primaries adapted to it. */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;
/** From the white point D65 of sRGB to D50 (Bradford). */
const ADAPTATION = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168] as const;
/** The transfer curve: gamma, then a, b, c and d of `(aX + b)^g` from d on and `cX` below it. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;
const HEADER_SIZE = 128;

/** An ICC profile of sRGB, version 4, made from these numbers: the colours of every stuk are defined in it. */
export function srgbProfile(): Uint8Array {
  const tags: [name: string, data: Buffer][] = [
    ['desc', localised('sRGB')],
    ['cprt', localised('No copyright')],
    ['wtpt', tag('XYZ ', fixed(WHITE))],
    ['chad', tag('sf32', fixed(ADAPTATION))],
    ['rXYZ', tag('XYZ ', fixed(RED))],
    ['gXYZ', tag('XYZ ', fixed(GREEN))],
    ['bXYZ', tag('XYZ ', fixed(BLUE))],
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Buffer] => [
      name,
      tag('para', Buffer.concat([Buffer.from([0, 3, 0, 0]), fixed(CURVE)])),
    ]),
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  let offset = HEADER_SIZE + table.length;
  tags.forEach(([name, data], index) => {
    const at = 4 + index * 12;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(offset, at + 4);
    table.writeUInt32BE(data.length, at + 8);
    offset += data.length;
  });
  const header = Buffer.alloc(HEADER_SIZE);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x04200000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // A profile must have a date: that of the standard, not of the build.
  [1999, 10, 18].forEach((part, index) => {
    header.writeUInt16BE(part, 24 + index * 2);
  });
  header.write('acsp', 36, 'latin1');
  fixed(WHITE).copy(header, 68);
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)]);
}

function tag(type: string, data: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), data]);
  return Buffer.concat([whole, Buffer.alloc((4 - (whole.length % 4)) % 4)]);
}

/** Fixed-point numbers: 16 bits before and 16 after the point. */
function fixed(numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => {
    buffer.writeInt32BE(Math.round(number * 0x10000), index * 4);
  });
  return buffer;
}

/** A text in one language. */
function localised(text: string): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(text.length * 2, 12);
  head.writeUInt32BE(28, 16);
  return tag('mluc', Buffer.concat([head, Buffer.from(text, 'utf16le').swap16()]));
}
