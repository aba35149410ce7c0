import type { View } from '../../document/index.ts';
import type { Register, Stuk } from '../../model/index.ts';
import { titelstukView } from './titelstuk.ts';

/** Bijlage written in Markdown (house structure, "Verordening, bijlage"). */
export function bijlageView(stuk: Stuk, register: Register): View {
  return titelstukView(stuk, register, 'Bijlage');
}
