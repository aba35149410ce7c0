import { meestNabij } from '../model/index.ts';
import type { Source } from './marks.ts';
import { TemplateFault } from './template-fault.ts';

/**
 * The data of a View, such that asking for a name that is not in it throws a TemplateFault. Handlebars' own strict mode does not
 * look at the arguments of `#if` and `#each`: a guard with a misspelt name would then quietly let everything through.
 *
 * Fragments pass through as they are.
 *
 * @param shown what the template gets of a value
 */
export function strict<T>(data: T, shown: (value: unknown, source: Source) => unknown, above = ''): T {
  if (data === null || typeof data !== 'object' || 'fragment' in data) return data;
  return new Proxy(data, {
    // Every name is let through to `get`, so that there is one message whoever asks.
    has: () => true,
    get(target, name, receiver) {
      // Handlebars compares contexts, and one of them may be a text.
      if (name === Symbol.toPrimitive) return () => '';
      if (typeof name === 'string' && !Object.hasOwn(target, name)) throw missing(name, Object.keys(target));
      const value = Reflect.get(target, name, receiver);
      // The length of a list is none of its values.
      if (typeof name !== 'string' || name === 'length') return strict(value, shown, above);
      const path = Array.isArray(target) ? above : above === '' ? name : `${above}.${name}`;
      return strict(shown(value, { path, name, of: target }), shown, path);
    },
  });
}

function missing(name: string, known: readonly string[]): TemplateFault {
  const near = meestNabij(name, known);
  return new TemplateFault(`"${name}" staat niet in de gegevens.`, name, near ? `Bedoelt u "${near}"?` : '');
}
