/** Element names of HTML that might be mistaken for a Dutch word between angle brackets. */
const ELEMENTEN: ReadonlySet<string> = new Set(
  'a abbr address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  ),
);

/** Of these names those that an author of a stuk may mean as a place to fill in; closed somewhere, they are HTML after all. */
const OOK_WOORD: ReadonlySet<string> = new Set(['dd', 'data', 'label', 'link', 'map', 'object']);
const GESLOTEN = /<\/(?:dd|data|label|map|object)\s*>|<d[lt][\s>]|<link\s+(?:rel|href)/iu;
/** What may stand bare in a tag. */
const KENMERK =
  /^(?:async|autofocus|autoplay|checked|controls|default|defer|disabled|hidden|ismap|loop|multiple|muted|nowrap|open|readonly|required|reversed|selected)$/u;

/** Whether a text has HTML in which `<dd>` and the like are what they are in HTML. */
export function heeftLijstHtml(tekst: string): boolean {
  return GESLOTEN.test(tekst);
}

/**
 * Whether `<…>` is a place to fill in, such as `<geef datum>`, `<dd>` or `<dd-mm-jjjj>`, and not HTML.
 *
 * @param inHtml the text around it has HTML, see `heeftLijstHtml`
 */
export function isPlaatshouder(tekst: string, inHtml = false): boolean {
  const match = /^<(([\p{L}][\p{L}\p{N}]*)([\p{L}\p{N} .,/'-]{0,60}))>$/u.exec(tekst);
  if (!match || (match[1] as string).length > 61) return false;
  const [, , naam = '', rest = ''] = match;
  if (!ELEMENTEN.has(naam.toLowerCase())) return true;
  // Of two words the second would have to be something that a tag can have; `dd-mm-jjjj` is no name in HTML.
  const [tweede] = rest
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((woord) => woord !== '');
  if (tweede !== undefined) return !rest.startsWith(',') && !KENMERK.test(tweede);
  return !inHtml && rest === '' && OOK_WOORD.has(naam.toLowerCase());
}

/** The place to fill in with which a text begins. */
export function plaatshouderVooraan(tekst: string, inHtml: boolean): string | undefined {
  const eerste = /^<[^<>\n]{1,61}>/u.exec(tekst)?.[0];
  return eerste !== undefined && isPlaatshouder(eerste, inHtml) ? eerste : undefined;
}
