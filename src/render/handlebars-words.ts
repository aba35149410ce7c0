import { FILE_START, lineIndex, type Range } from '../core/index.ts';
import { meestNabij } from '../model/index.ts';
import { TemplateFault } from './template-fault.ts';

/** What Handlebars itself offers besides the helpers of griffie. */
const BUILT_IN = ['if', 'unless', 'each', 'with'];

/** What is wrong with the form of a template, and where. */
export interface FormFault {
  readonly message: string;
  readonly hint: string;
  readonly range: Range;
}

/** What the parser of Handlebars refuses in a text, in plain Dutch: the tag that is not closed, else the line. */
export function formFault(text: string, error: unknown): FormFault {
  const reason = reasonOf(error);
  const wrong = (what: string, hint: string, range: Range): FormFault => ({
    message: `Dit sjabloon is geen geldig Handlebars: ${what}.`,
    hint,
    range,
  });
  const block = unbalanced(text);
  if (block && /got 'EOF'|got 'OPEN_ENDBLOCK'|doesn't match/u.test(reason)) {
    const range = lineIndex(text).rangeOf(block.at, block.at + block.tag.length);
    const { tag, naam } = block;
    if (!block.opens) {
      const hint = `Haal {{/${naam}}} weg, of zet het bij wat het sluit: het laatst geopende deel sluit het eerst.`;
      return wrong(`hier klopt een {{…}} niet: ${tag} sluit niet wat het laatst is geopend`, hint, range);
    }
    return wrong(
      `hier klopt een {{…}} niet: ${tag} wordt nergens gesloten`,
      `Zet {{/${naam}}} waar dat deel eindigt.`,
      range,
    );
  }
  const line = Number((/line (\d+)/u.exec(reason) ?? / - (\d+):\d+$/u.exec(reason))?.[1] ?? FILE_START.start.line);
  const start = { line, column: 1 };
  return wrong(
    'hier klopt een {{…}} niet',
    'Kijk op deze regel of elke {{ met evenveel accolades sluit, of elk aanhalingsteken sluit, en of er geen {{else}} te veel staat.',
    { start, end: start },
  );
}

/** What Handlebars refuses while it fills in, in plain Dutch, with the helper or partial that may be meant. */
export function fillFault(error: unknown, partials: readonly string[], helpers: readonly string[]): TemplateFault {
  const reason = reasonOf(error);
  const partial = /^The partial (\S+) could not be found/u.exec(reason)?.[1];
  if (partial !== undefined) {
    const hint = near(partial, partials) ?? `Maak partials/${partial}.hbs, of noem een dat er is: ${list(partials)}.`;
    return new TemplateFault(`het deelsjabloon "${partial}" is er niet.`, partial, hint);
  }
  const helper = /unknown helper (\S+)/u.exec(reason)?.[1];
  if (helper !== undefined) {
    const known = [...helpers, ...BUILT_IN];
    const hint = near(helper, known) ?? `Dat kan zijn: ${list(known)}. Een gegeven zelf staat alleen: {{naam}}.`;
    return new TemplateFault(`het hulpwoord "${helper}" kent griffie niet.`, helper, hint);
  }
  const block = /#(\w+) requires exactly one argument|Must pass iterator to #(\w+)/u.exec(reason);
  if (block) {
    const naam = block[1] ?? block[2] ?? '';
    return new TemplateFault(
      `{{#${naam}}} noemt niet precies één gegeven.`,
      `#${naam}`,
      `Schrijf {{#${naam} naam}} … {{/${naam}}}.`,
    );
  }
  const culprit = /"([^"]+)"/u.exec(reason)?.[1] ?? '';
  return new TemplateFault(
    'hier klopt een {{…}} niet.',
    culprit,
    `Kijk de laatste wijziging na; Handlebars zegt: ${reason}`,
  );
}

/** The first tag that closes what was not opened last, else the last that is left open. */
function unbalanced(text: string): { tag: string; naam: string; at: number; opens: boolean } | undefined {
  // Of equal length, so that places hold.
  const bare = text.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/gu, (comment) => ' '.repeat(comment.length));
  const open: { tag: string; naam: string; at: number; opens: boolean }[] = [];
  for (const { 0: tag, 1: mark, 2: naam = '', index } of bare.matchAll(
    /\{\{~?([#/])[>*]?\s*([\p{L}\p{N}_-]+)[^}]*\}\}/gu,
  )) {
    const one = { tag, naam, at: index, opens: mark === '#' };
    if (one.opens) open.push(one);
    else if (open.at(-1)?.naam === naam) open.pop();
    else return one;
  }
  return open.at(-1);
}

function near(written: string, known: readonly string[]): string | undefined {
  const meant = meestNabij(written, known);
  return meant && `Bedoelt u "${meant}"?`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '(er is er geen)' : names.join(', ');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
