import type { View } from '../../document/index.ts';
import type { Register, Stuk } from '../../model/index.ts';
import { titelstukView } from './titelstuk.ts';

/** Verordening (house structure, "Verordening, bijlage"). */
export function verordeningView(stuk: Stuk, register: Register): View {
  return titelstukView(stuk, register, 'Verordening');
}
