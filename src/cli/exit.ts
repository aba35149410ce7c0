/** What the command tells the shell. */
export const EXIT = {
  /** Nothing wrong, or waarschuwingen only. */
  clean: 0,
  /** Fouten in the content, or an out folder that differs from what it should be. */
  content: 1,
  /** Wrong usage of the command. */
  usage: 2,
  /** The machine: no browser, no room on disk; or a fault of griffie itself. */
  environment: 3,
  interrupted: 130,
} as const;

/** Ends the command with a code and a line in Dutch. */
export class Stop extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Wrong usage, told in Dutch. */
export function misuse(message: string): Stop {
  return new Stop(EXIT.usage, message);
}
