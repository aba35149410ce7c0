/**
 * The data of a View, such that asking for a name that is not in it throws. Handlebars' own strict mode does not look at the
 * arguments of `#if` and `#each`: a guard with a misspelt name would then quietly let everything through.
 *
 * Fragments pass through as they are.
 */
export function strikt<T>(data: T): T {
  if (data === null || typeof data !== 'object' || 'fragment' in data) return data;
  return new Proxy(data, {
    // Every name is let through to `get`, so that there is one message whoever asks.
    has: () => true,
    get(target, naam, receiver) {
      if (typeof naam === 'string' && !Object.hasOwn(target, naam))
        throw new Error(`"${naam}" staat niet in de gegevens`);
      return strikt(Reflect.get(target, naam, receiver));
    },
  });
}
