import { soortVan, stukOp, vergaderingVan } from '../../model/index.ts';
import { loadBewerk } from '../../pipeline/index.ts';
import type { StukLang } from '../api.ts';
import type { Place } from '../place.ts';
import type { Opened } from '../texts/index.ts';
import { documenten } from './documents.ts';

import { messages, tallyOf } from './messages.ts';
import { stukKort } from './short.ts';

/** A stuk as a window has it: its text, its form, its sections and what is wrong with it. */
export async function stukLang(place: Place, opened: Opened, venster: string): Promise<StukLang> {
  const { pad, text, schijf, isUnsaved, botsing, fout } = opened;
  const known = await place.engine.known();
  const { register, diagnostics } = known;
  const stuk = stukOp(register, pad);
  const mine = (ander: string): boolean => ander !== '' && (ander === venster || !place.events.isOpen(ander));
  const gemeen = {
    tekst: text.text,
    basis: text.digest,
    digest: schijf,
    ongesaved: isUnsaved,
    kanTerug: text.can('terug', mine),
    kanVooruit: text.can('vooruit', mine),
    ...(botsing ? { botsing } : {}),
    ...(fout === undefined ? {} : { nietOpgeslagen: fout }),
    meldingen: messages(
      known,
      diagnostics.filter(({ file }) => file === pad),
    ),
    ookGeopend: place.events.others(pad, venster),
  };
  if (!stuk) {
    // Broken YAML or an unknown soort: nothing is known of it, and it counts as what fewest may see.
    const kort = { pad, soort: '', titel: pad, onderwerp: '', status: 'concept', openbaarheid: 'geheim' } as const;
    return {
      ...kort,
      ...tallyOf(known, pad),
      ...gemeen,
      velden: [],
      secties: [],
      vrijeKoppen: false,
      bodyBegin: 0,
      documenten: [],
    };
  }
  const { sectieinvoer, veldinvoer } = await loadBewerk();
  const vergadering = vergaderingVan(register, stuk)?.map;
  return {
    ...stukKort(known, stuk),
    ...gemeen,
    velden: veldinvoer(register, stuk),
    secties: sectieinvoer(stuk, soortVan(register, stuk)),
    vrijeKoppen: soortVan(register, stuk).vrijeKoppen,
    bodyBegin: stuk.bodyBegin,
    ...(vergadering === undefined ? {} : { vergadering }),
    documenten: await documenten(place, stuk, isUnsaved),
  };
}
