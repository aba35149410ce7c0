export { type DrawnSvg, type SvgDrawer, svgDrawer } from './draw.ts';
export { type CleanSvg, named, type ReadSvg, readSvg } from './read-svg.ts';
