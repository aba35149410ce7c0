import { Scherm } from '../ui/index.ts';

/** What changed since the last commit. */
export function Vastleggen() {
  return <Scherm titel="Vastleggen">{null}</Scherm>;
}
