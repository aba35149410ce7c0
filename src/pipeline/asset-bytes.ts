import type { Host } from '../core/index.ts';
import { SVG } from '../document/index.ts';
import type { Register } from '../model/index.ts';
import type { HuisBundel } from '../read/index.ts';
import type { SvgDrawer } from '../svg/index.ts';
import type { AssetBytes } from '../write/index.ts';

/** Where the pictures of a document are found. */
export interface Assetbron {
  readonly host: Host;
  readonly content: string;
  readonly bundel: HuisBundel;
  readonly register: Register;
  readonly drawSvg: SvgDrawer;
}

/** The bytes of a picture that a document shows, of the content or of the house; an SVG as its drawing. Rejects when it has gone. */
export async function assetBytes(
  pad: string,
  { host, content, bundel, register, drawSvg }: Assetbron,
): Promise<AssetBytes> {
  const own = pad.startsWith('huis:') ? bundel.beelden[pad.slice('huis:'.length)] : undefined;
  const known = own ?? register.assets[pad];
  if (!known) throw new Error(`Het bestand ${pad} is er niet.`);
  const { mime } = known;
  const bytes = await host.files.read(own ? own.path : `${content}/${pad}`);
  if (mime !== SVG) return { bytes, mime };
  const drawn = await drawSvg(bytes);
  return { bytes: drawn.bytes, mime, drawn };
}
