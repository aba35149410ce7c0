/** A text as a value in YAML: bare where that reads as the same text, else between quotes. */
export function yamlTekst(tekst: string): string {
  const bloot =
    /^\p{L}[\p{L}\p{N} ()/.&'-]*$/u.test(tekst) && !/^(?:ja|nee|yes|no|on|off|true|false|null)$/iu.test(tekst);
  return bloot || /^[1-9]\d{0,14}$/u.test(tekst) ? tekst : JSON.stringify(tekst);
}
