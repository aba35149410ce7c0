import { Scherm } from '../ui/index.ts';

/** The agenda of a vergadering. */
export function Agenda({ map: _map }: { readonly map: string }) {
  return <Scherm titel="Agenda">{null}</Scherm>;
}
