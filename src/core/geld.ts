/** The no-break space that stands between the euro sign and the amount. */
export const NBSP = '\u00a0';

/**
 * Binds the euro sign to its amount: an ordinary space between them becomes a no-break space; where there is none,
 * none is added, for what the author wrote is not ours to correct in print (house rule `bedrag-vorm` reports it).
 */
export function bindEuro(text: string): string {
  return text.replace(/€[ \u00a0](?=-?\d)/g, `€${NBSP}`);
}
