import { type Signal, useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { ApiFout, herverbonden, opGebeurtenis, zinVan } from './api.ts';

/** Something of the server that a view shows. What was there stays in sight while it is fetched again. */
export interface Bron<T> {
  readonly waarde: T | undefined;
  readonly fout: string | undefined;
  /** Puts an answer that came by another way. */
  readonly zet: (waarde: T) => void;
  readonly ververs: () => void;
}

const RUST_MS = 120;

/** Fetches what `sleutel` names, and again after every change of a stuk and when the connection came back. */
export function useBron<T>(sleutel: string, haalt: (signal: AbortSignal) => Promise<T>): Bron<T> {
  const stand: Signal<{ sleutel: string; waarde?: T; fout?: string }> = useSignal({ sleutel });
  const laatste = useRef(haalt);
  laatste.current = haalt;
  const bezig = useRef<AbortController | undefined>(undefined);

  const ververs = useCallback((): void => {
    bezig.current?.abort();
    const controller = new AbortController();
    bezig.current = controller;
    laatste.current(controller.signal).then(
      (waarde) => {
        if (!controller.signal.aborted) stand.value = { sleutel, waarde };
      },
      (fout: unknown) => {
        // Where the server is gone the bar above says so, and the last answer is still the best there is.
        if (controller.signal.aborted || (fout instanceof ApiFout && fout.status === 0 && stand.value.waarde)) return;
        stand.value = { sleutel, fout: zinVan(fout) };
      },
    );
  }, [sleutel, stand]);

  useEffect(() => {
    ververs();
    let wacht: ReturnType<typeof setTimeout> | undefined;
    const straks = (): void => {
      clearTimeout(wacht);
      wacht = setTimeout(ververs, RUST_MS);
    };
    const af = [opGebeurtenis('stand', straks), herverbonden.subscribe((keer) => keer > 0 && straks())];
    return () => {
      clearTimeout(wacht);
      bezig.current?.abort();
      for (const stop of af) stop();
    };
  }, [ververs]);

  const zet = useCallback(
    (waarde: T): void => {
      bezig.current?.abort();
      stand.value = { sleutel, waarde };
    },
    [sleutel, stand],
  );
  const nu = stand.value.sleutel === sleutel ? stand.value : { sleutel };
  return { waarde: nu.waarde, fout: nu.fout, zet, ververs };
}
