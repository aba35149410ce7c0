const BLOKKEN = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 UL OL TABLE BLOCKQUOTE PRE HR SECTION ARTICLE HEADER FOOTER MAIN'.split(' '),
);
const WEG = new Set(
  'SCRIPT STYLE HEAD META LINK TITLE TEMPLATE IFRAME OBJECT NOSCRIPT INPUT BUTTON SELECT TEXTAREA SVG IMG'.split(' '),
);

/**
 * HTML of the clipboard as Markdown. The browser has read it already, so that a walk through the tree is all that is left to do; nothing of
 * it is loaded or run, for the tree is never part of the page. What Markdown has no word for comes along as its text.
 */
export function htmlNaarMarkdown(html: string): string {
  const { body } = new DOMParser().parseFromString(onschuldig(html), 'text/html');
  return blokken(body)
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Styles and handlers under another name: the policy of the window would complain of each, though nothing comes of them here. */
function onschuldig(html: string): string {
  return html
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1='))
    .replace(/<(\/?)style\b/gi, '<$1template');
}
const stijlVan = (element: Element): string => element.getAttribute('data-style') ?? '';

/** The blocks below an element, each as its lines. Items of one list of Word, which writes them as paragraphs, are one block. */
function blokken(ouder: Element): string[] {
  const gemaakt: string[] = [];
  let regel: Node[] = [];
  let vorigPunt = false;
  const sluit = (): void => {
    const tekst = inlijn(regel);
    if (tekst !== '') gemaakt.push(beginVeilig(tekst));
    regel = [];
  };
  for (const kind of ouder.childNodes) {
    if (!(kind instanceof Element) || (!BLOKKEN.has(kind.tagName) && !bevatBlok(kind))) {
      regel.push(kind);
      if (kind.textContent?.trim()) vorigPunt = false;
      continue;
    }
    sluit();
    const punt = wordPunt(kind);
    if (punt !== undefined && vorigPunt && gemaakt.length > 0) gemaakt.push(`${gemaakt.pop()}\n${punt}`);
    else gemaakt.push(...(punt !== undefined ? [punt] : blok(kind)));
    vorigPunt = punt !== undefined;
  }
  sluit();
  return gemaakt;
}

const bevatBlok = (element: Element): boolean =>
  !WEG.has(element.tagName) && [...element.children].some((kind) => BLOKKEN.has(kind.tagName) || bevatBlok(kind));

function blok(element: Element): string[] {
  const { tagName } = element;
  const kop = /^H([1-6])$/.exec(tagName);
  if (kop) {
    // A section has its title already: what is pasted in it can only be a heading below that.
    const tekst = inlijn(element.childNodes).replaceAll('\n', ' ').replace(/\*\*/g, '');
    return tekst === '' ? [] : [`${'#'.repeat(Math.min(6, Math.max(3, Number(kop[1]))))} ${tekst}`];
  }
  if (tagName === 'UL' || tagName === 'OL') return [lijst(element)];
  if (tagName === 'TABLE') return tabel(element);
  if (tagName === 'HR') return ['---'];
  if (tagName === 'PRE') return [`\`\`\`\n${(element.textContent ?? '').trimEnd()}\n\`\`\``];
  if (tagName === 'BLOCKQUOTE')
    return [
      blokken(element)
        .join('\n\n')
        .split('\n')
        .map((regel) => `> ${regel}`.trimEnd())
        .join('\n'),
    ];
  return blokken(element);
}

function lijst(element: Element): string {
  const genummerd = element.tagName === 'OL';
  let nummer = Number(element.getAttribute('start') ?? 1);
  const regels: string[] = [];
  for (const kind of element.children) {
    // Word and Google put the list below beside its item instead of in it.
    if (kind.tagName === 'UL' || kind.tagName === 'OL') {
      regels.push(inspring(lijst(kind), genummerd ? 3 : 2, true));
      continue;
    }
    if (kind.tagName !== 'LI') continue;
    const teken = genummerd ? `${nummer++}. ` : '- ';
    const delen = blokken(kind);
    const los =
      [...kind.children].some(({ tagName }) => tagName === 'P') && kind.querySelectorAll(':scope > p').length > 1;
    regels.push(teken + inspring(delen.join(los ? '\n\n' : '\n'), teken.length));
  }
  return regels.join('\n');
}

const inspring = (tekst: string, diepte: number, ookEerste = false): string =>
  tekst
    .split('\n')
    .map((regel, index) => (regel === '' || (index === 0 && !ookEerste) ? regel : ' '.repeat(diepte) + regel))
    .join('\n');

/** A paragraph that Word means as an item of a list: its level stands in its style, its sign in its text. */
function wordPunt(element: Element): string | undefined {
  const niveau = /mso-list:[^;"]*\blevel(\d)/i.exec(stijlVan(element));
  if (!niveau) return undefined;
  const kopie = element.cloneNode(true) as Element;
  let teken = '';
  for (const deel of kopie.querySelectorAll('[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]')) {
    teken ||= deel.textContent?.trim() ?? '';
    deel.remove();
  }
  const cijfer = /^\(?(\d+|[a-z]{1,2})[.)]/i.exec(teken);
  const merk = cijfer ? `${/\d/.test(cijfer[1] ?? '') ? cijfer[1] : 1}. ` : '- ';
  return ' '.repeat((Number(niveau[1]) - 1) * 3) + merk + inlijn(kopie.childNodes).replaceAll('\n', ' ');
}

function tabel(element: Element): string[] {
  const rijen = [...element.querySelectorAll('tr')].filter((rij) => rij.closest('table') === element);
  const cellen = rijen.map((rij) =>
    [...rij.children]
      .filter(({ tagName }) => tagName === 'TD' || tagName === 'TH')
      .flatMap((cel) => {
        const tekst = blokken(cel).join(' ').replaceAll('\n', ' ').replaceAll('|', '\\|');
        // A cell over several columns keeps its place; the others it covered are empty.
        return [
          tekst,
          ...Array<string>(Math.min(20, Math.max(0, Number(cel.getAttribute('colspan') ?? 1) - 1))).fill(''),
        ];
      }),
  );
  const breedte = Math.max(0, ...cellen.map(({ length }) => length));
  if (breedte === 0) return [];
  // A table of one column only lays out its text.
  if (breedte === 1) return cellen.flat().filter((cel) => cel !== '');
  const lijn = (rij: readonly string[]): string =>
    `| ${Array.from({ length: breedte }, (_, index) => rij[index] ?? '').join(' | ')} |`;
  const [kop = [], ...rest] = cellen;
  return [[lijn(kop), lijn(Array<string>(breedte).fill('---')), ...rest.map(lijn)].join('\n')];
}

/** Words with their marks; white space is one space, as the browser shows it. */
function inlijn(knopen: Iterable<Node>): string {
  return [...knopen]
    .map(een)
    .join('')
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

function een(knoop: Node): string {
  if (knoop instanceof Text)
    return vlucht(knoop.data.replace(/\s+/g, (wit) => (wit.includes('\u00a0') ? '\u00a0' : ' ')));
  if (!(knoop instanceof HTMLElement) || WEG.has(knoop.tagName)) return '';
  const { tagName } = knoop;
  const stijl = stijlVan(knoop);
  if (tagName === 'BR') return '\n';
  const binnen = [...knoop.childNodes].map(een).join('');
  if (tagName === 'A') {
    const naar = knoop.getAttribute('href') ?? '';
    return /^(?:https?:|mailto:)/i.test(naar) && binnen.trim() !== ''
      ? `[${binnen.trim()}](${naar.replaceAll(/[()\s]/g, encodeURIComponent)})`
      : binnen;
  }
  // Google wraps all of what it copies in a <b> that is not bold.
  const vet =
    /font-weight:\s*(?:bold|[6-9]00)/i.test(stijl) ||
    (/^(?:B|STRONG)$/.test(tagName) && !/font-weight:\s*(?:normal|400)/i.test(stijl));
  const cursief =
    /font-style:\s*italic/i.test(stijl) || (/^(?:I|EM)$/.test(tagName) && !/font-style:\s*normal/i.test(stijl));
  return omring(omring(binnen, cursief ? '*' : ''), vet ? '**' : '');
}

/** Marks stand against the words, the white space outside them. */
function omring(tekst: string, teken: string): string {
  const [, voor = '', woorden = '', na = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(tekst) ?? [];
  return teken === '' || woorden === '' || woorden.startsWith(teken) ? tekst : voor + teken + woorden + teken + na;
}

/** What would mean something in Markdown stays what it is. */
const vlucht = (tekst: string): string => tekst.replace(/[\\`*_[\]<]/g, '\\$&').replace(/(?<=\w)\\_(?=\w)/g, '_');

/** A line that would begin a list or a heading by its first sign. */
const beginVeilig = (tekst: string): string =>
  tekst.replace(/^(#{1,6} |[-+] |>)/gm, '\\$1').replace(/^(\d+)([.)] )/gm, '$1\\$2');
