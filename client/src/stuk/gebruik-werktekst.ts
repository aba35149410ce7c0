import { useEffect, useMemo } from 'preact/hooks';
import type { StukLang } from '../../../src/werkplek/api.ts';
import { adresVan, herverbonden, opGebeurtenis, stuur, venster } from '../api.ts';
import { zeg } from '../ui/index.ts';
import { Editors } from './editors.ts';
import { leesKlad, onthoudKlad } from './geheugen.ts';
import { verkeer } from './verkeer.ts';
import { Werktekst } from './werktekst.ts';

const RUST_MS = 400;
const STIL_MS = 1500;

/** The text of a stuk for as long as its view is open: hears what others do to it, and sends what waits when one goes. */
export function useWerktekst(stuk: StukLang): { readonly werktekst: Werktekst; readonly editors: Editors } {
  const { pad } = stuk;
  const werk = useMemo(() => {
    const werktekst = new Werktekst(stuk, verkeer, venster, leesKlad(pad), (klad) => onthoudKlad(pad, klad));
    return { werktekst, editors: new Editors() };
  }, [pad]);
  useEffect(() => {
    const { werktekst } = werk;
    let wacht: ReturnType<typeof setTimeout> | undefined;
    const straks = (): void => {
      clearTimeout(wacht);
      wacht = setTimeout(() => void werktekst.ververs(), RUST_MS);
    };
    const weg = (): void => {
      const rest = werktekst.rest();
      // A window that closes still sends this; what does not get through stays in its memory.
      if (rest)
        void fetch(adresVan('stuk'), {
          method: 'POST',
          keepalive: true,
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(rest),
        }).catch(() => undefined);
    };
    addEventListener('pagehide', weg);
    const af = [
      opGebeurtenis('stuk', (een) => een.pad === pad && een.venster !== venster && void werktekst.ververs()),
      opGebeurtenis('stand', ({ geraakt }) => geraakt.includes(pad) && straks()),
      opGebeurtenis('opgeslagen', (een) => een.pad === pad && werktekst.opgeslagen(een.digest)),
      opGebeurtenis('niet-opgeslagen', (een) => een.pad === pad && werktekst.nietOpgeslagen(een.fout)),
      opGebeurtenis('botsing', (een) => een.pad === pad && werktekst.strijd(een.botsing)),
      opGebeurtenis('geopend', (een) => een.pad === pad && straks()),
      herverbonden.subscribe((keer) => keer > 0 && void werktekst.ververs()),
      zegHoeHetStaat(werktekst),
    ];
    return () => {
      clearTimeout(wacht);
      removeEventListener('pagehide', weg);
      for (const stop of af) stop();
      void werktekst.sluit().then(() => stuur('venster', { venster }).catch(() => undefined));
    };
  }, [pad, werk]);
  return werk;
}

/** Says aloud what changed, once one stops typing: that it is not saved, that it is again, how many messages there are now. */
function zegHoeHetStaat(werktekst: Werktekst): () => void {
  let hoe = werktekst.bewaard.value.hoe;
  let aantal = tel(werktekst.stuk.value);
  let wacht: ReturnType<typeof setTimeout> | undefined;
  const af = [
    werktekst.bewaard.subscribe((nu) => {
      if (nu.hoe === 'niet' && hoe !== 'niet') zeg(`Niet opgeslagen: ${nu.reden}`);
      if (nu.hoe === 'opgeslagen' && hoe === 'niet') zeg('Alles is weer opgeslagen.');
      if (nu.hoe !== 'bezig') hoe = nu.hoe;
    }),
    werktekst.klacht.subscribe((zin) => zin !== '' && zeg(zin)),
    werktekst.stuk.subscribe((stuk) => {
      clearTimeout(wacht);
      wacht = setTimeout(() => {
        const nu = tel(stuk);
        if (nu !== aantal) zeg(nu);
        aantal = nu;
      }, STIL_MS);
    }),
  ];
  return () => {
    clearTimeout(wacht);
    for (const stop of af) stop();
  };
}

const tel = ({ fouten, waarschuwingen }: StukLang): string =>
  fouten + waarschuwingen === 0
    ? 'Er zijn geen meldingen meer.'
    : `Meldingen nu: ${fouten} fout, ${waarschuwingen} waarschuwing.`;
