import { regeleinde } from '../lezing.ts';
import { type Blokzicht, type Rest, regelbron } from './vondst.ts';

/** The line between the header and the rows. */
const STREEPJES = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;
const MET_RANDEN = /^\|.*\|$/u;

/** A table that Markdown does not see as one: without its line of dashes, or with one of another width than its header. */
export function* kapotteTabellen(zicht: Blokzicht): Generator<Rest> {
  const { blok, regels, proza } = zicht;
  if (blok.soort !== 'alinea' || !proza.slice(blok.begin, blok.eind).includes('|')) return;
  for (let i = 0; i < regels.length; i++) {
    const reeks = [];
    for (let regel = regels[i]; isRij(regelbron(zicht, regel), reeks[0] && regelbron(zicht, reeks[0])); ) {
      reeks.push(regel as { begin: number; eind: number });
      regel = regels[i + reeks.length];
    }
    const eerste = reeks[0];
    const bron = reeks.map((regel) => regelbron(zicht, regel));
    const randen = bron.every((regel) => MET_RANDEN.test(regel));
    // Two upright strokes in one line of text may be anything.
    if (!eerste || (reeks.length < (randen ? 1 : 3) && !bron.some((regel) => STREEPJES.test(regel)))) continue;
    const breedte = cellen(bron[0] as string);
    const streepjes = bron.findIndex((regel) => STREEPJES.test(regel));
    const nieuw = `|${' --- |'.repeat(breedte)}`;
    const plaats = reeks[1];
    yield {
      begin: eerste.begin,
      eind: (reeks.at(-1) ?? eerste).eind,
      ...(streepjes === 1 && plaats
        ? {
            message: `De kop van deze tabel heeft ${breedte} kolommen en de streepjes eronder ${cellen(bron[1] as string)}; zo is het geen tabel.`,
            hint: `Schrijf onder de kop: ${nieuw}`,
            fix: [{ begin: plaats.begin, eind: plaats.eind, tekst: nieuw }],
          }
        : streepjes === 0
          ? {
              message: 'Boven de streepjes van deze tabel staat geen kop; zo is het geen tabel.',
              hint: 'Zet er een regel boven met een naam voor elke kolom.',
            }
          : {
              message: 'Onder de kop van deze tabel staan geen streepjes; zo is het geen tabel, maar één zin.',
              hint: `Zet onder de eerste regel: ${nieuw}`,
              ...(reeks.length > 1 && randen
                ? {
                    fix: [
                      {
                        begin: eerste.eind,
                        eind: eerste.eind,
                        tekst: `${regeleinde({ tekst: zicht.bron })}${inspringing(zicht, eerste.begin)}${nieuw}`,
                      },
                    ],
                  }
                : {}),
            }),
    };
    i += reeks.length - 1;
  }
}

/** Whether a line can be a row: between strokes, or with as many of them as the row before. */
function isRij(regel: string, eerste: string | undefined): boolean {
  if (MET_RANDEN.test(regel) || (STREEPJES.test(regel) && regel.includes('|'))) return true;
  const aantal = regel.split(' | ').length;
  return aantal > 1 && (eerste === undefined || STREEPJES.test(eerste) || aantal === cellen(eerste));
}

function cellen(regel: string): number {
  return regel.replace(/^\||\|$/gu, '').split(/(?<!\\)\|/u).length;
}

/** What stands before a line, for another line at the same place. */
function inspringing({ bron }: Blokzicht, begin: number): string {
  const regel = Math.max(bron.lastIndexOf('\n', begin - 1), bron.lastIndexOf('\r', begin - 1)) + 1;
  const voor = bron.slice(regel, begin);
  return /^[ \t>]*$/u.test(voor) ? voor : ' '.repeat(voor.length);
}
