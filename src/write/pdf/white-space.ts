const BLOCK = '(?:section|div|h[1-6]|p|ul|ol|li|table|caption|thead|tbody|tr|th|td|blockquote|pre|hr|br)';
const AROUND_BLOCK = new RegExp(`[ \\t\\r\\n\\f]*(</?${BLOCK}(?=[\\s>])[^>]*>)[ \\t\\r\\n\\f]*`, 'g');
const PREFORMATTED = /(<pre\b[^>]*>[\s\S]*?<\/pre>)/;

/**
 * Takes out of HTML the white space that is not shown, so that it can be printed with every space that stands there. The
 * browser leaves the space at the end of a line out of the file otherwise, and the words on both sides of the line end are
 * read aloud as one.
 */
export function tidyWhiteSpace(html: string): string {
  return html
    .split(PREFORMATTED)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[ \t\r\n\f]+/g, ' ').replace(AROUND_BLOCK, '$1')))
    .join('');
}
