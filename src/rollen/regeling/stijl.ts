import type { Nodes } from 'mdast';
import type { StijlNaam } from '../../document/index.ts';

/** The same node with a style name, and where it is pointed at an id, on the element that it becomes. */
export function metStijl<T extends Nodes>(node: T, stijl: StijlNaam, id?: string): T {
  const hProperties = { className: [stijl], ...(id === undefined ? {} : { id }) };
  return { ...node, data: { ...node.data, hProperties } };
}
