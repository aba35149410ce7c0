import { Scherm } from '../ui/index.ts';

/** Making and sending a vergadering. */
export function Klaarmaken({ map: _map }: { readonly map: string }) {
  return <Scherm titel="Klaarmaken">{null}</Scherm>;
}
