import { posix } from 'node:path';
import { decoded } from '../../escape.ts';
import { type Dict, isDict, readTextString, textString, type Value } from '../finish/values.ts';
import type { Copier } from './copy.ts';

/** Where links of a part lead to in the bundle. */
export interface LinkPlaces {
  /** The name of a destination of the part in the bundle; undefined for one that it has not. */
  readonly ownName: (name: Value) => string | undefined;
  /** The folder of the part and that of the bundle, below one folder. */
  readonly from: string;
  readonly to: string;
  /** The destination of another part, by its path below that folder. */
  readonly part: (path: string) => string | undefined;
}

const HARMLESS = new Set(['/URI', '/Named']);

/** The members of a link that say where it leads, as they are written in the bundle; empty for one that leads nowhere. */
export function target(copier: Copier, annotation: Dict, places: LinkPlaces): string {
  const dest = annotation.get('Dest');
  if (dest !== undefined) {
    const written = destination(copier, dest, places);
    return written === undefined ? '' : `/Dest ${written}\n`;
  }
  const action = copier.pdf.resolve(annotation.get('A'));
  const written = isDict(action) ? actionText(copier, action, places) : undefined;
  return written === undefined ? '' : `/A ${written}\n`;
}

/** A destination as it is written in the bundle; undefined for one that leads nowhere. */
export function destination(copier: Copier, value: Value, { ownName }: LinkPlaces): string | undefined {
  const dest = copier.pdf.resolve(value);
  if (typeof dest === 'string') return /^[/(<]/.test(dest) ? ownName(dest) : undefined;
  if (!Array.isArray(dest)) return undefined;
  const written = copier.text(dest);
  // The page that it leads to was not there.
  return /^\[\d+ 0 R/.test(written) ? written : undefined;
}

/** What an action does in the bundle: what leads to another part leads there inside the file. */
export function actionText(copier: Copier, action: Dict, places: LinkPlaces): string | undefined {
  const { pdf } = copier;
  const kind = pdf.resolve(action.get('S'));
  if (kind === '/GoTo') {
    const dest = destination(copier, action.get('D') ?? 'null', places);
    return dest === undefined ? undefined : `<</Type /Action /S /GoTo /D ${dest}>>`;
  }
  const path = relativePath(copier, action);
  if (path !== undefined) {
    const whole = posix.normalize(posix.join(places.from, path));
    const part = places.part(whole);
    if (part !== undefined) return `<</Type /Action /S /GoTo /D ${part}>>`;
    return outside(copier, action, posix.relative(places.to, whole));
  }
  return typeof kind === 'string' && HARMLESS.has(kind) ? `<<${copier.members(action, NEXT)}>>` : undefined;
}

const NEXT: ReadonlySet<string> = new Set(['Next']);

/** The file beside its own that an action opens; undefined where it opens none. */
function relativePath({ pdf }: Copier, action: Dict): string | undefined {
  const kind = pdf.resolve(action.get('S'));
  if (kind === '/GoToR') {
    const file = pdf.resolve(action.get('F'));
    const name = isDict(file) ? pdf.resolve(file.get('UF') ?? file.get('F')) : file;
    return typeof name === 'string' && /^[(<]/.test(name) ? readTextString(name) : undefined;
  }
  const address = kind === '/URI' ? pdf.resolve(action.get('URI')) : undefined;
  if (typeof address !== 'string' || !/^[(<]/.test(address)) return undefined;
  const text = readTextString(address);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:|^[/#]/.test(text) || text === '') return undefined;
  return decoded(text);
}

/** A file that is not in the bundle, from where the bundle is. */
function outside({ pdf }: Copier, action: Dict, path: string): string {
  if (pdf.resolve(action.get('S')) === '/URI') {
    return `<</Type /Action /S /URI /URI ${textString(path.split('/').map(encodeURIComponent).join('/'))}>>`;
  }
  const name = textString(path);
  return `<</Type /Action /S /GoToR /F <</Type /Filespec /F ${name} /UF ${name}>> /D [0 /Fit] /NewWindow true>>`;
}
