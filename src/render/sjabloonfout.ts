/** A template that cannot be used for a document: what is wrong, with the name of the template. A fault of the house, not of the author. */
export class Sjabloonfout extends Error {
  override readonly name = 'Sjabloonfout';

  constructor(
    readonly template: string,
    reden: string,
  ) {
    super(`Het sjabloon ${template}.hbs is niet te gebruiken: ${reden}`);
  }
}
