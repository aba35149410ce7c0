/** A line in pieces: those that are one of the words looked for, and what stands between. */
export function delen(tekst: string, q: string): readonly { readonly tekst: string; readonly raak: boolean }[] {
  const woorden = q
    .split(/\s+/u)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  if (woorden.length === 0) return [{ tekst, raak: false }];
  const vorm = new RegExp(`(${woorden.map((woord) => woord.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  return tekst
    .split(vorm)
    .map((deel, nummer) => ({ tekst: deel, raak: nummer % 2 === 1 }))
    .filter((deel) => deel.tekst !== '');
}
