export const SVG_SPACE = 'http://www.w3.org/2000/svg';
export const XLINK_SPACE = 'http://www.w3.org/1999/xlink';
export const XML_SPACE = 'http://www.w3.org/XML/1998/namespace';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** The elements that a picture may be made of: shapes, text, and how they are painted. */
export const ELEMENTS = words(`
  svg g defs symbol use path rect circle ellipse line polyline polygon image text tspan textPath style
  linearGradient radialGradient stop pattern clipPath mask marker
`);

/** Elements that say nothing about what is seen: they go without a word. */
export const SILENT = words(
  'title desc metadata view cursor font font-face glyph missing-glyph hkern vkern color-profile',
);

/** What moves. Paper shows the picture as it is without. */
export const MOVING = words('animate animateColor animateMotion animateTransform set mpath discard');

/** How something is painted: as an attribute, and as a property in a style. */
export const PROPERTIES = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation direction
  display dominant-baseline fill fill-opacity fill-rule font-family font-size
  font-stretch font-style font-variant font-weight image-rendering isolation kerning letter-spacing marker marker-end
  marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering transform unicode-bidi vector-effect
  visibility word-spacing writing-mode
`);

/** What an element is and where it stands. */
export const ATTRIBUTES = words(`
  class clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height
  href id lengthAdjust markerHeight markerUnits markerWidth maskContentUnits maskUnits
  offset orient patternContentUnits patternTransform patternUnits points preserveAspectRatio
  r refX refY rotate rx ry spreadMethod startOffset style textLength transform type viewBox width x x1 x2 y y1 y2
`);
