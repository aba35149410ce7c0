/** Why a file is not read: Dutch, with what to do. */
export class WordFault extends Error {
  override readonly name = 'WordFault';
  readonly hint: string;
  /** Whether a word processor could make a DOCX of it. */
  readonly omzetbaar: boolean;

  constructor(message: string, hint: string, omzetbaar = false) {
    super(message);
    this.hint = hint;
    this.omzetbaar = omzetbaar;
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
