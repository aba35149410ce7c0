// What each stage costs, one after the other in one process: node bench/stages.mjs CONTENT TEMPLATES

import { realHost } from '../dist/cli/host.js';
import { digest } from '../dist/core/index.js';
import { link } from '../dist/link/index.js';
import { toolFolder } from '../dist/pipeline/outfolder.js';
import { plan } from '../dist/pipeline/plan.js';
import { readState, saveState } from '../dist/pipeline/state.js';
import { packageRoot } from '../dist/pipeline/version.js';
import { readContent, readHuisstijl } from '../dist/read/index.js';
import { loadRender, loadTemplates } from '../dist/render/index.js';
import { checkRules } from '../dist/rules/index.js';
import { writeDocx } from '../dist/write/docx/index.js';
import { assignmentOf, findBrowser, finish, launchBrowser, printHtml, writePdf } from '../dist/write/index.js';

export const PRINT = 'print (one page at a time)';
export const FINISH = 'finish the PDF';
/** So many documents are made before the measuring, to warm up. */
const WARM_UP = 8;

/**
 * @returns {Promise<{ times: Record<string, number>, worst: number }>} milliseconds per stage, and the largest cost of
 *   finishing one document in terms of printing it
 */
export async function measureStages(content, templatesFolder, scratch) {
  const host = realHost();
  const times = {};
  const timed = async (name, work) => {
    const start = performance.now();
    const result = await work();
    times[name] = (times[name] ?? 0) + performance.now() - start;
    return result;
  };
  const style = (await timed('huisstijl', () => readHuisstijl(host, templatesFolder, packageRoot()))).value;
  const out = `${scratch}/stages-${Math.random()}`;
  const state = await readState(host, out, 'bench');
  const read = (await timed('read (parse)', () => readContent(host, content, { parseCache: state.parses }))).value;
  await host.files.makeFolder(`${toolFolder(out)}/tmp`);
  await timed('keep the state', () => saveState(host, out, state.toKeep(state.memory)));
  await timed('read (from the state)', async () =>
    readContent(host, content, { parseCache: (await readState(host, out, 'bench')).parses }),
  );
  const register = (await timed('link', () => link(read, style.tekens))).value;
  const diagnostics = await timed('rules', () => checkRules(register));
  const templates = (await loadTemplates(host, templatesFolder)).value;
  const material = { register, templates, style, formats: { pdf: {}, docx: {} } };
  const planned = await timed('views and keys', () => plan(material, diagnostics));

  const render = await loadRender();
  const browser = await launchBrowser({
    path: (await findBrowser(host)).path,
    isRoot: host.processes.isRoot,
    pages: 1,
  });
  const asset = async (pad) => ({ bytes: await host.files.read(`${content}/${pad}`), mime: register.assets[pad].mime });
  const context = {
    huisstijl: style.huisstijl,
    lettertypen: style.lettertypen,
    pdfStandaard: 'beide',
    asset,
    printer: browser.printer,
  };
  // The libraries load, and the browser's fonts, before the measuring: that is a matter of starting, not of documents.
  for (const { view } of planned.documents.slice(0, WARM_UP)) {
    const document = render(view(), templates).value;
    await writeDocx(document, context);
    await writePdf(document, context);
  }
  let worst = 0;
  for (const { view } of planned.documents) {
    const before = { ...times };
    const document = (await timed('render', () => render(view(), templates))).value;
    const { html, bronnen } = await timed('page to print', () => printHtml(document, context));
    const printed = await timed(PRINT, () => browser.printer.print(html, bronnen));
    await timed(FINISH, () => finish(printed, assignmentOf(document, context)));
    const { value } = await timed('write the DOCX', () => writeDocx(document, context));
    await timed('digest', () => digest(value));
    const spent = (name) => times[name] - (before[name] ?? 0);
    worst = Math.max(worst, spent(FINISH) / spent(PRINT));
  }
  await browser.close();
  return { times, worst };
}
