import { type FileError, technisch } from '../core/index.ts';

/** What a system's code means for the one who reads it. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'er is geen ruimte meer op de schijf',
  EDQUOT: 'er is geen ruimte meer op de schijf',
  EROFS: 'de map is alleen te lezen',
  EACCES: 'u mag hier niet schrijven',
  EPERM: 'het bestand is in gebruik door een ander programma, of u mag het niet wijzigen',
  EBUSY: 'het bestand is in gebruik door een ander programma; sluit het en bouw opnieuw',
  EISDIR: 'er staat al een map met deze naam',
  ENOTDIR: 'er staat een bestand waar een map moet komen',
  EEXIST: 'er staat een bestand waar een map moet komen',
  ENAMETOOLONG: 'het pad is te lang voor dit systeem',
  ENOENT: 'het bestand of de map is er niet meer',
  EMFILE: 'er staan te veel bestanden open',
};

/** One Dutch line for a fault of the machine: what could not be done, and why as far as the system tells. */
export function faultLine(what: string, error: unknown): string {
  const code = (error as FileError | undefined)?.code;
  return `${what}: ${code === undefined ? technisch(error) : (CAUSES[code] ?? `het systeem meldt ${code}`)}.`;
}

/** Whether a fault is the machine's (it has a code of the system, such as ENOSPC) rather than ours (ERR_INVALID_ARG_TYPE of Node). */
export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && /^E[A-Z\d]+$/u.test((error as FileError).code ?? '');
}
