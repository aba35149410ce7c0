/** Element names of HTML that might be mistaken for a Dutch word between angle brackets. */
const ELEMENTEN: ReadonlySet<string> = new Set(
  'a abbr address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  ),
);

/** Whether `<…>` is a place to fill in, such as `<geef datum>`, and not HTML. */
export function isPlaatshouder(tekst: string): boolean {
  const match = /^<([\p{L}][\p{L}\p{N} .,/'-]{0,60})>$/u.exec(tekst);
  if (!match) return false;
  const [eerste = ''] = (match[1] as string).toLowerCase().split(/[^\p{L}\p{N}]/u);
  return !ELEMENTEN.has(eerste);
}
