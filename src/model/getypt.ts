import type { List } from 'mdast';

/** How the points of a list were typed that Markdown does not know as one: `a.`, `ii)`, `3.Vaststellen`, `1°.`, `•`. */
export type Puntmerk = 'letter' | 'romeins' | 'cijfer' | 'graad' | 'streepje';

declare module 'mdast' {
  interface ListData {
    /** On a list that was typed by hand and read as the list it is meant to be; its items begin at their mark. */
    getypt?: Puntmerk;
  }
}

/** How a list was typed by hand; undefined for one that Markdown knows. */
export function getyptAls(list: List): Puntmerk | undefined {
  return list.data?.getypt;
}
