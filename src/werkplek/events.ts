import type { Gebeurtenis } from './api.ts';

/** A line now and then, so that a connection that is gone is seen. */
const BEAT_MS = 15_000;

/** The windows that listen, and what each has open. */
export interface Events {
  tell(event: Gebeurtenis): void;
  /** The stream of one window. */
  stream(venster: string): Response;
  /** A window has another stuk open, or none. */
  opens(venster: string, pad: string | undefined): void;
  isOpen(venster: string): boolean;
  /** How many other windows have a stuk open. */
  others(pad: string, venster: string): number;
  /** Ends every stream. */
  close(): void;
}

/** Opens the events. */
export function openEvents(): Events {
  const listeners = new Map<ReadableStreamDefaultController<Uint8Array>, string>();
  const open = new Map<string, string>();
  const encoder = new TextEncoder();
  const send = (text: string): void => {
    for (const [one] of listeners) {
      try {
        one.enqueue(encoder.encode(text));
      } catch {
        leave(one);
      }
    }
  };
  const tell = (event: Gebeurtenis): void => send(`data: ${JSON.stringify(event)}\n\n`);
  const isOpen = (venster: string): boolean => [...listeners.values()].includes(venster);
  const count = (pad: string): number =>
    [...open].filter(([venster, other]) => other === pad && isOpen(venster)).length;
  const opens = (venster: string, pad: string | undefined): void => {
    const was = open.get(venster);
    if (was === pad) return;
    if (pad === undefined) open.delete(venster);
    else open.set(venster, pad);
    for (const one of [was, pad]) {
      if (one !== undefined) tell({ soort: 'geopend', pad: one, vensters: count(one) });
    }
  };
  const leave = (one: ReadableStreamDefaultController<Uint8Array>): void => {
    const venster = listeners.get(one);
    listeners.delete(one);
    if (venster !== undefined && !isOpen(venster)) opens(venster, undefined);
  };
  const beat = setInterval(() => send(': hier\n\n'), BEAT_MS);
  beat.unref();
  return {
    tell,
    stream: (venster) => {
      let own: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          own = controller;
          listeners.set(controller, venster);
          controller.enqueue(encoder.encode('retry: 1000\n\n'));
          const pad = open.get(venster);
          if (pad !== undefined) tell({ soort: 'geopend', pad, vensters: count(pad) });
        },
        cancel: () => leave(own),
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
    },
    opens,
    isOpen,
    others: (pad, venster) => count(pad) - (open.get(venster) === pad && isOpen(venster) ? 1 : 0),
    close: () => {
      clearInterval(beat);
      for (const [one] of listeners) {
        try {
          one.close();
        } catch {
          // It has gone already.
        }
      }
      listeners.clear();
    },
  };
}
