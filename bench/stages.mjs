// What each stage costs, one after the other in one process: node bench/stages.mjs [CONTENT or number of stukken]
import { realHost } from '../dist/cli/host.js';
import { digest } from '../dist/core/index.js';
import { link } from '../dist/link/index.js';
import { ROLLEN } from '../dist/model/index.js';
import { packageRoot } from '../dist/pipeline/index.js';
import { kiesHuis, readContent } from '../dist/read/index.js';
import { loadRender, loadTemplates } from '../dist/render/index.js';
import { maakView } from '../dist/rollen/index.js';
import { checkRules } from '../dist/rules/index.js';
import { docxWriter } from '../dist/write/docx/index.js';
import { assignmentOf, findBrowser, finish, launchBrowser, printHtml, writePdf } from '../dist/write/index.js';
import { alone } from './alone.mjs';

export const PRINT = 'print (one page at a time)';
export const FINISH = 'finish the PDF';
/** So many documents are made before the measuring, to warm up. */
const WARM_UP = 8;

/** @returns {Promise<Record<string, number>>} milliseconds per stage */
export async function measureStages(content) {
  const host = realHost();
  const times = {};
  const timed = async (name, work) => {
    const start = performance.now();
    const result = await work();
    times[name] = (times[name] ?? 0) + performance.now() - start;
    return result;
  };
  const huis = (genoemd) => timed('the house', () => kiesHuis(host, { content, packageRoot: packageRoot() }, genoemd));
  const read = (await timed('read (parse), with the house', () => readContent(host, content, { huis }))).value;
  const { bundel } = read;
  const register = (await timed('link', () => link(read, bundel.stijl.tekens, bundel.stijl.codetekens))).value;
  await timed('rules', () => checkRules(register));
  const templates = (await loadTemplates(host, bundel.mappen, content)).value;
  const stukken = register.stukken.filter(({ rol }) => ROLLEN[rol].document);
  const views = await timed('views', () => stukken.map((stuk) => maakView(stuk, register)));

  const render = await loadRender();
  const browser = await launchBrowser({
    path: (await findBrowser(host)).path,
    isRoot: host.processes.isRoot,
    pages: 1,
  });
  const { write: writeDocx } = await docxWriter.prepare(host, {});
  const asset = async (pad) => ({ bytes: await host.files.read(`${content}/${pad}`), mime: register.assets[pad].mime });
  const { huisstijl, lettertypen } = bundel.stijl;
  const context = { huisstijl, lettertypen, pdfStandaard: 'beide', asset, printer: browser.printer };
  // The libraries load, and the browser's fonts, before the measuring: that is a matter of starting, not of documents.
  for (const view of views.slice(0, WARM_UP)) {
    const document = render(view, templates, bundel).value;
    await writeDocx(document, context);
    await writePdf(document, context);
  }
  for (const view of views) {
    const document = (await timed('render', () => render(view, templates, bundel))).value;
    const { html, bronnen } = await timed('page to print', () => printHtml(document, context));
    const printed = await timed(PRINT, () => browser.printer.print(html, bronnen));
    await timed(FINISH, () => finish(printed, assignmentOf(document, context)));
    const { value } = await timed('write the DOCX', () => writeDocx(document, context));
    await timed('digest', () => digest(value));
  }
  await browser.close();
  return times;
}

if (process.argv[1]?.endsWith('stages.mjs')) {
  await alone(async (content) => {
    for (const [what, ms] of Object.entries(await measureStages(content)))
      console.log(`${ms.toFixed(0).padStart(8)}  ${what}`);
  });
}
