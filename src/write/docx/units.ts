/** Twentieths of a point, the unit of most measures in a DOCX. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres in twips. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** Half points, the unit of font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Eighths of a point, the unit of borders; a line that is asked for is never thinner than what Word can draw. */
export function eighths(points: number): number {
  return Math.max(2, Math.round(points * 8));
}

/** `#0F4c64` as Word writes it. */
export function hex(kleur: string): string {
  return kleur.slice(1).toUpperCase();
}

/** A4 in twips. */
export const A4 = { width: 11_906, height: 16_838 } as const;
