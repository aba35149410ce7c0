import { Hono } from 'hono';
import {
  ALWAYS,
  cookieHeader,
  DATA_POLICY,
  isFromElsewhere,
  isOurs,
  isSame,
  makeToken,
  PAGE_POLICY,
  SLEUTEL,
  tokenOf,
  windowPolicy,
} from './access.ts';
import { postAgenda } from './agenda.ts';
import * as answers from './answers.ts';
import type { AgendaOpdracht, InleesBesluit, KlaarOpdracht, NieuwOpdracht } from './api.ts';
import { begin } from './begin.ts';
import { Fault, machineFault } from './fault.ts';
import { gitCommit, gitStand } from './git.ts';
import { documentAnswer, makeDocument, readMade } from './make/documents.ts';
import type { Place } from './place.ts';
import { formOf, jsonOf, textIn } from './read-body.ts';

/** What the browser loads first; of the folder of the client nothing else is given. */
const CLIENT: Readonly<Record<string, string>> = {
  'app.js': 'text/javascript; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
};

/** The page that a stuk is shown in: empty, with a policy of its own. */
const EMPTY_PAGE =
  '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Blad</title></head><body></body></html>';

/** Everything that the server answers, behind the checks of who asks. */
export function makeApp(
  place: Place,
  { token, client, port }: { token: string; client: string; port: () => number },
): Hono {
  const app = new Hono();
  const { host, events, engine } = place;

  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(ALWAYS)) if (!headers.has(name)) headers.set(name, value);
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', DATA_POLICY);
  });
  app.use(async (context, next) => {
    const { headers, url, method } = context.req.raw;
    const { pathname, searchParams } = new URL(url);
    const isPage = method === 'GET' && !pathname.startsWith('/api/');
    if (!isOurs(headers, port()) || (!isPage && isFromElsewhere(headers))) return context.json({ fout: NOT_YOU }, 403);
    const asked = searchParams.get(SLEUTEL);
    if (pathname === '/' && method === 'GET' && asked !== null && isSame(asked, token)) {
      return new Response(null, {
        status: 303,
        headers: { location: '/', 'set-cookie': cookieHeader(port(), token) },
      });
    }
    if (!isSame(tokenOf(headers, port()), token)) {
      return pathname === '/' ? context.html(NO_ENTRY, 403) : context.json({ fout: NOT_YOU }, 403);
    }
    return next();
  });
  app.onError((error, context) => {
    const fault = error instanceof Fault ? error : machineFault(error);
    if (!fault) host.terminal.err(`Er is een fout in griffie zelf: ${error.stack ?? error.message}\n`);
    const { status, message, botsing } = fault ?? {
      status: 500,
      message: 'Er is een fout in griffie zelf; in het venster waarin de werkplek gestart is, staat meer.',
      botsing: undefined,
    };
    return context.json({ fout: message, ...(botsing ? { botsing } : {}) }, status as 500);
  });
  app.notFound((context) => context.json({ fout: 'Dit adres is er niet.' }, 404));

  app.get('/', async () => {
    const nonce = makeToken();
    const page = new TextDecoder().decode(await host.files.read(`${client}/index.html`));
    return new Response(page.replaceAll('%NONCE%', nonce), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': windowPolicy(nonce) },
    });
  });
  for (const [name, type] of Object.entries(CLIENT)) {
    app.get(`/${name}`, async () => bytes(await host.files.read(`${client}/${name}`), type));
  }
  app.get('/blad', () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY };
    return new Response(EMPTY_PAGE, { headers });
  });
  app.get('/lettertype/:naam', (context) => {
    const digest = /^([0-9a-f]{64})\.ttf$/u.exec(context.req.param('naam'))?.[1];
    const letters = digest === undefined ? undefined : engine.sessie.lettertype(digest);
    if (!letters) return context.notFound();
    // Its address is what is in it: it never becomes another.
    return bytes(letters, 'font/ttf', { 'cache-control': 'private, max-age=31536000, immutable' });
  });

  const query = (name: string, request: { query(name: string): string | undefined }): string =>
    request.query(name) ?? '';
  app.get('/api/start', async (c) => c.json(await answers.getStart(place)));
  app.get('/api/vergadering', async (c) => c.json(await answers.getMeeting(place, query('map', c.req))));
  app.get('/api/stuk', async (c) => c.json(await answers.getStuk(place, query('pad', c.req), query('venster', c.req))));
  app.get('/api/blad', async (c) => c.json(await answers.getPage(place, query('pad', c.req), query('css', c.req))));
  app.get('/api/zoek', async (c) => c.json(await answers.getFound(place, query('q', c.req))));
  app.get('/api/gebeurtenissen', (c) => events.stream(query('venster', c.req)));
  app.post('/api/stuk', async (c) => c.json(await answers.postStuk(place, await jsonOf(c.req.raw))));
  app.post('/api/ongedaan', async (c) => c.json(await answers.postUndo(place, await jsonOf(c.req.raw))));
  app.post('/api/los', async (c) => c.json(await answers.postSolve(place, await jsonOf(c.req.raw))));
  app.post('/api/venster', async (c) => {
    const order = await jsonOf(c.req.raw);
    events.opens(textIn(order, 'venster'), typeof order.pad === 'string' ? order.pad : undefined);
    return c.json({});
  });
  app.get('/api/pdf', async (c) => documentAnswer(await makeDocument(place, query('pad', c.req), 'pdf'), false));
  app.get('/api/bestand', async (c) =>
    documentAnswer(await makeDocument(place, query('pad', c.req), query('formaat', c.req)), true),
  );
  app.get('/api/uit', async (c) => documentAnswer(await readMade(place, query('pad', c.req)), false));
  app.post('/api/agenda', async (c) =>
    c.json(await postAgenda(place, (await jsonOf(c.req.raw)) as unknown as AgendaOpdracht)),
  );
  app.post('/api/inlezen', async (c) => c.json(await place.wordIn.propose(await formOf(c.req.raw))));
  app.post('/api/inlezen/neemover', async (c) =>
    c.json(await place.wordIn.accept((await jsonOf(c.req.raw)) as unknown as InleesBesluit)),
  );
  app.post('/api/nieuw', async (c) =>
    c.json(await begin(place, (await jsonOf(c.req.raw)) as unknown as NieuwOpdracht)),
  );
  app.get('/api/git', async (c) => c.json(await gitStand(host, place.options.content)));
  app.post('/api/git', async (c) => {
    const zin = textIn(await jsonOf(c.req.raw), 'zin');
    await place.texts.saveAll();
    return c.json(await gitCommit(host, place.options.content, zin));
  });
  app.post('/api/klaarmaken', async (c) => {
    const order = (await jsonOf(c.req.raw)) as unknown as KlaarOpdracht;
    return c.json({ id: await place.works.start(order) });
  });
  app.post('/api/klaarmaken/stop', async (c) => {
    place.works.stop(textIn(await jsonOf(c.req.raw), 'id'));
    return c.json({});
  });
  app.post('/api/einde', async (c) => {
    await jsonOf(c.req.raw);
    await place.texts.saveAll();
    // The answer goes first.
    setTimeout(place.stop, 50);
    return c.json({});
  });
  return app;
}

/** Bytes as they are. */
export function bytes(body: Uint8Array, type: string, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(new Uint8Array(body), { headers: { 'content-type': type, ...more } });
}

const NOT_YOU = 'Dit venster hoort niet bij deze werkplek. Open het adres dat griffie werkplek noemt.';

const NO_ENTRY = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Werkplek</title></head><body>
<h1>Deze werkplek is van een ander venster</h1>
<p>Open het adres dat griffie werkplek noemt: daar staat een sleutel in. Hebt u dat net gedaan, <a href="/">ga dan verder</a>.</p>
</body></html>`;
