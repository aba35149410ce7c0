// Where the time of Node goes in a cold build, by room and by library: node bench/profile.mjs [CONTENT or number of stukken] [DIST]
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';
import { must } from './measure.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** What V8 calls the time that is nobody's. */
const NOBODY = {
  '(idle)': 'idle: waiting for the browser',
  '(garbage collector)': 'garbage',
  '(program)': 'V8 itself',
};

/**
 * @typedef {{ name: string, own: number, libraries: number }} Line milliseconds: in its own code, and in libraries and Node that it called
 * @returns {Promise<{ rooms: Line[], libraries: [string, number][], total: number }>} `total` is from the start to the end
 */
export async function measureProfile(content, scratch, dist = DIST) {
  const [out, folder] = [join(scratch, 'profile-out'), join(scratch, 'profile')];
  const args = ['--cpu-prof', `--cpu-prof-dir=${folder}`, join(dist, 'main.js'), 'build'];
  const all = [...args, '--content', content, '--out', out, '--json'];
  const { stdout } = await must(process.execPath, all, { complains: true });
  if (JSON.parse(stdout).written.length === 0) throw new Error('Nothing was written.');
  rmSync(out, { recursive: true, force: true });
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  const found = sorted(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  rmSync(folder, { recursive: true });
  return found;
}

/** Adds a profile up. Time in a library or in Node counts for the room that called it last. */
function sorted({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const rooms = new Map();
  const libraries = new Map();
  let total = 0;
  for (const [at, id] of samples.entries()) {
    const ms = timeDeltas[at] / 1000;
    total += ms;
    const where = placeOf(byId.get(id));
    if (where.library) libraries.set(where.library, (libraries.get(where.library) ?? 0) + ms);
    const room = where.room ?? callerOf(id, byId, parents);
    const line = rooms.get(room) ?? { name: room, own: 0, libraries: 0 };
    line[where.room ? 'own' : 'libraries'] += ms;
    rooms.set(room, line);
  }
  const most = [...rooms.values()].sort((a, b) => b.own + b.libraries - a.own - a.libraries);
  return { rooms: most, libraries: [...libraries].sort(([, a], [, b]) => b - a), total };
}

/** The room of the innermost code of ours that led here. */
function callerOf(id, byId, parents) {
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    const { room } = placeOf(byId.get(at));
    if (room) return room;
  }
  return 'Node: starting, loading, answering';
}

/** The room or the library that a line of code is of; neither: the engine. */
function placeOf({ callFrame: { url, functionName, lineNumber } }) {
  const path = /\/dist\/bundle\//u.test(url) ? sourceOf(url, lineNumber) : url;
  const library = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1];
  if (library) return { library };
  const room = /(?:^src|\/dist)\/(.+)\/[^/]+$/u.exec(path)?.[1];
  if (room) return { room: room.split('/').slice(0, 2).join('/') };
  if (Object.hasOwn(NOBODY, functionName)) return { room: NOBODY[functionName] };
  return url.startsWith('node:') ? { library: url.replace(/^(node:(?:internal\/)?[^/]+).*$/u, '$1') } : {};
}

/** By file of the bundle: on which line which module begins, which esbuild leaves in a remark. */
const begins = new Map();

/** The module that a line of the bundle came from. */
function sourceOf(url, line) {
  if (!begins.has(url)) {
    const lines = readFileSync(fileURLToPath(url), 'utf8').split('\n');
    const found = lines.map((text) => /^ *\/\/ ((?:src|node_modules)\/\S+\.\w+)$/u.exec(text)?.[1]);
    let last = '';
    begins.set(
      url,
      found.map((path) => {
        last = path ?? last;
        return last;
      }),
    );
  }
  return begins.get(url)[line] ?? '';
}

/** The lines of Markdown that say it, for so many stukken. */
export function profileLines({ rooms, libraries, total }, size) {
  const per = (ms) => (ms / size).toFixed(2);
  const whole = (ms) => Math.round(ms);
  return [
    '| room | its own code | libraries and Node for it | together | per stuk |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rooms
      .filter((room) => room.own + room.libraries > total / 300)
      .map(
        (room) =>
          `| ${room.name} | ${whole(room.own)} | ${whole(room.libraries)} | ${whole(room.own + room.libraries)} | ${per(room.own + room.libraries)} |`,
      ),
    `| all | | | ${whole(total)} | ${per(total)} |`,
    '',
    '| library | milliseconds | per stuk |',
    '| --- | ---: | ---: |',
    ...libraries.filter(([, ms]) => ms > total / 200).map(([name, ms]) => `| ${name} | ${whole(ms)} | ${per(ms)} |`),
  ];
}

if (process.argv[1]?.endsWith('profile.mjs')) {
  await alone(async (content, scratch) => {
    const [, , , dist = DIST] = process.argv;
    const { length } = readdirSync(content, { recursive: true }).filter(
      (name) => name.endsWith('.md') && !name.endsWith('agendapunt.md'),
    );
    console.log(profileLines(await measureProfile(content, scratch, dist), length).join('\n'));
  });
}
