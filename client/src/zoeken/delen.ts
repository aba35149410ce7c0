/** A line in pieces: those that are what was looked for, whatever its capitals and spaces, and what stands between. */
export function delen(tekst: string, q: string): readonly { readonly tekst: string; readonly raak: boolean }[] {
  const woorden = q.split(/\s+/u).filter(Boolean);
  if (woorden.length === 0) return [{ tekst, raak: false }];
  const vorm = new RegExp(
    `(${woorden.map((woord) => woord.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')})`,
    'giu',
  );
  return tekst
    .split(vorm)
    .map((deel, nummer) => ({ tekst: deel, raak: nummer % 2 === 1 }))
    .filter((deel) => deel.tekst !== '');
}
