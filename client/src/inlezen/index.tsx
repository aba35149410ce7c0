import { Scherm } from '../ui/index.ts';

/** The view of a Word file that is read in: `aangereikt` says which. */
export function InleesVenster() {
  return <Scherm titel="Word inlezen">{null}</Scherm>;
}
