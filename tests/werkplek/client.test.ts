import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/huis.ts';

/** What a browser loads before it shows anything, in bytes as they go over the line. */
const MOST = 300 * 1024;
const FOLDER = `${ROOT}/dist/client`;

describe('the client of the werkplek', () => {
  const built = readdirSync(FOLDER);

  it('is small', () => {
    expect(built).toEqual(expect.arrayContaining(['index.html', 'app.js', 'app.css']));
    const size = built.reduce((sum, name) => sum + gzipSync(readFileSync(`${FOLDER}/${name}`)).length, 0);
    expect(size).toBeLessThanOrEqual(MOST);
  });

  it('loads nothing from elsewhere and has no script in its page', () => {
    const page = readFileSync(`${FOLDER}/index.html`, 'utf8');
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, address]) => address)).toEqual(['app.css', 'app.js']);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=/iu);
    const looks = readFileSync(`${FOLDER}/app.css`, 'utf8');
    expect(looks).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//iu);
  });
});
