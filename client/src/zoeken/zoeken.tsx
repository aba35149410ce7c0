import { Scherm } from '../ui/index.ts';

/** What was found. */
export function Zoeken() {
  return <Scherm titel="Zoeken">{null}</Scherm>;
}
