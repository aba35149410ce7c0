import { Scherm } from '../ui/index.ts';

/** What is to be done in a vergadering. */
export function Controle({ map: _map }: { readonly map: string }) {
  return <Scherm titel="Controle">{null}</Scherm>;
}
