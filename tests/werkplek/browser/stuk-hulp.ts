import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Werkplek } from './support.ts';

/** The editor of a section, as a page finds it: it stands in a shadow root. */
const vak = (titel: string): string =>
  `document.querySelector('section.sectie[aria-label=${JSON.stringify(titel)}] .tekstdeel')?.shadowRoot?.querySelector('.cm-content')`;

/** Puts the cursor in the text of a section, at its begin or its end. */
export async function sectie(page: Page, titel: string, plek: 'begin' | 'eind'): Promise<void> {
  await page.waitForFunction(vak(titel));
  await page.evaluate(`${vak(titel)}.focus()`);
  await page.keyboard.down('Control');
  await page.keyboard.press(plek === 'begin' ? 'Home' : 'End');
  await page.keyboard.up('Control');
}

/** What stands in the editor of a section. */
export async function editorTekst(page: Page, titel: string): Promise<string> {
  return (await page.evaluate(
    `[...${vak(titel)}.querySelectorAll('.cm-line')].map((lijn) => lijn.textContent).join('\\n')`,
  )) as string;
}

/** Waits until the editor of a section says this. */
export async function totEditor(page: Page, titel: string, woorden: string): Promise<void> {
  await page.waitForFunction(`${vak(titel)}?.textContent.includes(${JSON.stringify(woorden)})`);
}

/** Waits until the window says that all is saved. */
export async function bewaard(page: Page): Promise<void> {
  await page.waitForSelector('.stand-opgeslagen');
}

/** Waits until a file holds these words. */
export async function opSchijf(bij: Werkplek, pad: string, woorden: string): Promise<string> {
  await expect.poll(() => bij.lees(pad), { timeout: 10_000 }).toContain(woorden);
  return bij.lees(pad);
}

/** What has the focus, by the name that is read aloud; also in an editor. */
const NAAM = `(() => {
  let nu = document.activeElement;
  while (nu?.shadowRoot?.activeElement) nu = nu.shadowRoot.activeElement;
  const label = nu?.labels?.[0]?.innerText.replace(/\\s+verplicht$/, '').trim();
  return nu?.getAttribute('aria-label') ?? (label || nu?.innerText?.trim() || nu?.tagName || '');
})()`;

/** The name that is read aloud of what a selector finds. */
export async function naam(page: Page, selector: string): Promise<string> {
  return (await page.$eval(selector, (element) => element.getAttribute('aria-label') ?? '')) as string;
}

/** Goes on with Tab until what has this name has the focus; fails where one comes around without meeting it. */
export async function tabNaar(page: Page, naam: string, terug = false): Promise<void> {
  const gezien: string[] = [];
  for (let keer = 0; keer < 90; keer++) {
    const nu = (await page.evaluate(NAAM)) as string;
    if (nu === naam) return;
    gezien.push(nu);
    if (terug) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (terug) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not come to "${naam}". It came to: ${gezien.join(' | ')}`);
}

/** Waits until the focus is where it was sent. */
export async function totFocus(page: Page, naam: string): Promise<void> {
  try {
    await page.waitForFunction(`${NAAM} === ${JSON.stringify(naam)}`, { timeout: 10_000 });
  } catch (fout) {
    const er = await page.evaluate(`${NAAM} + '\\n' + document.querySelector('.stukvenster').innerText`);
    throw new Error(`The focus is not at "${naam}", but at: ${er}`, { cause: fout });
  }
}
