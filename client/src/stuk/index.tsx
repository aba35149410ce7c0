import { Scherm } from '../ui/index.ts';

/** The view of one stuk. */
export function StukVenster({ pad }: { readonly pad: string }) {
  return <Scherm titel={pad}>{null}</Scherm>;
}
