import type { Nodes } from 'mdast';
import type { StijlNaam } from '../../document/index.ts';

/** The same node with a style name on the element that it becomes. */
export function metStijl<T extends Nodes>(node: T, stijl: StijlNaam): T {
  return metGegevens(node, { className: [stijl] });
}

/** The same heading as a place that links lead to, by a name; where it is one, that of its own. */
export function metPlaats<T extends Nodes>(node: T, plaats: string): T {
  return metGegevens(node, { id: plaatsVan(node) ?? plaats });
}

/** The name of the place that a node is; undefined for none. */
export function plaatsVan(node: Nodes): string | undefined {
  const id = node.data?.hProperties?.id;
  return typeof id === 'string' ? id : undefined;
}

function metGegevens<T extends Nodes>(node: T, properties: { className?: string[]; id?: string }): T {
  return { ...node, data: { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } } };
}
