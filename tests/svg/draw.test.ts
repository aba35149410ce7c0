import { expect, it } from 'vitest';
import { realHost } from '../../src/cli/host.ts';
import { imageSize, imageType } from '../../src/document/index.ts';
import { svgDrawer } from '../../src/svg/index.ts';
import { looks } from '../write/docx/support.ts';

const SVG = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" width="4cm" height="2cm" viewBox="0 0 40 20" onload="x()"><script>1</script>
   <style>.a{fill:currentColor;opacity:.5}</style><rect id="r" class="a" color="#c00" width="9" height="9"/><use href="#r" x="20"/>
   <text y="18" font-family="Arial" font-size="5">Aap</text></svg>`,
);

const drawer = async () => svgDrawer(realHost(), (await looks()).lettertypen);

it('draws an SVG as shapes, text too, at its own size', async () => {
  const { bytes, width, height } = await (await drawer())(SVG);
  const text = new TextDecoder().decode(bytes);
  expect([width, height].map(Math.round)).toEqual([151, 76]);
  expect([...new Set([...text.matchAll(/<(\w+)/gu)].map(([, name]) => name))].sort()).toEqual([
    'defs',
    'g',
    'path',
    'svg',
  ]);
  expect(text).toContain('fill="#cc0000"');
  expect(text).toContain('opacity="0.5"');
  expect(text).not.toMatch(/script|onload|font|href|Aap/u);
});

it('paints it as PNG too, and gives the same bytes each time', async () => {
  const [one, other] = [await (await drawer())(SVG), await (await drawer())(SVG)];
  expect(imageType(one.png())).toBe('png');
  expect(imageSize(one.png(), 'png')).toEqual({ width: 1200, height: 600 });
  expect(one.bytes).toEqual(other.bytes);
  expect(one.png()).toEqual(other.png());
});

it('rejects what is none, and goes on', async () => {
  const draw = await drawer();
  await expect(draw(new TextEncoder().encode('<svg/>'))).rejects.toThrow('No SVG');
  expect((await draw(SVG)).bytes.length).toBeGreaterThan(0);
});
