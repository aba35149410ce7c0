import { createRequire } from 'node:module';
import { digest, type Host } from '../core/index.ts';
import { type Lettertypen, SNEDEN } from '../document/index.ts';
import { readSvg } from './read-svg.ts';

/** An SVG as it is shown: shapes only, text too, in the fonts of the house. */
export interface DrawnSvg {
  readonly bytes: Uint8Array;
  /** On paper, in pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  /** The same as PNG, for who cannot show an SVG. */
  png(): Uint8Array;
}

/** Draws an SVG, by its bytes as they stand in the file; rejects for what is none. */
export type SvgDrawer = (bytes: Uint8Array) => Promise<DrawnSvg>;

/** The longest side of the PNG, in pixels: across a page that is some 180 to an inch. */
const LONGEST = 1200;
const SMALLEST = 64;
/** Every part that is see-through, clipped or masked is painted on a sheet of its own: so many pixels they may have together. */
const MOST_PIXELS = 100_000_000;
const SHEET = / (?:opacity|clip-path|mask|style)="/gu;
/** The library indents what it writes: in deep drawings that is most of it. */
const INDENT = /\n +/gu;

/**
 * Draws pictures in SVG, the same on every machine and in every format: a library makes shapes of everything, text in the fonts of
 * the house, so that no browser and no Word has to find fonts or to understand style sheets. The library is loaded for the first
 * picture; each picture is drawn once.
 */
export function svgDrawer(host: Host, lettertypen: Lettertypen): SvgDrawer {
  const drawn = new Map<string, Promise<DrawnSvg>>();
  return (bytes) => {
    const key = digest(bytes);
    const made = drawn.get(key) ?? draw(host, lettertypen, bytes);
    drawn.set(key, made);
    return made;
  };
}

async function draw(host: Host, lettertypen: Lettertypen, bytes: Uint8Array): Promise<DrawnSvg> {
  const read = readSvg(bytes);
  if ('fault' in read) throw new Error(`No SVG: ${read.fault}`);
  const { width, height } = read;
  const { Resvg } = await loadResvg(host);
  const shapes = new Resvg(read.svg, { font: { fontBuffers: SNEDEN.map((snede) => lettertypen[snede].bytes) } });
  const svg = shapes.toString().replace(INDENT, '\n');
  shapes.free();
  let png: Uint8Array | undefined;
  const paint = (): Uint8Array => {
    const sheets = svg.match(SHEET)?.length ?? 0;
    const affordable = Math.floor(Math.sqrt(MOST_PIXELS / (1 + sheets)));
    const value = Math.max(SMALLEST, Math.min(LONGEST, affordable));
    const fitTo = { mode: width < height ? ('height' as const) : ('width' as const), value };
    const picture = new Resvg(svg, { fitTo });
    const rendered = picture.render();
    const painted = rendered.asPng();
    rendered.free();
    picture.free();
    return painted;
  };
  return {
    bytes: Buffer.from(svg),
    width,
    height,
    png: () => {
      png ??= paint();
      return png;
    },
  };
}

type ResvgLibrary = typeof import('@resvg/resvg-wasm');

const loading = new WeakMap<ResvgLibrary['initWasm'], Promise<void>>();

/** The library with its code, which is read once for as long as griffie runs. */
async function loadResvg(host: Host): Promise<ResvgLibrary> {
  const library = await import('@resvg/resvg-wasm');
  let ready = loading.get(library.initWasm);
  if (!ready) {
    const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
    ready = host.files.read(path).then((code) => library.initWasm(code));
    loading.set(library.initWasm, ready);
    ready.catch(() => loading.delete(library.initWasm));
  }
  await ready;
  return library;
}
