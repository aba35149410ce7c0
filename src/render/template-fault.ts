/**
 * A template that cannot be used for a document: what is wrong, in Dutch. A fault of the house, not of the author. Thrown and
 * caught within this room: what leaves it is a message at a place in the template.
 */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';

  /**
   * @param reason   what is wrong, as the end of a sentence
   * @param culprit  the word or piece of HTML in the template that causes it, to look for its place
   * @param hint     what to do, where that is known
   */
  constructor(
    reason: string,
    readonly culprit = '',
    readonly hint = '',
  ) {
    super(reason);
  }
}
