import { type Checked, diagnostic, digest, type SourceFile } from '../core/index.ts';

/** Larger files are refused: no stuk is, and a parser would be at it for minutes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** The fout for a file that cannot be opened at all. */
export function unreadableFile(path: string): Checked<SourceFile> {
  return refuse(path, 'Dit bestand kan niet worden geopend.', 'Controleer of het er nog is en of u het mag lezen.');
}

/**
 * Decodes a file of the content folder: UTF-8 with or without byte order mark, any line ending.
 * Not UTF-8, empty or too large: no value, and a fout `leesbaar-bestand` with the line where it goes wrong.
 */
export function decodeSource(path: string, bytes: Uint8Array): Checked<SourceFile> {
  if (bytes.length > MAX_BYTES) {
    return refuse(
      path,
      `Dit bestand is ${Math.ceil(bytes.length / 1024 / 1024)} MB groot; een stuk is hooguit ${MAX_BYTES / 1024 / 1024} MB.`,
      'Splits het stuk, of neem het op als PDF-bijlage.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(
      path,
      'Dit bestand is niet opgeslagen als UTF-8; er staan tekens in die niet te lezen zijn.',
      'Kies in uw teksteditor "Opslaan als", met de codering UTF-8.',
      firstBadLine(bytes),
    );
  }
  if (text.trim() === '') {
    const hint = path.endsWith('.md') ? 'Schrijf het stuk, of verwijder het bestand.' : 'Vul het in.';
    return refuse(path, 'Dit bestand is leeg.', hint);
  }
  return { value: { path, text, digest: digest(bytes) }, diagnostics: [] };
}

/** The line with the first bytes that are not UTF-8: everything before it decodes. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    line++;
    start = i + 1;
  }
  return 1;
}

function refuse(path: string, message: string, hint: string, line = 1): Checked<SourceFile> {
  const range = { start: { line, column: 1 }, end: { line, column: 1 } };
  return {
    diagnostics: [diagnostic({ rule: 'leesbaar-bestand', severity: 'fout', file: path, range, message, hint })],
  };
}
