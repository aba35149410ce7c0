/** What no reader sees and no printer prints: control characters, marks without width, marks of direction, ends of lines that are none. */
const ONZICHTBAAR =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffc';

/** Joined letters, private-use glyphs, and what a bad conversion left: remains of a PDF. */
const RESTEN = '\\u0132\\u0133\\ufb00-\\ufb06\\ue000-\\uf8ff\\ufffd\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';

/** Whether a text has any sign of these at all: without that nothing needs a closer look. */
export const ANDERS = new RegExp(`[${ONZICHTBAAR}${RESTEN}\\u200c\\u200d]`, 'u');

/** Runs of one sign. A joiner is none where it joins: between emoji, or letters of a script that has it. */
export const VREEMD = new RegExp(
  `([${ONZICHTBAAR}${RESTEN}]|(?<=[\\p{Script=Latin}\\p{P}\\p{Z}\\d\\n])[\\u200c\\u200d])\\1*`,
  'gu',
);
