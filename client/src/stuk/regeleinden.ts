/**
 * An editor counts every line ending as one character; the source may write it as two. This maps places between a stretch of the source
 * and what the editor shows of it.
 */
export interface Regeleinden {
  /** As an editor shows it. */
  readonly getoond: string;
  naarBron(plek: number): number;
  naarEditor(plek: number): number;
}

/** The map of a stretch of a source. */
export function regeleinden(ruw: string): Regeleinden {
  // Places in the source of the line feed behind a carriage return: what the editor does not count.
  const extra: number[] = [];
  for (let op = ruw.indexOf('\r\n'); op >= 0; op = ruw.indexOf('\r\n', op + 2)) extra.push(op + 1);
  if (extra.length === 0) return { getoond: ruw.replaceAll('\r', '\n'), naarBron: zelfde, naarEditor: zelfde };
  return {
    getoond: ruw.replace(/\r\n?/g, '\n'),
    naarBron: (plek) => plek + aantal(extra, (op, index) => op - index <= plek),
    naarEditor: (plek) => plek - aantal(extra, (op) => op < plek),
  };
}

const zelfde = (plek: number): number => plek;

/** How many of a sorted row hold; all that do come first. */
function aantal(rij: readonly number[], geldt: (op: number, index: number) => boolean): number {
  let [laag, hoog] = [0, rij.length];
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1;
    if (geldt(rij[midden] as number, midden)) laag = midden + 1;
    else hoog = midden;
  }
  return laag;
}

/** The line ending that most of a text has. */
export function regeleindeVan(tekst: string): '\r\n' | '\n' | '\r' {
  const crlf = tekst.split('\r\n').length - 1;
  const lf = tekst.split('\n').length - 1 - crlf;
  const cr = tekst.split('\r').length - 1 - crlf;
  if (cr > crlf && cr > lf) return '\r';
  return crlf > lf ? '\r\n' : '\n';
}
