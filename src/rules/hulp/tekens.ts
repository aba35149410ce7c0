/** Runs of one sign. Private-use glyphs, soft hyphens, marks without width, joined letters, and what a bad conversion left: remains of a PDF. */
export const VREEMD =
  /([\u00ad\u0132\u0133\u200b\u2060\ufb00-\ufb06\ue000-\uf8ff\ufffd\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}])\1*/gu;
