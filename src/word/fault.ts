import type { Bestandssoort } from './kind.ts';

/** Why a file is not read: Dutch, with what to do. */
export class WordFault extends Error {
  override readonly name = 'WordFault';
  readonly hint: string;
  /** What the file is instead, where that is known. */
  readonly soort: Bestandssoort | undefined;

  constructor(message: string, hint: string, soort?: Bestandssoort) {
    super(message);
    this.hint = hint;
    this.soort = soort;
  }
}

const OPNIEUW = 'Vraag het bestand opnieuw op, of open het in Word en bewaar het als Word-document (.docx).';

/** A file of which a part cannot be trusted or read. */
export function damaged(what: string): WordFault {
  return new WordFault(`Het bestand is beschadigd: ${what}.`, OPNIEUW);
}

/** A file that no word processor would write: made to do harm, or badly broken. */
export function unsafe(what: string): WordFault {
  return new WordFault(
    `Het bestand is niet veilig te lezen: ${what}.`,
    'Vertrouw het niet zonder te weten van wie het komt. Komt het van een collega, laat die het dan in Word opnieuw bewaren als .docx.',
  );
}
