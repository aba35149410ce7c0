import { Scherm } from '../ui/index.ts';

/** All vergaderingen. */
export function Vergaderingen() {
  return <Scherm titel="Vergaderingen">{null}</Scherm>;
}
