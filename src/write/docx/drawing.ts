import type { Media, Relations } from './relations.ts';
import { run } from './wml.ts';
import type { ReadyImage } from './work.ts';
import { setting, xml } from './xml.ts';

/** How large an image is wanted, in pixels of 1/96 inch: where one side is asked the other follows. */
export interface WantedSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The tallest that it may be. */
  readonly tallest: number;
}

/** What is said of an image besides how it looks. */
export interface AboutImage {
  /** No other of the file has it. */
  readonly number: number;
  /** What is read aloud. */
  readonly description: string;
  /** The relationship of the link that it stands in. */
  readonly click?: string | undefined;
}

/** English Metric Units in a pixel, and sixty-thousandths in a degree, as DrawingML measures. */
const [EMU, DEGREE] = [9525, 60_000] as const;
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** The extension of a picture that is an SVG for who knows it. */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/**
 * An image as Word shows it, upright: at the size that is asked, else at its own, but never wider than its place or taller than it may be.
 *
 * @param room width of the place, in twips
 */
export function drawing(
  image: ReadyImage,
  asked: WantedSize,
  room: number,
  { number, description, click }: AboutImage,
  part: { readonly media: Media; readonly relations: Relations },
): string {
  const { width, height, turn } = image;
  const wide = asked.width ?? (asked.height === undefined ? width : (asked.height * width) / height);
  const tall = asked.height ?? (wide * height) / width;
  const scale = Math.min(1, room / 15 / wide, asked.tallest / tall);
  const [across, along] = [wide, tall].map((side) => Math.max(1, Math.round(side * scale)) * EMU);
  // Word keeps room for a picture as it stands, but its sides are those of the file: a quarter turn exchanges them.
  const lying = turn.degrees % 180 !== 0;
  const size = { cx: lying ? along : across, cy: lying ? across : along };
  const clicked = (namespace?: string) =>
    click === undefined ? '' : setting('a:hlinkClick', { 'xmlns:a': namespace, 'r:id': click });
  const turned = {
    flipH: turn.mirrored ? 'true' : undefined,
    rot: turn.degrees > 0 ? turn.degrees * DEGREE : undefined,
  };
  const picture = xml(
    'pic:pic',
    { 'xmlns:pic': PICTURE },
    `<pic:nvPicPr>${xml('pic:cNvPr', { id: 0, name: '', descr: '' }, clicked())}`,
    '<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>',
    `<pic:blipFill>${blip(image, part)}<a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr bwMode="auto">${xml('a:xfrm', turned, '<a:off x="0" y="0"/>', setting('a:ext', size))}`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
  );
  const about = { id: number, name: `Afbeelding ${number}`, descr: description === '' ? undefined : description };
  const inline = xml(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    setting('wp:extent', size),
    '<wp:effectExtent t="0" r="0" b="0" l="0"/>',
    xml('wp:docPr', about, clicked(MAIN)),
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    xml('a:graphic', { 'xmlns:a': MAIN }, xml('a:graphicData', { uri: PICTURE }, picture)),
  );
  return run({}, `<w:drawing>${inline}</w:drawing>`);
}

/** The picture itself, for a Word that knows no SVG with that beside it. */
function blip(
  { bytes, type, svg }: ReadyImage,
  { media, relations }: { readonly media: Media; readonly relations: Relations },
): string {
  const drawn = svg && relations.picture(media.pathOf(svg, 'svg'));
  const plain = { 'r:embed': relations.picture(media.pathOf(bytes, type)), cstate: 'none' };
  if (drawn === undefined) return setting('a:blip', plain);
  const extension = setting('asvg:svgBlip', { 'xmlns:asvg': SVG, 'r:embed': drawn });
  return xml('a:blip', plain, xml('a:extLst', {}, xml('a:ext', { uri: SVG_EXTENSION }, extension)));
}
