/** What this browser remembers of who works here. Where it may keep nothing, all holds for this window only. */
export function onthouden(sleutel: string): string | undefined {
  try {
    return localStorage.getItem(`griffie-${sleutel}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers something, or forgets it. */
export function onthoud(sleutel: string, waarde: string | undefined): void {
  try {
    if (waarde === undefined) localStorage.removeItem(`griffie-${sleutel}`);
    else localStorage.setItem(`griffie-${sleutel}`, waarde);
  } catch {
    // It is only not remembered.
  }
}
